import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** A host's addresses. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export const resolveByDns: Resolve = (hostname) => lookup(hostname, { all: true });

/** The address leads to this machine or its network: whoever writes a catalog must not reach there. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
  constructor(hostname: string, { address, range }: { address: string; range: string }) {
    const where = hostname === address ? address : `${hostname} is ${address}, which`;
    super(`${where} is not on the public internet (${range})`);
  }
}

/**
 * A look-up for `http.request` that gives only addresses on the public internet. The socket connects
 * to what this returns, so a name cannot be looked at as one address and connected to as another.
 * One address that is not public refuses the name: which of them is tried is not ours to choose.
 */
export function publicLookup(resolve: Resolve, allowLoopback: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const refused = addresses
          .map(({ address }) => refusal(hostname, address, allowLoopback))
          .find(Boolean);
        const [first] = addresses;
        if (refused || !first) callback(refused ?? notFound(hostname), "");
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : notFound(hostname), ""),
    );
  };
}

/** Node asks no look-up for a host that is an address already. */
export function literalRefusal(url: URL, allowLoopback: boolean): AddressRefused | undefined {
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(hostname) ? refusal(hostname, hostname, allowLoopback) : undefined;
}

function refusal(
  hostname: string,
  address: string,
  allowLoopback: boolean,
): AddressRefused | undefined {
  // `process` takes ::ffff:10.0.0.1 for the 10.0.0.1 that it is.
  const range = ipaddr.isValid(address) ? ipaddr.process(address).range() : "unknown";
  if (range === "unicast" || (range === "loopback" && allowLoopback)) return undefined;
  return new AddressRefused(hostname, { address, range });
}

function notFound(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), { code: "ENOTFOUND" });
}
