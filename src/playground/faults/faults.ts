import { hangUp, jsonAnswer, textAnswer, type Answer } from "#playground/http/exchange.ts";
import type { ApiCall } from "#playground/web-api/call.ts";
import { createRandom } from "./random.ts";

/** How one call goes wrong. */
export type Fault =
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "rate-limit"; readonly retryAfter: number }
  | { readonly kind: "server-error"; readonly status?: number }
  /** The connection ends before Slack has seen the call. */
  | { readonly kind: "drop-before" }
  /** Slack does what was asked, then the connection ends. */
  | { readonly kind: "drop-after" };

/** Chances from 0 to 1 that a call meets a fault. */
export interface FaultRates {
  readonly delay?: number;
  /** The longest delay; each is drawn between 0 and this. */
  readonly delayMs?: number;
  readonly rateLimit?: number;
  readonly serverError?: number;
  readonly dropBefore?: number;
  readonly dropAfter?: number;
}

export interface Faults {
  /** Sets the chances; what is not named is 0. */
  set(rates: FaultRates): void;
  /** The next call of this method meets this fault. */
  once(method: string, fault: Fault): void;
  /** Refuses a second post to a channel within a second of the last, as Slack does. */
  limitPosts(on: boolean): void;
  around(call: ApiCall, answer: () => Answer): Promise<Answer | typeof hangUp>;
}

interface FaultDeps {
  readonly seed: number;
  readonly now: () => number;
}

export function createFaults({ seed, now }: FaultDeps): Faults {
  const random = createRandom(seed);
  const planned: { method: string; fault: Fault }[] = [];
  const limit = createPostLimit(now);
  let rates: FaultRates = {};

  function takePlanned(method: string): Fault | undefined {
    const at = planned.findIndex((each) => each.method === method);
    return at < 0 ? undefined : planned.splice(at, 1)[0]?.fault;
  }

  return {
    set: (next) => {
      rates = next;
    },
    once: (method, fault) => void planned.push({ method, fault }),
    limitPosts: limit.turn,
    async around(call, answer) {
      const fault = takePlanned(call.method) ?? draw(rates, random) ?? limit.check(call);
      if (fault?.kind === "delay") await sleep(fault.ms);
      return meet(fault, answer);
    },
  };
}

const postMs = 1000;

function createPostLimit(now: () => number) {
  const lastPost = new Map<string, number>();
  let on = false;
  return {
    turn: (next: boolean) => {
      on = next;
    },
    check({ method, args }: ApiCall): Fault | undefined {
      if (!on || method !== "chat.postMessage") return undefined;
      const channel = JSON.stringify(args["channel"]);
      const since = now() - (lastPost.get(channel) ?? -Infinity);
      if (since < postMs) return { kind: "rate-limit", retryAfter: 1 };
      lastPost.set(channel, now());
      return undefined;
    },
  };
}

function draw(rates: FaultRates, random: () => number): Fault | undefined {
  const drawn = random();
  let sum = 0;
  for (const [chance, fault] of chances(rates, random)) {
    sum += chance;
    if (drawn < sum) return fault;
  }
  return undefined;
}

function chances(rates: FaultRates, random: () => number): readonly (readonly [number, Fault])[] {
  const { delay = 0, delayMs = 1000, rateLimit = 0, serverError = 0 } = rates;
  const { dropBefore = 0, dropAfter = 0 } = rates;
  return [
    [delay, { kind: "delay", ms: Math.floor(random() * delayMs) }],
    [rateLimit, { kind: "rate-limit", retryAfter: 1 }],
    [serverError, { kind: "server-error" }],
    [dropBefore, { kind: "drop-before" }],
    [dropAfter, { kind: "drop-after" }],
  ];
}

function meet(fault: Fault | undefined, answer: () => Answer): Answer | typeof hangUp {
  switch (fault?.kind) {
    case "rate-limit":
      return rateLimited(fault.retryAfter);
    case "server-error":
      return textAnswer(fault.status ?? 500, "upstream error");
    case "drop-before":
      return hangUp;
    case "drop-after":
      answer();
      return hangUp;
    case "delay":
    case undefined:
      return answer();
  }
}

function rateLimited(seconds: number): Answer {
  const refused = jsonAnswer({ ok: false, error: "ratelimited" }, 429);
  return { ...refused, headers: { ...refused.headers, "retry-after": String(seconds) } };
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
