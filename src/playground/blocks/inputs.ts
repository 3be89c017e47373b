import type { StateValues } from "#playground/view.ts";
import type { Block } from "#playground/workspace/message.ts";
import { isObject, type JsonObject } from "#playground/json.ts";
import { lengthOf } from "#playground/text/length.ts";
import { statefulElements } from "./state.ts";

/** What Slack itself finds wrong with a submission, by `block_id`; the bot is not asked until nothing is. */
export function inputProblems(
  blocks: readonly Block[],
  values: StateValues,
): Record<string, string> {
  const problems = blocks
    .filter((block) => block.type === "input")
    .flatMap((block) => {
      const problem = problemOf(block, values);
      return problem ? [[block.block_id ?? "", problem] as const] : [];
    });
  return Object.fromEntries(problems);
}

function problemOf(block: Block, values: StateValues): string | undefined {
  const { element } = block;
  if (!isObject(element)) return undefined;
  const value = enteredIn(block, element, values);
  if (isEmpty(value)) {
    return block["optional"] === true ? undefined : "Please complete this required field.";
  }
  return typeof value === "string" ? textProblem(element, value) : selectionProblem(element, value);
}

function enteredIn(block: Block, element: JsonObject, values: StateValues): unknown {
  const entered = values[block.block_id ?? ""]?.[String(element["action_id"])];
  const field = statefulElements[String(element["type"])]?.field;
  return isObject(entered) && field ? entered[field] : undefined;
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0);

function textProblem(element: JsonObject, value: string): string | undefined {
  switch (element["type"]) {
    case "url_text_input":
      return isUrl(value) ? undefined : "Enter a valid URL, like https://example.com.";
    case "email_text_input":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : "Enter a valid email address.";
    case "number_input":
      return numberProblem(element, value);
    default:
      return lengthProblem(element, value);
  }
}

function isUrl(value: string) {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function lengthProblem(element: JsonObject, value: string): string | undefined {
  const length = lengthOf(value);
  const { min_length, max_length } = element;
  if (typeof min_length === "number" && length < min_length) {
    return `Enter at least ${min_length} characters.`;
  }
  const most = typeof max_length === "number" ? max_length : 3000;
  return length > most ? `Enter no more than ${most} characters.` : undefined;
}

function numberProblem(element: JsonObject, value: string): string | undefined {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return "Enter a number.";
  if (element["is_decimal_allowed"] === false && !Number.isInteger(number)) {
    return "Enter a whole number.";
  }
  const min = Number(element["min_value"] ?? -Infinity);
  const max = Number(element["max_value"] ?? Infinity);
  if (number < min) return `Enter ${min} or more.`;
  if (number > max) return `Enter ${max} or less.`;
  return undefined;
}

function selectionProblem(element: JsonObject, value: unknown): string | undefined {
  const most = element["max_selected_items"];
  const tooMany = typeof most === "number" && Array.isArray(value) && value.length > most;
  return tooMany ? `Choose no more than ${most}.` : undefined;
}
