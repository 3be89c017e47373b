import { expect, it } from "vitest";
import { createLibrary } from "#search/library.ts";
import { realCatalog } from "./real-catalog.ts";

const { search } = createLibrary(realCatalog);

const shown = (query: string) => search(query).corrections.map(({ from, to }) => `${from} → ${to}`);

it.each([
  ["hyperparamter tunning", ["hyperparamter → hyperparameter", "tunning → tuning"]],
  ["data engineeing", ["engineeing → engineering"]],
  ["model operaations", ["operaations → operations"]],
  ["deployment paterns", ["paterns → patterns"]],
  ["colud cost optimization", ["colud → cloud"]],
  ["traciing", ["traciing → tracing"]],
  ["unfairrness", ["unfairrness → unfairness"]],
  ["free courses for beginnes", ["beginnes → beginner"]],
  ["llm enginers handbook", ["enginers → engineers"]],
])("%s is put right, and answered", (query, corrections) => {
  expect(shown(query)).toEqual(corrections);
  expect(search(query).hits.length).toBeGreaterThan(0);
});

it.each([
  ["crod workers", ["crod → crowd"]],
  ["stress tesing of models", ["tesing → testing"]],
  ["llm petraining", ["petraining → pretraining"]],
  ["change poit detection", ["poit → point"]],
])("of two words that are as near, %s takes the one that makes a name", (query, corrections) => {
  expect(shown(query)).toEqual(corrections);
});

it.each([
  ["mode deployment", ["mode → model"]],
  ["vector sore", ["sore → store"]],
  ["internet of thins", ["thins → things"]],
])("%s, which makes no name, is taken for the name that is a slip away", (query, corrections) => {
  expect(shown(query)).toEqual(corrections);
});

it.each([
  "model trains",
  "wine tasting",
  "load testing",
  "data cleaning",
  "cloud nine",
  "red teams",
])("%s is left as it is", (query) => {
  expect(shown(query)).toEqual([]);
});
