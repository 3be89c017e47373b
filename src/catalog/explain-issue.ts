import type { z } from "zod";
import { nearest } from "./nearest.ts";
import { got, type Problem } from "./problem.ts";
import { resourceFile } from "./schema.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with one file, from what zod found: what is wrong, what was there, what to do. */
export function explainIssues(file: string, value: unknown, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) =>
    explainIssue(value, issue).map((found) => ({ file, ...found })),
  );
}

/** What is wrong with one field's value by itself, or undefined. */
export function fieldFault(
  field: keyof typeof resourceFile.shape,
  value: unknown,
): string | undefined {
  const parsed = resourceFile.shape[field].safeParse(value);
  const [issue] = parsed.error?.issues ?? [];
  return issue && sentence(issue, valueAt(value, issue.path));
}

function explainIssue(value: unknown, issue: Issue): Omit<Problem, "file">[] {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      field: field ? `${field}.${key}` : key,
      message: `is not a field known here ${got(valueAt(value, [...issue.path, key]))}, remove it or correct its name`,
    }));
  return [{ field, message: sentence(issue, valueAt(value, issue.path)) }];
}

function sentence(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue.expected, value);
    case "invalid_value":
      return wrongChoice(issue.values.map(String), value);
    case "too_big":
      return `must be at most ${issue.maximum}${measure(value)}, ${typeof value === "number" ? "correct it" : "shorten it"}`;
    case "too_small":
      return `must be at least ${issue.minimum}${measure(value)}, ${typeof value === "number" ? "correct it" : "add to it"}`;
    case "invalid_key":
      return `${issue.issues[0]?.message ?? "is no good name"} ${got(issue.path.at(-1))}, rename it`;
    case "custom":
    case "invalid_format":
    case "invalid_element":
    case "invalid_union":
    case "not_multiple_of":
    case "unrecognized_keys":
      return `${issue.message} ${got(value)}, correct it`;
  }
}

function wrongType(expected: string, value: unknown): string {
  if (value === undefined || value === null) return `is missing ${got(value)}, add it`;
  const remedies: Readonly<Record<string, string>> = {
    string: "must be text|put it in quotes",
    number: "must be a number|write it in digits without quotes",
    int: "must be a whole number|write it in digits without quotes",
    array: 'must be a list|write each entry on its own line after "- "',
    object: "must be fields with values|write them as `name: value`, one a line",
    record: "must be names with values|write them as `name: value`, one a line",
  };
  const [wrong, remedy] = (remedies[expected] ?? `must be ${expected}|correct it`).split("|");
  return `${wrong ?? ""} ${got(value)}, ${remedy ?? ""}`;
}

function wrongChoice(choices: readonly string[], value: unknown): string {
  if (value === undefined) return `is missing ${got(value)}, add one of ${choices.join(", ")}`;
  const meant = typeof value === "string" ? nearest(value.toLowerCase(), choices) : undefined;
  const remedy = meant ? `did you mean ${meant}?` : "choose one of them";
  return `must be ${choices.length > 1 ? "one of " : ""}${choices.join(", ")} ${got(value)}, ${remedy}`;
}

/** Long text is better told by its length than quoted. */
function measure(value: unknown): string {
  if (typeof value === "string") return ` characters (got ${value.length})`;
  if (Array.isArray(value)) return ` entries (got ${value.length})`;
  return ` ${got(value)}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? Reflect.get(at, key)
        : undefined,
    value,
  );
}
