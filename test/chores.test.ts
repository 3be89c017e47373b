import { describe, expect, it } from "vitest";
import { runChores } from "../src/chores.ts";

describe("chores", () => {
  it("are done again and again until the process stops, and not after", async () => {
    const stopping = new AbortController();
    let runs = 0;
    const stopped = new Promise<void>((resolve) => {
      const run = () => {
        runs += 1;
        if (runs === 3) stopping.abort();
        if (runs === 3) resolve();
        return Promise.resolve();
      };
      runChores([{ pauseMs: 0, run }], stopping.signal);
    });
    await stopped;
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).toBe(3);
  });

  it("that are told to stop while they pause do not wait for the pause to end", async () => {
    const stopping = new AbortController();
    const signals: AbortSignal[] = [];
    const run = (signal: AbortSignal) => Promise.resolve(void signals.push(signal));
    runChores([{ pauseMs: 3_600_000, run }], stopping.signal);
    await Promise.resolve();
    stopping.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
