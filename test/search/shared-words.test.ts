import { expect, it } from "vitest";
import { createLibrary } from "#search/library.ts";
import { realCatalog } from "./real-catalog.ts";

const { search } = createLibrary(realCatalog);
const labelsOf = (query: string) => search(query).understood.map(({ label }) => label);

it.each([
  [
    "continuous training at scale",
    ["Distributed training", "Continuous training and retraining"],
    "continuous-training-strategy",
  ],
  ["大模型监控", ["Monitoring and observability", "LLMOps and generative AI"], "helicone"],
])("two topics that share a word are both asked for: %s", (query, labels, first) => {
  expect(labelsOf(query)).toEqual(labels);
  expect(search(query).hits[0]?.resource.id).toBe(first);
});

it("an online experiment is one, whoever learns it", () => {
  expect(labelsOf("I want to learn online experiments")).toEqual([
    "Online experimentation and A/B testing",
  ]);
});
