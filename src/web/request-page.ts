import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { literalRefusal } from "./public-lookup.ts";

export interface PageRequest {
  readonly method: "HEAD" | "GET";
  readonly lookup: LookupFunction;
  readonly allowLoopback: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the request, wherever it is. */
  readonly signal: AbortSignal;
}

/**
 * Asks once, and follows nothing. Rejects with `AddressRefused`, the signal's reason, or Node's own
 * error. Whoever gets the response reads or destroys it.
 */
export function requestPage(url: URL, asking: PageRequest): Promise<IncomingMessage> {
  const { allowLoopback, ...options } = asking;
  const refused = literalRefusal(url, allowLoopback);
  if (refused) return Promise.reject(refused);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    // A connection kept from before would go by an address that was not looked at for this host.
    const sent = send(url, { ...options, agent: false });
    sent.on("response", resolve);
    sent.on("error", reject);
    sent.end();
  });
}
