import type { Block } from "#playground/workspace/message.ts";
import { isObject, type JsonObject } from "#playground/json.ts";
import { placedElements, type Placed } from "#playground/blocks/elements.ts";
import { statefulElements } from "#playground/blocks/state.ts";
import type { StateValues } from "#playground/view.ts";

/** What a person chose or typed: an option's value or text, an id, a date, a text. */
export type Choice = string | number | readonly string[];

/** Where an element's payload carries what was chosen. */
export const fieldOf = (type: string): string | undefined =>
  type === "overflow" ? "selected_option" : statefulElements[type]?.field;

export function optionsOf(element: JsonObject): readonly JsonObject[] {
  const groups = listOf(element["option_groups"]);
  return [...listOf(element["options"]), ...groups.flatMap((group) => listOf(group["options"]))];
}

const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);

/** A choice as the field of the element's value or action. */
export function chosenField(element: Placed["element"], choice: Choice): JsonObject {
  const field = fieldOf(element.type);
  if (field === undefined) throw new Error(`A ${element.type} offers nothing to choose.`);
  if (field === "selected_option") return { [field]: findOption(element, String(choice)) };
  const several = Array.isArray(choice) ? (choice as readonly string[]) : [String(choice)];
  if (field === "selected_options") {
    return { [field]: several.map((each) => findOption(element, each)) };
  }
  const takesMany = statefulElements[element.type]?.empty !== null;
  return { [field]: takesMany ? several : choice };
}

function findOption(element: Placed["element"], wanted: string): JsonObject {
  // What it offers is the bot's answer to what is typed, and not part of the element.
  if (element.type.endsWith("external_select")) {
    return { text: { type: "plain_text", text: wanted }, value: wanted };
  }
  const options = optionsOf(element);
  const found = options.find((each) => each["value"] === wanted || textOf(each["text"]) === wanted);
  if (found) return found;
  const offered = options.map((each) => `${textOf(each["text"])} (${String(each["value"])})`);
  throw new Error(`No option "${wanted}". There are: ${offered.join(", ")}.`);
}

export const textOf = (value: unknown) => (isObject(value) ? String(value["text"]) : "");

/** Values by `block_id`, as typed or chosen, in the shape of `view.state.values`. */
export function enteredValues(blocks: readonly Block[], entered: Entered): StateValues {
  const values: Record<string, Record<string, unknown>> = {};
  for (const [block_id, choice] of Object.entries(entered)) {
    const placed = placedElements(blocks).find(({ block }) => block.block_id === block_id);
    if (!placed) throw new Error(`The view has no input in a block "${block_id}".`);
    const { element } = placed;
    const value = { type: element.type, ...chosenField(element, choice) };
    values[block_id] = { [String(element.action_id)]: value };
  }
  return values;
}

export type Entered = Readonly<Record<string, Choice>>;
