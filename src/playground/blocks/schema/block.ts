import { z } from "zod";
import type { Surface } from "#playground/blocks/surface.ts";
import {
  actions,
  context,
  contextActions,
  divider,
  header,
  image,
  input,
  markdown,
  section,
} from "./basic-blocks.ts";
import {
  alert,
  card,
  carousel,
  container,
  dataTable,
  plan,
  table,
  taskCard,
  video,
} from "./rich-blocks.ts";
import { richText } from "./rich-text.ts";

/** Every block that an app can send. A `file` block is only ever read. */
export const block = z.discriminatedUnion("type", [
  actions,
  alert,
  card,
  carousel,
  container,
  context,
  contextActions,
  dataTable,
  divider,
  header,
  image,
  input,
  markdown,
  plan,
  richText,
  section,
  table,
  taskCard,
  video,
]);

/** Blocks that stand on some surfaces only. */
export const onlyOn: Readonly<Record<string, readonly Surface[]>> = {
  alert: ["modal"],
  markdown: ["message"],
  table: ["message"],
};
