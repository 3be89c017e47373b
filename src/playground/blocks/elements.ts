import { isObject, type JsonObject } from "#playground/json.ts";
import type { Block } from "#playground/workspace/message.ts";

/** An interactive element and the block it stands in. */
export interface Placed {
  readonly block: Block;
  readonly element: JsonObject & { readonly type: string; readonly action_id?: string };
}

/** Fields of a block that hold one element, many elements, or blocks. */
const oneElement = ["accessory", "element"];
const manyElements = ["elements", "actions"];
const childBlocks = ["child_blocks"];

/** Every element with an `action_id`, in reading order, cards and containers looked into. */
export function placedElements(blocks: readonly Block[]): readonly Placed[] {
  return blocks.flatMap(elementsOf);
}

function elementsOf(block: Block): readonly Placed[] {
  const single = oneElement.map((field) => block[field]);
  const many = manyElements.flatMap((field) => listOf(block[field]));
  const children = childBlocks.flatMap((field) => listOf(block[field])).filter(isBlock);
  const own = [...single, ...many].filter(isBlock);
  return [
    ...own.flatMap((element) =>
      element.type === "card" ? elementsOf(element) : place(block, element),
    ),
    ...children.flatMap(elementsOf),
  ];
}

const place = (block: Block, element: Block): readonly Placed[] =>
  typeof element["action_id"] === "string" ? [{ block, element }] : [];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const isBlock = (value: unknown): value is Block =>
  isObject(value) && typeof value["type"] === "string";
