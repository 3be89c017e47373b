/** One word of a text with its place in it; a single character where words are not parted by spaces. */
export interface Token {
  /** Lower case, without accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** A character of Chinese, Japanese or Korean, which vocabulary matches one by one. */
  readonly character: boolean;
  /** Whether a word begins and ends here. Always true but inside a run of such characters. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Longer than any message people paste in earnest, and short enough to read in well under a millisecond. */
const maxCharacters = 4000;
const maxTokens = 600;

const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*/gu;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const cjkParts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
const plain = /^[A-Za-z0-9]*$/;
const notInWords = /[^\p{L}\p{N}\p{M}ー]/gu;
const latinMarks = /[\u0300-\u036f]/g;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(text: string): Intl.Segmenter {
  const locale = kana.test(text) ? "ja" : hangul.test(text) ? "ko" : "zh";
  const known = segmenters.get(locale);
  if (known) return known;
  const made = new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, made);
  return made;
}

/** Lower case, compatibility forms resolved (½ becomes 12), Latin and Cyrillic accents dropped, ß as ss. */
export function foldWord(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const lower = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(latinMarks, "");
  return lower.replaceAll("ß", "ss").normalize("NFC").replace(notInWords, "");
}

/** Folded as words are, but for what would change its length: each part stays in its place. */
export const foldInPlace = (text: string): string =>
  text.replaceAll(/[A-Z]+|\P{ASCII}/gu, (part) => {
    const folded = foldWord(part);
    return folded.length === part.length ? folded : part;
  });

/** `what's` → `what`, `don't` → `dont`, `l'évaluation` → `évaluation`. */
function withoutApostrophe(word: string): string {
  if (plain.test(word)) return word;
  const [head = "", ...rest] = word.split(/['’]/);
  const tail = rest.join("");
  if (/^(?:s|m|re|ve|ll|d)$/i.test(tail)) return head;
  return /^(?:l|d|j|n|s|c|m|t|qu)$/i.test(head) ? tail : head + tail;
}

function spacedToken(text: string, start: number): Token {
  const word = foldWord(withoutApostrophe(text));
  return { word, start, end: start + text.length, character: false, opens: true, closes: true };
}

type Segments = (text: string) => readonly { readonly segment: string; readonly index: number }[];

const segmentsOf: Segments = (text) => [...segmenterFor(text).segment(text)];
const oneSegment: Segments = (segment) => [{ segment, index: 0 }];

function characterTokens(text: string, start: number, segments: Segments): Token[] {
  return segments(text).flatMap(({ segment, index }) => {
    let at = start + index;
    const characters = Array.from(segment);
    return characters.map((character, place) => {
      const token = { word: foldWord(character), start: at, end: at + character.length };
      at += character.length;
      return {
        ...token,
        character: true,
        opens: place === 0,
        closes: place === characters.length - 1,
      };
    });
  });
}

function tokensOfRun({ text, start, segments }: Run): Token[] {
  if (!cjk.test(text)) return [spacedToken(text, start)];
  return [...text.matchAll(cjkParts)].flatMap((part) =>
    cjk.test(part[0])
      ? characterTokens(part[0], start + part.index, segments)
      : [spacedToken(part[0], start + part.index)],
  );
}

/**
 * The words of a name in order: as `toTokens`, but a run of Chinese, Japanese or Korean is taken for one
 * word, since finding where its words begin takes a hundred times as long.
 */
export const toNameTokens = (name: string): readonly Token[] => readTokens(name, oneSegment);

/** The words of a text in order: runs of letters and digits, so that no engine's syntax survives. */
export const toTokens = (text: string): readonly Token[] => readTokens(text, segmentsOf);

interface Run {
  readonly text: string;
  readonly start: number;
  readonly segments: Segments;
}

function readTokens(text: string, segments: Segments): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, maxCharacters).matchAll(run)) {
    for (const token of tokensOfRun({ text: match[0], start: match.index, segments }))
      if (token.word !== "") tokens.push(token);
    if (tokens.length >= maxTokens) break;
  }
  return tokens.slice(0, maxTokens);
}
