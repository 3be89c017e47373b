import { describe, expect, it } from "vitest";
import { runChores } from "../src/chores.ts";

describe("chores", () => {
  it("are done again and again until the process stops, and not after", async () => {
    const stopping = new AbortController();
    let runs = 0;
    const run = () => {
      runs += 1;
      if (runs === 3) stopping.abort();
      return Promise.resolve();
    };
    await runChores([{ pauseMs: 0, run }], stopping.signal);
    expect(runs).toBe(3);
  });

  it("that are told to stop while they pause do not wait for the pause to end", async () => {
    const stopping = new AbortController();
    const pausing = Promise.withResolvers<undefined>();
    const run = () => {
      pausing.resolve(undefined);
      return Promise.resolve();
    };
    const ended = runChores([{ pauseMs: 3_600_000, run }], stopping.signal);
    await pausing.promise;
    stopping.abort();
    await expect(ended).resolves.toBeUndefined();
  });
});
