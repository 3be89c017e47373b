import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "#search/engine.ts";
import { createSearch } from "#search/search.ts";
import { toTokens } from "#search/words/tokens.ts";
import { loadJudged } from "#cli/evaluate-judged.ts";
import { devFile, realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const { parse } = createEngine(realCatalog);

/** What lunr, our operators and Slack read as their own. */
const syntax = fc.constantFrom(
  ...'* ~ ^ : + - ~99 ^9 title:x type: -type:book "unclosed by: since:20 <@U1> <!channel> ( [ \\ 😀 \u0000 \u2028'.split(
    " ",
  ),
);
const word = fc.constantFrom("monitoring", "kubernetes", "free", "book", "feature store", "drift");
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.array(fc.oneof(syntax, word), { maxLength: 60 }).map((parts) => parts.join("")),
  fc.array(fc.oneof(syntax, word), { maxLength: 60 }).map((parts) => parts.join(" ")),
  fc.string({ minLength: 4001, maxLength: 9000 }),
);

describe("any text", () => {
  it("is answered without throwing, with at most the hits asked for", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 20 }), (query, limit) => {
        const result = search(query, { limit });
        expect(result.query).toBe(query);
        expect(result.hits.length).toBeLessThanOrEqual(Math.min(limit, result.total));
        expect(result.hits.length === 0).toBe(result.total === 0);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same answer twice", () => {
    fc.assert(
      fc.property(hostile, (query) => {
        expect(search(query)).toEqual(search(query));
      }),
      { numRuns: 50 },
    );
  });

  it("becomes a bounded number of words of letters and digits", () => {
    fc.assert(
      fc.property(hostile, (query) => {
        const { terms, tokens, corrections } = parse(query);
        expect(terms.length).toBeLessThanOrEqual(60);
        expect(tokens.length).toBeLessThanOrEqual(600);
        expect(corrections.length).toBeLessThanOrEqual(4);
        for (const token of tokens) expect(token.word).toMatch(/^[\p{L}\p{N}\p{M}ー]+$/u);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps each word's place in what was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end } of toTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("a page further on", () => {
  it("continues where the first one ended", () => {
    const both = search("monitoring", { limit: 10 }).hits.map((hit) => hit.resource.id);
    const first = search("monitoring", { limit: 5 }).hits.map((hit) => hit.resource.id);
    const second = search("monitoring", { limit: 5, offset: 5 }).hits.map((hit) => hit.resource.id);
    expect([...first, ...second]).toEqual(both);
  });
});

it("excludes one type without moving another's hits", () => {
  const subject = fc.constantFrom("monitoring", "feature stores", "deploy a model", "drift", "rag");
  const type = fc.constantFrom("book", "course", "podcast", "talk", "tool", "paper");
  fc.assert(
    fc.property(subject, type, type, (words, kept, left) => {
      fc.pre(kept !== left);
      const scoresOf = (query: string): (readonly [string, number])[] =>
        search(query, { limit: 20 }).hits.flatMap(({ resource, score }) =>
          resource.type === kept ? [[resource.id, score] as const] : [],
        );
      const without = new Map(scoresOf(`${kept}s ${words} -type:${left}`));
      for (const [id, score] of scoresOf(`${kept}s ${words}`)) expect(without.get(id)).toBe(score);
    }),
    { numRuns: 60 },
  );
});

it("shows nothing that is to be left out", () => {
  const [first] = search("monitoring").hits;
  const exclude = new Set([first?.resource.id ?? ""]);
  const ids = search("monitoring", { exclude, limit: 50 }).hits.map((hit) => hit.resource.id);
  expect(ids).not.toContain(first?.resource.id);
});

const saidTwice = `
courses with certificate for beginners
course intro mlops from scratch
short free intro to drift for beginners
推荐几本关于大模型的书
cursos gratuitos de mlops, cursos para principiantes
free, free, free books
free articles or talks on serving
no books or videos on drift
I don't want to watch videos on drift, books are fine
type:book,paper,talk drift
-type:book,paper monitoring
topic:rag rag books
tools other than airflow
`;
const dropped = [
  ...loadJudged(devFile, realCatalog).queries.map(({ query }) => query),
  ...saidTwice.trim().split("\n"),
].flatMap((query) => {
  const parts = search(query).understood.filter((part) => part.constraint && part.without !== "");
  return parts.map((part) => ({ query, label: part.label, without: part.without }));
});

it.each(dropped)("drops $label of $query, and nothing else", ({ query, label, without }) => {
  const wishes = search(query).understood.filter(({ constraint }) => constraint !== undefined);
  const labels = wishes.map((part) => part.label);
  const left = search(without).understood.map((part) => part.label);
  expect(left).not.toContain(label);
  expect(left).toEqual(expect.arrayContaining(labels.filter((other) => other !== label)));
});

it.each([
  ["mlflow vs kubeflow vs sagemaker", ["amazon-sagemaker", "kubeflow", "mlflow"]],
  ["is feast better than tecton for us?", ["feast", "tecton"]],
])("puts the tools to choose between first: %s", (query, ids) => {
  const first = search(query).hits.slice(0, ids.length);
  expect(first.map(({ resource }) => resource.id).sort()).toEqual(ids);
});

it.each(["w&b vs mlflow", "alternatives to mlflow"])(
  "drops no topic that %s only implies",
  (query) => {
    const topic = search(query).understood.find((part) => part.label === "Experiment tracking");
    expect(topic?.without).toBe("");
  },
);
