import { setTimeout as sleep } from "node:timers/promises";
import type { FetchFunction, WebClientOptions } from "@slack/web-api";

/** Answers wait for nobody: a call that Slack does not answer within these milliseconds has failed. */
const timeout = 10_000;

/**
 * Slack asks for a second where messages come too fast; nobody waits much longer for an answer, nor does
 * a process that stops: see `stop.ts`.
 */
const mostWaitMs = 8_000;

/**
 * For what answers people. A call that failed is repeated once, but never one that makes a message: it
 * may have been heard, and the message would stand there twice. Nor one that opens a modal: its trigger
 * works once, so `open-modal.ts` looks first whether it stands. What Slack answers with
 * 429 it has not done, so that is repeated in any case. The client's own repeating knows no such difference.
 */
export function answeringOptions(slackApiUrl: string): WebClientOptions {
  return {
    slackApiUrl,
    timeout,
    fetch: (url, init) => fetchWithCare(slackApiUrl, url, init),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

type Call = () => ReturnType<FetchFunction>;

async function fetchWithCare(
  slackApiUrl: string,
  ...[url, init]: Parameters<FetchFunction>
): ReturnType<FetchFunction> {
  const call: Call = () => fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
  const response = await (isHarmlessTwice(String(url), slackApiUrl) ? twiceAtMost(call) : call());
  const waitMs = Number(response.headers.get("retry-after") ?? Number.NaN) * 1000;
  if (response.status !== 429 || !(waitMs <= mostWaitMs)) return response;
  await sleep(waitMs);
  return call();
}

const onceOnly = ["chat.post", "views.open", "views.push"];

/** None of those, nor a `response_url`, which is none of the Web API's. */
function isHarmlessTwice(url: string, slackApiUrl: string): boolean {
  return (
    url.startsWith(slackApiUrl) &&
    !onceOnly.some((method) => url.startsWith(`${slackApiUrl}${method}`))
  );
}

async function twiceAtMost(call: Call): ReturnType<FetchFunction> {
  try {
    const response = await call();
    if (response.status < 500) return response;
  } catch {
    // The second failure is as good a reason as the first.
  }
  return call();
}
