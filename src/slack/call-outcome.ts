import { ErrorCode } from "@slack/web-api";
import { z } from "zod";
import { slackErrorName } from "./slack-error.ts";

/** What is known after a call failed. Only the last leaves open whether Slack did it. */
export type Failure =
  /** Slack said no, under its own name for the reason. */
  | { readonly kind: "refused"; readonly error: string }
  /** Not now: nothing was done. */
  | { readonly kind: "limited"; readonly retryAfterMs: number }
  /** It never reached Slack, or Slack could not take it just then. */
  | { readonly kind: "not sent" }
  | { readonly kind: "unsure"; readonly why: string };

/** Errors by which Slack does not say that nothing was done: "some aspect may have succeeded". */
const unsureErrors = new Set(["internal_error", "fatal_error", "service_unavailable"]);

/** Refusals that pass by themselves, as while a workspace is being moved. Nothing was done. */
const passing = new Set(["org_login_required", "request_timeout", "team_added_to_org"]);

/** No connection came about, so nothing can have been heard. */
const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const limited = z.object({
  code: z.literal(ErrorCode.RateLimitedError as string),
  retryAfter: z.number(),
});

/** Slack's names for too many messages, where it does not answer 429. */
const limits = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);

/** For where Slack names no time. */
const defaultRetryAfterMs = 30_000;

export function failureOf(error: unknown): Failure {
  const rate = limited.safeParse(error);
  if (rate.success) return { kind: "limited", retryAfterMs: rate.data.retryAfter * 1000 };
  const name = slackErrorName(error);
  if (name !== undefined && !unsureErrors.has(name)) return refusal(name);
  if (codesOf(error).some((code) => neverConnected.has(code))) return { kind: "not sent" };
  return { kind: "unsure", why: name ?? String(error instanceof Error ? error.message : error) };
}

function refusal(error: string): Failure {
  if (limits.has(error)) return { kind: "limited", retryAfterMs: defaultRetryAfterMs };
  return passing.has(error) ? { kind: "not sent" } : { kind: "refused", error };
}

/** The system's codes, which stand in the causes of fetch's errors. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code, original } = error as { code?: unknown; original?: unknown };
  const own = typeof code === "string" ? [code] : [];
  return [...own, ...codesOf(original), ...codesOf(error.cause)];
}
