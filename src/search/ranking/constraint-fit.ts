import type { Level, Resource, ResourceType } from "#catalog/schema.ts";
import { levels } from "#catalog/schema.ts";
import type { Constraint } from "#search/hit.ts";
import { stem } from "#search/index/lunr-index.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import { platformFit } from "./platform-fit.ts";
import type { Ranking } from "./ranked.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { foldWord, toTokens } from "#search/words/tokens.ts";
import type { Weights } from "#search/weights.ts";

type Meets<Kind extends Constraint["kind"]> = (
  resource: Resource,
  value: Extract<Constraint, { kind: Kind }>["value"],
  shelf: Shelf,
) => number;

const checks: { readonly [Kind in Constraint["kind"]]: Meets<Kind> } = {
  type: (resource, value) => typeFit(resource.type, value),
  level: (resource, value) => levelFit(resource.level, value),
  cost: (resource, value) => costFit(resource.cost, value),
  since: (resource, value) =>
    resource.year === undefined ? undatedFit : Number(resource.year >= value),
  hours: (resource, value) => Number(resource.hours <= value),
  author: (resource, value) => Number(hasAuthor(resource, value)),
  topic: (resource, value) => Number(resource.topics.includes(value)),
  word: (resource, value, shelf) => Number(hasWords(resource, value, shelf)),
};

/** A work without a year may be recent. */
const undatedFit = 0.5;

/** How well a resource meets a constraint: 1 fully, 0 not at all. */
export function meets(resource: Resource, constraint: Constraint, shelf: Shelf): number {
  const check = checks[constraint.kind] as Meets<Constraint["kind"]>;
  return check(resource, constraint.value, shelf);
}

/** Who asks for a guide takes an article that guides, and the other way round. */
const kinTypes: Partial<Record<ResourceType, ResourceType>> = {
  guide: "article",
  article: "guide",
};
const kinFit = 0.45;

function typeFit(type: ResourceType, wanted: ResourceType): number {
  if (type === wanted) return 1;
  return kinTypes[wanted] === type ? kinFit : 0;
}

function levelFit(level: Level, wanted: Level): number {
  if (level === wanted) return 1;
  if (level === "all") return 0.8;
  return Math.abs(levels.indexOf(level) - levels.indexOf(wanted)) === 1 ? 0.4 : 0;
}

function costFit(cost: Resource["cost"], wanted: Resource["cost"]): number {
  if (cost === wanted) return 1;
  if (cost === "unknown") return wanted === "free" ? 0.4 : 0.2;
  return cost === "freemium" ? 0.4 : 0;
}

function hasAuthor(resource: Resource, wanted: string): boolean {
  const words = toTokens(wanted).map((token) => token.word);
  return resource.authors.some((author) => {
    const own = new Set(toTokens(author).map((token) => token.word));
    return words.length > 0 && words.every((word) => own.has(word));
  });
}

function hasWords(resource: Resource, wanted: string, shelf: Shelf): boolean {
  const number = shelf.numbers.get(resource.id) ?? -1;
  return toTokens(wanted).every(({ word }) => {
    const postings = shelf.text.terms.get(stem(foldWord(word)));
    return postings?.documents.includes(number) ?? false;
  });
}

/** Topics and words constrain only as operators, which are exact. */
const missedWeights: Readonly<Record<Constraint["kind"], keyof Weights>> = {
  type: "missedType",
  level: "missedLevel",
  cost: "missedCost",
  since: "missedYear",
  hours: "missedHours",
  author: "missedAuthor",
  topic: "missedAuthor",
  word: "missedAuthor",
};

/** What each wish that is missed leaves: more in a long message, where it may be no wish at all. */
function missedShare({ kind }: Constraint, query: ParsedQuery, { weights }: Ranking): number {
  const missed = weights[missedWeights[kind]];
  return missed + (1 - missed) * weights.missedInLong * query.length;
}

/** A tool that is named holds its own tutorial: `bentoml tutorial`. */
function ownGuideFit(
  { id, type }: Resource,
  { kind, value }: Constraint,
  query: ParsedQuery,
): number {
  const asksGuide = kind === "type" && value === "guide" && type === "tool";
  return asksGuide && query.titles.some((title) => title.id === id) ? kinFit : 0;
}

/** What a missed constraint leaves of the score: nothing where it is exact, a share where it was said in passing. */
export function shareLeft(
  resource: Resource,
  constraint: Constraint,
  { query, ranking }: { readonly query: ParsedQuery; readonly ranking: Ranking },
): number {
  const met = Math.max(
    meets(resource, constraint, ranking.shelf),
    ownGuideFit(resource, constraint, query),
  );
  if (constraint.negated) return met >= 1 ? 0 : 1;
  if (constraint.exact) return met >= 0.5 ? 1 : 0;
  const missed = missedShare(constraint, query, ranking);
  return missed + (1 - missed) * met;
}

/** The product over kinds, platform and comparison; of several values of one kind ("books or courses") the best fitting counts. */
export function constraintFit(resource: Resource, query: ParsedQuery, ranking: Ranking): number {
  const compared = comparisonFit(resource, query, ranking) * platformFit(resource, query, ranking);
  if (query.constraints.length === 0) return compared;
  const byKind = new Map<string, number>();
  for (const { constraint } of query.constraints) {
    const share = shareLeft(resource, constraint, { query, ranking });
    if (share === 0) return 0;
    byKind.set(constraint.kind, Math.max(byKind.get(constraint.kind) ?? 0, share));
  }
  return [...byKind.values()].reduce((product, fit) => product * fit, compared);
}

/** Who asks for alternatives to a tool wants other tools of its kind, not the tool again. */
export function comparisonFit(resource: Resource, query: ParsedQuery, ranking: Ranking): number {
  const { comparison } = query;
  if (comparison?.kind !== "instead") return 1;
  if (comparison.ids.includes(resource.id)) return ranking.weights.askedInstead;
  return resource.type === "tool" ? 1 : ranking.weights.noAlternative;
}
