import type { IncomingMessage } from "node:http";
import { htmlTitle } from "./html-title.ts";
import { publicLookup, type Resolve, resolveByDns } from "./public-lookup.ts";
import { requestPage } from "./request-page.ts";

/** A page's own title, or undefined where it could not be read. Never rejects. */
export type ReadTitle = (address: string) => Promise<string | undefined>;

export interface ReadTitleOptions {
  readonly resolve?: Resolve;
  /** For a test's server: plain http, on this machine. */
  readonly allowLoopback?: boolean;
  /** For all of it, redirects included. */
  readonly timeoutMs?: number;
}

const mostRedirects = 5;
const mostBytes = 512 * 1024;

const headers = {
  "user-agent": "mlops-learn title reader",
  accept: "text/html,application/xhtml+xml",
  // What is packed could unpack to far more than the limit.
  "accept-encoding": "identity",
};

/**
 * Anybody may suggest an address, so the one who reads it must not become a door into the network that
 * the bot runs in: https alone, at public addresses alone, each redirect looked at like the first.
 */
export function createReadTitle(options: ReadTitleOptions = {}): ReadTitle {
  const { resolve = resolveByDns, allowLoopback = false, timeoutMs = 2000 } = options;
  const lookup = publicLookup(resolve, allowLoopback);
  const follow = async (
    url: URL,
    signal: AbortSignal,
    left: number,
  ): Promise<string | undefined> => {
    if (url.protocol !== "https:" && !allowLoopback) return undefined;
    const asking = { method: "GET", lookup, allowLoopback, headers, signal } as const;
    const response = await requestPage(url, asking);
    const next = redirectOf(response, url);
    if (next === undefined) return titleOf(response);
    response.destroy();
    return left === 0 ? undefined : follow(next, signal, left - 1);
  };
  return async (address) => {
    try {
      return await follow(new URL(address), AbortSignal.timeout(timeoutMs), mostRedirects);
    } catch {
      // A page that cannot be read has no title for us: whoever suggests it types one.
      return undefined;
    }
  };
}

function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, at: URL) {
  const isRedirect = statusCode >= 300 && statusCode < 400 && location !== undefined;
  return isRedirect ? new URL(location, at) : undefined;
}

async function titleOf(response: IncomingMessage): Promise<string | undefined> {
  const { "content-type": type = "", "content-encoding": packed = "identity" } = response.headers;
  const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(type) && packed === "identity";
  if (response.statusCode !== 200 || !isPage) {
    response.destroy();
    return undefined;
  }
  return htmlTitle(await readBeginning(response), type);
}

/** Up to the title's end, which stands near the top, or as far as the limit goes. */
async function readBeginning(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk.subarray(0, mostBytes - length));
    length += chunk.length;
    if (length >= mostBytes || chunk.includes("</title")) break;
  }
  return Buffer.concat(chunks);
}
