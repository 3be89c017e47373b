import type { Sentences } from "#language/english.ts";
import { withoutEmojiCodes } from "#search/query/aside.ts";

/** A text that is no query: what opens a talk, asks about the bot itself, calls for help, or ends a talk. */
export type SmallTalk = "greeting" | "about" | "help" | "thanks" | "agreement" | "farewell";

/** What stands beside small talk and changes nothing of it. */
const beside =
  "there|all|bot|everyone|folks|team|a lot|so much|very much|again|please|pls|bitte|sch[öo]n|dir|that was|this was|it s|helpful|useful|guys|mate|man|mlops-learn";

/** Apostrophes and the like are gone: "what s this". The first kind that a text holds is its kind. */
const kinds: Readonly<Record<SmallTalk, string>> = {
  about:
    "what (?:can|do) you do|what (?:can|do) (?:i|you) (?:do|ask)(?: you| here| for me)?|(?:who|what) (?:are you|is this)|how (?:does|do) (?:this|it|you|this bot) work|how do i use (?:this|it|you)|are you (?:an? )?(?:ai|bot|robot|human|chatgpt|llm|real|there)|who (?:made|built|runs) (?:you|this)|what s your name|was (?:kannst|machst) du(?: alles)?|(?:wer|was) bist du|wie (?:funktioniert|geht) (?:das|es)|wie funktionierst du|bist du (?:ein |eine )?(?:ki|bot|mensch)|qué puedes hacer|quién eres|cómo funciona(?: esto)?|que peux tu faire|qui es tu|comment ça marche|o que você faz|quem é você|как это работает|кто ты|что ты умеешь|你是谁|你能做什么|あなたは誰|何ができますか|너는 누구야",
  help: "(?:please |can you |could you )?help(?: me| us)|please help|help (?:pls|plz)|i need help|i (?:m|am) stuck|surprise me|not (?:helpful|useful)|that s not what i (?:meant|asked|wanted)|(?:learn|teach me) everything|(?:kannst du |könntest du )?(?:mir|uns) helfen|hilf(?: mir| uns)?|ich brauche hilfe|überrasch mich|nicht hilfreich|ay[uú]da(?:me)?|aide moi|aidez moi|me ajuda|ajuda|помоги(?:те)?(?: мне)?|帮帮我|助けて|도와줘",
  farewell:
    "bye|goodbye|good night|see you|see ya|tsch[üu]ss|ciao|auf wiedersehen|gute nacht|adi[oó]s|au revoir|tchau|пока|до свидания|再见",
  thanks:
    "(?:many )?thanks?|thank you|thx|ty|tysm|cheers|cool|great|nice(?: one)?|perfect|awesome|amazing|brilliant|excellent|super|wow|good (?:job|bot)|well done|love it|you rock|(?:muchas )?gracias|(?:muito )?obrigad[oa]|merci(?: beaucoup)?|(?:vielen |lieben )?dank|danke(?: sehr| schön)?|(?:большое )?спасибо|谢谢你?|ありがとう(?:ございます)?|감사합니다|고마워요?",
  agreement:
    "ok|okay|okey|k|alright|all right|got it|fine|sounds good|will do|yes|yep|yeah|no|nope|no thanks|never ?mind|stop|cancel|forget it|sorry|lol|haha(?:ha)?|hmm*|vale|d accord|in ordnung|alles klar|passt|ja|nein|ладно|да|нет",
  greeting:
    "hi|hiya|hello|hey|howdy|yo|moin|servus|good (?:morning|afternoon|evening)|how are you(?: doing)?|what s up|test|ping|hola|buen[oa]s(?: d[ií]as| tardes| noches)?|ol[aá]|oi|bom dia|boa (?:tarde|noite)|bonjour|salut|hallo|guten (?:morgen|tag|abend)|wie geht s|привет|здравствуйте|добр(?:ый|ое) (?:день|утро|вечер)|你好|早上好|こんにちは|おはよう(?:ございます)?|안녕|안녕하세요",
};

const each = (words: string) => `(?<!\\S)(?:${words})(?!\\S)`;

/** Nobody talks small for longer, and a pattern of phrases costs much on long texts. */
const longest = 60;

/** Whole texts only: "hello world in kubeflow" is a query. */
const nothingElse = new RegExp(
  `^(?:${each([...Object.values(kinds), beside].join("|"))}\\s*)+$`,
  "iu",
);

const patterns = Object.entries(kinds).map(
  ([kind, words]) => [kind as SmallTalk, new RegExp(each(words), "iu")] as const,
);

const wave = /👋|:wave:/u;
const emoji = /\p{Extended_Pictographic}/u;

/** "Hello!", "what can you do?", "thanks a lot": answered with help or one friendly line instead of cards. */
export function smallTalk(text: string): SmallTalk | undefined {
  const spoken = withoutEmojiCodes(text);
  const words = spoken.replaceAll(/[\p{P}\p{S}\p{Extended_Pictographic}\s]+/gu, " ").trim();
  if (words === "") return signs(text, spoken);
  if (words.length > longest || !nothingElse.test(words)) return undefined;
  return patterns.find(([, pattern]) => pattern.test(words))?.[0];
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
