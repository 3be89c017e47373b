import type { Constraint, Unread } from "#search/hit.ts";
import { toTokens } from "#search/words/tokens.ts";
import { negators } from "./negation-words.ts";
import { choicesOf, readBare, readValue, type OperatorValue } from "./operator-values.ts";
import type { PlacedConstraint, Stretch } from "./placed.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface OperatorsRead {
  readonly placed: readonly PlacedConstraint[];
  readonly unread: readonly Unread[];
  /** The query with every operator blanked out, so that places stay what they were. */
  readonly rest: string;
}

/** A space may stand behind the colon, where no other operator does. `-0.2` is a number. */
const operator =
  /(^|\s)(-?)(?:(type|level|cost|topic|by|author|since|until|year|hours):( (?=[\p{L}\p{N}<][^\s:"]*(?:\s|$)))?("[^"]*"|[^\s"]+)|"([^"]+)"|(?<=-)((?!\d[\d.,]*(?:\s|$))[\p{L}\p{N}][^\s"]*))/giu;

interface OperatorRead extends Stretch {
  readonly placed: readonly PlacedConstraint[];
  readonly unread: readonly Unread[];
}

interface OperatorSource {
  readonly text: string;
  readonly isLong: boolean;
  readonly vocabulary: Vocabulary;
}

interface Part extends Stretch {
  readonly text: string;
}

/** `since:2023.` ends a sentence. */
const withoutEnd = (value: string): string => value.replace(/(?<=[^.!?;:…)\]])[.!?;:…)\]]+$/u, "");

/** The values of `book,paper`, each with what goes if it alone goes. */
function partsOf(list: string, start: number): Part[] {
  const found = [...list.matchAll(/[^,]+/g)];
  let end = start;
  return found.map(({ 0: text, index }, at) => {
    const from = at === 0 ? start + index : end;
    end = start + index + text.length;
    const next = at === 0 ? found[1] : undefined;
    return { text, start: from, end: next ? start + next.index : end };
  });
}

interface Named extends Stretch {
  readonly name: string;
  readonly value: string;
  readonly negated: boolean;
}

function readNamed({ name, value, negated, start, end }: Named, vocabulary: Vocabulary) {
  const list = partsOf(value, end - value.length);
  const isOne = value.startsWith('"') || list.length === 1;
  const parts = isOne ? [{ text: value.replaceAll(/[",]/g, ""), start, end }] : list;
  const read = parts.map((part) => ({ part, values: readValue(name, part.text, vocabulary) }));
  const placed = read.flatMap(({ part, values }) =>
    values.map((one) => placeValue(one, { ...part, negated })),
  );
  const unread = read
    .filter(({ values }) => values.length === 0)
    .map(({ part }) => ({ operator: name, value: part.text, choices: choicesOf(name) }));
  return { placed, unread, start, end };
}

function placeValue(
  value: OperatorValue,
  { start, end, negated }: Stretch & Pick<Constraint, "negated">,
): PlacedConstraint {
  return { constraint: { ...value, exact: true, negated } as Constraint, start, end };
}

/**
 * An unknown value is told in a few words only; after a space, and in a message, it may be anything:
 * `cost: unclear so far`.
 */
function readOne(match: RegExpExecArray, source: OperatorSource): OperatorRead | undefined {
  const { text, isLong, vocabulary } = source;
  const [whole, lead = "", hyphen, name, space, value, quoted, bare] = match;
  const start = match.index + lead.length;
  const end = match.index + whole.length;
  if (name !== undefined && value !== undefined) {
    const typed = withoutEnd(value.toLowerCase());
    const stretch = { start, end: end - (value.length - typed.length) };
    const said = { name: name.toLowerCase(), value: typed, ...stretch };
    const read = readNamed({ ...said, negated: hyphen === "-" }, vocabulary);
    const isSure = read.unread.length === 0 ? !(isLong && space) : !(isLong || space);
    return isSure ? read : undefined;
  }
  const word =
    quoted === undefined ? readBare(bare ?? "") : ({ kind: "word", value: quoted } as const);
  if (isLong || word === undefined) return undefined;
  const refused = quoted === undefined ? undefined : refusedFrom(text, start);
  const place = { start: refused ?? start, end };
  const negated = hyphen === "-" || refused !== undefined;
  return { placed: [placeValue(word, { ...place, negated })], unread: [], ...place };
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

/**
 * Reads `type:book`, `type:book,paper`, `by:huyen`, `-paid`, `-"airflow"`, `not "airflow"`, `"exact words"`.
 * What is malformed stays text; a value that the operator does not know is given as unread.
 */
export function readOperators(text: string, vocabulary: Vocabulary): OperatorsRead {
  const source = { text, isLong: isLong(text), vocabulary };
  const found = [...text.matchAll(operator)].flatMap((match) => readOne(match, source) ?? []);
  const blank = (left: string, { start, end }: Stretch): string =>
    left.slice(0, start) + " ".repeat(end - start) + left.slice(end);
  return {
    placed: found.flatMap(({ placed }) => placed),
    unread: found.flatMap(({ unread }) => unread),
    rest: found.reduce(blank, text),
  };
}
