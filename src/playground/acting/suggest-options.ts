import { isObject } from "#playground/json.ts";
import { suggestionPayload, type AskedOptions } from "#playground/delivery/interactions.ts";
import type { Container } from "#playground/view.ts";
import { findView, findVisibleMessage, refuse, type Outcome, type Stage } from "./stage.ts";

export interface OptionsQuery extends Omit<AskedOptions, "place"> {
  readonly container: Container;
}

/** Asks the bot what an external select offers for what was typed. */
export async function suggestOptions(stage: Stage, query: OptionsQuery): Promise<Outcome> {
  const place = placeOf(stage, query);
  if (!place) return refuse("This select is no longer there.");
  const payload = suggestionPayload(stage, { ...query, place });
  const ack = await stage.dispatcher.ask("interactive", payload);
  if (!ack.ok) return refuse(ack.error);
  const answer = isObject(ack.payload) ? ack.payload : {};
  const options = answer["options"] ?? answer["option_groups"];
  if (!Array.isArray(options)) return refuse("The bot answered without options.");
  return { ok: true, payload: ack.payload, options };
}

function placeOf(stage: Stage, { container, person }: OptionsQuery) {
  if (container.in === "message") return findVisibleMessage(stage, person, container);
  const view = findView(stage, person, container.view_id);
  return view && { view };
}
