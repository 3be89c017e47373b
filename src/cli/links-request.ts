import type { LookupFunction } from "node:net";
import { requestPage } from "#web/request-page.ts";

/** The head of a response; its body is not read. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
}

export interface RequestOptions {
  readonly lookup: LookupFunction;
  readonly allowLoopback: boolean;
  /** For all of it, from the look-up to the head of the response. */
  readonly timeoutMs: number;
}

export type Method = "HEAD" | "GET";

const headers = { "user-agent": "mlops-learn link check", accept: "*/*" };

/** Asks once, and follows nothing. Rejects with `AddressRefused`, a time-out, or Node's own error. */
export async function request(url: URL, method: Method, options: RequestOptions): Promise<Answer> {
  const { lookup, allowLoopback, timeoutMs } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await requestPage(url, { method, lookup, allowLoopback, headers, signal });
  response.destroy();
  return {
    status: response.statusCode ?? 0,
    location: response.headers.location,
    retryAfter: response.headers["retry-after"],
  };
}
