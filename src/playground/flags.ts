import { parseArgs } from "node:util";

export interface Flags {
  readonly port: number;
  /** Show what the bot logs. */
  readonly log: boolean;
  readonly help: boolean;
}

export const usage = `npm run playground -- [--port N] [--log]

A Slack on this machine with the real bot in it.

  --port N   the port of the page (4000; the next free one when it is taken)
  --log      show what the bot logs
`;

const firstPort = 4000;

/** @throws Error with a sentence that names the flag and what it takes. */
export function parseFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: String(firstPort) },
      log: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535 (got "${values.port}").`);
  }
  return { port, log: values.log, help: values.help };
}
