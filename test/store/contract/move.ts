import { expect, it } from "vitest";
import { plan, schedule } from "./schedules.ts";
import { ana, ben, eve } from "./trial.ts";
import type { Contract } from "./trial.ts";

const move = { team: "T1", from: "ours", to: "theirs" };

export const moveContract: Contract = (begin) => {
  it("takes what was saved, finished and voted along, with its time", async () => {
    const { store, clock } = await begin();
    await store.saved.add(ana, "ours");
    await store.finished.add(ana, "ours");
    await store.votes.set(ana, "ours", "not helpful");
    const at = clock.ms;
    clock.ms += 1000;
    await store.moveResource(move);
    expect((await store.saved.list(ana, { limit: 9 })).items).toEqual([{ resource: "theirs", at }]);
    expect(await store.finished.among(ana, ["ours", "theirs"])).toEqual(new Set(["theirs"]));
    expect(await store.votes.all("T1")).toEqual(
      new Map([["theirs", { helpful: 0, notHelpful: 1 }]]),
    );
  });

  it("keeps one of each for a person who had both", async () => {
    const { store } = await begin();
    for (const resource of ["ours", "theirs"]) await store.saved.add(ana, resource);
    await store.saved.add(ben, "ours");
    await store.votes.set(ana, "ours", "not helpful");
    await store.votes.set(ana, "theirs", "helpful");
    await store.moveResource(move);
    await store.moveResource(move);
    expect(await store.saved.people("T1", "theirs")).toBe(2);
    expect(await store.saved.people("T1", "ours")).toBe(0);
    expect(await store.votes.count("T1", "theirs")).toEqual({ helpful: 1, notHelpful: 0 });
    expect(await store.votes.count("T1", "ours")).toEqual({ helpful: 0, notHelpful: 0 });
  });

  it("changes the step of a path, once, and no id that only begins alike", async () => {
    const { store } = await begin();
    await store.paths.start(ana, "drift", ["a", "ours", "ours-too", "theirs"]);
    await store.paths.start(ben, "serving", ["ours-too"]);
    await store.moveResource(move);
    const steps = async (who: typeof ana) =>
      (await store.paths.list(who)).map((path) => path.steps.map(({ resource }) => resource));
    expect(await steps(ana)).toEqual([["a", "theirs", "ours-too"]]);
    expect(await steps(ben)).toEqual([["ours-too"]]);
  });

  it("is remembered of a channel's posts", async () => {
    const { store, query } = await begin();
    const due = await schedule(store, 1);
    await plan(store, due, { slot: "2026-W48", pick: () => ({ resource: "ours", round: 1 }) });
    await store.moveResource(move);
    expect(await query("select resource from deliveries")).toEqual([{ resource: "theirs" }]);
  });

  it("stays hidden where it was hidden, once", async () => {
    const { store } = await begin();
    const hidden = async () => (await store.settings.get("T1")).blockedResources;
    await store.settings.update("T1", { blockedResources: ["a", "ours", "theirs"] });
    await store.moveResource(move);
    expect(await hidden()).toEqual(["a", "theirs"]);
  });

  it("leaves other workspaces alone", async () => {
    const { store } = await begin();
    await store.saved.add(eve, "ours");
    await store.moveResource(move);
    expect(await store.saved.among(eve, ["ours"])).toEqual(new Set(["ours"]));
  });
};
