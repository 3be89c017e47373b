import type { Sentences } from "#language/english.ts";
import { withoutEmojiCodes } from "#search/query/aside.ts";

/** A text that is no query: what opens a talk, asks about the bot itself, calls for help, or ends a talk. */
export type SmallTalk = "greeting" | "about" | "help" | "thanks" | "agreement" | "farewell";

const toWhom =
  "there|all|bot|everyone|folks|team|a lot|so much|very much|again|please|bitte|sch[öo]n|dir|mlops-learn";

/** Whole texts only: "hello world in kubeflow" is a query. */
const only = (words: string) => new RegExp(`^(?:${words})(?:[\\s,]+(?:${toWhom}))*$`, "iu");

/** Apostrophes and the like are gone: "what s this". */
const kinds: Readonly<Record<SmallTalk, RegExp>> = {
  greeting: only(
    "hi|hiya|hello|hey|howdy|yo|good (?:morning|afternoon|evening)|test|ping|hola|ol[aá]|bonjour|salut|hallo|guten (?:morgen|tag|abend)|привет|здравствуйте|你好|こんにちは|안녕|안녕하세요",
  ),
  about: only(
    "what (?:can|do) you do|what (?:can|do) (?:i|you) (?:do|ask)(?: you| here| for me)?|(?:who|what) (?:are you|is this)|how (?:does|do) (?:this|it|you|this bot) work|how do i use (?:this|it|you)|was (?:kannst|machst) du(?: alles)?|(?:wer|was) bist du|wie (?:funktioniert|geht) (?:das|es)|wie funktionierst du|qué puedes hacer|quién eres|cómo funciona(?: esto)?|que peux tu faire|qui es tu|comment ça marche|o que você faz|quem é você|как это работает|кто ты|что ты умеешь",
  ),
  help: only(
    "(?:please |can you |could you )?help(?: me| us)|please help|i need help|(?:kannst du |könntest du )?(?:mir|uns) helfen|hilf(?: mir| uns)?|ich brauche hilfe|ay[uú]da(?:me)?|aide moi|aidez moi|me ajuda|ajuda|помоги(?:те)?(?: мне)?",
  ),
  thanks: only(
    "thanks?|thank you|thx|ty|cheers|cool|great|nice|gracias|obrigad[oa]|merci|danke|спасибо|谢谢|ありがとう|감사합니다",
  ),
  agreement: only("ok|okay|okey|k|alright|all right|got it|fine|vale|d accord|in ordnung|ладно"),
  farewell: only(
    "bye|bye bye|goodbye|good night|see you|see ya|tsch[üu]ss|ciao|auf wiedersehen|gute nacht|adi[oó]s|au revoir|tchau|пока|до свидания|再见",
  ),
};

const wave = /👋|:wave:/u;
const emoji = /\p{Extended_Pictographic}/u;

/** "Hello!", "what can you do?", "thanks a lot": answered with help or one friendly line instead of cards. */
export function smallTalk(text: string): SmallTalk | undefined {
  const spoken = withoutEmojiCodes(text);
  const words = spoken.replaceAll(/[\p{P}\p{S}\p{Extended_Pictographic}\s]+/gu, " ").trim();
  if (words === "") return signs(text, spoken);
  return (Object.keys(kinds) as SmallTalk[]).find((kind) => kinds[kind].test(words));
}

/** An emoji alone is a nod, unless it waves. */
function signs(text: string, spoken: string): SmallTalk | undefined {
  if (wave.test(text)) return "greeting";
  return spoken !== text || emoji.test(text) ? "thanks" : undefined;
}

/** The one line by which a talk ends; undefined where it goes on. */
export function lastWord(talk: SmallTalk | undefined, say: Sentences): string | undefined {
  const words: Partial<Record<SmallTalk, string>> = {
    thanks: say.welcome,
    agreement: say.allRight,
    farewell: say.goodbye,
  };
  return talk && words[talk];
}
