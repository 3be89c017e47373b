import { describe, expect, it } from "vitest";
import { createPath } from "#search/path.ts";
import { isSameWork } from "#search/same-work.ts";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";
import { resource, smallCatalog } from "./small-catalog.ts";

const path = createPath(realCatalog, createSearch(realCatalog));
const rise = { beginner: 0, all: 1, intermediate: 1, advanced: 2 } as const;
const labels = realCatalog.topics.map(({ label }) => label);

describe.each(labels)("a path through %s", (label) => {
  const { steps, hours, thin } = path(`${label} in 20 hours`);

  it("rises in level, fits its hours and repeats no work", () => {
    const levels = steps.map(({ level }) => rise[level]);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(hours).toBeLessThanOrEqual(20);
    expect(hours).toBeCloseTo(
      steps.reduce((sum, step) => sum + step.hours, 0),
      1,
    );
    const doubles = steps.filter((step, at) =>
      steps.slice(0, at).some((one) => isSameWork(one, step)),
    );
    expect(doubles).toEqual([]);
  });

  it("has three steps or says that it is thin", () => {
    expect(steps.length >= 3 || thin !== undefined).toBe(true);
  });
});

describe("a path", () => {
  it("keeps to what is free and for beginners where that is asked", () => {
    const { steps } = path("monitoring free beginner in 10 hours");
    expect(steps.length).toBeGreaterThan(0);
    expect(
      steps.every(({ cost, level }) => cost === "free" && ["beginner", "all"].includes(level)),
    ).toBe(true);
  });

  it("is the same for the same request", () => {
    expect(path("mlops in 30 hours")).toEqual(path("mlops in 30 hours"));
  });

  it.each(["a learning path for mlops", "mlops roadmap", "MLOps curriculum"])(
    "is the same whatever a path is called: %s",
    (request) => {
      const ids = (asked: string): string[] => path(asked).steps.map(({ id }) => id);
      expect(ids(request)).toEqual(ids("mlops"));
    },
  );

  it("keeps to the topic as long as there is enough on it", () => {
    for (const request of ["feature stores", "monitoring in 10 hours", "rag free"]) {
      const { topic, steps } = path(request);
      for (const step of steps) expect(step.topics).toContain(topic?.id);
    }
  });

  it("mixes types", () => {
    expect(new Set(path("monitoring").steps.map(({ type }) => type)).size).toBeGreaterThan(2);
  });

  it("says plainly that there is nothing on what the catalog lacks", () => {
    const { steps, thin } = path("pizza ovens");
    expect(steps).toEqual([]);
    expect(thin).toBe(
      "The catalog has nothing for a path on “pizza ovens”. Try a wider topic, or search for single resources.",
    );
  });

  it.each(["monitoring in 5 hours", "drift detection in 5 hours", "data quality in 90 minutes"])(
    "has three steps where three fit together: %s",
    (request) => {
      const { steps, thin } = path(request);
      expect(thin).toBeUndefined();
      expect(steps.length).toBeGreaterThanOrEqual(3);
    },
  );

  it("says that the time is short where with more of it there would be enough", () => {
    expect(path("rag in 30 minutes").thin).toMatch(
      /^In that time the catalog has .+ more time, or/u,
    );
  });

  it("has a step on each topic that is asked for", () => {
    const { steps } = path("model serving and monitoring in 8 hours");
    for (const topic of ["model-serving", "monitoring"])
      expect(steps.some(({ topics }) => topics.includes(topic))).toBe(true);
  });

  it("takes tenths of hours for what they sum to", () => {
    const hours = [0.3, 0.3, 0.4];
    const works = hours.map((each, at) => resource(`w${at}`, { topics: ["serving"], hours: each }));
    const others = Array.from({ length: 9 }, (_, at) => resource(`o${at}`, { topics: ["labels"] }));
    const catalog = smallCatalog([...works, ...others]);
    const { steps } = createPath(catalog, createSearch(catalog))("serving in 1 hour");
    expect(steps).toHaveLength(3);
  });

  it.each(["0", "-5"])("has no step in %s hours, and says why", (hours) => {
    const { steps, thin } = path(`feature stores in ${hours} hours`);
    expect(steps).toEqual([]);
    expect(thin).toMatch(/within 0 hours”\. Give it more time/u);
  });

  it("puts what another step needs before it", () => {
    const catalog = smallCatalog([
      resource("needs", { topics: ["serving"], prerequisites: ["deployment"], hours: 0.5 }),
      resource("needed", { topics: ["deployment", "serving"], hours: 3 }),
      resource("third", { topics: ["serving"], hours: 1, type: "talk" }),
      ...Array.from({ length: 9 }, (_, at) => resource(`o${at}`, { topics: ["labels"] })),
    ]);
    const ids = createPath(catalog, createSearch(catalog))("serving").steps.map(({ id }) => id);
    expect(ids.indexOf("needed")).toBeLessThan(ids.indexOf("needs"));
    expect(ids).toContain("third");
  });
});
