import type { Resource } from "#catalog/schema.ts";
import type { Constraint, Missed } from "#search/hit.ts";
import { costNames, pluralOf } from "./describe-constraint.ts";

/** Where a word stands about its noun: "paid books", "books by others". */
interface Instead {
  readonly text: string;
  readonly stands: "before" | "after";
}

const before = (text: string): Instead => ({ text, stands: "before" });
const after = (text: string): Instead => ({ text, stands: "after" });

/** What a resource is instead of what was asked, but for its type, which is a noun. */
function insteadOf({ cost, level }: Resource, missed: Constraint): Instead | undefined {
  switch (missed.kind) {
    case "type":
      return undefined;
    case "cost":
      return cost === "unknown" ? after("of unknown cost") : before(costNames[cost]);
    case "level":
      return level === "all" ? after("for any level") : before(level);
    case "since":
      return before("older or undated");
    case "year":
      return before("older, newer or undated");
    case "until":
      return before("newer or undated");
    case "hours":
      return before("longer");
    case "author":
      return after("by others");
    case "topic":
    case "word":
      return after("on other subjects");
  }
}

/** "paid", "by others": each thing that a resource is instead, but for its type. */
export function wordsOfMissed({ resource, missed }: Missed): readonly string[] {
  return missed.flatMap((one) => insteadOf(resource, one)?.text ?? []);
}

/** "paid", "articles by others"; beside others like it the noun is said: "paid ones". */
function describeOne(
  resource: Resource,
  missed: readonly Constraint[],
  { isAlone }: { readonly isAlone: boolean },
): string {
  const parts = missed.flatMap((one) => insteadOf(resource, one) ?? []);
  const placed = (stands: Instead["stands"]): string[] =>
    parts.filter((part) => part.stands === stands).map(({ text }) => text);
  const [adjectives, rest] = [placed("before"), placed("after")];
  const isOtherType = missed.some(({ kind }) => kind === "type");
  if (!isOtherType && isAlone) return [...adjectives, ...rest].join(" and ");
  const noun = isOtherType ? pluralOf(resource.type) : "ones";
  return [adjectives.join(" and "), noun, rest.join(" and ")].filter((part) => part).join(" ");
}

/** A longer list tells nobody anything. */
export const mostPhrases = 3;

const missesMuch = ({ missed }: Missed): boolean =>
  missed.filter(({ kind }) => kind !== "type").length > 1;

const isOfOtherType = ({ missed }: Missed): boolean => missed.some(({ kind }) => kind === "type");

function listed(phrases: readonly string[], joint: "and" | "or"): string {
  const last = phrases.at(-1) ?? "";
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/**
 * "are paid", or "are paid ones, articles and tools": each kind of miss once, in the order of the answers.
 */
export function describeMissed(all: readonly Missed[]): string {
  const describe = (isAlone: boolean): string[] => [
    ...new Set(all.map(({ resource, missed }) => describeOne(resource, missed, { isAlone }))),
  ];
  const alone = describe(true);
  if (alone.length === 1) return `are ${listed(alone, "or")}`;
  if (alone.length > mostPhrases || all.some(missesMuch)) return "come nearest";
  return all.some(isOfOtherType)
    ? `are ${listed(describe(false), "and")}`
    : `are ${listed(alone, "or")}`;
}
