import { z } from "zod";
import { limits } from "#playground/blocks/limits.ts";
import {
  checkInitial,
  conversationFilter,
  initialMany,
  initialOne,
  option,
  optionGroup,
} from "./objects.ts";
import { selecting, several } from "./parts.ts";
import { id, items, refuse } from "./text.ts";

const offer = {
  options: items(option, limits.select.options).optional(),
  option_groups: items(optionGroup, limits.select.groups).optional(),
};

type Offer = z.infer<z.ZodObject<typeof offer>>;

function checkOffer({ options, option_groups }: Offer, context: z.RefinementCtx) {
  if (!options && !option_groups) refuse(context, "missing required field: options");
  if (options && option_groups) refuse(context, "options and option_groups exclude each other");
  return options ?? option_groups?.flatMap((group) => group.options) ?? [];
}

const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    ...selecting,
    ...offer,
    initial_option: option.optional(),
  })
  .superRefine((element, context) =>
    checkInitial(checkOffer(element, context), initialOne(element.initial_option), context),
  );

const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...selecting,
    ...several,
    ...offer,
    initial_options: items(option, limits.select.options).optional(),
  })
  .superRefine((element, context) =>
    checkInitial(checkOffer(element, context), initialMany(element.initial_options), context),
  );

const queried = { min_query_length: z.number().int().min(0).optional() };

const externalSelect = z.strictObject({
  type: z.literal("external_select"),
  ...selecting,
  ...queried,
  initial_option: option.optional(),
});

const multiExternalSelect = z.strictObject({
  type: z.literal("multi_external_select"),
  ...selecting,
  ...several,
  ...queried,
  initial_options: items(option, limits.select.options).optional(),
});

const answering = { response_url_enabled: z.boolean().optional() };

const conversing = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};

export const singleSelects = [
  staticSelect,
  externalSelect,
  z.strictObject({ type: z.literal("users_select"), ...selecting, initial_user: id.optional() }),
  z.strictObject({
    type: z.literal("conversations_select"),
    ...selecting,
    ...conversing,
    ...answering,
    initial_conversation: id.optional(),
  }),
  z.strictObject({
    type: z.literal("channels_select"),
    ...selecting,
    ...answering,
    initial_channel: id.optional(),
  }),
] as const;

export const multiSelects = [
  multiStaticSelect,
  multiExternalSelect,
  z.strictObject({
    type: z.literal("multi_users_select"),
    ...selecting,
    ...several,
    initial_users: z.array(id).optional(),
  }),
  z.strictObject({
    type: z.literal("multi_conversations_select"),
    ...selecting,
    ...several,
    ...conversing,
    initial_conversations: z.array(id).optional(),
  }),
  z.strictObject({
    type: z.literal("multi_channels_select"),
    ...selecting,
    ...several,
    initial_channels: z.array(id).optional(),
  }),
] as const;
