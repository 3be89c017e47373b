import type { Term } from "./parsed-query.ts";
import { stem } from "./lunr-index.ts";
import { stopWords } from "./stop-words.ts";
import type { Token } from "./tokens.ts";

/** Enough for any message; the rest of a longer one repeats itself. */
const maxTerms = 60;
/** In a message of several sentences those that ask for nothing are background. */
const backgroundWeight = 0.5;

const asks =
  /[?？]|\b(?:any|anyone|looking for|recommend\w*|suggest\w*|how (?:do|can|to|should)|where|which|what|want|need|advice|resources?|pointers?|learn)\b/iu;

/** Character ranges of the sentences that ask, or undefined where there is but one sentence. */
function askingRanges(text: string): readonly (readonly [number, number])[] | undefined {
  const sentences = [...text.matchAll(/[^.!?。？！\n]+[.!?。？！\n]*/gu)];
  const asking = sentences.filter(([sentence]) => asks.test(sentence));
  if (sentences.length < 2 || asking.length === 0) return undefined;
  return asking.map((match) => [match.index, match.index + match[0].length] as const);
}

export interface TermSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Tokens that constrain, negate or pad, and so are no subject. */
  readonly spent: ReadonlySet<number>;
  /** Tokens that some phrase explains. */
  readonly explained: ReadonlySet<number>;
  readonly isIndexed: (stem: string) => boolean;
}

export interface ContentTerms {
  readonly terms: readonly Term[];
  readonly unknown: readonly string[];
}

const isContent = (token: Token): boolean =>
  !token.character && token.word.length > 1 && !stopWords.has(token.word);

/** The query's words that may stand in a text, each once, and those that stand nowhere. */
export function readTerms({ text, tokens, spent, explained, isIndexed }: TermSource): ContentTerms {
  const ranges = askingRanges(text);
  const weightOf = ({ start }: Token): number =>
    !ranges || ranges.some(([from, to]) => start >= from && start < to) ? 1 : backgroundWeight;
  const terms = new Map<string, Term>();
  const unknown: string[] = [];
  tokens.forEach((token, at) => {
    if (!isContent(token) || spent.has(at)) return;
    const key = stem(token.word);
    const weight = Math.max(terms.get(key)?.weight ?? 0, weightOf(token));
    if (isIndexed(key)) terms.set(key, { word: token.word, stem: key, weight });
    else if (!explained.has(at)) unknown.push(token.word);
  });
  return { terms: [...terms.values()].slice(0, maxTerms), unknown };
}
