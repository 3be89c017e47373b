import type { Clock } from "#playground/clock.ts";
import { hangUp, jsonAnswer, textAnswer, type Answer } from "#playground/http/exchange.ts";

/** How a call of the bot goes wrong. */
export type ApiFault =
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "rate-limit"; readonly retryAfter: number }
  | { readonly kind: "server-error"; readonly status?: number }
  /** Slack says no, under its own name for the reason. */
  | { readonly kind: "refuse"; readonly error: string }
  /** The connection ends before Slack has seen the call. */
  | { readonly kind: "drop-before" }
  /** Slack does what was asked, then the connection ends. */
  | { readonly kind: "drop-after" };

export async function meetFault(
  fault: ApiFault | undefined,
  answer: () => Answer,
  clock: Clock,
): Promise<Answer | typeof hangUp> {
  switch (fault?.kind) {
    case "delay":
      await new Promise<void>((resolve) => clock.after(fault.ms, resolve));
      return answer();
    case "rate-limit":
      return rateLimited(fault.retryAfter);
    case "server-error":
      return textAnswer(fault.status ?? 500, "upstream error");
    case "refuse":
      return jsonAnswer({ ok: false, error: fault.error });
    case "drop-before":
      return hangUp;
    case "drop-after":
      answer();
      return hangUp;
    case undefined:
      return answer();
  }
}

function rateLimited(seconds: number): Answer {
  const refused = jsonAnswer({ ok: false, error: "ratelimited" }, 429);
  return { ...refused, headers: { ...refused.headers, "retry-after": String(seconds) } };
}
