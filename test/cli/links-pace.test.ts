import { expect, it } from "vitest";
import { createPace } from "#cli/links-pace.ts";
import { runLinks } from "#cli/links-run.ts";

/** A clock on which waiting passes the time at once. */
function createClock() {
  const clock = { time: 0, waits: [] as number[] };
  const wait = (ms: number) => {
    clock.waits.push(ms);
    clock.time += ms;
    return Promise.resolve();
  };
  return { clock, now: () => clock.time, wait };
}

it("keeps the spacing for one host, and lets another pass at once", async () => {
  const { clock, ...time } = createClock();
  const pace = createPace(1000, time);
  await pace.turn("a.test");
  await pace.turn("b.test");
  expect(clock.waits).toEqual([]);
  await pace.turn("a.test");
  expect(clock.waits).toEqual([1000]);
  clock.time += 400;
  await pace.turn("a.test");
  expect(clock.waits).toEqual([1000, 600]);
});

it("gives turns one by one to those who wait at the same time", async () => {
  let time = 0;
  const alarms: { at: number; ring: () => void }[] = [];
  const wait = (ms: number) =>
    new Promise<void>((ring) => {
      alarms.push({ at: time + ms, ring });
    });
  const pace = createPace(1000, { now: () => time, wait });
  const turns: number[] = [];
  const take = () => pace.turn("a.test").then(() => turns.push(time));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const all = Promise.all([take(), take(), take()]);
  await settled();
  for (let first = alarms.shift(); first; first = alarms.sort((a, b) => a.at - b.at).shift()) {
    time = first.at;
    first.ring();
    await settled();
  }
  await all;
  expect(turns).toEqual([0, 1000, 2000]);
});

it("waits out a pause that came while another was waiting", async () => {
  const { clock, ...time } = createClock();
  const pace = createPace(1000, time);
  await pace.turn("a.test");
  const turn = pace.turn("a.test");
  pace.pause("a.test", 5000);
  await turn;
  expect(clock.time).toBeGreaterThanOrEqual(5000);
});

it("lets nobody ask a host that is shut", async () => {
  const pace = createPace(1000, createClock());
  pace.shut("a.test");
  await expect(pace.turn("a.test")).rejects.toThrow("a.test asked for a longer pause");
  await pace.turn("b.test");
});

it("asks as many hosts at a time as it may, and each for one address at a time", async () => {
  const open = new Map<string, number>();
  const most = { hosts: 0, perHost: 0 };
  const urls = Array.from({ length: 40 }, (_, place) => `https://h${place % 7}.test/${place}`);
  const visited: string[] = [];
  await runLinks({
    urls,
    concurrency: 3,
    visit: async (url) => {
      const { host } = new URL(url);
      open.set(host, (open.get(host) ?? 0) + 1);
      most.perHost = Math.max(most.perHost, open.get(host) ?? 0);
      most.hosts = Math.max(most.hosts, [...open.values()].filter((count) => count > 0).length);
      await new Promise((resolve) => setImmediate(resolve));
      open.set(host, (open.get(host) ?? 0) - 1);
      return { state: "alive", detail: "answers" };
    },
    onVisit: (url) => visited.push(url),
  });
  expect(most).toEqual({ hosts: 3, perHost: 1 });
  expect(visited.toSorted()).toEqual(urls.toSorted());
});
