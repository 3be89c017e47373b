import type { Constraint } from "./hit.ts";

const levelNames = {
  beginner: "for beginners",
  intermediate: "intermediate",
  advanced: "advanced",
} as const;

const costNames = { free: "free", freemium: "free tier", paid: "paid" } as const;

function describeHours(hours: number): string {
  if (hours < 1) return `within ${Math.round(hours * 60)} minutes`;
  return hours === 1 ? "within an hour" : `within ${Number(hours.toFixed(1))} hours`;
}

function describeWanted(constraint: Constraint): string {
  switch (constraint.kind) {
    case "type":
    case "topic":
      return constraint.value;
    case "level":
      return levelNames[constraint.value];
    case "cost":
      return costNames[constraint.value];
    case "since":
      return `since ${constraint.value}`;
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
  return `${constraint.negated ? "not " : ""}${describeWanted(constraint)}`;
}
