import { z } from "zod";
import { limits } from "#playground/blocks/limits.ts";
import {
  actions,
  context,
  divider,
  header,
  identified,
  image,
  imageElement,
  input,
  section,
} from "./basic-blocks.ts";
import { button } from "./buttons.ts";
import { richText } from "./rich-text.ts";
import { anyText, items, mrkdwn, plainText, refuse, webUrl, words } from "./text.ts";

export const alert = z.strictObject({
  type: z.literal("alert"),
  ...identified,
  text: anyText(limits.alert.text),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});

export const card = z
  .strictObject({
    type: z.literal("card"),
    ...identified,
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    title: mrkdwn(limits.card.title).optional(),
    subtitle: mrkdwn(limits.card.subtitle).optional(),
    body: mrkdwn(limits.card.body).optional(),
    actions: items(button, limits.card.actions).optional(),
  })
  .superRefine(({ hero_image, title, body, actions: buttons }, context) => {
    if (hero_image ?? title ?? body ?? buttons) return;
    refuse(context, "needs one of hero_image, title, body and actions");
  });

export const carousel = z.strictObject({
  type: z.literal("carousel"),
  ...identified,
  elements: items(card, limits.carousel.cards),
});

const cell = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) }),
  z.strictObject({ type: z.literal("raw_number"), value: z.number(), text: z.string().min(1) }),
  richText,
]);

export const table = z.strictObject({
  type: z.literal("table"),
  ...identified,
  rows: items(items(cell, limits.table.columns), limits.table.rows),
  column_settings: items(
    z.strictObject({
      align: z.enum(["left", "center", "right"]).optional(),
      is_wrapped: z.boolean().optional(),
    }),
    limits.table.columns,
  ).optional(),
});

export const dataTable = z
  .strictObject({
    type: z.literal("data_table"),
    ...identified,
    caption: words(limits.text),
    rows: items(
      items(cell, limits.dataTable.columns),
      limits.dataTable.rows,
      limits.dataTable.minRows,
    ),
    page_size: z.number().int().min(1).max(limits.dataTable.pageSize).optional(),
    row_header_column_index: z.number().int().min(0).optional(),
  })
  .superRefine(({ rows }, context) => {
    const rich = rows[0]?.findIndex((each) => each.type === "rich_text") ?? -1;
    if (rich >= 0) refuse(context, "a header cell cannot be rich_text", ["rows", 0, rich]);
  });

export const container = z
  .strictObject({
    type: z.literal("container"),
    ...identified,
    title: plainText(limits.container.title).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(limits.container.subtitle).optional(),
    icon: imageElement.optional(),
    width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
    child_blocks: items(
      z.discriminatedUnion("type", [
        actions,
        context,
        divider,
        header,
        image,
        input,
        richText,
        section,
        table,
      ]),
      limits.container.children,
    ),
  })
  .superRefine((block, context) => {
    if (!block.title && !block.rich_text_title) refuse(context, "missing required field: title");
    if (block.default_collapsed && !block.is_collapsible) {
      refuse(context, "default_collapsed needs is_collapsible", ["default_collapsed"]);
    }
  });

const source = z.strictObject({ type: z.literal("url"), url: webUrl, text: z.string() });

export const taskCard = z.strictObject({
  type: z.literal("task_card"),
  ...identified,
  task_id: z.string(),
  title: z.string(),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(source).optional(),
  status: z.enum(["pending", "in_progress", "complete", "error"]),
});

export const plan = z.strictObject({
  type: z.literal("plan"),
  ...identified,
  title: z.string(),
  tasks: z.array(taskCard).optional(),
});

export const video = z.strictObject({
  type: z.literal("video"),
  ...identified,
  video_url: webUrl,
  thumbnail_url: webUrl,
  alt_text: words(limits.image.alt),
  title: plainText(limits.video.title),
  title_url: webUrl.optional(),
  author_name: words(limits.video.author).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: webUrl.optional(),
  description: plainText().optional(),
});
