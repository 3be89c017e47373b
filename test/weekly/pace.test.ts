import { beforeEach, describe, expect, it } from "vitest";
import { createPace, type Pace } from "#weekly/pace.ts";

let elapsed = 0;
let waits: number[] = [];
let pace: Pace;

beforeEach(() => {
  elapsed = 1_000_000;
  waits = [];
  const sleep = (ms: number) => Promise.resolve(waits.push(ms));
  pace = createPace({ elapsed: () => elapsed, sleep });
});

const turns = async (...channels: string[]) => {
  for (const channel of channels) await pace.turn("T1", channel);
};

describe("the pace", () => {
  it("lets a second pass between two messages in a channel", async () => {
    await turns("C1", "C1", "C1");
    expect(waits).toEqual([1000, 2000]);
  });

  it("lets a fifth of a second pass between two messages in a workspace", async () => {
    await turns("C1", "C2", "C3");
    expect(waits).toEqual([200, 400]);
  });

  it("does not hold up other channels for one", async () => {
    await turns("C1", "C1", "C2");
    expect(waits).toEqual([1000, 400]);
  });

  it("does not hold up other workspaces", async () => {
    await turns("C1");
    await pace.turn("T2", "C1");
    expect(waits).toEqual([]);
  });

  it("keeps a workspace silent as long as Slack asked, and no longer", async () => {
    pace.hold("T1", 30_000);
    pace.hold("T1", 1_000);
    expect([pace.isHeld("T1"), pace.isHeld("T2")]).toEqual([true, false]);
    await turns("C1");
    expect(waits).toEqual([30_000]);
    elapsed += 30_000;
    expect(pace.isHeld("T1")).toBe(false);
  });

  it("forgets channels whose turn is long past", async () => {
    for (let at = 0; at <= 10_001; at += 1) {
      elapsed += 5_000;
      await pace.turn("T1", `C${at}`);
    }
    expect(waits).toEqual([]);
  });
});
