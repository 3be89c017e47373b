import type { Ack, Envelope, Transport } from "#playground/delivery/envelope.ts";
import type { SocketMode } from "#playground/delivery/socket-mode.ts";

/**
 * How a delivery to the bot goes wrong: the sockets are cut before it can ack, they are told to reconnect
 * just before it, or Slack sends an event that was acked once more.
 */
export type DeliveryFault = "cut-socket" | "disconnect" | "repeat";

interface Delivery {
  readonly transport: Transport;
  readonly sockets: SocketMode;
  readonly envelope: Envelope;
}

export async function sendWithFault(delivery: Delivery, fault?: DeliveryFault): Promise<Ack> {
  const { transport, sockets, envelope } = delivery;
  if (fault === "disconnect") sockets.disconnect("refresh_requested");
  const sent = transport.send(envelope);
  if (fault === "cut-socket") sockets.cut();
  if (fault !== "repeat" || envelope.type !== "events_api") return sent;
  const ack = await sent;
  await transport.send({ ...envelope, retry: { num: 1, reason: "http_timeout" } });
  return ack;
}
