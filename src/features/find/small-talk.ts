/** A text that is no query: what opens a talk, or what ends it. */
export type SmallTalk = "greeting" | "thanks";

const greetings =
  "hi|hiya|hello|hey|howdy|yo|good (?:morning|afternoon|evening)|test|ping|hola|ol[aá]|bonjour|salut|hallo|guten (?:morgen|tag|abend)|привет|здравствуйте|你好|こんにちは|안녕|안녕하세요";
const thanks =
  "thanks?|thank you|thx|ty|cheers|ok|okay|cool|great|nice|bye|goodbye|gracias|obrigad[oa]|merci|danke|спасибо|谢谢|ありがとう|감사합니다";
const toWhom =
  "there|all|bot|everyone|folks|team|a lot|so much|very much|again|sch[öo]n|dir|mlops-learn";

/** Whole texts only: "hello world in kubeflow" is a query. */
const only = (words: string) => new RegExp(`^(?:${words})(?:[\\s,]+(?:${toWhom}))*$`, "iu");
const isGreeting = only(greetings);
const isThanks = only(thanks);

/** "Hello!", "thanks a lot": answered with one friendly line instead of cards. */
export function smallTalk(text: string): SmallTalk | undefined {
  const words = text.replaceAll(/[\p{P}\p{S}\p{Extended_Pictographic}]+/gu, " ").trim();
  if (isGreeting.test(words)) return "greeting";
  return isThanks.test(words) ? "thanks" : undefined;
}
