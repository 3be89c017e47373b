import { expect, it } from "vitest";
import { openReportsPerPerson } from "#store/reports.ts";
import { ana, atOnce, ben, eve } from "./trial.ts";
import type { Contract } from "./trial.ts";

const report = (resource: string) => ({ resource, problem: "link", note: "404 since May" });

export const reportsContract: Contract = (begin) => {
  it("keeps what was reported, oldest first, with the number of all", async () => {
    const { store, clock, reopen } = await begin();
    for (const [index, who] of [ana, ben, ana].entries()) {
      clock.ms += 1;
      await store.reports.add(who, report(`r${index}`));
    }
    const { items, total } = await (await reopen()).reports.list("T1", { limit: 2 });
    expect(total).toBe(3);
    expect(items).toMatchObject([
      { ...ana, ...report("r0"), at: clock.ms - 2, message: undefined },
      { ...ben, ...report("r1") },
    ]);
  });

  it("takes one a person and resource, even when it is sent ten times at once", async () => {
    const { store } = await begin();
    const sent = await atOnce(10, () => store.reports.add(ana, report("r")));
    expect(sent.filter(({ outcome }) => outcome === "added")).toHaveLength(1);
    expect(sent.filter(({ outcome }) => outcome === "known")).toHaveLength(9);
    expect(await store.reports.add(ben, report("r"))).toMatchObject({ outcome: "added" });
  });

  it("lets a person have ten open, however many are sent at once", async () => {
    const { store } = await begin();
    const sent = await atOnce(15, (number) => store.reports.add(ana, report(`r${number}`)));
    const added = sent.filter(({ outcome }) => outcome === "added");
    expect(added).toHaveLength(openReportsPerPerson);
    expect(sent.filter(({ outcome }) => outcome === "full")).toHaveLength(5);
    const { items } = await store.reports.list("T1", { limit: 1 });
    await store.reports.settle("T1", items[0]?.id ?? "");
    expect(await store.reports.add(ana, report("another"))).toMatchObject({ outcome: "added" });
  });

  it("is settled by one of two, with the message that it stands in", async () => {
    const { store } = await begin();
    const added = await store.reports.add(ana, report("r"));
    const id = added.outcome === "added" ? added.report.id : "";
    await store.reports.posted("T1", id, { channel: "C1", ts: "1.2" });
    expect(await store.reports.find("T1", id)).toMatchObject({ id, resource: "r" });
    expect(await store.reports.find("T2", id)).toBeUndefined();
    const settled = await atOnce(2, () => store.reports.settle("T1", id));
    expect(settled.filter(Boolean)).toMatchObject([{ id, message: { channel: "C1", ts: "1.2" } }]);
    expect(await store.reports.list("T1", { limit: 1 })).toEqual({ items: [], total: 0 });
  });

  it("keeps workspaces apart", async () => {
    const { store } = await begin();
    const added = await store.reports.add(eve, report("r"));
    const id = added.outcome === "added" ? added.report.id : "";
    expect((await store.reports.list("T1", { limit: 1 })).total).toBe(0);
    expect(await store.reports.settle("T1", id)).toBeUndefined();
  });
};
