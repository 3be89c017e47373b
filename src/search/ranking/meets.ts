import type { Level, Resource, ResourceType } from "#catalog/schema.ts";
import { levels } from "#catalog/schema.ts";
import type { Constraint } from "#search/hit.ts";
import { stem } from "#search/index/lunr-index.ts";
import { textFields, type TextField } from "#search/index/shelf-data.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { stemmedText } from "#search/index/stemmed-text.ts";
import { stopWords } from "#search/words/stop-words.ts";
import { toTokens } from "#search/words/tokens.ts";

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
  until: (resource, value) =>
    resource.year === undefined ? undatedFit : Number(resource.year <= value),
  year: (resource, value) =>
    resource.year === undefined ? undatedFit : Number(resource.year === value),
  hours: (resource, value) => timeFit(resource.hours, value),
  author: (resource, value) => Number(hasAuthor(resource, value)),
  topic: (resource, value) => Number(resource.topics.includes(value)),
  word: (resource, value, shelf) =>
    Number(hasWords(resource, value, { shelf, fields: textFields })),
};

/** A work without a year may be of any. */
export const undatedFit = 0.5;

/** How well a resource meets a constraint: 1 fully, 0 not at all. */
export function meets(resource: Resource, constraint: Constraint, shelf: Shelf): number {
  const isSaid = constraint.kind === "word" && !constraint.exact;
  if (isSaid) return Number(hasWords(resource, constraint.value, { shelf, fields: tellingFields }));
  if (constraint.kind === "hours" && constraint.exact)
    return Number(resource.hours <= constraint.value);
  const check = checks[constraint.kind] as Meets<Constraint["kind"]>;
  return check(resource, constraint.value, shelf);
}

/** Estimates are no finer: 18 minutes are a quarter of an hour. */
const rounding = 1.2;
/** What is a little longer is missed, if by less than what is much longer. */
const longerFit = 0.5;

function timeFit(hours: number, asked: number): number {
  return hours <= asked * rounding + 0.001 ? 1 : (longerFit * asked) / hours;
}

/** Who asks for a guide takes an article that guides, and the other way round. */
const kinTypes: Partial<Record<ResourceType, ResourceType>> = {
  guide: "article",
  article: "guide",
};
export const kinFit = 0.45;

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

/** `without airflow` leaves out what is about it; Prefect, which only says what it replaces, stays. */
const tellingFields: readonly TextField[] = ["title", "covers"];

interface Texts {
  readonly shelf: Shelf;
  readonly fields: readonly TextField[];
}

function hasWords(resource: Resource, wanted: string, texts: Texts): boolean {
  const words = wordsOf(wanted);
  const indexed = words.filter((word) => !stopWords.has(word));
  const held = indexed.length > 0 && indexed.every((word) => hasWord(resource, word, texts));
  return held && (words.length < 2 || hasPhrase(resource, words, texts));
}

function hasWord({ id }: Resource, word: string, { shelf, fields }: Texts): boolean {
  const { numbers, text } = shelf;
  const postings = text.terms.get(stem(word));
  const row = postings?.documents.indexOf(numbers.get(id) ?? -1) ?? -1;
  if (!postings || row < 0) return false;
  return fields.some(
    (field) => (postings.weights[row * textFields.length + textFields.indexOf(field)] ?? 0) > 0,
  );
}

/** Whether the words stand beside each other as they were asked for, which the index cannot tell. */
function hasPhrase(resource: Resource, words: readonly string[], { fields }: Texts): boolean {
  const phrase = ` ${words.map(stem).join(" ")} `;
  const texts = fields.flatMap((field) => resource[field]);
  return texts.some((text) => stemmedText(text).inOrder.includes(phrase));
}

const wordsOf = (text: string): string[] => toTokens(text).map(({ word }) => word);
