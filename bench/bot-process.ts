import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { LocalSlack } from "#playground/local-slack.ts";

export interface BotOptions {
  readonly mode: "socket" | "http";
  readonly databaseUrl: string;
}

export interface BotProcess {
  readonly child: ChildProcess;
  /** Milliseconds from starting the process to its ready line. */
  readonly readyAfter: number;
  readonly stop: () => Promise<void>;
}

/** The real bot in a process of its own, as `npm start` would start it. */
export async function startBot(
  slack: LocalSlack,
  { mode, databaseUrl }: BotOptions,
): Promise<BotProcess> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ["src/main.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: "node_modules/.cache/node",
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: databaseUrl,
      HOST: "127.0.0.1",
      PORT: String(port),
      ...(mode === "socket"
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    },
  });
  let output = "";
  while (!output.includes("ready:")) output += String((await once(child.stdout, "data"))[0]);
  child.stdout.resume();
  if (mode === "http") slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  const readyAfter = performance.now() - began;
  const stop = async () => {
    child.kill("SIGTERM");
    await once(child, "close");
  };
  return { child, readyAfter, stop };
}

/** Linux only: what the process holds in memory now. */
export function residentBytes({ pid }: ChildProcess): number {
  const pages = readFileSync(`/proc/${pid ?? 0}/statm`, "utf8").split(" ")[1] ?? "0";
  return Number(pages) * 4096;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
