import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonDriver } from "#playground/acting/person.ts";
import { type LocalSlack, startLocalSlack } from "#playground/local-slack.ts";
import { openStore } from "#store/store.ts";
import { tuesday } from "./features/weekly-bot.ts";

let slack: LocalSlack;

beforeAll(async () => {
  slack = await startLocalSlack();
});
afterAll(() => slack.close());

interface Started {
  readonly process: ChildProcess;
  /** Resolves with all output so far when `text` stands in it. */
  readonly says: (text: string) => Promise<string>;
  readonly ends: () => Promise<{ readonly code: number | null; readonly output: string }>;
}

/** `npm start`'s own command, in an environment of nothing but these variables. */
function start(env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: { PATH: process.env["PATH"], CATALOG_DIR: "catalog", DATABASE_URL: ":memory:", ...env },
  });
  let output = "";
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = once(child, "close");
  return {
    process: child,
    says: async (text) => {
      while (!output.includes(text)) {
        const more = Promise.race([once(child.stdout, "data"), ended.then(() => "ended" as const)]);
        if ((await more) === "ended") throw new Error(`ended without saying “${text}”: ${output}`);
      }
      return output;
    },
    ends: async () => {
      const [code] = (await ended) as [number | null];
      return { code, output };
    },
  };
}

const socketEnv = () => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
});

const httpEnv = (port: number) => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_API_URL: slack.apiUrl,
  HOST: "127.0.0.1",
  PORT: `${port}`,
});

describe("an operator's first start", () => {
  it("says everything that is missing at once, without a stack", async () => {
    const { code, output } = await start({}).ends();
    expect(code).toBe(1);
    expect(output).toContain("SLACK_BOT_TOKEN is not set.");
    expect(output).toContain("Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set.");
    expect(output).not.toMatch(/^\s+at /mu);
  });

  it("says that Slack refuses the tokens, and never prints them", async () => {
    const botToken = "xoxb-not-a-real-one";
    const { code, output } = await start({ ...socketEnv(), SLACK_BOT_TOKEN: botToken }).ends();
    expect(code).toBe(1);
    expect(output).toContain("Slack refuses SLACK_BOT_TOKEN (invalid_auth).");
    expect(output).not.toContain(botToken);
  });

  it("says that a folder holds no catalog", async () => {
    const empty = mkdtempSync(join(tmpdir(), "catalog-"));
    const { code, output } = await start({ ...socketEnv(), CATALOG_DIR: empty }).ends();
    expect(code).toBe(1);
    expect(output).toContain(`CATALOG_DIR: no resource could be read in “${empty}”.`);
  });

  it("says that a port is taken", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const address = holder.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { code, output } = await start(httpEnv(port)).ends();
    holder.close();
    expect(code).toBe(1);
    expect(output).toContain(`PORT: could not listen at 127.0.0.1:${port} (EADDRINUSE).`);
  });
});

describe("a running bot", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "finishes what is in hand on %s and exits with 0",
    async (signal) => {
      const bot = start(socketEnv());
      await bot.says("ready: @mlops-learn answers in MLOps community by Socket Mode");
      await slack.as("U0PERSON001").command("C0CHANNEL01", "/mlops-learn monitoring");
      bot.process.kill(signal);
      const { code, output } = await bot.ends();
      expect(output).toContain("stopped");
      expect(code).toBe(0);
      expect(slack.as("U0PERSON001").messages().at(-1)?.text).toContain("1: ");
    },
  );

  it("works by the clock while those who waited for an answer are still being told", async () => {
    const databaseUrl = `sqlite:${mkdtempSync(join(tmpdir(), "bot-"))}/bot.db`;
    const waiting = 60;
    const [ana, ben] = [slack.as("U0PERSON001"), slack.as("U0PERSON002")];
    await leaveWork(databaseUrl, { waiting, waiter: ben.id, owner: ana.id });
    slack.faults.set({ delay: 1, delayMs: 200 });
    const bot = start({ ...socketEnv(), DATABASE_URL: databaseUrl });
    const heard = (person: PersonDriver, text: RegExp) =>
      person.messages().filter((message) => text.test(message.text)).length;
    await expect
      .poll(() => heard(ben, /asked to be told/u), { timeout: 20_000 })
      .toBeGreaterThan(0);
    await expect.poll(() => heard(ana, /^The weekly post in/u), { timeout: 20_000 }).toBe(1);
    expect(heard(ben, /asked to be told/u)).toBeLessThan(waiting);
    bot.process.kill("SIGTERM");
    slack.faults.set({});
    expect((await bot.ends()).code).toBe(0);
  });

  it("serves signed requests and a health check by HTTP", async () => {
    const port = await freePort();
    const bot = start(httpEnv(port));
    await bot.says(`at 127.0.0.1:${port}/slack/events`);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST" })).status).toBe(
      401,
    );
    bot.process.kill("SIGTERM");
    expect((await bot.ends()).code).toBe(0);
  });
});

interface Left {
  readonly waiting: number;
  readonly waiter: string;
  readonly owner: string;
}

/** What a bot that stopped left to its next start: alerts of one person, a pause untold to another. */
async function leaveWork(databaseUrl: string, { waiting, waiter, owner }: Left) {
  const store = await openStore(databaseUrl, { now: Date.now });
  const team = slack.workspace.team.id;
  for (let number = 0; number < waiting; number += 1) {
    await store.alerts.add({ team, person: waiter }, `drift detection${"!".repeat(number)}`);
  }
  const nextRunAt = Date.now();
  await store.schedules.put({ team, channel: "C0CHANNEL01", owner, terms: tuesday, nextRunAt });
  await store.schedules.pause(team, "C0CHANNEL01", "is_archived");
  await store.close();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
