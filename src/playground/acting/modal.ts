import { checkView } from "#playground/blocks/check.ts";
import { isObject, without, type JsonObject } from "#playground/json.ts";
import { fillInView } from "#playground/blocks/fill-in.ts";
import { inputProblems } from "#playground/blocks/inputs.ts";
import { mergeValues } from "#playground/blocks/state.ts";
import { viewClosed, viewSubmission } from "#playground/delivery/interactions.ts";
import type { StateValues } from "#playground/view.ts";
import type { StoredView } from "#playground/workspace/stored-view.ts";
import { stackLimit } from "#playground/workspace/views.ts";
import { findView, refuse, troubleConnecting, type Outcome, type Stage } from "./stage.ts";

export interface Submitted {
  readonly person: string;
  readonly view_id: string;
  readonly state: StateValues;
}

/** Submit: Slack checks the inputs first, and only then asks the bot. */
export async function submit(stage: Stage, submitted: Submitted): Promise<Outcome> {
  const { views } = stage.workspace;
  const before = findView(stage, submitted.person, submitted.view_id);
  if (before?.type !== "modal") return refuse("This modal is no longer open.");
  const values = mergeValues(before.blocks, { ...before.values, ...submitted.state });
  const errors = inputProblems(before.blocks, values);
  const view = { ...without(before, "failure"), values, errors };
  views.replace(view);
  if (Object.keys(errors).length > 0) return refuse(Object.values(errors).join(" "));
  const ack = await stage.dispatcher.ask("interactive", viewSubmission(stage, view));
  const failure = ack.ok ? follow(stage, view, ack.payload) : ack.error;
  if (failure === undefined) return { ok: true, payload: ack.ok ? ack.payload : undefined };
  views.note(view, { failure: troubleConnecting });
  return refuse(failure);
}

/** Does what the ack asks for; the answer says why that cannot be done. */
function follow(stage: Stage, view: StoredView, payload: unknown): string | undefined {
  const { views } = stage.workspace;
  const answer = isObject(payload) ? payload : {};
  switch (answer["response_action"]) {
    case undefined:
      views.close(view);
      return undefined;
    case "clear":
      views.clear(view.person);
      return undefined;
    case "errors":
      return showErrors(stage, view, answer["errors"]);
    case "update":
    case "push":
      return showView(stage, view, answer);
    default:
      return `There is no response_action ${JSON.stringify(answer["response_action"])}.`;
  }
}

function showErrors({ workspace }: Stage, view: StoredView, errors: unknown): string | undefined {
  const inputs = view.blocks.filter((block) => block.type === "input");
  const known = new Set(inputs.map((block) => block.block_id));
  const entries = Object.entries(isObject(errors) ? errors : {});
  if (entries.length === 0) return "response_action errors came without errors.";
  const stray = entries.find(([block_id]) => !known.has(block_id));
  if (stray) return `response_action errors names "${stray[0]}", which is no input of the view.`;
  const shown = Object.fromEntries(entries.map(([block_id, text]) => [block_id, String(text)]));
  workspace.views.note(view, { errors: shown });
  return undefined;
}

function showView({ workspace }: Stage, view: StoredView, answer: JsonObject): string | undefined {
  const { views } = workspace;
  const checked = checkView(answer["view"], "modal");
  if ("error" in checked) return checked.messages.join(" ");
  const content = fillInView(checked.view);
  if (answer["response_action"] === "update") {
    views.update(view, content);
    return undefined;
  }
  if (views.stackOf(view.person).length >= stackLimit) return "push_limit_reached";
  views.push(view.person, content);
  return undefined;
}

/** Close: this view goes, or the whole stack where it says `clear_on_close`. */
export async function close(stage: Stage, person: string, id: string): Promise<Outcome> {
  const { views } = stage.workspace;
  const view = findView(stage, person, id);
  if (view?.type !== "modal") return refuse("This modal is no longer open.");
  const stack = views.stackOf(person);
  const gone = view.clear_on_close ? stack : stack.slice(stack.indexOf(view));
  if (view.clear_on_close) views.clear(person);
  else views.close(view);
  const told = gone.filter((each) => each.notify_on_close).toReversed();
  const acks = await Promise.all(
    told.map((each) =>
      stage.dispatcher.ask("interactive", viewClosed(stage, each, view.clear_on_close)),
    ),
  );
  const failed = acks.find((ack) => !ack.ok);
  return failed ? refuse(failed.error) : { ok: true };
}
