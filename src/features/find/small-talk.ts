/** Greetings and thanks are not queries. Whole texts only: "hello world in kubeflow" is one. */
const smallTalk =
  /^(?:hi|hiya|hello|hey|howdy|yo|good (?:morning|afternoon|evening)|thanks?|thank you|thx|ty|cheers|ok|okay|cool|great|nice|bye|goodbye|test|ping|hola|gracias|ol[aá]|obrigad[oa]|bonjour|salut|merci|hallo|danke|guten (?:morgen|tag|abend)|привет|спасибо|здравствуйте|你好|谢谢|こんにちは|ありがとう|안녕|안녕하세요|감사합니다)(?:[\s,]+(?:there|all|bot|everyone|folks|team|a lot|so much|very much|again|mlops-learn))*$/iu;

/** "Hello!", "thanks a lot": answered with one friendly line instead of cards. */
export function isSmallTalk(text: string): boolean {
  return smallTalk.test(text.replaceAll(/[\p{P}\p{S}\p{Extended_Pictographic}]+/gu, " ").trim());
}
