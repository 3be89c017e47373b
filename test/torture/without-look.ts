import type { WebClient } from "@slack/web-api";

/**
 * For the control run: a channel's history is always empty, so nobody who looks for a delivery finds
 * it. All else is as it was.
 */
export function withoutLook(client: WebClient): WebClient {
  const conversations = { ...client.conversations, history: () => Promise.resolve({ ok: true }) };
  return Object.assign(Object.create(client) as WebClient, { conversations });
}
