import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRemembered } from "#slack/remembered.ts";

const long = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is remembered of Slack", () => {
  it("is gone from memory after its time, though nobody asks and the clock stands still", () => {
    const remembered = createRemembered<string>({ now: () => 0, freshFor: long, most: 10 });
    remembered.set("ana", "an administrator");
    expect(remembered.get("ana")).toBe("an administrator");
    vi.advanceTimersByTime(long - 1);
    expect(remembered.get("ana")).toBe("an administrator");
    vi.advanceTimersByTime(1);
    expect(remembered.get("ana")).toBeUndefined();
  });

  it("is asked anew once it is too old by the clock, or forgotten", () => {
    let now = 0;
    const remembered = createRemembered<string>({ now: () => now, freshFor: long, most: 10 });
    remembered.set("ana", "an administrator");
    now = long;
    expect(remembered.get("ana")).toBeUndefined();
    remembered.set("ana", "a member");
    expect(remembered.get("ana")).toBe("a member");
    remembered.forget("ana");
    expect(remembered.get("ana")).toBeUndefined();
  });

  it("makes way for what is newer", () => {
    const remembered = createRemembered<number>({ now: () => 0, freshFor: long, most: 2 });
    for (const [at, key] of ["a", "b", "a", "c"].entries()) remembered.set(key, at);
    expect(["a", "b", "c"].map((key) => remembered.get(key))).toEqual([2, undefined, 3]);
  });
});
