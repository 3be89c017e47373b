import { normaliseUrl, parseAddress } from "#catalog/address.ts";
import type { LinkState } from "#catalog/links-file.ts";
import { errorCode } from "#catalog/read-text.ts";
import { AddressRefused } from "#web/public-lookup.ts";
import { HostShut, type Pace } from "./links-pace.ts";
import type { Answer, Method } from "./links-request.ts";

/** What visiting one address found. */
export interface Visit {
  readonly state: LinkState;
  readonly status?: number;
  /** Where redirects ended, if anywhere else. */
  readonly to?: string;
  readonly detail: string;
}

export interface Visiting {
  readonly ask: (url: URL, method: Method) => Promise<Answer>;
  readonly pace: Pace;
  /** Milliseconds since 1970, for `Retry-After` given as a date. */
  readonly now: () => number;
}

const mostRedirects = 10;
/** A host that asks for more is left alone until the next run. */
const longestPauseMs = 60_000;
const mostTries = 3;
/** For a host that says "too many requests" but not for how long. */
const usualPauseMs = 10_000;

/** Visits an address, through its redirects, and never rejects. */
export async function visit(address: string, visiting: Visiting): Promise<Visit> {
  const start = parseAddress(address);
  if (!start) return { state: "dead", detail: "is no web address" };
  try {
    return await follow({ start, at: start, permanent: false, left: mostRedirects }, visiting);
  } catch (error) {
    return judgeError(error);
  }
}

interface Hops {
  readonly start: URL;
  readonly at: URL;
  /** Whether one of the redirects was said to be for good. */
  readonly permanent: boolean;
  /** How many more are followed. */
  readonly left: number;
}

async function follow(hops: Hops, visiting: Visiting): Promise<Visit> {
  const answer = await askPolitely(hops.at, visiting);
  if (!isRedirect(answer)) return judge(answer, hops);
  const { status } = answer;
  const at = parseAddress(resolved(answer.location, hops.at));
  const lost = (detail: string) => withTarget({ state: "unreachable", status, detail }, hops);
  if (!at) return lost("redirects to what is no web address");
  if (hops.left === 0) return lost(`redirects more than ${mostRedirects} times`);
  const permanent = hops.permanent || status === 301 || status === 308;
  return follow({ ...hops, at, permanent, left: hops.left - 1 }, visiting);
}

/** HEAD first, since it costs the host least; GET where that gives no good answer, as not all hosts know HEAD. */
async function askPolitely(url: URL, visiting: Visiting): Promise<Answer> {
  const answer = await askPatiently(url, "HEAD", visiting).catch((error: unknown) => {
    if (isFinal(error)) throw error;
    return undefined;
  });
  const isGood = answer && (answer.status < 400 || answer.status === 429);
  return isGood ? answer : askPatiently(url, "GET", visiting);
}

/** Waits as long as the host asks to, a few times. */
async function askPatiently(url: URL, method: Method, visiting: Visiting): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    await visiting.pace.turn(url.host);
    const answer = await visiting.ask(url, method);
    const pause = pauseAsked(answer, visiting.now());
    if (pause === undefined) return answer;
    if (pause > longestPauseMs || tried === mostTries) {
      visiting.pace.shut(url.host);
      return answer;
    }
    visiting.pace.pause(url.host, pause);
  }
}

/** Milliseconds that the host asks to be left alone for, if it does. */
function pauseAsked({ status, retryAfter }: Answer, now: number): number | undefined {
  if (status !== 429 && !(status === 503 && retryAfter !== undefined)) return undefined;
  const seconds = Number(retryAfter ?? Number.NaN);
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter ?? "") - now : seconds * 1000;
  return Number.isNaN(ms) ? usualPauseMs : Math.max(0, ms);
}

function isRedirect({ status, location }: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(status) && location !== undefined;
}

function resolved(location: string | undefined, base: URL): string {
  const url =
    location !== undefined && URL.canParse(location, base.href)
      ? new URL(location, base)
      : undefined;
  return url?.href ?? "";
}

function judge({ status }: Answer, hops: Hops): Visit {
  if (status >= 200 && status < 300) return judgeAlive(status, hops);
  if (status === 404 || status === 410)
    return withTarget({ state: "dead", status, detail: `answers ${status}` }, hops);
  const state = status >= 400 && (status < 500 || status === 999) ? "forbidden" : "unreachable";
  return withTarget({ state, status, detail: `answers ${status}` }, hops);
}

function judgeAlive(status: number, hops: Hops): Visit {
  const isElsewhere = normaliseUrl(hops.start.href) !== normaliseUrl(hops.at.href);
  if (!isElsewhere || !hops.permanent)
    return withTarget({ state: "alive", status, detail: "answers" }, hops);
  const isFrontPage = hops.at.pathname === "/" && hops.start.pathname !== "/";
  const detail = isFrontPage
    ? "moved to a front page: what it showed may be gone"
    : "moved for good";
  return withTarget({ state: "moved", status, detail }, hops);
}

/** Where it ended is told only if that is another page. */
function withTarget(visit: Visit, { start, at }: Hops): Visit {
  return normaliseUrl(start.href) === normaliseUrl(at.href) ? visit : { ...visit, to: at.href };
}

function isFinal(error: unknown): boolean {
  return error instanceof AddressRefused || error instanceof HostShut || isTimeout(error);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
}

function judgeError(error: unknown): Visit {
  if (error instanceof AddressRefused) return { state: "refused", detail: error.message };
  if (error instanceof HostShut) return { state: "forbidden", detail: error.message };
  if (isTimeout(error)) return { state: "unreachable", detail: "gave no answer in time" };
  return { state: "unreachable", detail: `could not be asked (${errorCode(error)})` };
}
