import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { isObject } from "#playground/json.ts";
import type { Clock } from "#playground/clock.ts";
import type { InstalledApp } from "#playground/workspace/app.ts";
import { ackMs, type Ack, type Envelope, type Transport } from "./envelope.ts";

export type DisconnectReason = "warning" | "refresh_requested" | "link_disabled";

export interface SocketMode extends Transport {
  /** Takes a socket that presented a valid ticket. */
  readonly attach: (socket: WebSocket) => void;
  /** How many sockets take envelopes now. */
  connected(): number;
  /** Tells every socket to reconnect elsewhere, as Slack does every few hours. */
  disconnect(reason: DisconnectReason): void;
  /** Cuts every socket without a word. */
  cut(): void;
}

interface Pending {
  readonly id: string;
  readonly envelope: Envelope;
  readonly finish: (ack: Ack) => void;
  sentOn?: WebSocket;
}

interface Deps {
  readonly app: InstalledApp;
  readonly clock: Clock;
  /** Told when a socket came or went. */
  readonly onChange: () => void;
}

export const maxSockets = 10;
const pingMs = 10_000;
const closeAfterMs = 10_000;

/** The open sockets, and what waits for an ack. */
interface Line extends Deps {
  readonly open: WebSocket[];
  readonly pending: Map<string, Pending>;
}

export function createSocketMode(deps: Deps): SocketMode {
  const line: Line = { ...deps, open: [], pending: new Map() };
  return {
    send: (envelope) => send(line, envelope),
    attach: (socket) => attach(line, socket),
    connected: () => line.open.length,
    disconnect: (reason) => disconnect(line, reason),
    cut: () => {
      for (const socket of [...line.open]) socket.terminate();
    },
  };
}

function send(line: Line, envelope: Envelope): Promise<Ack> {
  return new Promise((resolve) => {
    const id = randomUUID();
    const cancel = line.clock.after(ackMs, () => {
      const sent = line.pending.get(id)?.sentOn !== undefined;
      const error = sent ? "operation_timeout" : "dispatch_failed";
      finish({ ok: false, error, reason: "http_timeout" });
    });
    const finish = (ack: Ack) => {
      cancel();
      line.pending.delete(id);
      resolve(ack);
    };
    line.pending.set(id, { id, envelope, finish });
    flush(line);
  });
}

/** Each waiting envelope goes to one socket, the sockets taking turns. */
function flush({ pending, open }: Line) {
  for (const waiting of pending.values()) {
    const socket = waiting.sentOn ? undefined : open.shift();
    if (!socket) continue;
    open.push(socket);
    waiting.sentOn = socket;
    socket.send(JSON.stringify(frameOf(waiting)));
  }
}

function attach(line: Line, socket: WebSocket) {
  line.open.push(socket);
  const ping = setInterval(() => socket.ping(), pingMs).unref();
  socket.on("message", (data: Buffer) => takeAck(line, String(data)));
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    clearInterval(ping);
    lose(line, socket);
  });
  socket.send(JSON.stringify(hello(line.app, line.open.length)));
  line.onChange();
  flush(line);
}

function takeAck({ pending }: Line, text: string) {
  const frame = parseFrame(text);
  const id = isObject(frame) ? frame["envelope_id"] : undefined;
  if (!isObject(frame) || typeof id !== "string") return;
  pending.get(id)?.finish({ ok: true, payload: frame["payload"] });
}

/** What a lost socket had not acked goes to the next one. */
function lose(line: Line, socket: WebSocket) {
  leave(line, socket);
  for (const waiting of line.pending.values()) {
    if (waiting.sentOn === socket) delete waiting.sentOn;
  }
  flush(line);
}

function leave({ open, onChange }: Line, socket: WebSocket) {
  const at = open.indexOf(socket);
  if (at >= 0) open.splice(at, 1);
  onChange();
}

function disconnect(line: Line, reason: DisconnectReason) {
  const frame = { type: "disconnect", reason, debug_info: { host: "localhost" } };
  for (const socket of [...line.open]) {
    leave(line, socket);
    socket.send(JSON.stringify(frame));
    line.clock.after(closeAfterMs, () => socket.close());
  }
}

function frameOf({ id, envelope }: Pending) {
  const { type, payload, accepts_response_payload, retry } = envelope;
  const retried = { retry_attempt: retry?.num ?? 0, retry_reason: retry ? "timeout" : "" };
  return {
    envelope_id: id,
    type,
    payload,
    accepts_response_payload,
    ...(type === "events_api" ? retried : {}),
  };
}

const hello = (app: InstalledApp, connections: number) => ({
  type: "hello",
  num_connections: connections,
  debug_info: { host: "localhost", build_number: 1, approximate_connection_time: 18_060 },
  connection_info: { app_id: app.app_id },
});

function parseFrame(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
