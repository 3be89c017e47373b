import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareExplanations, createExplain } from "#search/explain.ts";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const explain = createExplain(realCatalog);

const subjects = ["monitoring", "feature stores", "drift detection", "rag", "kubernetes", "mlflow"];
const wishes = ["", "free", "books on", "for beginners", "by chip huyen", "since 2020", "podcasts"];
const queries = fc
  .tuple(fc.constantFrom(...wishes), fc.constantFrom(...subjects), fc.constantFrom(...subjects))
  .map((parts) => parts.join(" ").trim());

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const product = (values: readonly number[]): number => values.reduce((a, b) => a * b, 1);

describe("the factors of a hit", () => {
  it("give its score: the sum of what is added times the product of the rest", () => {
    fc.assert(
      fc.property(queries, (query) => {
        for (const { adds, times, score } of explain(query, { limit: 10 }).explanations) {
          const recomputed =
            sum(adds.map((one) => one.value)) * product(times.map((one) => one.value));
          expect(recomputed).toBeCloseTo(score, 6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the reasons of a hit", () => {
  it("each come from a factor that moved it, the strongest addition first", () => {
    fc.assert(
      fc.property(queries, (query) => {
        for (const hit of search(query, { limit: 5 }).hits) {
          const [explained] = explain(query, { ids: [hit.resource.id] }).explanations;
          const factors = [...(explained?.adds ?? []), ...(explained?.times ?? [])];
          expect(hit.reasons.map(({ text }) => text)).toEqual(explained?.reasons);
          for (const reason of hit.reasons) {
            const own = factors.filter(
              (factor) => factor.reason === reason.text || factor.faintReason === reason.text,
            );
            expect(own.some(({ name, value }) => name === reason.factor && value > 0)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(["monitoring", "chip huyen", "how do I prevent training serving skew?"])(
    "name what the resource has: its lists, its people, its questions (%s)",
    (query) => {
      for (const { resource, reasons } of search(query).hits) {
        const sayable = new Set([
          `recommended by ${resource.listed_by.length} lists`,
          ...resource.authors.flatMap((name) => [`written by ${name}`, `made by ${name}`]),
          ...resource.answers.map((question) => `answers: ${question}`),
          ...resource.covers.map((subject) => `covers ${subject}`),
        ]);
        const said = reasons.filter(({ text }) =>
          /^(?:recommended|written|made|answers|covers) /.test(text),
        );
        for (const { text } of said) expect(sayable).toContain(text);
      }
    },
  );
});

it("tells the topic that a button asks for once, by its label", () => {
  for (const { id, label } of realCatalog.topics) {
    for (const { reasons } of search(`topic:${id}`, { limit: 3 }).hits) {
      const texts = reasons.map(({ text }) => text);
      expect(texts).not.toContain(id);
      expect(texts.filter((text) => text === `topic: ${label}`)).toHaveLength(1);
    }
  }
});

it("parts the distance between two hits among their factors without a rest", () => {
  fc.assert(
    fc.property(queries, fc.integer({ min: 1, max: 9 }), (query, at) => {
      const { explanations } = explain(query, { limit: 10 });
      const first = explanations.at(0);
      const other = explanations.at(at);
      if (!first || !other || first.score <= other.score * 1.001) return;
      expect(sum(compareExplanations(first, other).map(({ share }) => share))).toBeCloseTo(1, 5);
    }),
    { numRuns: 60 },
  );
});
