import { placedElements, type Placed } from "#playground/blocks/elements.ts";
import { mergeValues } from "#playground/blocks/state.ts";
import { messageActions, viewActions } from "#playground/delivery/interactions.ts";
import type { Ack } from "#playground/delivery/envelope.ts";
import type { Container, StateValues } from "#playground/view.ts";
import type { JsonObject } from "#playground/json.ts";
import type { Block } from "#playground/workspace/message.ts";
import { fieldOf, optionsOf } from "./chosen.ts";
import {
  findView,
  findVisibleMessage,
  refuse,
  tellAndRefuse,
  troubleConnecting,
  type Outcome,
  type Stage,
} from "./stage.ts";

export interface Pressed {
  readonly person: string;
  readonly container: Container;
  readonly action: JsonObject;
  readonly state?: StateValues | undefined;
}

/** A person uses an element of a message, a modal or the Home tab. */
export function press(stage: Stage, pressed: Pressed): Promise<Outcome> {
  return pressed.container.in === "view"
    ? pressInView(stage, pressed, pressed.container.view_id)
    : pressInMessage(stage, pressed, pressed.container);
}

async function pressInMessage(stage: Stage, pressed: Pressed, at: { channel: string; ts: string }) {
  const { person } = pressed;
  const standing = findVisibleMessage(stage, person, at);
  if (!standing) return refuse("This message is no longer there.");
  const blocks = standing.message.blocks ?? [];
  const action = actionOf(blocks, pressed.action);
  if (!action) return refuse("This message has no such button.");
  const values = mergeValues(blocks, pressed.state ?? {});
  const payload = messageActions(stage, { ...standing, person, action, values });
  const ack = await stage.dispatcher.ask("interactive", payload);
  if (ack.ok) return pressOutcome(ack, String(payload["response_url"]));
  const text = `This button led nowhere: ${stage.workspace.bot.name} answered with the error "${ack.error}"`;
  return tellAndRefuse(stage, { person, channel: standing.channel.id, text });
}

async function pressInView(stage: Stage, pressed: Pressed, id: string) {
  const { views } = stage.workspace;
  const before = findView(stage, pressed.person, id);
  if (!before) return refuse("This view is no longer there.");
  const action = actionOf(before.blocks, pressed.action);
  if (!action) return refuse("This view has no such button.");
  const values = mergeValues(before.blocks, { ...before.values, ...pressed.state });
  views.note(before, { values });
  const ack = await stage.dispatcher.ask(
    "interactive",
    viewActions(stage, { ...before, values }, action),
  );
  if (ack.ok) return pressOutcome(ack);
  views.note(before, { failure: troubleConnecting });
  return refuse(ack.error);
}

const pressOutcome = (ack: Ack & { ok: true }, response_url?: string): Outcome => ({
  ok: true,
  payload: ack.payload,
  ...(response_url ? { response_url } : {}),
});

/** The action as Slack sends it: the element's own words, and what the person chose in it. */
function actionOf(blocks: readonly Block[], given: JsonObject): JsonObject | undefined {
  const placed = placedElements(blocks).find(
    ({ block, element }) =>
      element.action_id === given["action_id"] &&
      (given["block_id"] === undefined || given["block_id"] === block.block_id),
  );
  if (!placed) return undefined;
  const { block, element } = placed;
  const { type, action_id } = element;
  const own = Object.fromEntries(
    ["text", "value", "style", "url", "confirm"].flatMap((key) =>
      key in element ? [[key, element[key]]] : [],
    ),
  );
  return { type, action_id, block_id: block.block_id, ...own, ...chosenIn(placed, given) };
}

function chosenIn({ element }: Placed, given: JsonObject): JsonObject {
  if (element.type === "feedback_buttons") return { value: given["value"], text: given["text"] };
  const field = fieldOf(element.type);
  if (field === undefined) return {};
  const options = optionsOf(element);
  const own = (chosen: unknown) =>
    options.find((each) => each["value"] === valueOf(chosen)) ?? chosen;
  const chosen = given[field];
  return { [field]: Array.isArray(chosen) ? chosen.map(own) : own(chosen ?? null) };
}

const valueOf = (option: unknown) => (option as JsonObject | null)?.["value"];
