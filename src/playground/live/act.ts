import { z } from "zod";
import { openHome } from "#playground/acting/home.ts";
import { setMembership } from "#playground/acting/membership.ts";
import { close, submit } from "#playground/acting/modal.ts";
import { postTyped } from "#playground/acting/post.ts";
import { press } from "#playground/acting/press.ts";
import { useShortcut } from "#playground/acting/shortcut.ts";
import type { Outcome, Stage } from "#playground/acting/stage.ts";
import { suggestOptions } from "#playground/acting/suggest-options.ts";

const text = z.string().max(20_000);
const who = { person: z.string() };
const fields = z.record(z.string(), z.unknown());
const state = z.record(z.string(), z.record(z.string(), z.unknown()));
const messageAt = { channel: z.string(), ts: z.string() };

const container = z.discriminatedUnion("in", [
  z.strictObject({ in: z.literal("message"), ...messageAt }),
  z.strictObject({ in: z.literal("view"), view_id: z.string() }),
]);

/** What the page may send: the `Act` of `view.ts`. */
export const act = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("post"),
    ...who,
    channel: z.string(),
    thread_ts: z.string().optional(),
    text,
  }),
  z.strictObject({
    do: z.literal("press"),
    ...who,
    container,
    action: fields,
    state: state.optional(),
  }),
  z.strictObject({ do: z.literal("submit"), ...who, view_id: z.string(), state }),
  z.strictObject({ do: z.literal("close"), ...who, view_id: z.string() }),
  z.strictObject({
    do: z.literal("shortcut"),
    ...who,
    callback_id: z.string(),
    message: z.strictObject(messageAt).optional(),
  }),
  z.strictObject({ do: z.literal("open-home"), ...who }),
  z.strictObject({ do: z.literal("invite-bot"), ...who, channel: z.string() }),
  z.strictObject({ do: z.literal("remove-bot"), ...who, channel: z.string() }),
  z.strictObject({
    do: z.literal("suggest-options"),
    ...who,
    container,
    action_id: z.string(),
    block_id: z.string(),
    value: text,
  }),
]);

export type KnownAct = z.infer<typeof act>;

export function perform(stage: Stage, done: KnownAct): Promise<Outcome> {
  const { person } = done;
  switch (done.do) {
    case "post":
      return postTyped(stage, done);
    case "press":
      return press(stage, done);
    case "submit":
      return submit(stage, done);
    case "close":
      return close(stage, person, done.view_id);
    case "shortcut":
      return useShortcut(stage, done);
    case "open-home":
      return openHome(stage, person, "home");
    case "invite-bot":
      return setMembership(stage, { person, channel: done.channel, member: true });
    case "remove-bot":
      return setMembership(stage, { person, channel: done.channel, member: false });
    case "suggest-options":
      return suggestOptions(stage, done);
  }
}
