import { randomBytes } from "node:crypto";
import type { Block } from "#playground/workspace/message.ts";
import { isObject, type JsonObject } from "#playground/json.ts";
import type { ViewContent } from "#playground/workspace/stored-view.ts";
import { isBlock } from "./elements.ts";

const shortId = () => randomBytes(4).toString("base64url").slice(0, 5);

/** A view, its blocks and its texts as Slack stores them. */
export function fillInView(view: ViewContent): ViewContent {
  const { title, submit, close } = view;
  return {
    ...view,
    blocks: fillIn(view.blocks),
    ...(title ? { title: withDefaults(title) } : {}),
    ...(submit ? { submit: withDefaults(submit) } : {}),
    ...(close ? { close: withDefaults(close) } : {}),
  };
}

/** What Slack adds to the blocks it stores: ids where there are none, and the text objects' defaults. */
export function fillIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => fillBlock(block));
}

function fillBlock(block: Block): Block {
  const filled = fillChildren(block);
  const defaults = block.type === "input" ? { optional: false, dispatch_action: false } : {};
  return { ...defaults, ...filled, type: block.type, block_id: block.block_id ?? shortId() };
}

function fillChildren(part: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, fillValue(key, value)]),
  );
}

function fillValue(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => fillValue(key, each));
  if (!isObject(value)) return value;
  if (isBlock(value) && (key === "child_blocks" || value.type === "card")) return fillBlock(value);
  return withDefaults(fillChildren(value));
}

function withDefaults(part: JsonObject): JsonObject {
  const type = part["type"];
  if (type === "plain_text") return { emoji: true, ...part };
  if (type === "mrkdwn") return { verbatim: false, ...part };
  const interactive = typeof type === "string" && actionable.test(type);
  return interactive && part["action_id"] === undefined ? { ...part, action_id: shortId() } : part;
}

/** Types of elements that send a payload when used. */
const actionable =
  /^(button|workflow_button|icon_button|feedback_buttons|overflow|checkboxes|radio_buttons|datepicker|timepicker|datetimepicker|.*_select|.*_input)$/;
