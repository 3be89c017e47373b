import { wordSet } from "#search/words/stop-words.ts";
import type { Language } from "#catalog/schema.ts";

/** How a word or phrase refuses what stands beside it. */
export interface Negator {
  readonly words: readonly string[];
  /** `動画以外`: what is refused stands before it. */
  readonly follows: boolean;
  /** It always excludes. Others tell of a lack just as often, in a longer message. */
  readonly surely: boolean;
  /** It refuses wishes only: `never monitored` is about monitoring. */
  readonly wishesOnly: boolean;
  /** What is named beside it may be dropped from what is asked; else a lack of it is what one asks about. */
  readonly drops: boolean;
  /** The language in which it says something else (Portuguese `no kubernetes` is on Kubernetes) or follows. */
  readonly notIn?: Language;
}

type Manner = Partial<Omit<Negator, "words">>;

const characters = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;

/** As tokens would have them. */
export const wordsOfPhrase = (phrase: string): readonly string[] =>
  characters.test(phrase) ? Array.from(phrase) : phrase.split(" ");

const phrases = (text: string, manner: Manner = {}): Negator[] =>
  text.split(", ").map((phrase) => ({
    words: wordsOfPhrase(phrase),
    follows: false,
    surely: false,
    wishesOnly: false,
    drops: manner.wishesOnly !== true,
    ...manner,
  }));

const disliking: Manner = { wishesOnly: true };

/** Longer ones first, so that `除了` is not read as `除`. Folded, as tokens are. */
export const negators: readonly Negator[] = [
  ...phrases("not, neither, without, minus, exclude, excluding, except, except for"),
  ...phrases("that is not, that are not, that not, that isnt, that arent"),
  ...phrases("which is not, which are not, which isnt, which arent"),
  ...phrases("isnt, arent", { wishesOnly: true }),
  ...phrases("cant use, cannot use, couldnt use, wont use, shouldnt use"),
  ...phrases(
    "doesnt use, doesnt need, doesnt require, not allowed to use, may not use, must not use",
  ),
  ...phrases("without having to use, without having to run, without having to learn"),
  ...phrases("without the need for, without depending on, without relying on"),
  ...phrases("no", { notIn: "pt" }),
  ...phrases(
    "anything but, everything but, all but, other than, apart from, aside from, anything except, everything except",
    { surely: true },
  ),
  ...phrases("besides, beside, nothing, dont, never, avoid, avoiding, skip, skipping, no more", {
    wishesOnly: true,
  }),
  ...phrases("instead of, rather than, tired of, sick of, enough of, no need for", {
    wishesOnly: true,
  }),
  ...phrases("hate, dislike, detest, cant stand, odio, odiamos, detesto, detestamos", disliking),
  ...phrases("no me gusta, no me gustan, no nos gusta, no nos gustan", disliking),
  ...phrases("odeio, odiamos, nao gosto de, nao gostamos de, nao curto", disliking),
  ...phrases(
    "deteste, detestons, aime pas, aimons pas, hasse, hassen, mag kein, mag keine",
    disliking,
  ),
  ...phrases("ненавижу, ненавидим, не люблю, не любим, 讨厌, 不喜欢", disliking),
  ...phrases("sin, excepto, salvo, que no sea, que no sean"),
  ...phrases("ni, nada de, nao, nem", { drops: false }),
  ...phrases("todo menos, todos menos, todas menos, tudo menos", { surely: true }),
  ...phrases("sin usar, sin utilizar, sin recurrir a, sin tener que usar, sin necesidad de"),
  ...phrases("sem usar, sem utilizar, sem recorrer a, sem ter que usar, sem precisar de"),
  ...phrases("sans utiliser, sans passer par, sans recourir a, sans avoir a utiliser"),
  ...phrases("ohne einsatz von, ohne verwendung von, ohne nutzung von"),
  ...phrases("без использования, без применения, не используя, 不使用, 不依赖"),
  ...phrases("sem, exceto, que nao seja, que nao sejam, sem ser, a nao ser"),
  ...phrases("sans, sauf, hors, excepte, autre que, autres que"),
  ...phrases("ohne, ausser, statt, abgesehen von, без, кроме"),
  ...phrases("pas, pas de, weder, kein, keine, keinen, keiner, nicht, не, ни", { drops: false }),
  ...phrases("不要", { notIn: "ja" }),
  ...phrases("除了", { surely: true }),
  ...phrases("不用, 不想要, 不需要, 无需"),
  ...phrases("不想, 别给, 别推荐, 别发, 不是", { drops: false }),
  ...phrases("不", { wishesOnly: true }),
  ...phrases("以外, なし, 無し, じゃな, ではな, でない, 抜き, 不要, いらな, いりませ, を除, 除く", {
    follows: true,
  }),
  ...phrases("使わず, 使わない", { follows: true }),
  ...phrases("is overkill, are overkill, is not an option, isnt an option, is no option", {
    follows: true,
  }),
  ...phrases(
    "ist zu viel, ist uns zu viel, ist overkill, ist ubertrieben, es demasiado, es overkill",
    {
      follows: true,
    },
  ),
  ...phrases("nos queda grande, e demais, e overkill, est trop lourd, est overkill, 太重", {
    follows: true,
  }),
  ...phrases("is not approved, are not approved, isnt approved, is not allowed, isnt allowed", {
    follows: true,
  }),
  ...phrases(
    "is forbidden, is banned, is prohibited, is blocked, ist verboten, ist nicht erlaubt",
    {
      follows: true,
    },
  ),
  ...phrases("is off the table, is out of the question, is ruled out, are ruled out", {
    follows: true,
  }),
  ...phrases("and hate it, but hate it, and hated it, but hated it, and dislike it", {
    follows: true,
  }),
  ...phrases("嫌い, きらい, 苦手, 싫어, 싫습니다, 싫은", { follows: true, wishesOnly: true }),
  ...phrases("말고, 없이, 사용하지않고, 쓰지않고, 제외, 빼고, 아닌, 필요없, 외에, 이외, 안쓰고", {
    follows: true,
  }),
].toSorted((a, b) => b.words.length - a.words.length);

/** Whom a name behind it made something: `not by Andrew Ng`. */
export const introducing = wordSet("by from");

/** What may stand between it and any name: `not about`, `but not on`. */
export const joining: ReadonlySet<string> = new Set([
  ...introducing,
  ...wordSet("about on the a an using with for any"),
]);

/** Verbs of wanting: with one of them it is a refusal, not a lack. */
export const wanting = wordSet(`
want wanted wanting need needed needing interested looking searching send sending give giving recommend
recommending suggest suggesting show showing watch watching read reading buy buying purchase use
quiero queremos necesito necesitamos busco buscamos interesa interesan recomienden recomiendes mandes
quero queremos preciso precisamos procuro recomende mande
veux voulons besoin envie interesse interessee
хочу хотим нужен нужна нужно нужны надо интересует интересуют интересны
`);

/** What may stand between it and a wish besides. */
export const between = wordSet(`
another other more further new yet single some such of to in at me us after fan be get getting like please
really too very buy include including kind sort take taking listen listening that is are
me un una unos unas el la los las lo de del otro otra otros otras mas ningun ninguna para con es son sea sean
um uma uns umas o os as do da dos das em outro outra outros outras mais nenhum nenhuma pra por favor
de des du d les le une pour autre autres plus trop
die den das der dem ein eine einen einem weitere weiteren weiterer mehr noch fur mit uber von bitte zu
про на в для о об только больше других другие
要 想 看 读 听 买 给 我 推 荐 任 何 再 的 用 需
은 는 이 가 을 를 は が を も の で に
`);

/** What joins a second name to one that is refused: `neither airflow nor kubeflow`. */
export const orRefused = wordSet("or nor o ni ou nem oder noch или ни 或");

/** What joins a second type to one that is refused: `no books or videos`. */
export const alsoRefused: ReadonlySet<string> = new Set([
  ...orRefused,
  ...wordSet("and y e et und и 和 や 나"),
]);

/** Said before it, `no tool` is a lack; so it is behind `there is`. */
export const having = wordSet(
  "have has had got there find found haben habe hat gibt avons avez ai a ont",
);
export const being = wordSet("is are was were");

/** Said before it, something is refused beside what a longer message tells. */
export const contrasting = wordSet("but aber jedoch pero mais mas но 但 但是 不过");

/** What one has of a subject: without it one asks to learn. */
export const knowing = wordSet("experience knowledge background skills expertise");

/** With one of these behind it nothing is refused: `not only books`. */
export const limiting = wordSet(
  "only just merely simply necessarily sure solo solamente apenas somente seulement juste nur только просто 只 仅",
);

/** With one of these before it it is asked, not refused: `why not kubernetes`. */
export const asking = wordSet("why warum pourquoi почему 么");

/** Words with which something else begins, though nothing parts it off. */
export const beginning = wordSet(
  "but so because since which what how where when who and then if while is are can could",
);

/** No slips: `excluding` is not `exploding`. */
export const negationWords: ReadonlySet<string> = new Set([
  ...negators.flatMap(({ words }) => words),
  ...joining,
  ...wanting,
  ...between,
]);
