import type { Announcer } from "#playground/delivery/announcer.ts";
import type { Dispatcher } from "#playground/delivery/dispatcher.ts";
import type { Ack } from "#playground/delivery/envelope.ts";
import type { Source } from "#playground/delivery/interactions.ts";
import type { Conversation } from "#playground/workspace/conversations.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";

/** What people act on, and the way from there to the bot. */
export interface Stage extends Source {
  readonly dispatcher: Dispatcher;
  readonly announcer: Announcer;
}

/** What a person typed, and where. */
export interface Posted {
  readonly person: string;
  readonly channel: string;
  readonly text: string;
  readonly thread_ts?: string | undefined;
}

/** What came of an act: `payload` is what the bot acked with. */
export type Outcome =
  | {
      readonly ok: true;
      readonly payload?: unknown;
      /** Of the message that the act posted. */
      readonly ts?: string;
      /** That the bot was given. */
      readonly response_url?: string;
      readonly options?: readonly unknown[];
    }
  | { readonly ok: false; readonly error: string };

/** The outcome of an act that the bot was only told of. */
export function outcomeOf(
  acks: readonly (Ack | undefined)[],
  result: { readonly ts?: string } = {},
): Outcome {
  const failed = acks.find((ack) => ack?.ok === false);
  return failed?.ok === false ? refuse(failed.error) : { ok: true, ...result };
}

export const refuse = (error: string): Outcome => ({ ok: false, error });

/** Slack's own line to one person, and the act's failure. */
export function tellAndRefuse(
  stage: Stage,
  notice: { person: string; channel: string; text: string },
) {
  stage.workspace.notices.tell(notice);
  return refuse(notice.text);
}

/** A channel that this person sees. */
export function findVisibleChannel({ workspace }: Stage, person: string, id: string) {
  const channel = workspace.conversations.find(id);
  return channel?.person === undefined || channel.person === person ? channel : undefined;
}

/** A message that this person sees, and its channel. */
export function findVisibleMessage(
  stage: Stage,
  person: string,
  at: { channel: string; ts: string },
) {
  const channel = findVisibleChannel(stage, person, at.channel);
  const message = channel && stage.workspace.messages.find(channel.id, at.ts);
  if (!message || (message.only_for && message.only_for !== person)) return undefined;
  return { channel, message } satisfies { channel: Conversation; message: StoredMessage };
}

/** A view of this person's, home or modal. */
export function findView({ workspace }: Stage, person: string, id: string) {
  const view = workspace.views.find(id);
  return view?.person === person ? view : undefined;
}

/** What Slack shows in a modal when the bot does not answer. */
export const troubleConnecting = "We had some trouble connecting. Try again?";
