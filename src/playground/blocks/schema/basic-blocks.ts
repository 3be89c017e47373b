import { z } from "zod";
import { limits } from "#playground/blocks/limits.ts";
import {
  button,
  checkboxes,
  feedbackButtons,
  iconButton,
  overflow,
  radioButtons,
  workflowButton,
} from "./buttons.ts";
import {
  datepicker,
  datetimepicker,
  emailInput,
  fileInput,
  numberInput,
  plainTextInput,
  richTextInput,
  timepicker,
  urlInput,
} from "./inputs.ts";
import { multiSelects, singleSelects } from "./selects.ts";
import { anyText, id, items, mrkdwn, plainText, refuse, webUrl, words } from "./text.ts";

export const identified = { block_id: id.optional() };

const slackFile = z
  .strictObject({ id: id.optional(), url: webUrl.optional() })
  .refine((file) => (file.id === undefined) !== (file.url === undefined), "needs either id or url");

const imageFields = {
  type: z.literal("image"),
  alt_text: words(limits.image.alt),
  image_url: webUrl.optional(),
  slack_file: slackFile.optional(),
};

interface ImageSource {
  readonly image_url?: unknown;
  readonly slack_file?: unknown;
}

function checkSource({ image_url, slack_file }: ImageSource, context: z.RefinementCtx) {
  if (image_url === undefined && slack_file === undefined) {
    refuse(context, "missing required field: image_url");
  }
  if (image_url !== undefined && slack_file !== undefined) {
    refuse(context, "image_url and slack_file exclude each other");
  }
}

export const imageElement = z.strictObject(imageFields).superRefine(checkSource);

export const image = z
  .strictObject({
    ...imageFields,
    ...identified,
    title: plainText(limits.image.title).optional(),
  })
  .superRefine(checkSource);

const choosing = [checkboxes, radioButtons, datepicker, timepicker] as const;
const selects = [...singleSelects, ...multiSelects] as const;

export const section = z
  .strictObject({
    type: z.literal("section"),
    ...identified,
    text: anyText().optional(),
    fields: items(anyText(limits.section.field), limits.section.fields).optional(),
    accessory: z
      .discriminatedUnion("type", [
        button,
        workflowButton,
        overflow,
        imageElement,
        ...choosing,
        ...selects,
      ])
      .optional(),
    expand: z.boolean().optional(),
  })
  .superRefine(({ text, fields }, context) => {
    if (!text && !fields) refuse(context, "missing required field: text");
  });

export const actions = z.strictObject({
  type: z.literal("actions"),
  ...identified,
  elements: items(
    z.discriminatedUnion("type", [
      button,
      workflowButton,
      overflow,
      datetimepicker,
      richTextInput,
      ...choosing,
      ...selects,
    ]),
    limits.actions.elements,
  ),
});

export const input = z.strictObject({
  type: z.literal("input"),
  ...identified,
  label: plainText(limits.input.label),
  hint: plainText(limits.input.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.discriminatedUnion("type", [
    plainTextInput,
    emailInput,
    urlInput,
    numberInput,
    richTextInput,
    fileInput,
    datetimepicker,
    ...choosing,
    ...selects,
  ]),
});

export const context = z.strictObject({
  type: z.literal("context"),
  ...identified,
  elements: items(
    z.discriminatedUnion("type", [imageElement, plainText(), mrkdwn()]),
    limits.context.elements,
  ),
});

export const contextActions = z.strictObject({
  type: z.literal("context_actions"),
  ...identified,
  elements: items(
    z.discriminatedUnion("type", [feedbackButtons, iconButton]),
    limits.contextActions.elements,
  ),
});

export const divider = z.strictObject({ type: z.literal("divider"), ...identified });

export const header = z.strictObject({
  type: z.literal("header"),
  ...identified,
  text: plainText(limits.header.text),
});

export const markdown = z.strictObject({
  type: z.literal("markdown"),
  ...identified,
  text: words(limits.markdown.total),
});
