import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { parseFlags } from "#playground/flags.ts";

const running: ChildProcess[] = [];

/** The playground as `npm run playground` starts it. */
function startPlayground(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["src/playground/main.ts", ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE: "node_modules/.cache/node", ...env },
  });
  running.push(child);
  let output = "";
  const take = (chunk: Buffer) => {
    output += String(chunk);
    child.emit("written");
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const closed = once(child, "close");
  return {
    output: () => output,
    ended: async () => ((await closed) as [number | null])[0],
    stop: () => child.kill("SIGTERM"),
    async address() {
      for (;;) {
        const [, address] = /Open (http:\S+)/.exec(output) ?? [];
        if (address) return address;
        await Promise.race([once(child, "written"), closed]);
        if (child.exitCode !== null) throw new Error(output);
      }
    },
  };
}

/** Two processes start in each test, on a machine that may be busy. */
describe("npm run playground", { timeout: 90_000 }, () => {
  afterEach(() => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
  });

  it("prints one address when the bot is there, and ends with it on a signal", async () => {
    const playground = startPlayground(["--port", "0", "--log"]);
    const address = await playground.address();
    const page = await fetch(address);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
    playground.stop();
    expect(await playground.ended()).toBe(0);
    expect(playground.output().match(/http:\/\//g)).toHaveLength(1);
    expect(playground.output()).toContain('"msg":"stopped"');
  });

  it("says that a port is taken and takes the next free one", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const address = holder.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const playground = startPlayground(["--port", String(port)]);
    const [, taken] = /:(\d+)$/.exec(await playground.address()) ?? [];
    expect(playground.output()).toContain(`Port ${port}`);
    expect(Number(taken)).toBeGreaterThan(port);
    playground.stop();
    expect(await playground.ended()).toBe(0);
    holder.close();
  });

  it("reports a bot that dies, with its last words", async () => {
    const playground = startPlayground(["--port", "0"], { CATALOG_DIR: "no-such-folder" });
    expect(await playground.ended()).toBe(1);
    expect(playground.output()).toContain("The bot ended (1). It wrote last:");
    expect(playground.output()).toContain("CATALOG_DIR");
  });

  it("refuses flags that it does not know, and ports that are none", () => {
    expect(() => parseFlags(["--prot", "1"])).toThrow("--prot");
    expect(() => parseFlags(["--port", "x"])).toThrow(
      '--port takes a number from 0 to 65535 (got "x")',
    );
    expect(() => parseFlags(["--port", "65536"])).toThrow("65535");
    expect(parseFlags([])).toEqual({ port: 4000, log: false, help: false });
  });
});
