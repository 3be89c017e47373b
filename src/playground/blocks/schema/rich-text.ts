import { z } from "zod";
import { id } from "./text.ts";

const styled = {
  style: z
    .strictObject({
      bold: z.boolean().optional(),
      code: z.boolean().optional(),
      italic: z.boolean().optional(),
      strike: z.boolean().optional(),
      underline: z.boolean().optional(),
    })
    .optional(),
};

const text = z.strictObject({ type: z.literal("text"), text: z.string(), ...styled });

const link = z.strictObject({
  type: z.literal("link"),
  url: z.string(),
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
  ...styled,
});

const part = z.discriminatedUnion("type", [
  text,
  link,
  z.strictObject({ type: z.literal("user"), user_id: id, ...styled }),
  z.strictObject({ type: z.literal("channel"), channel_id: id, ...styled }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: id, ...styled }),
  z.strictObject({ type: z.literal("team"), team_id: id, ...styled }),
  z.strictObject({ type: z.literal("color"), value: z.string(), ...styled }),
  z.strictObject({
    type: z.literal("broadcast"),
    range: z.enum(["here", "channel", "everyone"]),
    ...styled,
  }),
  z.strictObject({
    type: z.literal("emoji"),
    name: z.string(),
    unicode: z.string().optional(),
    url: z.string().optional(),
    ...styled,
  }),
  z.strictObject({
    type: z.literal("date"),
    timestamp: z.number().int(),
    format: z.string(),
    url: z.string().optional(),
    fallback: z.string().optional(),
    ...styled,
  }),
]);

const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };

const section = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(part) });

export const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: id.optional(),
  elements: z.array(
    z.discriminatedUnion("type", [
      section,
      z.strictObject({
        type: z.literal("rich_text_list"),
        style: z.enum(["bullet", "ordered"]),
        elements: z.array(section),
        indent: z.number().int().min(0).max(8).optional(),
        offset: z.number().int().min(0).optional(),
        ...border,
      }),
      z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(part), ...border }),
      z.strictObject({
        type: z.literal("rich_text_preformatted"),
        elements: z.array(z.discriminatedUnion("type", [text, link])),
        language: z.string().optional(),
        ...border,
      }),
    ]),
  ),
});
