import { ErrorCode, type RespondFn } from "@slack/bolt";
import type { MessageMetadata } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Message } from "#cards/message.ts";
import { failureOf } from "./call-outcome.ts";
import { slackErrorName } from "./slack-error.ts";

/** Ways to answer one person. Each rejects where Slack refuses. */
export interface Reply {
  /** A new message that only this person sees. */
  readonly privately: (message: Message) => Promise<void>;
  /** The message or modal that was pressed, drawn again. Where nothing was pressed, the same as `privately`. */
  readonly inPlace: (message: Message) => Promise<void>;
}

/** Links are shown by the cards themselves; previews would bury them. */
const quiet = { unfurl_links: false, unfurl_media: false, link_names: false } as const;

export interface MessagePlace {
  readonly channel: string;
  readonly thread?: string;
}

const blocksOf = (message: Message) => [...message.blocks];

export interface PostPlace extends MessagePlace {
  /** Nobody sees it; it comes back with the channel's history. */
  readonly metadata?: MessageMetadata;
}

/** Posts for everybody who reads there: in a channel, a thread or a direct message. Gives its `ts`. */
export async function postPublicly(
  client: WebClient,
  place: PostPlace,
  message: Message,
): Promise<{ readonly ts: string }> {
  const { ts } = await client.chat.postMessage({
    channel: place.channel,
    text: message.text,
    blocks: blocksOf(message),
    ...quiet,
    ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    ...(place.metadata === undefined ? {} : { metadata: place.metadata }),
  });
  return { ts: ts ?? "" };
}

/** What Slack gets for an answer that one person sees. */
export function ephemeralResponse(message: Message) {
  return {
    response_type: "ephemeral" as const,
    text: message.text,
    blocks: blocksOf(message),
    ...quiet,
  };
}

/**
 * Through the `response_url` of a command, shortcut or press; where that has run out, as an ephemeral;
 * where the bot is not in the channel, as a direct message.
 */
export function replyByResponse(options: {
  readonly respond: RespondFn;
  readonly client: WebClient;
  readonly user: string;
  readonly place: MessagePlace;
}): Reply {
  const { respond, client, user, place } = options;
  const thread = place.thread === undefined ? {} : { thread_ts: place.thread };
  const send = async (message: Message, replace: boolean) => {
    try {
      await respond({
        ...ephemeralResponse(message),
        replace_original: replace,
        ...(replace ? {} : thread),
      });
    } catch (error) {
      if (!isUntaken(error)) throw error;
      const ephemeral = replyEphemerally(options);
      await orDirectly(() => ephemeral.privately(message), { client, user, message });
    }
  };
  return {
    privately: (message) => send(message, false),
    inPlace: (message) => send(message, true),
  };
}

const responseRefused = z.object({ code: z.literal(ErrorCode.RespondError as string) });

/** Whether a `response_url` surely did not take an answer: a second way to send it makes no second answer. */
function isUntaken(error: unknown): boolean {
  return responseRefused.safeParse(error).success || failureOf(error).kind === "not sent";
}

/** Shows it to the whole channel, even where the bot is not in it; where that fails, to the asker. */
export function respondPublicly(respond: RespondFn, reply: Reply): Reply["privately"] {
  return async (message) => {
    try {
      await respond({ ...ephemeralResponse(message), response_type: "in_channel" });
    } catch (error) {
      if (!isUntaken(error)) throw error;
      await reply.privately(message);
    }
  };
}

/** Through the Web API, for a mention: needs the bot in the channel. */
export function replyEphemerally(options: {
  readonly client: WebClient;
  readonly user: string;
  readonly place: MessagePlace;
}): Reply {
  const { client, user, place } = options;
  const privately = async (message: Message) => {
    await client.chat.postEphemeral({
      channel: place.channel,
      user,
      text: message.text,
      blocks: blocksOf(message),
      ...quiet,
      ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    });
  };
  return { privately, inPlace: privately };
}

/** A direct message is seen by one person alone, so it is simply posted. */
export function replyDirectly(client: WebClient, place: MessagePlace): Reply {
  const privately = async (message: Message) => {
    await postPublicly(client, place, message);
  };
  return { privately, inPlace: privately };
}

export interface Directly {
  readonly client: WebClient;
  readonly user: string;
  readonly message: Message;
}

/** Sends it; where Slack takes nothing more that way, as a direct message: better there than not at all. */
export async function orDirectly(
  send: () => Promise<unknown>,
  { client, user, message }: Directly,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!closedWays.has(slackErrorName(error) ?? "")) throw error;
    await replyDirectly(client, { channel: user }).privately(message);
  }
}

/** The bot or the person is not in the channel, the trigger is spent or too old, the modal is closed. */
const closedWays = new Set([
  ...["not_in_channel", "channel_not_found", "user_not_in_channel", "is_archived"],
  ...["exchanged_trigger_id", "expired_trigger_id", "trigger_exchanged", "trigger_expired"],
  "not_found",
]);
