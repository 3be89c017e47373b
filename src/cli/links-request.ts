import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { literalRefusal } from "./links-lookup.ts";

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

/** Asks once, and follows nothing. Rejects with `AddressRefused`, a time-out, or Node's own error. */
export function request(url: URL, method: Method, options: RequestOptions): Promise<Answer> {
  const refused = literalRefusal(url, options.allowLoopback);
  if (refused) return Promise.reject(refused);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      method,
      lookup: options.lookup,
      // A connection kept from before would go by an address that was not looked at for this host.
      agent: false,
      headers: { "user-agent": "mlops-learn link check", accept: "*/*" },
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    sent.on("response", (response) => {
      const { statusCode = 0, headers } = response;
      resolve({
        status: statusCode,
        location: headers.location,
        retryAfter: headers["retry-after"],
      });
      response.destroy();
    });
    sent.on("error", reject);
    sent.end();
  });
}
