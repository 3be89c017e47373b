import { expect, it } from "vitest";
import { ana, atOnce, ben, day, eve } from "./trial.ts";
import type { Contract } from "./trial.ts";

export const votesContract: Contract = (begin) => {
  it("counts one vote a person, which may change and go", async () => {
    const { store } = await begin();
    const vote = (value: "helpful" | "not helpful" | undefined) =>
      store.votes.set(ana, "a-book", value);
    expect(await vote("helpful")).toEqual({ helpful: 1, notHelpful: 0 });
    expect(await vote("helpful")).toEqual({ helpful: 1, notHelpful: 0 });
    expect(await vote("not helpful")).toEqual({ helpful: 0, notHelpful: 1 });
    expect(await vote(undefined)).toEqual({ helpful: 0, notHelpful: 0 });
    expect(await vote(undefined)).toEqual({ helpful: 0, notHelpful: 0 });
  });

  it("counts everybody who votes at once", async () => {
    const { store } = await begin();
    await atOnce(20, (number) =>
      store.votes.set({ team: "T1", person: `U${number}` }, "a-book", "helpful"),
    );
    expect(await store.votes.count("T1", "a-book")).toEqual({ helpful: 20, notHelpful: 0 });
  });

  it("gives every count of one workspace, and nothing of another", async () => {
    const { store } = await begin();
    await store.votes.set(ana, "a-book", "helpful");
    await store.votes.set(ben, "a-book", "not helpful");
    await store.votes.set(ben, "a-talk", "helpful");
    await store.votes.set(eve, "a-paper", "helpful");
    expect(await store.votes.all("T1")).toEqual(
      new Map([
        ["a-book", { helpful: 1, notHelpful: 1 }],
        ["a-talk", { helpful: 1, notHelpful: 0 }],
      ]),
    );
    expect(await store.votes.all("T3")).toEqual(new Map());
  });

  it("gives the person's own votes", async () => {
    const { store } = await begin();
    await store.votes.set(ana, "a-book", "helpful");
    await store.votes.set(ana, "a-talk", "not helpful");
    await store.votes.set(ben, "a-paper", "helpful");
    expect(await store.votes.among(ana, ["a-book", "a-talk", "a-paper"])).toEqual(
      new Map([
        ["a-book", "helpful"],
        ["a-talk", "not helpful"],
      ]),
    );
    expect(await store.votes.among(ana, [])).toEqual(new Map());
  });

  it("puts first what most found helpful since a time, and leaves out what few did or as many did not", async () => {
    const { store, clock } = await begin();
    const vote = async (resource: string, helpful: number, notHelpful = 0) => {
      for (let at = 0; at < helpful + notHelpful; at += 1) {
        const found = at < helpful ? "helpful" : "not helpful";
        await store.votes.set({ team: "T1", person: `U${at}` }, resource, found);
      }
    };
    await vote("last-month", 4);
    clock.ms += 30 * day;
    await vote("b-three", 3);
    await vote("a-three", 3);
    await vote("four", 4);
    await vote("two", 2);
    await vote("disputed", 3, 3);
    await store.votes.set(eve, "elsewhere", "helpful");
    const top = await store.votes.top("T1", { since: clock.ms - day, limit: 5 });
    expect(top.map((entry) => entry.resource)).toEqual(["four", "a-three", "b-three"]);
    expect(top[0]).toEqual({ resource: "four", helpful: 4, notHelpful: 0 });
    expect(await store.votes.top("T1", { since: clock.ms - day, limit: 1 })).toHaveLength(1);
  });
};
