import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Resource } from "#catalog/schema.ts";
import { levels, resourceTypes } from "#catalog/schema.ts";
import { choose } from "#weekly/choose.ts";
import { poolOf } from "#weekly/pool.ts";
import { mainTopic } from "#weekly/weigh.ts";
import { type Given, type Had, idOf, pastOf, resource, sourceOf, topic } from "./past-of.ts";

const pick = (given: Given, had: Had = {}) => choose(pastOf(had), sourceOf(given));
const reasonOf = (choice: ReturnType<typeof choose>) =>
  "skipped" in choice ? choice.skipped : choice.reason;

describe("the pool", () => {
  const resources = [
    resource("drift", { topics: ["drift"], type: "article", level: "advanced" }),
    resource("ops", { topics: ["ops"], type: "book", level: "beginner", cost: "paid" }),
    resource("both", { topics: ["ops", "drift"], type: "talk", level: "all" }),
  ];
  const topics = [topic("monitoring"), topic("drift", { parents: ["monitoring"] }), topic("ops")];
  const ids = (terms: Had["terms"], given: Partial<Given> = {}) =>
    poolOf(
      pastOf({ terms: terms ?? {} }).schedule.terms,
      sourceOf({ resources, topics, ...given }),
    ).map(({ id }) => id);

  it("is everything where nothing is wished for", () => {
    expect(ids({})).toEqual(["drift", "ops", "both"]);
  });

  it("holds to topics with those below them, types, levels and cost", () => {
    expect(ids({ topics: ["monitoring"] })).toEqual(["drift", "both"]);
    expect(ids({ types: ["book", "talk"] })).toEqual(["ops", "both"]);
    expect(ids({ levels: ["beginner"] })).toEqual(["ops", "both"]);
    expect(ids({ freeOnly: true })).toEqual(["drift", "both"]);
    expect(ids({ freeOnly: true, levels: ["beginner"], types: ["article"] })).toEqual([]);
  });

  it("leaves out dead links, archived, superseded and blocked resources", () => {
    expect(ids({}, { dead: ["drift"] })).toEqual(["ops", "both"]);
    expect(ids({}, { blockedTopics: ["ops"] })).toEqual(["drift"]);
    const archived = resource("old", { status: "archived" });
    const second = resource("second", { supersedes: "drift" });
    expect(ids({}, { resources: [...resources, archived, second] })).toEqual([
      "ops",
      "both",
      "second",
    ]);
  });
});

describe("the pick", () => {
  it("is what an editor would hand out, and says so", () => {
    const topics = [
      topic("ops", {
        label: "MLOps",
        picks: [{ resource: "b", for: "beginner", reason: "clear" }],
      }),
    ];
    const choice = pick({ resources: [resource("a"), resource("b"), resource("c")], topics });
    expect(choice).toEqual({
      resource: "b",
      round: 1,
      reason: "not posted here yet · an editors’ pick on MLOps for beginners",
    });
  });

  it("is what people here and public lists found good", () => {
    const lists = { listed_by: ["one", "two", "three"] };
    expect(idOf(pick({ resources: [resource("a"), resource("b", lists)] }))).toBe("b");
    const voted = pick({ resources: [resource("a"), resource("b")], helpful: { b: 4 } });
    expect(reasonOf(voted)).toBe("not posted here yet · helpful to 4 people here");
    const few = pick({ resources: [resource("a"), resource("b")], helpful: { b: 2 } });
    expect(reasonOf(few)).toBe("not posted here yet");
  });

  it("is rather recent, checked and short than not", () => {
    expect(idOf(pick({ resources: [resource("a", { year: 2015 }), resource("b")] }))).toBe("b");
    expect(
      idOf(pick({ resources: [resource("a", { status: "unverified" }), resource("b")] })),
    ).toBe("b");
    expect(idOf(pick({ resources: [resource("a", { hours: 40 }), resource("b")] }))).toBe("b");
  });

  it("balances levels over the latest posts", () => {
    const beginner: Partial<Resource> = { level: "beginner", topics: ["x"], type: "talk" };
    const resources = [
      ...["a", "b"].map((id) => resource(id, beginner)),
      resource("p", beginner),
      resource("q", { ...beginner, level: "advanced" }),
      resource("z"),
    ];
    expect(idOf(pick({ resources }, { had: ["z", "a", "b"] }))).toBe("q");
  });

  it("has neither the last one's topic nor its type, though it weighs more", () => {
    const best = { listed_by: ["1", "2", "3", "4", "5", "6", "7", "8"] };
    const resources = [
      resource("last", { topics: ["x"], type: "book" }),
      resource("same-topic", { topics: ["x"], type: "talk", ...best }),
      resource("same-type", { topics: ["y"], type: "book", ...best }),
      resource("other", { topics: ["y"], type: "talk" }),
    ];
    const choice = pick({ resources }, { had: ["last"] });
    expect(idOf(choice)).toBe("other");
    expect(reasonOf(choice)).toContain("last time was a book");
  });

  it("is the pinned one, whatever the channel wished for", () => {
    const resources = [resource("a"), resource("b", { cost: "paid" })];
    const choice = pick({ resources }, { pinned: "b", terms: { freeOnly: true } });
    expect(choice).toEqual({ resource: "b", round: 1, reason: "chosen by hand" });
  });

  it("passes over a pin that was posted, is dead or has left the catalog", () => {
    const resources = [resource("a"), resource("b"), resource("c")];
    expect(idOf(pick({ resources }, { pinned: "b", had: ["b"] }))).toBe("a");
    expect(idOf(pick({ resources, dead: ["b"] }, { pinned: "b" }))).toBe("a");
    expect(idOf(pick({ resources }, { pinned: "gone" }))).toBe("a");
  });

  it("starts over when all were posted, says so, and not with the last one", () => {
    const resources = [resource("a"), resource("b")];
    const again = pick({ resources }, { had: ["a", "b"] });
    expect(again).toMatchObject({ resource: "b", round: 2 });
    expect(reasonOf(again)).toMatch(/^all 2 that fit were posted here, so they start over/u);
    expect(idOf(pick({ resources }, { had: ["b", "a"], round: 2, ofRound: 1 }))).toBe("a");
    expect(pick({ resources: [resource("a")] }, { had: ["a"] })).toMatchObject({
      resource: "a",
      round: 2,
    });
  });

  it("is what the channel never had, though it began a new round while it asked for less", () => {
    const few = ["a", "b"].map((id) => resource(id, { topics: ["few"] }));
    const resources = [...few, resource("c"), resource("d")];
    const had = { had: ["a", "b", "a"], round: 2, ofRound: 1 };
    const wide = pick({ resources }, had);
    expect([idOf(wide), reasonOf(wide)]).toEqual(["c", expect.stringMatching(/^not posted here/u)]);
    const narrow = pick({ resources }, { ...had, terms: { topics: ["few"] } });
    expect(idOf(narrow)).toBe("b");
    expect(reasonOf(narrow)).toMatch(/^all 2 that fit were posted here before/u);
  });

  it("is nothing where nothing fits, and says so", () => {
    expect(
      idOf(pick({ resources: [resource("a", { cost: "paid" })] }, { terms: { freeOnly: true } })),
    ).toBe("skipped: no resource fits");
  });
});

const shelves = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/u),
      type: fc.constantFrom(...resourceTypes),
      level: fc.constantFrom(...levels),
      topics: fc.uniqueArray(fc.constantFrom("w", "x", "y", "z"), { minLength: 1, maxLength: 3 }),
      listed_by: fc.array(fc.constant("list"), { maxLength: 9 }),
      year: fc.integer({ min: 1995, max: 2026 }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.map(({ id, ...part }) => resource(id, part)));

/** What a channel gets over some weeks. */
function run(resources: readonly Resource[], weeks: number): Resource[] {
  const source = sourceOf({ resources });
  const got: Resource[] = [];
  let round = 1;
  let ofRound = 0;
  for (let week = 0; week < weeks; week += 1) {
    const had = got.map(({ id }) => id).toReversed();
    const choice = choose(pastOf({ had, round, ofRound }), source);
    if ("skipped" in choice) throw new Error(choice.skipped);
    ofRound = choice.round === round ? ofRound + 1 : 1;
    round = choice.round;
    got.push(...resources.filter(({ id }) => id === choice.resource));
  }
  return got;
}

describe("week after week, on any shelf", () => {
  it("posts each resource once before any comes again", () => {
    fc.assert(
      fc.property(shelves, (resources) => {
        const ids = run(resources, resources.length * 2).map(({ id }) => id);
        expect(new Set(ids.slice(0, resources.length)).size).toBe(resources.length);
        expect(new Set(ids.slice(resources.length)).size).toBe(resources.length);
      }),
    );
  });

  it("repeats a topic or a type only where nothing else is left, and gives the same again", () => {
    fc.assert(
      fc.property(shelves, (resources) => {
        const got = run(resources, resources.length);
        expect(run(resources, resources.length)).toEqual(got);
        got.slice(1).forEach((one, at) => {
          const last = got[at] ?? one;
          const left = got.slice(at + 1);
          const isOtherTopic = (other: Resource) => mainTopic(other) !== mainTopic(last);
          const isOther = (other: Resource) => isOtherTopic(other) && other.type !== last.type;
          if (!isOtherTopic(one)) expect(left.some(isOtherTopic)).toBe(false);
          if (one.type === last.type) expect(left.some(isOther)).toBe(false);
        });
      }),
    );
  });
});
