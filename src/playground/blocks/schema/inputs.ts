import { z } from "zod";
import { limits } from "#playground/blocks/limits.ts";
import {
  actionable,
  confirmable,
  dispatchable,
  focusable,
  placeholdable,
  selecting,
} from "./parts.ts";
import { richText } from "./rich-text.ts";
import { refuse, words } from "./text.ts";

const typing = { ...actionable, ...dispatchable, ...focusable, ...placeholdable };
const most = limits.plainTextInput.length;

export const plainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    ...typing,
    initial_value: words(most, 0).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(most).optional(),
    max_length: z.number().int().min(1).max(most).optional(),
  })
  .superRefine(({ min_length = 0, max_length = most }, context) => {
    if (min_length > max_length)
      refuse(context, "must not be more than max_length", ["min_length"]);
  });

const oneLine = { ...typing, initial_value: words(most, 0).optional() };

export const emailInput = z.strictObject({ type: z.literal("email_text_input"), ...oneLine });
export const urlInput = z.strictObject({ type: z.literal("url_text_input"), ...oneLine });

const numeral = z.string().refine((value) => value !== "" && Number.isFinite(Number(value)), {
  message: "must be a number in a string",
});

export const numberInput = z.strictObject({
  type: z.literal("number_input"),
  ...typing,
  is_decimal_allowed: z.boolean(),
  initial_value: numeral.optional(),
  min_value: numeral.optional(),
  max_value: numeral.optional(),
});

const lines = z.number().int().min(1).max(limits.richTextInput.lines).optional();

export const richTextInput = z.strictObject({
  type: z.literal("rich_text_input"),
  ...typing,
  initial_value: richText.optional(),
  min_lines: lines,
  max_lines: lines,
});

export const fileInput = z.strictObject({
  type: z.literal("file_input"),
  ...actionable,
  filetypes: z.array(z.string()).optional(),
  max_files: z.number().int().min(1).max(limits.fileInput.files).optional(),
});

export const datepicker = z.strictObject({
  type: z.literal("datepicker"),
  ...selecting,
  initial_date: z.string().refine(isDate, "must be a date as YYYY-MM-DD").optional(),
});

export const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...selecting,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time as HH:mm")
    .optional(),
  timezone: z.string().refine(isZone, "must be an IANA time zone").optional(),
});

export const datetimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  ...actionable,
  ...confirmable,
  ...focusable,
  initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
});

/** The calendar decides: 2026-02-30 would be another day when read back. */
function isDate(value: string) {
  const time = Date.parse(`${value}T00:00:00Z`);
  return (
    !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) && value.length === 10
  );
}

function isZone(value: string) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: value }));
  } catch {
    return false;
  }
}
