import { z } from "zod";
import { limits } from "#playground/blocks/limits.ts";
import { plainText, words } from "./text.ts";

const both = {
  blocks: z.unknown(),
  callback_id: words(limits.view.callback, 0).default(""),
  private_metadata: words(limits.view.metadata, 0).default(""),
  external_id: words(limits.id, 0).default(""),
};

export const modal = z.strictObject({
  type: z.literal("modal"),
  ...both,
  title: plainText(limits.view.title),
  submit: plainText(limits.view.button).optional(),
  close: plainText(limits.view.button).optional(),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
});

export const home = z.strictObject({ type: z.literal("home"), ...both });
