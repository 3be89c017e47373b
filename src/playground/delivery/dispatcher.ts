import type { Clock } from "#playground/clock.ts";
import type { JsonObject } from "#playground/json.ts";
import type { Ack, Envelope, EnvelopeType, Transport } from "./envelope.ts";

/** After the first try: at once, after a minute, after five. */
const eventRetryMs = [0, 60_000, 300_000];

export interface Delivered {
  readonly envelope: Envelope;
  readonly ack: Ack;
}

export interface Telling {
  /** The ack of the first try. */
  readonly first: Promise<Ack>;
  /** The ack that ended it: a good one, or that of the last retry. */
  readonly settled: Promise<Ack>;
}

/** The one way from Slack to the bot, whichever transport is in use. */
export interface Dispatcher {
  /** A command or an interaction: one try, three seconds. */
  ask(type: Exclude<EnvelopeType, "events_api">, payload: JsonObject): Promise<Ack>;
  /** An event: a failed one is sent again three times. */
  tell(payload: JsonObject): Telling;
  use(transport: Transport): void;
  /** What was sent and what came back, oldest first. */
  readonly log: readonly Delivered[];
}

interface Deps {
  readonly clock: Clock;
  readonly transport: Transport;
  /** Told after each try, whatever came of it. */
  readonly onDelivered: () => void;
}

const logLimit = 10_000;

export function createDispatcher({ clock, transport, onDelivered }: Deps): Dispatcher {
  const log: Delivered[] = [];
  let current = transport;

  async function deliver(envelope: Envelope): Promise<Ack> {
    const ack = await current.send(envelope);
    log.push({ envelope, ack });
    if (log.length > logLimit) log.shift();
    onDelivered();
    return ack;
  }

  function tell(payload: JsonObject): Telling {
    const envelope = { type: "events_api", payload, accepts_response_payload: false } as const;
    const first = deliver(envelope);
    return { first, settled: first.then((ack) => retry(envelope, ack)) };
  }

  async function retry(envelope: Envelope, firstAck: Ack): Promise<Ack> {
    let ack = firstAck;
    for (const [at, ms] of eventRetryMs.entries()) {
      if (ack.ok || ack.final) return ack;
      await new Promise<void>((resolve) => clock.after(ms, resolve));
      ack = await deliver({ ...envelope, retry: { num: at + 1, reason: ack.reason } });
    }
    return ack;
  }

  return {
    ask: (type, payload) => deliver({ type, payload, accepts_response_payload: true }),
    tell,
    use: (next) => {
      current = next;
    },
    log,
  };
}
