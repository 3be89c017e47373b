import { startLocalSlack, type LocalSlack, type LocalSlackOptions } from "./local-slack.ts";

const tries = 50;

export interface Started {
  readonly slack: LocalSlack;
  /** Ports that were asked for first and are somebody else's. */
  readonly taken: readonly number[];
}

/** Starts on this port, or on the next one that is free. */
export async function startNear(port: number, options: LocalSlackOptions): Promise<Started> {
  const taken: number[] = [];
  for (let at = port; at < port + tries && at <= 65_535; at++) {
    const slack = await startUnlessTaken({ ...options, port: at });
    if (slack) return { slack, taken };
    taken.push(at);
  }
  throw new Error(
    `The ports from ${port} to ${taken.at(-1) ?? port} are all taken. Choose another: --port N.`,
  );
}

async function startUnlessTaken(options: LocalSlackOptions) {
  try {
    return await startLocalSlack(options);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return undefined;
    throw error;
  }
}
