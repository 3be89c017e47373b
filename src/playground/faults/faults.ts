import type { Clock } from "#playground/clock.ts";
import type { Transport } from "#playground/delivery/envelope.ts";
import type { SocketMode } from "#playground/delivery/socket-mode.ts";
import type { Answer, hangUp } from "#playground/http/exchange.ts";
import type { ApiCall } from "#playground/web-api/call.ts";
import { meetFault, type ApiFault } from "./api-fault.ts";
import { sendWithFault, type DeliveryFault } from "./delivery-fault.ts";
import { createPostLimit } from "./post-limit.ts";
import { createRandom } from "./random.ts";

/** Chances from 0 to 1: of the first five that a call of the bot meets the fault, of the others that a delivery does. */
export interface FaultRates {
  readonly delay?: number;
  readonly rateLimit?: number;
  readonly serverError?: number;
  readonly dropBefore?: number;
  readonly dropAfter?: number;
  readonly cutSocket?: number;
  readonly disconnect?: number;
  readonly repeat?: number;
  /** The longest delay; each is drawn between 0 and this. */
  readonly delayMs?: number;
}

export interface Faults {
  /** Sets the chances; what is not named is 0. */
  readonly set: (rates: FaultRates) => void;
  /** The next call of this method, or of `response_url`, meets this fault. */
  readonly once: (method: string, fault: ApiFault) => void;
  /** The next delivery meets this fault. */
  readonly onceDelivering: (fault: DeliveryFault) => void;
  /** Refuses a second post to a channel within a second of the last, as Slack does. */
  readonly limitPosts: (on: boolean) => void;
  /** Answers a call, unless a fault comes between. */
  readonly around: (call: ApiCall, answer: () => Answer) => Promise<Answer | typeof hangUp>;
  /** The same transport, with faults. */
  readonly disturb: (transport: Transport, sockets: SocketMode) => Transport;
}

interface FaultDeps {
  readonly seed: number;
  readonly clock: Clock;
}

export function createFaults({ seed, clock }: FaultDeps): Faults {
  const random = createRandom(seed);
  const planned: { method: string; fault: ApiFault }[] = [];
  const plannedDeliveries: DeliveryFault[] = [];
  const limit = createPostLimit(clock);
  let rates: FaultRates = {};

  function takePlanned(method: string): ApiFault | undefined {
    const at = planned.findIndex((each) => each.method === method);
    return at < 0 ? undefined : planned.splice(at, 1)[0]?.fault;
  }

  return {
    set: (next) => {
      rates = next;
    },
    once: (method, fault) => void planned.push({ method, fault }),
    onceDelivering: (fault) => void plannedDeliveries.push(fault),
    limitPosts: limit.turn,
    around: (call, answer) => {
      const drawn = takePlanned(call.method) ?? draw(apiChances(rates, random), random);
      return meetFault(drawn ?? limit.check(call), answer, clock);
    },
    disturb: (transport, sockets) => ({
      send: (envelope) => {
        const fault = plannedDeliveries.shift() ?? draw(deliveryChances(rates), random);
        return sendWithFault({ transport, sockets, envelope }, fault);
      },
    }),
  };
}

type Chances<Fault> = readonly (readonly [chance: number | undefined, fault: Fault])[];

function draw<Fault>(chances: Chances<Fault>, random: () => number): Fault | undefined {
  const drawn = random();
  let sum = 0;
  for (const [chance = 0, fault] of chances) {
    sum += chance;
    if (drawn < sum) return fault;
  }
  return undefined;
}

function apiChances(rates: FaultRates, random: () => number): Chances<ApiFault> {
  const ms = Math.floor(random() * (rates.delayMs ?? 1000));
  return [
    [rates.delay, { kind: "delay", ms }],
    [rates.rateLimit, { kind: "rate-limit", retryAfter: 1 }],
    [rates.serverError, { kind: "server-error" }],
    [rates.dropBefore, { kind: "drop-before" }],
    [rates.dropAfter, { kind: "drop-after" }],
  ];
}

const deliveryChances = (rates: FaultRates): Chances<DeliveryFault> => [
  [rates.cutSocket, "cut-socket"],
  [rates.disconnect, "disconnect"],
  [rates.repeat, "repeat"],
];
