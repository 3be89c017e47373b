import { costs, levels, resourceTypes } from "#catalog/schema.ts";
import type { Constraint } from "#search/hit.ts";
import { toTokens } from "#search/words/tokens.ts";
import { negators } from "./negation-words.ts";

/** A constraint and the part of the query that said it. */
export interface PlacedConstraint {
  readonly constraint: Constraint;
  readonly start: number;
  readonly end: number;
}

export interface OperatorsRead {
  readonly placed: readonly PlacedConstraint[];
  /** The query with every operator blanked out, so that places stay what they were. */
  readonly rest: string;
}

const operator =
  /(^|\s)(-?)(?:(type|level|cost|topic|by|author|since|until|hours):("[^"]*"|[^\s"]+)|"([^"]+)"|(?<=-)([\p{L}\p{N}][^\s"]*))/giu;

type Value = Pick<Constraint, "kind" | "value">;

function oneOf<T extends string>(allowed: readonly T[], text: string): T | undefined {
  return allowed.find((value) => value === text || `${value}s` === text);
}

const readers: Readonly<Record<string, (text: string) => Value | undefined>> = {
  type: (text) => valueOf("type", oneOf(resourceTypes, text)),
  level: (text) => valueOf("level", oneOf(levels.slice(0, 3), text)),
  cost: (text) => valueOf("cost", oneOf(costs.slice(0, 3), text)),
  topic: (text) => valueOf("topic", text),
  by: (text) => valueOf("author", text),
  author: (text) => valueOf("author", text),
  since: (text) => valueOf("since", readYear(text)),
  until: (text) => valueOf("until", readYear(text)),
  hours: (text) => valueOf("hours", /^\d{1,3}(?:\.\d)?$/.test(text) ? Number(text) : undefined),
};

const readYear = (text: string): number | undefined =>
  /^\d{4}$/.test(text) ? Number(text) : undefined;

function valueOf(kind: Constraint["kind"], value: string | number | undefined): Value | undefined {
  return value === undefined ? undefined : { kind, value };
}

/** `-paid`, `-podcast`, `-beginner` exclude by kind, any other word by text. `-5` is a number. */
function readBare(text: string): Value | undefined {
  if (/^\d{1,3}(?:[.,]\d+)?$/.test(text)) return undefined;
  for (const kind of ["type", "level", "cost"]) {
    const found = readers[kind]?.(text.toLowerCase());
    if (found) return found;
  }
  return { kind: "word", value: text };
}

function readMatch(match: RegExpMatchArray): Value | undefined {
  const [, , , name, value, quoted, bare] = match;
  if (name !== undefined && value !== undefined) {
    return readers[name.toLowerCase()]?.(value.replaceAll('"', "").toLowerCase());
  }
  if (quoted !== undefined) return { kind: "word", value: quoted };
  return bare === undefined ? undefined : readBare(bare);
}

const refusing = negators.filter(
  ({ drops, follows, wishesOnly }) => drops && !follows && !wishesOnly,
);

/** Where `without` begins, if it or its like stands right before: `without "data drift"`. */
function refusedFrom(text: string, start: number): number | undefined {
  const before = toTokens(text.slice(0, start));
  const negator = refusing.find(({ words }) =>
    words.every((word, at) => before[before.length - words.length + at]?.word === word),
  );
  return negator && before[before.length - negator.words.length]?.start;
}

/** In a longer text quotation marks quote and hyphens list: only `type:book` and its like are operators. */
const curtUpTo = 12;

const isLong = (text: string): boolean => text.trim().split(/\s+/).length > curtUpTo;

/** Reads `type:book`, `by:huyen`, `-paid`, `-"airflow"`, `not "airflow"`, `"exact words"`. What is malformed stays text. */
export function readOperators(text: string): OperatorsRead {
  const placed: PlacedConstraint[] = [];
  const onlyNamed = isLong(text);
  let rest = text;
  for (const match of text.matchAll(operator)) {
    const value = readMatch(match);
    if (!value || (onlyNamed && match[3] === undefined)) continue;
    const said = match.index + (match[1]?.length ?? 0);
    const end = match.index + match[0].length;
    const refused = match[5] === undefined ? undefined : refusedFrom(text, said);
    const negated = match[2] === "-" || refused !== undefined;
    const start = refused ?? said;
    const constraint = { ...value, exact: true, negated } as Constraint;
    placed.push({ constraint, start, end });
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  }
  return { placed, rest };
}
