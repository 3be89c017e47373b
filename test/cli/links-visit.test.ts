import { describe, expect, it } from "vitest";
import { publicLookup, type Resolve } from "#web/public-lookup.ts";
import { createPace } from "#cli/links-pace.ts";
import { request } from "#cli/links-request.ts";
import { visit, type Visit } from "#cli/links-visit.ts";
import {
  byMethod,
  endlessBody,
  firstTimes,
  garbage,
  hangUp,
  redirect,
  silence,
  startServer,
  status,
} from "./misbehaving-server.ts";

const loopback: Resolve = (hostname) =>
  Promise.resolve([
    { address: hostname === "public.test" ? "203.0.113.9" : "127.0.0.1", family: 4 },
  ]);

interface Given {
  readonly resolve?: Resolve;
  readonly allowLoopback?: boolean;
  readonly timeoutMs?: number;
}

/** A visitor on a clock that passes waits at once and remembers them. */
function createVisitor({ resolve = loopback, allowLoopback = true, timeoutMs = 5000 }: Given = {}) {
  let time = 0;
  const waits: number[] = [];
  const wait = (ms: number) => {
    waits.push(ms);
    time += ms;
    return Promise.resolve();
  };
  const options = { lookup: publicLookup(resolve, allowLoopback), allowLoopback, timeoutMs };
  const visiting = {
    ask: (url: URL, method: "HEAD" | "GET") => request(url, method, options),
    pace: createPace(1000, { now: () => time, wait }),
    now: () => Date.parse("2026-11-24T12:00:00Z") + time,
  };
  return { waits, visit: (url: string): Promise<Visit> => visit(url, visiting) };
}

describe("an address that answers", () => {
  it("is alive, after one HEAD with a plain user agent", async () => {
    const server = await startServer({ "/a": status(200) });
    expect(await createVisitor().visit(`${server.origin}/a`)).toEqual({
      state: "alive",
      status: 200,
      detail: "answers",
    });
    expect(server.asked).toEqual(["HEAD /a"]);
    expect(server.headers[0]?.["user-agent"]).toBe("mlops-learn link check");
  });

  it.each([
    ["refuses HEAD", status(405)],
    ["does not find the page by HEAD", status(404)],
    ["breaks on HEAD", status(500)],
    ["hangs up on HEAD", hangUp],
  ])("is alive where the host %s but answers GET", async (_, head) => {
    const server = await startServer({ "/a": byMethod(head, status(200)) });
    expect(await createVisitor().visit(`${server.origin}/a`)).toMatchObject({ state: "alive" });
    expect(server.asked).toEqual(["HEAD /a", "GET /a"]);
  });

  it("is not read to the end", async () => {
    const server = await startServer({ "/a": byMethod(status(405), endlessBody) });
    expect(await createVisitor().visit(`${server.origin}/a`)).toMatchObject({ state: "alive" });
  });
});

describe("an address that does not", () => {
  it.each([404, 410])("is dead at %s", async (code) => {
    const server = await startServer({ "/a": status(code) });
    expect(await createVisitor().visit(`${server.origin}/a`)).toEqual({
      state: "dead",
      status: code,
      detail: `answers ${code}`,
    });
  });

  it.each([401, 403, 451, 999])("is forbidden to robots at %s", async (code) => {
    const server = await startServer({ "/a": status(code) });
    expect(await createVisitor().visit(`${server.origin}/a`)).toMatchObject({
      state: "forbidden",
      status: code,
    });
  });

  it.each([
    ["an error of the server's", status(503), "answers 503"],
    ["a redirect to nowhere", status(302), "answers 302"],
    ["a hang-up", hangUp, "could not be asked (ECONNRESET)"],
    ["an answer that is not HTTP", garbage, "could not be asked (HPE_INVALID_CONSTANT)"],
  ])("is unreachable after %s", async (_, behaviour, detail) => {
    const server = await startServer({ "/a": behaviour });
    expect(await createVisitor().visit(`${server.origin}/a`)).toMatchObject({
      state: "unreachable",
      detail,
    });
  });

  it("is unreachable after the time that it has, asked once", async () => {
    const server = await startServer({ "/a": silence });
    expect(await createVisitor({ timeoutMs: 50 }).visit(`${server.origin}/a`)).toEqual({
      state: "unreachable",
      detail: "gave no answer in time",
    });
    expect(server.asked).toEqual(["HEAD /a"]);
  });

  it("is unreachable where nobody listens or the name is not known", async () => {
    const resolve: Resolve = () =>
      Promise.reject(Object.assign(new Error("no such host"), { code: "ENOTFOUND" }));
    expect(await createVisitor().visit("http://127.0.0.1:1/")).toMatchObject({
      detail: "could not be asked (ECONNREFUSED)",
    });
    expect(await createVisitor({ resolve }).visit("http://gone.test/")).toEqual({
      state: "unreachable",
      detail: "could not be asked (ENOTFOUND)",
    });
  });
});

describe("redirects", () => {
  it("for good are followed, and the new address told", async () => {
    const server = await startServer({
      "/a": redirect(301, "/b"),
      "/b": redirect(302, "/c"),
      "/c": status(200),
    });
    expect(await createVisitor().visit(`${server.origin}/a`)).toEqual({
      state: "moved",
      status: 200,
      detail: "moved for good",
      to: `${server.origin}/c`,
    });
  });

  it("for now are followed, and the address stays alive", async () => {
    const server = await startServer({ "/a": redirect(307, "/b"), "/b": status(200) });
    expect(await createVisitor().visit(`${server.origin}/a`)).toMatchObject({
      state: "alive",
      to: `${server.origin}/b`,
    });
  });

  it("that only add a slash or a tracking parameter are no move", async () => {
    const server = await startServer({
      "/a": redirect(301, "/a/?utm_source=x"),
      "/a/": status(200),
    });
    expect(await createVisitor().visit(`${server.origin}/a`)).toEqual({
      state: "alive",
      status: 200,
      detail: "answers",
    });
  });

  it("to a front page are told as such", async () => {
    const server = await startServer({ "/a": redirect(301, "/"), "/": status(200) });
    expect(await createVisitor().visit(`${server.origin}/a`)).toMatchObject({
      detail: "moved to a front page: what it showed may be gone",
    });
  });

  it("to what is gone make it dead", async () => {
    const server = await startServer({ "/a": redirect(301, "/b") });
    expect(await createVisitor().visit(`${server.origin}/a`)).toMatchObject({
      state: "dead",
      to: `${server.origin}/b`,
    });
  });

  it("in a circle end", async () => {
    const server = await startServer({ "/a": redirect(302, "/b"), "/b": redirect(302, "/a") });
    expect(await createVisitor().visit(`${server.origin}/a`)).toMatchObject({
      state: "unreachable",
      detail: "redirects more than 10 times",
    });
    expect(server.asked).toHaveLength(11);
  });

  it.each(["file:///etc/passwd", "javascript:alert(1)", "http://[bad"])(
    "to %s are not followed",
    async (location) => {
      const server = await startServer({ "/a": redirect(302, location) });
      expect(await createVisitor().visit(`${server.origin}/a`)).toMatchObject({
        state: "unreachable",
        detail: "redirects to what is no web address",
      });
    },
  );
});

describe("too many requests", () => {
  it("are waited out for as long as the host says, in seconds or until a date", async () => {
    const until = "Tue, 24 Nov 2026 12:00:30 GMT";
    const server = await startServer({
      "/a": firstTimes(1, status(429, { "retry-after": "7" }), status(200)),
      "/b": firstTimes(1, status(503, { "retry-after": until }), status(200)),
    });
    const visitor = createVisitor();
    expect(await visitor.visit(`${server.origin}/a`)).toMatchObject({ state: "alive" });
    expect(visitor.waits).toEqual([7000]);
    expect(await visitor.visit(`${server.origin}/b`)).toMatchObject({ state: "alive" });
    expect(visitor.waits).toEqual([7000, 1000, 22_000]);
  });

  it("make the host left alone after three, for all of its addresses", async () => {
    const server = await startServer({ "/a": status(429), "/b": status(200) });
    const visitor = createVisitor();
    expect(await visitor.visit(`${server.origin}/a`)).toMatchObject({
      state: "forbidden",
      status: 429,
    });
    expect(await visitor.visit(`${server.origin}/b`)).toMatchObject({ state: "forbidden" });
    expect(server.asked).toEqual(["HEAD /a", "HEAD /a", "HEAD /a"]);
  });

  it("make the host left alone at once when it asks for an hour", async () => {
    const server = await startServer({ "/a": status(429, { "retry-after": "3600" }) });
    const visitor = createVisitor();
    expect(await visitor.visit(`${server.origin}/a`)).toMatchObject({ state: "forbidden" });
    expect(visitor.waits).toEqual([]);
  });
});
