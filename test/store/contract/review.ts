import { expect, it } from "vitest";
import type { Store } from "#store/store.ts";
import type { Suggestion } from "#store/suggestion.ts";
import { fields, suggestion } from "./suggestions.ts";
import { ana, atOnce, ben } from "./trial.ts";
import type { Contract } from "./trial.ts";

async function suggest(store: Store, urlKey: string): Promise<Suggestion> {
  const added = await store.suggestions.add(ana, suggestion(urlKey));
  if (added.outcome !== "added") throw new Error(`${urlKey} is ${added.outcome}`);
  return added.suggestion;
}

export const reviewContract: Contract = (begin) => {
  it("counts exactly one decision when many moderators press at once", async () => {
    const { store } = await begin();
    const { id } = await suggest(store, "drift");
    const decided = await atOnce(10, (number) =>
      store.suggestions.decide({
        team: "T1",
        id,
        state: number % 2 === 0 ? "approved" : "rejected",
        by: `U-mod${number}`,
        reason: `reason ${number}`,
      }),
    );
    const won = decided.filter((outcome) => outcome !== undefined);
    expect(won).toHaveLength(1);
    expect(await store.suggestions.find("T1", id)).toEqual(won[0]);
  });

  it("tells what was rejected of an address before, the last one", async () => {
    const { store } = await begin();
    for (const reason of ["too old", "a copy"]) {
      const { id } = await suggest(store, "drift");
      await store.suggestions.decide({ team: "T1", id, state: "rejected", by: "U-mod", reason });
    }
    await suggest(store, "serving");
    const { suggestions } = store;
    const found = await suggestions.rejectedOf("T1", ["drift", "serving", "none"]);
    expect([...found.keys()]).toEqual(["drift"]);
    expect(found.get("drift")).toMatchObject({ decidedBy: "U-mod" });
    expect(await suggestions.rejectedOf("T2", ["drift"])).toEqual(new Map());
    expect(await suggestions.rejectedOf("T1", [])).toEqual(new Map());
  });

  it("answers the approved, survives a restart, and withdraws again", async () => {
    const { store, reopen } = await begin();
    const { id } = await suggest(store, "drift");
    await store.suggestions.decide({ team: "T1", id, state: "approved", by: "U-mod" });
    const again = await reopen();
    const [approved] = await again.suggestions.approved("T1");
    expect(approved).toMatchObject({ id, fields, state: "approved", decidedBy: "U-mod" });
    const withdrawal = { team: "T1", id, by: ben.person, reason: "dead link" };
    expect(await again.suggestions.withdraw(withdrawal)).toMatchObject({ state: "rejected" });
    expect(await again.suggestions.withdraw(withdrawal)).toBeUndefined();
    expect(await again.suggestions.approved("T1")).toEqual([]);
    expect((await again.suggestions.add(ben, suggestion("drift"))).outcome).toBe("added");
  });

  it("does not decide for another workspace", async () => {
    const { store } = await begin();
    const { id } = await suggest(store, "drift");
    const decision = { team: "T2", id, state: "approved", by: "U-mod" } as const;
    expect(await store.suggestions.decide(decision)).toBeUndefined();
    expect(await store.suggestions.find("T1", id)).toMatchObject({ state: "open" });
  });

  it("lets exactly one of many tell the suggester, and none before the decision", async () => {
    const { store } = await begin();
    const { id } = await suggest(store, "drift");
    expect(await store.suggestions.claimTelling("T1", id)).toBe(false);
    await store.suggestions.decide({ team: "T1", id, state: "rejected", by: "U-mod" });
    const claims = await atOnce(10, () => store.suggestions.claimTelling("T1", id));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.suggestions.untold("T1")).toEqual([]);
    await store.suggestions.unclaimTelling("T1", id);
    expect(await store.suggestions.untold("T1")).toMatchObject([{ id }]);
    expect(await store.suggestions.untold("T2")).toEqual([]);
    expect(await store.suggestions.claimTelling("T1", id)).toBe(true);
  });

  it("remembers where a suggestion stands in the review channel, whatever becomes of it", async () => {
    const { store } = await begin();
    const { id, message } = await suggest(store, "drift");
    expect(message).toBeUndefined();
    const posted = { channel: "C1", ts: "1700000000.000100" };
    expect(await store.suggestions.posted("T2", id, { ...posted, channel: "C2" })).toBe(false);
    expect(await store.suggestions.posted("T1", id, posted)).toBe(true);
    const decision = { team: "T1", id, state: "approved", by: "U-mod" } as const;
    expect(await store.suggestions.decide(decision)).toMatchObject({ message: posted });
  });

  it("names the workspaces that approved anything", async () => {
    const { store } = await begin();
    for (const team of ["T3", "T1", "T2"]) {
      const added = await store.suggestions.add({ ...ana, team }, suggestion("drift"));
      if (added.outcome !== "added" || team === "T2") continue;
      const { id } = added.suggestion;
      await store.suggestions.decide({ team, id, state: "approved", by: "U-mod" });
    }
    expect(await store.suggestions.teams()).toEqual(["T1", "T3"]);
  });

  it("keeps the first of two edits of the same version", async () => {
    const { store } = await begin();
    const { id, version } = await suggest(store, "drift");
    const edit = (title: string) =>
      store.suggestions.edit({
        team: "T1",
        id,
        version,
        urlKey: "drift",
        fields: { ...fields, title },
      });
    const edits = await atOnce(5, (number) => edit(`Title ${number}`));
    const kept = edits.filter((outcome) => outcome !== undefined);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ version: version + 1, state: "open" });
    expect(await store.suggestions.find("T1", id)).toEqual(kept[0]);
  });

  it("edits an approved one, but never onto another's address", async () => {
    const { store } = await begin();
    const first = await suggest(store, "first");
    const second = await suggest(store, "second");
    await store.suggestions.decide({ team: "T1", id: second.id, state: "approved", by: "U-mod" });
    const edit = { team: "T1", id: second.id, version: 1, fields };
    expect(await store.suggestions.edit({ ...edit, urlKey: first.urlKey })).toBeUndefined();
    expect(await store.suggestions.edit({ ...edit, urlKey: "moved" })).toMatchObject({
      urlKey: "moved",
    });
    expect(await store.suggestions.findByUrl("T1", "second")).toBeUndefined();
  });
};
