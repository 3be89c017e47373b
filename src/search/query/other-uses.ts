import { wordSet } from "#search/words/stop-words.ts";
import { surelyFree } from "./cost-words.ts";
import type { Span } from "./parsed-query.ts";
import type { Token } from "#search/words/tokens.ts";

/** Words that wish for something, but not with one of others right before them or right behind. */
interface OtherUse {
  readonly words: ReadonlySet<string>;
  readonly behind?: ReadonlySet<string>;
  readonly before?: ReadonlySet<string>;
}

const saying = wordSet("who that which to i we you they he she people anyone someone can could");
const owning = wordSet("my our your his her their its them it the all every");
const spans = ["an hour", "one hour", "half an hour", "an afternoon", "an evening"];

const otherUses: readonly OtherUse[] = [
  // "who talks about it", "who lists them all"
  { words: wordSet("talk talks"), behind: saying },
  { words: wordSet("list lists"), before: owning },
  // "which split frees them"
  { words: wordSet("frees"), before: owning },
  // "predictions free of bias"
  { words: new Set([...surelyFree, "free"]), before: wordSet("of") },
  {
    words: wordSet("beginner"),
    before: wordSet("mistake mistakes error errors trap traps bug bugs"),
  },
  { words: wordSet("recent"), before: wordSet("graduate graduates grad grads") },
  {
    words: wordSet("recent latest newest modern"),
    before: wordSet("version versions release commit call model models checkpoint batch run build"),
  },
  { words: new Set(["up to date"]), behind: wordSet("is are was were stays keeps") },
  { words: new Set(spans), behind: wordSet("after every each per cost costs lasts takes") },
  { words: new Set(spans), before: wordSet("after before later ago each per to until") },
  {
    words: new Set(["weekend", "weekends", "a weekend"]),
    behind: wordSet("every each last past next all the on"),
  },
];

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** `300 an hour`, `who talks about it`, `each weekend`: nothing is wished for. */
export function isOtherUse({ from, to }: Span, tokens: readonly Token[]): boolean {
  const wordAt = (at: number): string => tokens[at]?.word ?? "";
  const said = tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(" ");
  const [last, next] = [wordAt(from - 1), wordAt(to)];
  const isRate = isNumber(last) && spans.includes(said);
  const isUsed = ({ words, behind, before }: OtherUse): boolean =>
    words.has(said) && (behind?.has(last) === true || before?.has(next) === true);
  return isRate || otherUses.some(isUsed);
}

/** `post-launch` is no post. */
export const isPrefix = (text: string, { to }: Span, tokens: readonly Token[]): boolean => {
  const [own, next] = [tokens[to - 1], tokens[to]];
  return own?.word === "post" && next?.start === own.end + 1 && text.charAt(own.end) === "-";
};
