import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { LocalSlack } from "./local-slack.ts";

export interface BotProcess {
  /** How it ended, with the last lines of what it wrote. */
  readonly ended: Promise<string>;
  /** Asks it to finish what is in hand, and ends it where it does not. */
  stop(): Promise<void>;
}

interface StartBot {
  readonly slack: Pick<LocalSlack, "botToken" | "appToken" | "apiUrl">;
  /** Gets each piece of the bot's output. */
  readonly onOutput: (text: string) => void;
  /** The script that is the bot. */
  readonly script?: URL;
}

const keptLines = 15;
const patienceMs = 4000;
const botScript = new URL("../main.ts", import.meta.url);
const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Starts the real bot, which knows this Slack by its address and tokens alone and keeps nothing on disk. */
export function startBotProcess({ slack, onOutput, script = botScript }: StartBot): BotProcess {
  const child = spawn(process.execPath, [fileURLToPath(script)], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: ":memory:",
    },
  });
  const output = keepLast(child, onOutput);
  const ended = new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(`The bot could not be started: ${error.message}`));
    child.on("close", (code, signal) => resolve(epitaph(code ?? signal, output())));
  });
  return { ended, stop: () => stop(child, ended) };
}

function keepLast(child: ChildProcess, onOutput: (text: string) => void) {
  let kept = "";
  const take = (chunk: Buffer) => {
    const text = chunk.toString();
    kept = (kept + text)
      .split("\n")
      .slice(-keptLines - 1)
      .join("\n");
    onOutput(text);
  };
  child.stdout?.on("data", take);
  child.stderr?.on("data", take);
  return () => kept.trim();
}

function epitaph(how: number | string | null, output: string) {
  const last = output === "" ? "It wrote nothing." : `It wrote last:\n${output}`;
  return `The bot ended (${how ?? "no reason given"}). ${last}`;
}

async function stop(child: ChildProcess, ended: Promise<string>) {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await ended;
  clearTimeout(timer);
}
