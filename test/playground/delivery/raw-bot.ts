import { once } from "node:events";
import { WebSocket } from "ws";
import type { JsonObject } from "#playground/json.ts";
import type { LocalSlack } from "#playground/local-slack.ts";

export interface Frame extends JsonObject {
  readonly type: string;
  readonly envelope_id: string;
  readonly payload: JsonObject;
}

/** The bare other end of Socket Mode, which acks only what the test says. */
export interface RawBot {
  readonly socket: WebSocket;
  /** The next frame, already come or to come. */
  readonly next: () => Promise<Frame>;
  /** How many frames wait to be taken. */
  readonly waiting: () => number;
  readonly ack: (frame: Frame, payload?: unknown) => void;
  /** Answers every envelope from now on. */
  readonly ackAll: (answer?: (frame: Frame) => unknown) => void;
}

export async function socketAddress(slack: LocalSlack): Promise<string> {
  const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: `Bearer ${slack.appToken}` },
  });
  const { url } = (await response.json()) as { url?: string };
  if (url === undefined) throw new Error("There is no room for another socket.");
  return url;
}

export async function connectRawBot(slack: LocalSlack): Promise<RawBot> {
  const socket = new WebSocket(await socketAddress(slack));
  const come: Frame[] = [];
  const takers: ((frame: Frame) => void)[] = [];
  const takeNext = (frame: Frame) => {
    const take = takers.shift();
    if (take) take(frame);
    else come.push(frame);
  };
  socket.on("message", (data: Buffer) => takeNext(JSON.parse(String(data)) as Frame));
  await once(socket, "open");
  const next = () =>
    new Promise<Frame>((resolve) => {
      const frame = come.shift();
      if (frame) resolve(frame);
      else takers.push(resolve);
    });
  const ack = ({ envelope_id }: Frame, payload: unknown = {}) =>
    socket.send(JSON.stringify({ envelope_id, payload }));
  const ackAll = (answer: (frame: Frame) => unknown = () => ({})) => {
    void next().then((frame) => {
      if (frame.type !== "hello") ack(frame, answer(frame));
      ackAll(answer);
    });
  };
  return { socket, next, ack, ackAll, waiting: () => come.length };
}
