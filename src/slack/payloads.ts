import { z } from "zod";
import type { InputValues } from "./handlers.ts";

const option = z.object({ value: z.string() });

/** What an input or pressed element holds, for every element that the bot uses. */
const element = z.object({
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_conversation: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
});

type Element = z.infer<typeof element>;

const state = z
  .object({ values: z.record(z.string(), z.record(z.string(), element)) })
  .catch({ values: {} });

const view = z.object({
  id: z.string(),
  type: z.string(),
  hash: z.string().catch(""),
  callback_id: z.string().catch(""),
  private_metadata: z.string().catch(""),
  state: state.optional(),
});

const user = z.object({ id: z.string(), team_id: z.string().optional() });
const team = z.object({ id: z.string() }).nullish();

export const pressPayload = z.object({
  trigger_id: z.string(),
  user,
  team,
  channel: z.object({ id: z.string() }).nullish(),
  container: z
    .object({
      type: z.string(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      channel_id: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .catch({ type: "unknown" }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  view: view.nullish(),
  state: state.optional(),
  response_url: z.string().optional(),
  actions: z
    .array(element.extend({ action_id: z.string(), block_id: z.string().catch("") }))
    .min(1),
});

export type PressPayload = z.infer<typeof pressPayload>;

export const suggestionPayload = z.object({
  user,
  team,
  action_id: z.string(),
  value: z.string().catch(""),
});

export const submissionPayload = z.object({ trigger_id: z.string().catch(""), user, team, view });

export type SubmissionPayload = z.infer<typeof submissionPayload>;

export const shortcutPayload = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  user,
  team,
  channel: z.object({ id: z.string() }),
  message: z.object({
    text: z.string().catch(""),
    ts: z.string(),
    thread_ts: z.string().optional(),
  }),
});

/** The fields of `app_mention` and `message` events that the bot reads. */
export const messageEvent = z.object({
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  edited: z.unknown().optional(),
  text: z.string().catch(""),
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
});

export type MessageEvent = z.infer<typeof messageEvent>;

/** What a person writes may carry a file, or be shown in the channel besides its thread. */
const written = new Set([undefined, "file_share", "thread_broadcast"]);

/** A person wrote it, just now: no bot, no edit, no notice of somebody joining. */
export function isFreshFromPerson(
  event: MessageEvent,
): event is MessageEvent & { readonly user: string } {
  return (
    event.user !== undefined &&
    event.bot_id === undefined &&
    written.has(event.subtype) &&
    event.edited === undefined
  );
}

export function elementValue(held: Element): string | readonly string[] | undefined {
  if (held.selected_options) return held.selected_options.map((chosen) => chosen.value);
  if (held.selected_users) return held.selected_users;
  return (
    held.selected_option?.value ??
    held.selected_conversation ??
    held.selected_user ??
    held.selected_date ??
    held.selected_time ??
    held.value ??
    undefined
  );
}

/** Each block of inputs holds one input, so its block id names the value. */
export function inputValues(held: z.infer<typeof state> | undefined): InputValues {
  return Object.fromEntries(
    Object.entries(held?.values ?? {}).map(([blockId, elements]) => {
      const [only] = Object.values(elements);
      return [blockId, only === undefined ? undefined : elementValue(only)];
    }),
  );
}
