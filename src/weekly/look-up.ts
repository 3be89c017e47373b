import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Delivery } from "#store/delivery.ts";
import { failureOf } from "#slack/call-outcome.ts";
import { metadataType } from "./send.ts";
import { hour } from "./wall-clock.ts";

export type LookedUp =
  | { readonly kind: "found"; readonly ts: string }
  | { readonly kind: "absent" }
  /** The bot may not read the channel: nobody can know. */
  | { readonly kind: "unreadable"; readonly error: string }
  /** Not this time; ask again later. */
  | { readonly kind: "unknown" };

/** Slack's clock and this machine's differ by less. */
const clocksApart = hour;

const history = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z
          .object({
            event_type: z.string(),
            event_payload: z.object({ delivery: z.unknown() }).catch({ delivery: undefined }),
          })
          .optional()
          .catch(undefined),
      }),
    )
    .catch([]),
  response_metadata: z
    .object({ next_cursor: z.string().catch("") })
    .catch({ next_cursor: "" })
    .default({ next_cursor: "" }),
});

/**
 * Whether a delivery stands in its channel: looks for its id in all that was posted there since it
 * was planned. Needs `channels:history`, or `groups:history` in a private channel.
 */
export async function lookUp(client: WebClient, delivery: Delivery): Promise<LookedUp> {
  try {
    const ts = await findInHistory(client, delivery);
    return ts === undefined ? { kind: "absent" } : { kind: "found", ts };
  } catch (error) {
    const failure = failureOf(error);
    return failure.kind === "refused"
      ? { kind: "unreadable", error: failure.error }
      : { kind: "unknown" };
  }
}

async function findInHistory(
  client: WebClient,
  delivery: Pick<Delivery, "id" | "channel" | "dueAt" | "at">,
  cursor = "",
): Promise<string | undefined> {
  const { id, channel, dueAt, at } = delivery;
  // Where this machine's clock was ahead for a while, it was posted before it was due by Slack's.
  const since = Math.min(dueAt, at) - clocksApart;
  const answer = await client.conversations.history({
    channel,
    oldest: (since / 1000).toFixed(6),
    limit: 200,
    include_all_metadata: true,
    ...(cursor === "" ? {} : { cursor }),
  });
  const { messages, response_metadata } = history.parse(answer);
  const found = messages.find(
    ({ metadata }) =>
      metadata?.event_type === metadataType && metadata.event_payload.delivery === id,
  );
  const next = response_metadata.next_cursor;
  if (found !== undefined || next === "") return found?.ts;
  return findInHistory(client, delivery, next);
}
