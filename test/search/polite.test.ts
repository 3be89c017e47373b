import { expect, it } from "vitest";
import { createLibrary } from "#search/library.ts";
import { realCatalog } from "./real-catalog.ts";

const { search } = createLibrary(realCatalog);
const idsOf = (query: string): string[] => search(query).hits.map(({ resource }) => resource.id);

it.each([
  "the log what every software engineer should know",
  "short book or report on mlops for managers, under 3 hours",
  "free book on mlops for managers",
  "kubernetes",
  "how do I test a data pipeline?",
])("how politely one asks changes nothing: %s", (query) => {
  const plain = idsOf(query);
  expect(plain).toHaveLength(5);
  expect(idsOf(`hi all, ${query}`)).toEqual(plain);
  expect(idsOf(`${query} please`)).toEqual(plain);
  expect(idsOf(`Hello everyone, ${query} thanks!`)).toEqual(plain);
});

it.each([
  "model serving TIA",
  "@mlops-learn model serving",
  "model serving, would love to know your thoughts",
  "model serving step by step",
  "asking for a friend: model serving",
])("says nothing more: %s", (query) => {
  expect(idsOf(query)[0]).toBe("bentoml");
  expect(search(query).understood).toMatchObject([{ label: "Model serving" }]);
});

it.each(["orchestration with camunda", "monitoring vs newrelic", "tracing with zipkin"])(
  "a product that nobody here knows leaves the subject one to answer: %s",
  (query) => {
    expect(idsOf(query)).toHaveLength(5);
  },
);

it.each(["pregnancy testing", "oil pipelines", "sewing patterns"])(
  "an English word that nobody here uses makes it another subject: %s",
  (query) => {
    expect(idsOf(query)).toEqual([]);
  },
);

it.each(["explainability - preparing a talk for my team", "giving a talk on explainability"])(
  "what one prepares is not what one wants: %s",
  (query) => {
    expect(search(query).understood).toMatchObject([
      { label: "Explainability and interpretability" },
    ]);
  },
);

it("a slip in a long word leaves a question one that is answered", () => {
  const { confidence, corrections } = search(
    "how do I get enough annotaions when I have almost no money?",
  );
  expect(confidence).toBe("strong");
  expect(corrections).toEqual([{ from: "annotaions", to: "annotations" }]);
});
