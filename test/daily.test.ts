import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runDaily } from "../src/daily.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function counted(outcome: () => Promise<void> = () => Promise.resolve()) {
  const seen = { runs: 0, errors: [] as unknown[] };
  const work = () => {
    seen.runs += 1;
    return outcome();
  };
  runDaily({ work, onError: (error) => seen.errors.push(error) });
  return { seen };
}

describe("daily work", () => {
  it("is done a minute after the start, then every 24 hours", async () => {
    const { seen } = counted();
    await vi.advanceTimersByTimeAsync(minute - 1);
    expect(seen.runs).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.runs).toBe(1);
    await vi.advanceTimersByTimeAsync(3 * day);
    expect(seen.runs).toBe(4);
  });

  it("tells of a failure and is done the next day all the same", async () => {
    const failure = new Error("no database");
    const { seen } = counted(() => Promise.reject(failure));
    await vi.advanceTimersByTimeAsync(minute + day);
    expect(seen).toEqual({ runs: 2, errors: [failure, failure] });
  });
});
