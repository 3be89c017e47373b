import { z } from "zod";
import { limits } from "#playground/blocks/limits.ts";
import { anyText, items, mrkdwn, plainText, refuse, url, words } from "./text.ts";

const { option: optionLimit } = limits;

export const style = z.enum(["primary", "danger"]);

export const confirm = z.strictObject({
  title: plainText(limits.confirm.title).optional(),
  text: anyText(limits.confirm.text),
  confirm: plainText(limits.confirm.button).optional(),
  deny: plainText(limits.confirm.button).optional(),
  style: style.optional(),
});

const optionRest = {
  value: words(optionLimit.value),
  description: plainText(optionLimit.description).optional(),
};

/** Of a select. */
export const option = z.strictObject({ text: plainText(optionLimit.text), ...optionRest });

/** Of a menu behind ⋯, where an option may be a link. */
export const overflowOption = option.extend({ url: url().optional() });

/** Of radio buttons and checkboxes, which take mrkdwn. */
export const richOption = z.strictObject({
  text: z.discriminatedUnion("type", [plainText(optionLimit.text), mrkdwn(optionLimit.text)]),
  ...optionRest,
  description: anyText(optionLimit.description).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(limits.optionGroup.label),
  options: items(option, limits.select.options),
});

export const dispatchConfig = z.strictObject({
  trigger_actions_on: items(z.enum(["on_enter_pressed", "on_character_entered"]), 2).optional(),
});

export const conversationFilter = z
  .strictObject({
    include: items(z.enum(["im", "mpim", "private", "public"]), 4).optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, "must have at least one property");

interface Option {
  readonly value: string;
  readonly text: { readonly text: string };
}

/** An option given as the initial one must be among those offered. */
export function checkInitial(
  offered: readonly Option[],
  initial: Initial,
  context: z.RefinementCtx,
) {
  for (const { path, option: chosen } of initial) {
    const there = offered.some(
      (each) => each.value === chosen.value && each.text.text === chosen.text.text,
    );
    if (!there) refuse(context, "must match one of the options", path);
  }
}

type Initial = readonly { readonly path: readonly PropertyKey[]; readonly option: Option }[];

export const initialOne = (option: Option | undefined): Initial =>
  option ? [{ path: ["initial_option"], option }] : [];

export const initialMany = (options: readonly Option[] = []): Initial =>
  options.map((option, at) => ({ path: ["initial_options", at], option }));
