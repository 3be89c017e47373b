import type { Clock } from "#playground/clock.ts";
import type { ApiCall } from "#playground/web-api/call.ts";
import type { ApiFault } from "./api-fault.ts";

const postMs = 1000;

/** About one post a second into each channel: https://docs.slack.dev/apis/web-api/rate-limits */
export function createPostLimit(clock: Clock) {
  const lastPost = new Map<string, number>();
  let isOn = false;
  return {
    turn: (on: boolean) => {
      isOn = on;
    },
    check({ method, args }: ApiCall): ApiFault | undefined {
      if (!isOn || method !== "chat.postMessage") return undefined;
      const channel = JSON.stringify(args["channel"]);
      const since = clock.now() - (lastPost.get(channel) ?? -Infinity);
      if (since < postMs) return { kind: "rate-limit", retryAfter: 1 };
      lastPost.set(channel, clock.now());
      return undefined;
    },
  };
}
