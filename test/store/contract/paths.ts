import { expect, it } from "vitest";
import { ana, ben } from "./trial.ts";
import type { Contract } from "./trial.ts";

export const pathsContract: Contract = (begin) => {
  it("shows a step as finished once its resource is, wherever that was said", async () => {
    const { store } = await begin();
    await store.paths.start(ana, "feature stores in 10 hours", ["first", "second"]);
    await store.finished.add(ana, "second");
    await store.finished.add(ben, "first");
    expect(await store.paths.list(ana)).toEqual([
      {
        path: "feature stores in 10 hours",
        steps: [
          { resource: "first", finished: false },
          { resource: "second", finished: true },
        ],
      },
    ]);
  });

  it("lists the newest first and replaces the steps of one that starts again", async () => {
    const { store, clock } = await begin();
    await store.paths.start(ana, "drift", ["old"]);
    clock.ms += 1;
    await store.paths.start(ana, "serving", ["a"]);
    await store.paths.start(ana, "drift", ["new", "newer"]);
    const paths = await store.paths.list(ana);
    expect(paths.map((path) => path.path)).toEqual(["serving", "drift"]);
    expect(paths[1]?.steps.map((step) => step.resource)).toEqual(["new", "newer"]);
  });

  it("leaves a path once, and only its own", async () => {
    const { store } = await begin();
    await store.paths.start(ana, "drift", ["a"]);
    expect(await store.paths.leave(ben, "drift")).toBe(false);
    expect(await store.paths.leave(ana, "drift")).toBe(true);
    expect(await store.paths.leave(ana, "drift")).toBe(false);
    expect(await store.paths.list(ana)).toEqual([]);
  });
};
