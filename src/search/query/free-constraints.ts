import type { Catalog } from "#catalog/catalog.ts";
import type { Constraint } from "#search/hit.ts";
import { modifyingWords, tellingVerbs, tellingWords } from "./constraint-words.ts";
import { curtUpTo, isInPassing, wishKinds } from "./in-passing.ts";
import { stopWords, wordSet } from "#search/words/stop-words.ts";
import { isOtherUse, isPrefix } from "./other-uses.ts";
import { isWithin, placesOf, withoutOverlap } from "./matches.ts";
import type { PlacedConstraint } from "./placed.ts";
import { soft, toWish } from "./wish.ts";
import type { Span } from "./parsed-query.ts";
import type { Token } from "#search/words/tokens.ts";
import type { Match } from "./meaning.ts";

/** Where constraints are read from. */
export interface ConstraintSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  readonly catalog: Catalog;
  readonly latestYear: number;
}

export interface FreeConstraint extends PlacedConstraint {
  readonly span: Span;
}

/** What `recent` means, counted back from the catalog's latest year. */
const recentYears = 3;
/** A type's word within a title is no constraint, unless it names a resource of that very type. */
function isHeldByTitle(match: Match, { matches, catalog }: ConstraintSource): boolean {
  return matches.some(({ meaning, ...span }) => {
    if (meaning.kind !== "title" || !isWithin(match, span)) return false;
    const named = catalog.resource(meaning.id);
    return match.meaning.kind !== "type" || named?.type !== match.meaning.value;
  });
}

/** `project template` is a phrase of a topic, `awesome list` one of a type. */
function isHeldByTopic(match: Match, { matches }: ConstraintSource): boolean {
  return matches.some((other) => other.meaning.kind === "topic" && isWithin(match, other));
}

const lookBackForVerb = 6;
const makingWords = new Set(
  "build building built create creating design designing implement implementing make making rebuild rebuilds refit restarts retrain retraining rewrite train training write writing".split(
    " ",
  ),
);

/** `build a platform from scratch` tells how it is made, `learn mlops from scratch` who asks. */
function isMadeFromScratch({ from, to }: Match, { tokens }: ConstraintSource): boolean {
  const isScratch = /^(?:scratch|zero)$/.test(tokens.slice(from, to).at(-1)?.word ?? "");
  const before = tokens.slice(Math.max(0, from - lookBackForVerb), from).map(({ word }) => word);
  return isScratch && !before.includes("learn") && before.some((word) => makingWords.has(word));
}

const tellers = new Set("i we they he she who ive weve just recently already have".split(" "));
const lookBackForTeller = 3;

const preparing = wordSet("preparing giving writing drafting presenting hosting rehearsing");

/** `we just published a podcast on …` and `preparing a talk` tell of it. */
function isTold({ from, meaning }: Match, { tokens }: ConstraintSource): boolean {
  if (meaning.kind !== "type") return false;
  const before = tokens.slice(Math.max(0, from - lookBackForVerb), from).map(({ word }) => word);
  const verb = before.findLastIndex((word) => tellingVerbs.has(word) || preparing.has(word));
  if (verb < 0 || !before.slice(verb + 1).every((word) => isArticle(word))) return false;
  if (preparing.has(before[verb] ?? "")) return true;
  const tellsWho = before.slice(Math.max(0, verb - lookBackForTeller), verb);
  return tokens.length > curtUpTo && tellsWho.some((word) => tellers.has(word));
}

const isArticle = (word: string): boolean =>
  /^(?:an?|the|this|that|some|our|my|your|his|her|their|one|two|great|good|nice|new|few)$/.test(
    word,
  );

/** `video analytics pipeline` is about what is analysed: the next word belongs to it, and to nothing else. */
function isModifier(match: Match, { tokens, matches }: ConstraintSource): boolean {
  const { from, to } = match;
  const next = tokens[to];
  if (to - from > 1 || !next || !modifyingWords.has(tokens[from]?.word ?? "")) return false;
  if (stopWords.has(next.word) || /^\d/.test(next.word)) return false;
  return !matches.some((other) => other.from <= to && to < other.to);
}

function toConstraint({ meaning }: Match, latestYear: number): Constraint | undefined {
  switch (meaning.kind) {
    case "type":
    case "level":
    case "cost":
      return toWish(meaning, soft);
    case "hours":
      return { ...soft, kind: "hours", value: meaning.value };
    case "recent":
      return { ...soft, kind: "since", value: latestYear - recentYears };
    case "topic":
    case "wording":
    case "title":
    case "author":
    case "padding":
    case "field":
    case "product":
      return undefined;
  }
}

const constraintKinds = new Set([...wishKinds, "padding"]);

function place(source: ConstraintSource, span: Span, constraint: Constraint): FreeConstraint[] {
  const start = source.tokens[span.from]?.start;
  const end = source.tokens[span.to - 1]?.end;
  return start === undefined || end === undefined ? [] : [{ constraint, start, end, span }];
}

/** What the words of a query constrain, phrase by phrase; padding is given as spans only. */
export function readConstraints(source: ConstraintSource): {
  readonly placed: readonly FreeConstraint[];
  readonly padding: readonly Span[];
} {
  const candidates = source.matches.filter(
    (match) =>
      constraintKinds.has(match.meaning.kind) &&
      !isHeldByTitle(match, source) &&
      !isHeldByTopic(match, source) &&
      !isInPassing(match, source) &&
      !isTold(match, source) &&
      !isModifier(match, source) &&
      !isOtherUse(match, source.tokens) &&
      !isPrefix(source.text, match, source.tokens) &&
      !isMadeFromScratch(match, source),
  );
  const chosen = withoutOverlap(candidates);
  return {
    padding: chosen.filter(({ meaning }) => meaning.kind === "padding"),
    placed: chosen.flatMap((match) => {
      const constraint = toConstraint(match, source.latestYear);
      return constraint ? place(source, match, constraint) : [];
    }),
  };
}

const yearKinds = new Set<Constraint["kind"]>(["since", "until", "year"]);

/** `newest papers 2024` asks for 2024, and `short, under 3 hours` for three: what is measured is meant, and no other. */
export function withoutVague(
  placed: readonly PlacedConstraint[],
  measured: readonly PlacedConstraint[],
): readonly PlacedConstraint[] {
  const kinds = new Set(measured.map(({ constraint }) => constraint.kind));
  const saysYear = yearKinds.values().some((kind) => kinds.has(kind));
  const vague = new Set([...(saysYear ? ["since"] : []), ...(kinds.has("hours") ? ["hours"] : [])]);
  return placed.filter(({ constraint }) => !vague.has(constraint.kind));
}

/** The places of wishes whose words ask for a type and say nothing more. */
export function wordsSpent(wishes: readonly Span[], tokens: readonly Token[]): readonly Span[] {
  const places = [...placesOf(wishes)].filter((at) => !tellingWords.has(tokens[at]?.word ?? ""));
  return places.map((at) => ({ from: at, to: at + 1 }));
}
