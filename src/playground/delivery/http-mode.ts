import { createHmac } from "node:crypto";
import type { Clock } from "#playground/clock.ts";
import type { JsonObject } from "#playground/json.ts";
import { ackMs, type Ack, type Envelope, type Transport } from "./envelope.ts";

interface Deps {
  /** The bot's request URL, as it is set in the app's settings. */
  readonly url: string;
  readonly signingSecret: string;
  readonly clock: Clock;
}

const maxRedirects = 2;

/** Signed HTTP requests to the bot, as Slack sends them when Socket Mode is off. */
export function createHttpMode(deps: Deps): Transport {
  async function send(envelope: Envelope): Promise<Ack> {
    const abort = new AbortController();
    const cancel = deps.clock.after(ackMs, () => abort.abort());
    try {
      return await ackOf(await post(envelope, abort.signal));
    } catch (error) {
      return failureOf(error, abort.signal.aborted);
    } finally {
      cancel();
    }
  }

  async function post(envelope: Envelope, signal: AbortSignal) {
    const { contentType, body } = encode(envelope);
    const headers = {
      "content-type": contentType,
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      ...retryHeaders(envelope),
      ...signatureHeaders(body, deps.signingSecret, Math.floor(deps.clock.now() / 1000)),
    };
    const request = { method: "POST", headers, body, signal, redirect: "manual" } as const;
    return follow(deps.url, request);
  }

  return { send };
}

async function follow(url: string, request: RequestInit): Promise<Response> {
  let at = url;
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const response = await fetch(at, request);
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || !location) return response;
    at = new URL(location, at).href;
  }
  throw new TooManyRedirects();
}

class TooManyRedirects extends Error {}

async function ackOf(response: Response): Promise<Ack> {
  const text = await response.text();
  if (response.ok) return { ok: true, payload: parseBody(text, response) };
  const final = response.headers.get("x-slack-no-retry") === "1";
  return { ok: false, error: "dispatch_failed", reason: "http_error", final };
}

function failureOf(error: unknown, timedOut: boolean): Ack {
  if (timedOut) return { ok: false, error: "operation_timeout", reason: "http_timeout" };
  const reason = error instanceof TooManyRedirects ? "too_many_redirects" : "connection_failed";
  return { ok: false, error: "dispatch_failed", reason };
}

function parseBody(text: string, response: Response): unknown {
  if (text === "") return undefined;
  if (!response.headers.get("content-type")?.includes("json")) return text;
  return JSON.parse(text) as unknown;
}

/** Events are JSON; commands are a form; everything else is a form with the JSON in `payload`. */
function encode({ type, payload }: Pick<Envelope, "type" | "payload">) {
  if (type === "events_api") {
    return { contentType: "application/json", body: JSON.stringify(payload) };
  }
  const fields =
    type === "slash_commands" ? formFields(payload) : { payload: JSON.stringify(payload) };
  const body = new URLSearchParams(fields).toString();
  return { contentType: "application/x-www-form-urlencoded", body };
}

const formFields = (payload: JsonObject) =>
  Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));

function retryHeaders({ retry }: Envelope): Record<string, string> {
  if (!retry) return {};
  return { "x-slack-retry-num": String(retry.num), "x-slack-retry-reason": retry.reason };
}

function signatureHeaders(body: string, secret: string, timestamp: number) {
  const signed = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(timestamp), "x-slack-signature": `v0=${signed}` };
}
