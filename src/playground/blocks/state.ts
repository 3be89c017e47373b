import type { StateValues } from "#playground/view.ts";
import type { JsonObject } from "#playground/json.ts";
import type { Block } from "#playground/workspace/message.ts";
import { placedElements, type Placed } from "./elements.ts";

/** Where an element keeps its value in `state.values`, where its initial one stands, and what empty looks like. */
interface Stateful {
  readonly field: string;
  readonly initial: string;
  readonly empty: null | readonly [];
}

const single = (field: string, initial: string): Stateful => ({ field, initial, empty: null });
const several = (field: string, initial: string): Stateful => ({ field, initial, empty: [] });

const text = single("value", "initial_value");
const option = single("selected_option", "initial_option");
const options = several("selected_options", "initial_options");

export const statefulElements: Readonly<Record<string, Stateful>> = {
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  rich_text_input: single("rich_text_value", "initial_value"),
  static_select: option,
  external_select: option,
  radio_buttons: option,
  checkboxes: options,
  multi_static_select: options,
  multi_external_select: options,
  users_select: single("selected_user", "initial_user"),
  multi_users_select: several("selected_users", "initial_users"),
  conversations_select: single("selected_conversation", "initial_conversation"),
  multi_conversations_select: several("selected_conversations", "initial_conversations"),
  channels_select: single("selected_channel", "initial_channel"),
  multi_channels_select: several("selected_channels", "initial_channels"),
  datepicker: single("selected_date", "initial_date"),
  timepicker: single("selected_time", "initial_time"),
  datetimepicker: single("selected_date_time", "initial_date_time"),
  file_input: several("files", "initial_files"),
};

/** `state.values` of these blocks before anyone touches them. */
export function initialValues(blocks: readonly Block[]): StateValues {
  return collect(blocks, ({ element }) => initialValue(element));
}

/** Initial values, with what was entered over them wherever the same element still stands. */
export function mergeValues(blocks: readonly Block[], entered: StateValues): StateValues {
  return collect(blocks, ({ block, element }) => {
    const value = entered[block.block_id ?? ""]?.[String(element.action_id)] as
      JsonObject | undefined;
    return value?.["type"] === element.type ? value : initialValue(element);
  });
}

function initialValue(element: Placed["element"]): JsonObject | undefined {
  const stateful = statefulElements[element.type];
  if (!stateful) return undefined;
  const value = element[stateful.initial] ?? stateful.empty;
  const zone = element.type === "timepicker" && element["timezone"];
  return { type: element.type, [stateful.field]: value, ...(zone ? { timezone: zone } : {}) };
}

function collect(
  blocks: readonly Block[],
  valueOf: (placed: Placed) => JsonObject | undefined,
): StateValues {
  const values: Record<string, Record<string, unknown>> = {};
  for (const placed of placedElements(blocks)) {
    const value = valueOf(placed);
    if (value === undefined) continue;
    const inBlock = (values[placed.block.block_id ?? ""] ??= {});
    inBlock[String(placed.element.action_id)] = value;
  }
  return values;
}
