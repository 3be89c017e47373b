import {
  costs,
  levels,
  resourceTypes,
  type Cost,
  type Level,
  type ResourceType,
} from "#catalog/schema.ts";
import type { Constraint } from "#search/hit.ts";
import { toTokens } from "#search/words/tokens.ts";
import { isOfKind } from "./matches.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { soft, toWish } from "./wish.ts";

export type OperatorValue = Pick<Constraint, "kind" | "value">;

interface Operator {
  readonly read: (text: string, vocabulary: Vocabulary) => readonly OperatorValue[];
  /** All that it takes, or an example where that is a number; none where it takes anything. */
  readonly choices: readonly string[];
}

const takesAny = (kind: Constraint["kind"]): Operator => ({
  read: (value) => [{ kind, value }],
  choices: [],
});

const takesNumber = (kind: Constraint["kind"], form: RegExp, example: string): Operator => ({
  read: (text) => {
    const number = form.exec(text)?.[1];
    return number === undefined ? [] : [{ kind, value: Number(number) }];
  },
  choices: [example],
});

/** The catalog's own values, and all by which free text calls them: `type:video`, `level:expert`. */
const takesWish = (
  kind: "type" | "level" | "cost",
  choices: readonly (ResourceType | Level | Cost)[],
): Operator => ({
  read: (text, vocabulary) => {
    const own = choices.find((choice) => choice === text);
    if (own !== undefined) return [{ kind, value: own }];
    const tokens = toTokens(text);
    return vocabulary
      .scan(tokens)
      .filter(isOfKind(kind))
      .filter(({ from, to }) => to - from === tokens.length)
      .flatMap(({ meaning }) => toWish(meaning, soft) ?? []);
  },
  choices,
});

/** `topic:"feature store"` names its topic in any of the ways that a query may. */
const takesTopic: Operator = {
  read: (text, vocabulary) => {
    const found = vocabulary.scan(toTokens(text)).find(isOfKind("topic"));
    return [{ kind: "topic", value: found?.meaning.topic ?? text }];
  },
  choices: [],
};

const year = /^(\d{4})$/;
const hours = /^(?:<=?|≤)?(\d{1,3}(?:\.\d)?)(?:h|hours?)?$/;

const operators: Readonly<Record<string, Operator>> = {
  type: takesWish("type", resourceTypes),
  level: takesWish("level", levels.slice(0, 3)),
  cost: takesWish("cost", costs.slice(0, 3)),
  topic: takesTopic,
  by: takesAny("author"),
  author: takesAny("author"),
  since: takesNumber("since", year, "2022"),
  until: takesNumber("until", year, "2022"),
  year: takesNumber("year", year, "2022"),
  hours: takesNumber("hours", hours, "2"),
};

export const choicesOf = (operator: string): readonly string[] =>
  operators[operator]?.choices ?? [];

/** What a value of an operator means; nothing where the operator does not know it. */
export function readValue(
  operator: string,
  text: string,
  vocabulary: Vocabulary,
): readonly OperatorValue[] {
  return operators[operator]?.read(text, vocabulary) ?? [];
}

/** `-paid`, `-podcasts`, `-beginner` exclude by kind, any other word by text. `-5` is a number. */
export function readBare(text: string): OperatorValue | undefined {
  if (/^\d{1,3}(?:[.,]\d+)?$/.test(text)) return undefined;
  const word = text.toLowerCase();
  for (const kind of ["type", "level", "cost"] as const) {
    const value = choicesOf(kind).find((choice) => choice === word || `${choice}s` === word);
    if (value !== undefined) return { kind, value };
  }
  return { kind: "word", value: text };
}
