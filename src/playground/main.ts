import { startBotProcess } from "./bot-process.ts";
import { parseFlags, usage, type Flags } from "./flags.ts";
import { pageRoutes } from "./live/page-routes.ts";
import type { LocalSlack } from "./local-slack.ts";
import { startNear } from "./start-near.ts";

/** `npm run playground`: a Slack on this machine, its page, and the real bot in it. */
async function main() {
  const flags = readFlags();
  const { slack, taken } = await startNear(flags.port, { routes: pageRoutes });
  if (taken.length > 0) say(`Port ${taken.join(", ")} is taken: taking the next free one.`);
  const bot = startBotProcess({ slack, onOutput: flags.log ? write : () => undefined });
  announce(slack).catch(failWith);
  const how = await Promise.race([bot.ended, firstSignal()]);
  if (how === undefined) await bot.stop();
  await slack.close();
  if (how !== undefined) fail(how);
  process.exit(0);
}

function readFlags(): Flags {
  try {
    const flags = parseFlags(process.argv.slice(2));
    if (!flags.help) return flags;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    fail(`${problem}\n\n${usage}`, 2);
  }
  say(usage);
  return process.exit(0);
}

const connectMs = 60_000;

async function announce({ sockets, until, url }: LocalSlack) {
  await until(() => sockets.connected() > 0, { what: "the bot to connect", timeoutMs: connectMs });
  say(`Open ${url} (Ctrl-C ends it)`);
}

/** A second signal ends everything at once. */
const firstSignal = () =>
  new Promise<undefined>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve(undefined);
      });
    }
  });

const write = (text: string) => void process.stdout.write(text);
const say = (line: string) => write(`${line}\n`);

function fail(line: string, code = 1): never {
  process.stderr.write(`${line}\n`);
  return process.exit(code);
}

function failWith(error: unknown): never {
  return fail(error instanceof Error ? error.message : String(error));
}

await main().catch(failWith);
