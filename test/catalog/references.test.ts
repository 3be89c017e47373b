import { expect, it } from "vitest";
import { loadCatalog } from "#catalog/load.ts";
import { printProblem } from "#catalog/problem.ts";
import { book, topics, writeCatalog, type Files } from "./write-catalog.ts";

function load(files: Files) {
  const folder = writeCatalog(files);
  const { catalog, problems } = loadCatalog(folder);
  return {
    catalog,
    said: problems.map((problem) => printProblem(problem).replace(`${folder}/`, "")),
  };
}

const withTopic = (fields: object) => ({
  ...topics,
  monitoring: { ...topics.monitoring, ...fields },
});
const pick = { for: "beginner", reason: "Short and clear." };

it("drops a parent that is no topic and says which was meant", () => {
  const { catalog, said } = load({ "topics.yml": withTopic({ parents: ["deploymnt"] }) });
  expect(catalog.topic("monitoring")?.parents).toEqual([]);
  expect(said).toEqual([
    'topics.yml: monitoring.parents: is no topic of topics.yml (got "deploymnt"), did you mean deployment?',
  ]);
});

it("drops parents that lead round in a circle", () => {
  const { catalog, said } = load({
    "topics.yml": {
      monitoring: { ...topics.monitoring, parents: ["deployment"] },
      deployment: { ...topics.deployment, parents: ["monitoring"] },
    },
  });
  expect(catalog.topics.map(({ parents }) => parents)).toEqual([[], []]);
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('lead back to the topic itself (got "deployment")');
});

it("drops picks that are not there or of other topics, and keeps the others", () => {
  const picks = ["gone", "off-topic", "good"].map((resource) => ({ ...pick, resource }));
  const { catalog, said } = load({
    "topics.yml": withTopic({ picks }),
    "books/good.yml": book("good"),
    "books/off-topic.yml": book("off-topic", { topics: ["deployment"] }),
  });
  expect(catalog.topic("monitoring")?.picks.map(({ resource }) => resource)).toEqual(["good"]);
  expect(said).toEqual([
    'topics.yml: monitoring.picks: is no resource, or one that has problems of its own (got "gone"), remove it',
    'topics.yml: monitoring.picks: picks a resource of other topics (got "off-topic"), pick another or give it this topic',
  ]);
});

it("drops relations that lead nowhere or back, and keeps the others", () => {
  const { catalog, said } = load({
    "books/aa.yml": book("aa", { part_of: "bb" }),
    "books/bb.yml": book("bb", { companion_of: "aa" }),
    "books/cc.yml": book("cc", { supersedes: "nowhere-at-all" }),
    "books/dd.yml": book("dd", { part_of: "cc" }),
    "books/ee.yml": book("ee", { supersedes: "ee" }),
  });
  expect(catalog.resource("aa")).not.toHaveProperty("part_of");
  expect(catalog.resource("bb")).not.toHaveProperty("companion_of");
  expect(catalog.resource("cc")).not.toHaveProperty("supersedes");
  expect(catalog.resource("dd")).toHaveProperty("part_of", "cc");
  expect(catalog.resource("ee")).not.toHaveProperty("supersedes");
  expect(said).toEqual([
    'books/aa.yml: part_of: leads back to the resource itself (got "bb"), say it on one side only',
    'books/bb.yml: companion_of: leads back to the resource itself (got "aa"), say it on one side only',
    'books/cc.yml: supersedes: is no resource, or one that has problems of its own (got "nowhere-at-all"), remove it',
    'books/ee.yml: supersedes: leads back to the resource itself (got "ee"), say it on one side only',
  ]);
});

it("drops prerequisites and namesakes that are not there", () => {
  const { catalog, said } = load({
    "books/aa.yml": book("aa", { prerequisites: ["monitoring", "algebra"], same_name_as: ["zz"] }),
  });
  expect(catalog.resource("aa")).toMatchObject({ prerequisites: ["monitoring"], same_name_as: [] });
  expect(said).toEqual([
    'books/aa.yml: prerequisites: is no topic of topics.yml (got "algebra"), remove it',
    'books/aa.yml: same_name_as: is no resource, or one that has problems of its own (got "zz"), remove it',
  ]);
});
