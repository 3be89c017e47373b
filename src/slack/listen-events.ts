import type { WebClient } from "@slack/web-api";
import type { Mention } from "./handlers.ts";
import { dispatchWords, findCommand } from "./listen-commands.ts";
import type { Listening } from "./listening.ts";
import { isFreshFromPerson, type MessageEvent, messageEvent } from "./payloads.ts";
import { slackToPlainText } from "./plain-text.ts";
import { replyDirectly, replyEphemerally } from "./reply.ts";

export function listenToEvents(listening: Listening): void {
  const { app, handlers, run } = listening;
  app.event("app_mention", async ({ event, context, client }) => {
    const mention = messageEvent.parse(event);
    if (isFreshFromPerson(mention)) {
      await onMention(listening, mention, { team: context.teamId ?? "", client });
    }
  });
  app.event("message", async ({ event, context, client }) => {
    const message = messageEvent.parse(event);
    if (message.channel_type === "im" && isFreshFromPerson(message)) {
      await onDirectMessage(listening, message, { team: context.teamId ?? "", client });
    }
  });
  app.event("app_home_opened", async ({ event, context, client, body }) => {
    if (event.tab !== "home") return;
    const team = context.teamId ?? "";
    await run({
      name: "home opened",
      team,
      key: `event ${body.event_id}`,
      work: () => handlers.homeOpened({ viewer: { team, person: event.user }, client }),
    });
  });
  app.event("app_uninstalled", ({ context, body }) =>
    onGone(listening, { team: context.teamId, eventId: body.event_id }),
  );
  app.event("tokens_revoked", async ({ event, context, body }) => {
    if ((event.tokens.bot ?? []).length === 0) return;
    await onGone(listening, { team: context.teamId, eventId: body.event_id });
  });
}

interface From {
  readonly team: string;
  readonly client: WebClient;
}

type FromPerson = MessageEvent & { readonly user: string };

/**
 * The key is the message itself, not the event's id: Slack has sent one message under two ids, and
 * a mention where `message` events are read too comes as two events.
 */
const messageKey = (team: string, message: MessageEvent) =>
  `message ${team} ${message.channel} ${message.ts}`;

async function onMention(listening: Listening, event: FromPerson, { team, client }: From) {
  const thread = event.thread_ts;
  // What one person sees in a thread shows only where the thread is there already:
  // https://docs.slack.dev/reference/methods/chat.postEphemeral
  const place = { channel: event.channel, ...(thread === undefined ? {} : { thread }) };
  const reply = replyEphemerally({ client, user: event.user, place });
  await listening.run({
    name: "mention",
    team,
    key: messageKey(team, event),
    isShared: true,
    tell: reply.privately,
    work: () =>
      dispatchMention(listening, {
        viewer: { team, person: event.user },
        reply,
        client,
        text: slackToPlainText(event.text),
        channel: event.channel,
        ts: event.ts,
        ...(thread === undefined ? {} : { thread }),
      }),
  });
}

/**
 * A command is answered to whoever asked alone, unless it has an answer for everybody; all other words
 * are a query. No words at all ask about the thread.
 */
async function dispatchMention(listening: Listening, mention: Mention): Promise<void> {
  const called = mention.text === "" ? undefined : await findCommand(listening, mention);
  if (called === undefined) return listening.handlers.mention(mention);
  const { handler, rest: text } = called;
  await (handler.mention?.({ ...mention, text }) ?? handler.run({ ...mention, text }));
}

async function onDirectMessage(listening: Listening, event: FromPerson, { team, client }: From) {
  const place =
    event.thread_ts === undefined
      ? { channel: event.channel }
      : { channel: event.channel, thread: event.thread_ts };
  const reply = replyDirectly(client, place);
  await listening.run({
    name: "direct message",
    team,
    key: messageKey(team, event),
    isShared: true,
    tell: reply.privately,
    work: () =>
      dispatchWords(listening, {
        viewer: { team, person: event.user },
        text: slackToPlainText(event.text),
        channel: event.channel,
        reply,
        client,
      }),
  });
}

/** `app_uninstalled` and `tokens_revoked` come in either order; purging again does nothing. */
async function onGone(
  { handlers, run }: Listening,
  { team, eventId }: { readonly team: string | undefined; readonly eventId: string },
): Promise<void> {
  if (team === undefined) return;
  await run({
    name: "workspace gone",
    team,
    key: `event ${eventId}`,
    work: () => handlers.workspaceGone({ team }),
  });
}
