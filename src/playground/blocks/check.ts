import type { Block } from "#playground/workspace/message.ts";
import type { ViewContent } from "#playground/workspace/stored-view.ts";
import { isObject } from "#playground/json.ts";
import { isBlock } from "./elements.ts";

export type Surface = "message" | "modal" | "home";

export interface Refusal {
  readonly error: "invalid_blocks" | "invalid_blocks_format" | "invalid_arguments";
  readonly messages: readonly string[];
}

export function checkBlocks(
  blocks: unknown,
  surface: Surface,
): { readonly blocks: readonly Block[] } | Refusal {
  if (!Array.isArray(blocks)) return { error: "invalid_blocks_format", messages: [] };
  const most = surface === "message" ? 50 : 100;
  if (blocks.length > most || !blocks.every(isBlock)) {
    return {
      error: "invalid_blocks",
      messages: [`[ERROR] no more than ${most} blocks, each with a type`],
    };
  }
  return { blocks };
}

export function checkView(
  view: unknown,
  type: "modal" | "home",
): { readonly view: ViewContent } | Refusal {
  if (!isObject(view) || view["type"] !== type) {
    return {
      error: "invalid_arguments",
      messages: [`[ERROR] must be a ${type} [json-pointer:/view/type]`],
    };
  }
  const checked = checkBlocks(view["blocks"], type);
  if ("error" in checked) return { error: "invalid_arguments", messages: checked.messages };
  const defaults = { callback_id: "", private_metadata: "", external_id: "" };
  const flags = { clear_on_close: false, notify_on_close: false };
  return { view: { ...defaults, ...flags, ...view, type, blocks: checked.blocks } };
}
