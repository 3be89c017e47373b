import fc from "fast-check";
import { expect, it } from "vitest";
import { nearDuplicates, trigrams } from "#catalog/near-duplicates.ts";

it("finds the pair that differs by a word", () => {
  const texts = ["a course on drift for engineers", "poetry", "a course on drift for managers"];
  expect(nearDuplicates(texts, 0.6)).toEqual([
    { first: 0, second: 2, share: expect.closeTo(0.615, 2) as number },
  ]);
});

it("sees equal texts as wholly alike, whatever their case", () => {
  expect(nearDuplicates(["Drift", "drift"], 1)).toEqual([{ first: 0, second: 1, share: 1 }]);
});

it("finds nothing among none", () => {
  expect(nearDuplicates([], 0.6)).toEqual([]);
});

/** Words from a small stock, so that many of the texts are alike. */
const text = fc
  .array(fc.constantFrom("drift", "model", "data", "serving", "the", "of", "a", "pipelines"), {
    maxLength: 12,
  })
  .map((words) => words.join(" "));

it("finds what comparing every pair finds", () => {
  const threshold = fc.constantFrom(0.3, 0.6, 0.8, 1);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 25 }), threshold, (texts, least) => {
      const sets = texts.map(trigrams);
      const naive = sets.flatMap((set, second) =>
        sets.slice(0, second).flatMap((other, first) => {
          const share = jaccard(other, set);
          return share >= least ? [{ first, second, share }] : [];
        }),
      );
      const found = nearDuplicates(texts, least);
      expect(new Set(found.map(toKey))).toEqual(new Set(naive.map(toKey)));
      expect(found).toHaveLength(naive.length);
    }),
  );
});

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.intersection(other).size / one.union(other).size;
}

function toKey({ first, second, share }: { first: number; second: number; share: number }): string {
  return `${first} ${second} ${share.toFixed(6)}`;
}
