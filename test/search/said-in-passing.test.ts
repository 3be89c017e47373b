import { describe, expect, it } from "vitest";
import { describeConstraint } from "#search/query/describe-constraint.ts";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const wishesOf = (query: string): string[] =>
  search(query).constraints.map((one) => describeConstraint(one));

describe("words that elsewhere are wishes", () => {
  it.each([
    "Hope everyone had a good weekend! We want to know how to monitor drift for ten models at once",
    "I read a blog post on drift but it was too advanced, can anyone explain drift to me?",
    "We just published a podcast about our platform, who else writes about ml platforms?",
    "video analytics pipeline",
    "community detection in graphs",
    "mixture of experts",
    "free up gpu memory",
    "who talks about drift in public",
    "which split of the work frees them from waiting",
    "predictions that are free of bias",
    "a post-launch review of a model",
    "annotators cost 300 an hour for contracts",
    "dags break on us every weekend",
    "a beginner mistake with checkpoints",
    "intermediate csvs between stages",
    "what breaks between late events and the features that a ranker learns from?",
    "our research scientist rewrites the training code of others every month",
    "is there consensus among experts on which components are core to a platform?",
  ])("are none where they are told of, or belong to the next word: %s", (query) => {
    expect(wishesOf(query)).toEqual([]);
  });

  it.each([
    ["video courses on drift", ["talk", "course"]],
    ["community for data engineers", ["community"]],
    ["newsletter mlops", ["newsletter"]],
    ["talks about drift", ["talk"]],
    ["drift in an hour", ["within an hour"]],
    ["intermediate kubernetes", ["intermediate"]],
    ["research on drift", ["paper"]],
    ["which mlops events are worth the trip for a small team like ours?", ["conference"]],
    ["conference 2022", ["from 2022", "conference"]],
    [
      "which podcast have you heard about feature stores and liked enough to recommend?",
      ["podcast"],
    ],
  ])("stay wishes where they ask: %s", (query, wishes) => {
    expect(wishesOf(query)).toEqual(wishes);
  });
});

describe("what one can pay", () => {
  it.each([
    ["mlops course, my company won't pay", ["free", "course"]],
    ["mlops course, zero money", ["free", "course"]],
    ["mlops course without spending a cent", ["free", "course"]],
    ["mlops course, paid is fine", ["course"]],
    ["we need something to learn serving from, it should be free", ["free"]],
    ["free of charge mlops course", ["free", "course"]],
    ["mlops courses, free or paid", ["course"]],
    ["serving without spending weeks on setup", []],
  ])("is read in %s", (query, wishes) => {
    expect(wishesOf(query)).toEqual(wishes);
  });
});

describe("surnames that are plain words", () => {
  const understood = (query: string): string[] =>
    search(query).understood.map(({ label }) => label);

  it.each(["brief guide to drift", "smart monitoring", "young mlops teams"])(
    "are words within a query: %s",
    (query) => {
      expect(understood(query).join(" · ")).not.toMatch(/Brief|Smart|Young/);
    },
  );

  it.each(["humble", "books by humble", "anything of Humble", "jez humble"])(
    "are people alone, after by, with a capital or a first name: %s",
    (query) => {
      expect(understood(query)).toContain("Jez Humble");
    },
  );
});

describe("a name that means its topic where nothing else is said", () => {
  const topicsOf = (query: string): string[] => search(query).understood.map(({ label }) => label);

  it.each(["machine learning", "what is machine learning?", "learn machine learning please"])(
    "is asked for: %s",
    (query) => {
      expect(topicsOf(query)).toEqual(["Machine learning foundations"]);
    },
  );

  it.each(["machine learning monitoring", "machine learning engineering", "machine learning bugs"])(
    "is not: %s",
    (query) => {
      expect(topicsOf(query)).not.toContain("Machine learning foundations");
    },
  );
});

it.each([
  ["slack communities", "community"],
  ["youtube channels", "talk"],
])("wants of %s both the type and the place", (query, type) => {
  const [place = ""] = query.split(" ");
  const { hits } = search(query);
  expect(hits.map(({ resource }) => resource.type).slice(0, 3)).toEqual([type, type, type]);
  const [first] = hits.map(({ resource: { title, summary } }) => `${title} ${summary}`);
  expect(first?.toLowerCase()).toContain(place);
});

it.each([
  ["google crash course", "Google: Machine Learning Crash Course"],
  ["the sensors changed their units and all scores went mad, what watches for that?", "MAD"],
  ["does vllm work at any scale", "Anyscale"],
  ["rag as a service", "Ragas"],
])("what is called by one word is not named by it alone: %s", (query, name) => {
  const { understood } = search(query);
  expect(understood.map(({ label }) => label).join(" · ")).not.toContain(name);
});
