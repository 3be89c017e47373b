import type { MessageMetadata } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import { postPublicly } from "#slack/reply.ts";
import type { Delivery } from "#store/delivery.ts";
import { type Failure, failureOf } from "#slack/call-outcome.ts";

export type Sent = { readonly kind: "posted"; readonly ts: string } | Failure;

export const metadataType = "weekly_delivery";

/** One try to post a delivery, under its id. */
export async function send(
  client: WebClient,
  { id, channel }: Delivery,
  message: Message,
): Promise<Sent> {
  const metadata: MessageMetadata = {
    event_type: metadataType,
    event_payload: { delivery: id },
  };
  try {
    const { ts } = await postPublicly(client, { channel, metadata }, message);
    return { kind: "posted", ts };
  } catch (error) {
    return failureOf(error);
  }
}
