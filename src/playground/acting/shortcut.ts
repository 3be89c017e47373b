import { globalShortcut, messageShortcut } from "#playground/delivery/interactions.ts";
import type { JsonObject } from "#playground/json.ts";
import { findVisibleMessage, refuse, tellAndRefuse, type Outcome, type Stage } from "./stage.ts";

export interface ShortcutUse {
  readonly person: string;
  readonly callback_id: string;
  readonly message?: { readonly channel: string; readonly ts: string } | undefined;
}

/** A shortcut from a message's menu, or a global one when no message is named. */
export async function useShortcut(stage: Stage, use: ShortcutUse): Promise<Outcome> {
  const { person, callback_id, message: at } = use;
  const type = at ? "message" : "global";
  const known = stage.workspace.app.manifest.shortcuts.some(
    (each) => each.callback_id === callback_id && each.type === type,
  );
  if (!known) return refuse(`The app has no ${type} shortcut "${callback_id}".`);
  if (!at) return send(stage, globalShortcut(stage, person, callback_id), { person, channel: "" });
  const standing = findVisibleMessage(stage, person, at);
  if (!standing) return refuse("This message is no longer there.");
  const payload = messageShortcut(stage, { ...standing, person, callback_id });
  return send(stage, payload, { person, channel: standing.channel.id });
}

async function send(stage: Stage, payload: JsonObject, to: { person: string; channel: string }) {
  const ack = await stage.dispatcher.ask("interactive", payload);
  if (!ack.ok) {
    const text = `The shortcut failed with the error "${ack.error}"`;
    return tellAndRefuse(stage, { ...to, text });
  }
  const url = payload["response_url"];
  const outcome: Outcome = { ok: true, payload: ack.payload };
  return typeof url === "string" ? { ...outcome, response_url: url } : outcome;
}
