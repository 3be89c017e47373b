import { z } from "zod";
import { limits } from "#playground/blocks/limits.ts";
import {
  checkInitial,
  initialMany,
  initialOne,
  overflowOption,
  richOption,
  style,
} from "./objects.ts";
import { actionable, confirmable, focusable } from "./parts.ts";
import { id, items, plainText, url, words } from "./text.ts";

const label = { accessibility_label: words(limits.button.label).optional() };
const value = words(limits.button.value, 0);
const text = plainText(limits.button.text);

export const button = z.strictObject({
  type: z.literal("button"),
  text,
  ...actionable,
  ...confirmable,
  ...label,
  value: value.optional(),
  url: url().optional(),
  style: style.optional(),
});

export const workflowButton = z.strictObject({
  type: z.literal("workflow_button"),
  text,
  ...actionable,
  ...confirmable,
  ...label,
  style: style.optional(),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: url(),
      customizable_input_parameters: z
        .array(z.strictObject({ name: z.string(), value: z.string() }))
        .optional(),
    }),
  }),
});

export const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...actionable,
  ...confirmable,
  options: items(overflowOption, limits.overflow.options),
});

export const checkboxes = z
  .strictObject({
    type: z.literal("checkboxes"),
    ...actionable,
    ...confirmable,
    ...focusable,
    options: items(richOption, limits.checkboxes.options),
    initial_options: items(richOption, limits.checkboxes.options).optional(),
  })
  .superRefine((element, context) =>
    checkInitial(element.options, initialMany(element.initial_options), context),
  );

export const radioButtons = z
  .strictObject({
    type: z.literal("radio_buttons"),
    ...actionable,
    ...confirmable,
    ...focusable,
    options: items(richOption, limits.radioButtons.options),
    initial_option: richOption.optional(),
  })
  .superRefine((element, context) =>
    checkInitial(element.options, initialOne(element.initial_option), context),
  );

const feedback = z.strictObject({ text, ...label, value });

export const feedbackButtons = z.strictObject({
  type: z.literal("feedback_buttons"),
  ...actionable,
  positive_button: feedback,
  negative_button: feedback,
});

export const iconButton = z.strictObject({
  type: z.literal("icon_button"),
  icon: z.string(),
  text,
  ...actionable,
  ...confirmable,
  ...label,
  value: value.optional(),
  visible_to_user_ids: z.array(id).optional(),
});
