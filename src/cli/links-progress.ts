import type { Output } from "./command.ts";
import type { Visit } from "./links-visit.ts";

export interface Progress {
  readonly show: () => void;
  readonly clear: () => void;
}

const clearLine = "\r\u001b[2K";

/** A line that counts up, on a terminal alone. Elsewhere only what a run that was cut off left is told. */
export function showProgress(
  output: Output,
  total: number,
  visits: ReadonlyMap<string, Visit>,
): Progress {
  if (visits.size > 0)
    output.write(`Going on where the last run stopped: ${visits.size} of ${total} are visited.\n`);
  if (!output.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: () => {
      const alive = [...visits.values()].filter(({ state }) => state === "alive").length;
      output.write(`${clearLine}${visits.size} of ${total} visited, ${alive} alive`);
    },
    clear: () => {
      output.write(clearLine);
    },
  };
}
