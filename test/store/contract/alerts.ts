import { expect, it } from "vitest";
import { ana, atOnce, ben, eve } from "./trial.ts";
import type { Contract } from "./trial.ts";

export const alertsContract: Contract = (begin) => {
  it("waits once for the same query, and anew after it was told", async () => {
    const { store } = await begin();
    expect(await store.alerts.add(ana, "quantum annealing")).toBe(true);
    expect(await store.alerts.add(ana, "quantum annealing")).toBe(false);
    const [alert] = await store.alerts.waiting("T1");
    expect(await store.alerts.claim("T1", alert?.id ?? "")).toBe(true);
    expect(await store.alerts.waiting("T1")).toEqual([]);
    expect(await store.alerts.add(ana, "quantum annealing")).toBe(true);
    expect(await store.alerts.waiting("T1")).toHaveLength(1);
  });

  it("lets exactly one of many tell the person", async () => {
    const { store, clock } = await begin();
    await store.alerts.add(ana, "drift");
    const [alert] = await store.alerts.list(ana);
    const claims = await atOnce(10, () => store.alerts.claim("T1", alert?.id ?? ""));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.alerts.list(ana)).toEqual([{ ...alert, toldAt: clock.ms }]);
  });

  it("waits again after the message was refused", async () => {
    const { store } = await begin();
    await store.alerts.add(ana, "drift");
    const [alert] = await store.alerts.waiting("T1");
    await store.alerts.claim("T1", alert?.id ?? "");
    await store.alerts.release("T1", alert?.id ?? "");
    expect(await store.alerts.waiting("T1")).toEqual([alert]);
  });

  it("stops for its person alone, and once", async () => {
    const { store } = await begin();
    await store.alerts.add(ana, "drift");
    const id = (await store.alerts.list(ana))[0]?.id ?? "";
    expect(await store.alerts.stop(ben, id)).toBe(false);
    expect(await store.alerts.stop(ana, id)).toBe(true);
    expect(await store.alerts.stop(ana, id)).toBe(false);
    expect(await store.alerts.claim("T1", id)).toBe(false);
  });

  it("gives each workspace those that wait there, oldest first", async () => {
    const { store, clock } = await begin();
    await store.alerts.add(ben, "second");
    clock.ms -= 1;
    await store.alerts.add(ana, "first");
    await store.alerts.add(eve, "elsewhere");
    const waiting = await store.alerts.waiting("T1");
    expect(waiting.map((alert) => alert.query)).toEqual(["first", "second"]);
    expect(await store.alerts.claim("T2", waiting[0]?.id ?? "")).toBe(false);
  });
};
