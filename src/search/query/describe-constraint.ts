import type { ResourceType } from "#catalog/schema.ts";
import type { Constraint } from "#search/hit.ts";

const levelNames = {
  beginner: "for beginners",
  intermediate: "intermediate",
  advanced: "advanced",
} as const;

export const costNames = { free: "free", freemium: "free tier", paid: "paid" } as const;

function minutesOf(hours: number): string {
  const minutes = Math.max(1, Math.round(hours * 60));
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}

function describeHours(hours: number): string {
  if (hours === 0) return "within 0 hours";
  if (hours < 1) return `within ${minutesOf(hours)}`;
  return hours === 1 ? "within an hour" : `within ${Number(hours.toFixed(1))} hours`;
}

function describeOne(constraint: Constraint): string {
  switch (constraint.kind) {
    case "type":
    case "topic":
      return constraint.value;
    case "level":
      return levelNames[constraint.value];
    case "cost":
      return costNames[constraint.value];
    case "since":
    case "until":
      return `${constraint.kind} ${constraint.value}`;
    case "year":
      return `from ${constraint.value}`;
    case "hours":
      return describeHours(constraint.value);
    case "author":
      return `by ${constraint.value}`;
    case "word":
      return `“${constraint.value}”`;
  }
}

/** A constraint in a few words, as a card or a button says it. */
export function describeConstraint(constraint: Constraint): string {
  if (constraint.kind === "hours" && constraint.negated) {
    return describeHours(constraint.value).replace("within", "longer than");
  }
  return `${constraint.negated ? "not " : ""}${describeOne(constraint)}`;
}

export function pluralOf(type: ResourceType): string {
  return type.endsWith("y") ? `${type.slice(0, -1)}ies` : `${type}s`;
}

/** Where each kind stands in "free beginner books by X since 2022". */
const places: Readonly<Record<Constraint["kind"], number>> = {
  cost: 0,
  level: 1,
  type: 2,
  word: 3,
  topic: 3,
  author: 4,
  since: 5,
  until: 6,
  year: 6,
  hours: 7,
};

function asPartOfPhrase(constraint: Constraint): string {
  switch (constraint.kind) {
    case "type":
      return pluralOf(constraint.value);
    case "level":
      return constraint.value;
    case "word":
      return `on ${constraint.value}`;
    case "topic":
      return `on ${constraint.value.replaceAll("-", " ")}`;
    case "cost":
    case "author":
    case "since":
    case "until":
    case "year":
    case "hours":
      return describeOne(constraint);
  }
}

/** "free beginner books since 2022", or "free resources" where no type was asked for. */
export function describeWanted(constraints: readonly Constraint[]): string {
  const placed = constraints.map((one) => ({ place: places[one.kind], text: asPartOfPhrase(one) }));
  const hasType = constraints.some(({ kind }) => kind === "type");
  const all = hasType ? placed : [...placed, { place: places.type, text: "resources" }];
  return all
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text)
    .join(" ");
}
