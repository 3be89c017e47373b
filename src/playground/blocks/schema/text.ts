import { z } from "zod";
import { limits } from "#playground/blocks/limits.ts";
import { lengthOf } from "#playground/text/length.ts";

/** A string of 1 to `max` code points, under the words that Slack uses. */
export const words = (max: number, min = 1) =>
  z.string().superRefine((value, context) => {
    const length = lengthOf(value);
    if (length < min) refuse(context, `must be more than ${min - 1} characters`);
    if (length > max) refuse(context, `must be less than ${max + 1} characters`);
  });

export function refuse(
  context: z.RefinementCtx,
  message: string,
  path: readonly PropertyKey[] = [],
) {
  context.addIssue({ code: "custom", message, path: [...path] });
}

export const plainText = (max: number = limits.text) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: words(max),
    emoji: z.boolean().optional(),
  });

export const mrkdwn = (max: number = limits.text) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: words(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max: number = limits.text) =>
  z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);

export const url = (max: number = limits.url) =>
  words(max).refine((value) => URL.canParse(value), "must be a valid URL");

export const webUrl = url().refine(
  (value) => /^https?:/.test(value),
  "must be an http or https URL",
);

export const id = words(limits.id);

/** A list of `min` to `max` things, under the words that Slack uses. */
export const items = <T extends z.ZodType>(schema: T, max: number, min = 1) =>
  z
    .array(schema)
    .max(max, `no more than ${max} items allowed`)
    .min(min, `no fewer than ${min} items allowed`);
