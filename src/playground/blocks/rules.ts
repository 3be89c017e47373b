import { isObject, type JsonObject } from "#playground/json.ts";
import { lengthOf } from "#playground/text/length.ts";
import type { Block } from "#playground/workspace/message.ts";
import { placedElements } from "./elements.ts";
import { limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import { onlyOn } from "./schema/block.ts";
import type { Surface } from "./surface.ts";

/** A rule that looks at all blocks of a surface together. */
type Rule = (blocks: readonly Block[], surface: Surface) => readonly Problem[];

const at = (...path: PropertyKey[]) => ["blocks", ...path];

const count: Rule = ({ length }, surface) => {
  const most = limits.blocks[surface];
  return length > most ? [{ message: `no more than ${most} items allowed`, path: at() }] : [];
};

const surfaces: Rule = (blocks, surface) =>
  blocks.flatMap(({ type }, index) =>
    onlyOn[type]?.includes(surface) === false
      ? [{ message: `unsupported type: ${type} is not for a ${surface}`, path: at(index, "type") }]
      : [],
  );

const uniqueBlockIds: Rule = (blocks) =>
  repeats(blocks.map((block) => block.block_id)).map((index) => ({
    message: `block_id already exists: ${String(blocks[index]?.block_id)}`,
    path: at(index, "block_id"),
  }));

/** In one block; the same id may stand in several. */
const uniqueActionIds: Rule = (blocks) =>
  blocks.flatMap((block, index) => {
    const ids = placedElements([block]).map(({ element }) => element.action_id);
    const message = (id: number) => `action_id already exists: ${String(ids[id])}`;
    return repeats(ids).map((id) => ({ message: message(id), path: at(index) }));
  });

const oneFocus: Rule = (blocks) => {
  const focused = placedElements(blocks).filter(({ element }) => element["focus_on_load"] === true);
  return focused.length > 1
    ? [{ message: "focus_on_load may be true for one element only", path: at() }]
    : [];
};

const markdownTotal: Rule = (blocks) => {
  const total = sum(ofType(blocks, "markdown").map((block) => lengthOf(String(block["text"]))));
  return total > limits.markdown.total
    ? [
        {
          message: `markdown blocks hold more than ${limits.markdown.total} characters`,
          path: at(),
        },
      ]
    : [];
};

const tables: Rule = (blocks) => {
  const all = ofType(blocks, "table");
  const { perMessage, characters } = limits.table;
  const tooMany = all.length > perMessage ? ["only one table is allowed in a message"] : [];
  const tooLong = all.some((table) => textLength(table) > characters)
    ? [`a table holds more than ${characters} characters`]
    : [];
  return [...tooMany, ...tooLong].map((message) => ({ message, path: at() }));
};

export const rules: readonly Rule[] = [
  count,
  surfaces,
  uniqueBlockIds,
  uniqueActionIds,
  oneFocus,
  markdownTotal,
  tables,
];

/** All the words of some blocks, in code points. */
export function textLength(part: unknown): number {
  if (Array.isArray(part)) return sum(part.map(textLength));
  if (!isObject(part)) return 0;
  return sum(Object.entries(part).map(([key, value]) => fieldLength(key, value)));
}

const fieldLength = (key: string, value: JsonObject[string]) =>
  key === "text" && typeof value === "string" ? lengthOf(value) : textLength(value);

const ofType = (blocks: readonly Block[], type: string) =>
  blocks.filter((block) => block.type === type);

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Where a value stands that stood before. */
const repeats = (ids: readonly (string | undefined)[]) =>
  ids.flatMap((id, index) => (id !== undefined && ids.indexOf(id) < index ? [index] : []));
