import { describe, expect, it } from "vitest";
import { publicLookup, type Resolve } from "#web/public-lookup.ts";
import { createPace } from "#cli/links-pace.ts";
import { request } from "#cli/links-request.ts";
import { visit } from "#cli/links-visit.ts";
import { redirect, startServer, status } from "../cli/misbehaving-server.ts";

const toAddresses =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

function visitWith(url: string, resolve: Resolve, allowLoopback = false) {
  const options = { lookup: publicLookup(resolve, allowLoopback), allowLoopback, timeoutMs: 5000 };
  return visit(url, {
    ask: (at, method) => request(at, method, options),
    pace: createPace(0, { now: () => 0, wait: () => Promise.resolve() }),
    now: () => 0,
  });
}

describe("a host that is an address", () => {
  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://0.0.0.0/",
    "http://255.255.255.255/",
    "http://224.0.0.1/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[::]/",
    "http://[64:ff9b::a00:1]/",
    "http://[2002:a00:1::]/",
  ])("%s is refused", async (url) => {
    expect(await visitWith(url, toAddresses("203.0.113.1"))).toMatchObject({ state: "refused" });
  });
});

describe("a host that has a name", () => {
  it.each([
    ["this machine", ["127.0.0.1"]],
    ["its network", ["10.0.0.1"]],
    ["a cloud's metadata", ["169.254.169.254"]],
    ["a public and a private address", ["203.0.113.1", "192.168.0.1"]],
    ["an IPv6 address of its network", ["fd00::1"]],
    ["an IPv4 address dressed as IPv6", ["::ffff:10.0.0.1"]],
    ["no address that can be read", ["nonsense"]],
  ])("is refused when it leads to %s", async (_, addresses) => {
    const found = await visitWith("http://name.test/", toAddresses(...addresses));
    expect(found.state).toBe("refused");
    expect(found.detail).toContain("name.test is ");
  });

  it("is unreachable when it has no address", async () => {
    expect(await visitWith("http://name.test/", toAddresses())).toMatchObject({
      state: "unreachable",
    });
  });

  it("is connected to at the address that was looked at, and asked for by its name", async () => {
    const server = await startServer({ "/a": status(200) });
    const found = await visitWith(
      `http://name.test:${server.port}/a`,
      toAddresses("127.0.0.1"),
      true,
    );
    expect(found.state).toBe("alive");
    expect(server.headers[0]?.host).toBe(`name.test:${server.port}`);
  });

  it("is looked at again for every connection, so that a name cannot turn private between two", async () => {
    const server = await startServer({ "/a": redirect(302, "/b"), "/b": status(200) });
    const answers = ["127.0.0.1", "10.0.0.1"];
    const turning: Resolve = () =>
      Promise.resolve([{ address: answers.shift() ?? "10.0.0.1", family: 4 }]);
    const found = await visitWith(`http://name.test:${server.port}/a`, turning, true);
    expect(found).toMatchObject({
      state: "refused",
      detail: expect.stringContaining("10.0.0.1") as string,
    });
    expect(server.asked).toEqual(["HEAD /a"]);
  });
});

describe("a redirect", () => {
  it.each(["http://10.0.0.1/", "http://169.254.169.254/", "http://[fe80::1]/", "//192.168.0.1/x"])(
    "to %s is refused, loopback allowed or not",
    async (location) => {
      const server = await startServer({ "/a": redirect(301, location) });
      const found = await visitWith(`${server.origin}/a`, toAddresses("127.0.0.1"), true);
      expect(found).toMatchObject({ state: "refused" });
    },
  );
});
