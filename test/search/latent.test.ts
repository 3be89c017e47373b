import { describe, expect, it } from "vitest";
import { createLatent } from "#search/latent.ts";
import { createTextIndex, stem } from "#search/lunr-index.ts";
import { createSubspace } from "#search/subspace.ts";

const columnOf = (values: readonly number[]) => ({
  rows: Int32Array.from(values.keys()),
  values: Float64Array.from(values),
});

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe("a subspace", () => {
  /** Rank 2: the third column is the sum of the others. */
  const columns = [
    [3, 0, 0, 1],
    [0, 2, 0, 1],
    [3, 2, 0, 2],
  ].map(columnOf);

  it("has axes at right angles, of length 1 or spent", () => {
    const { rightAxes } = createSubspace({ columns, height: 4, dimensions: 3 });
    const [first, second, third] = rightAxes.map((one) =>
      rightAxes.map((other) => dot(one, other)),
    );
    expect(first?.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1, 0, 0]);
    expect(second?.[1]).toBeCloseTo(1, 9);
    expect(third?.[2]).toBeCloseTo(0, 6);
  });

  it("keeps the lengths of a matrix's rows where it has as many dimensions as the matrix", () => {
    const { leftAxes } = createSubspace({ columns, height: 4, dimensions: 2 });
    const lengths = [0, 1, 2, 3].map((row) =>
      Math.hypot(...leftAxes.map((axis) => axis[row] ?? 0)),
    );
    const wanted = [0, 1, 2, 3].map((row) =>
      Math.hypot(...columns.map(({ values }) => values[row] ?? 0)),
    );
    lengths.forEach((length, row) => expect(length).toBeCloseTo(wanted[row] ?? 0, 6));
  });

  it("keeps the direction of the largest singular value where it has one dimension", () => {
    const diagonal = [
      [5, 0],
      [0, 1],
    ].map(columnOf);
    const { rightAxes } = createSubspace({ columns: diagonal, height: 2, dimensions: 1 });
    expect(Math.abs(rightAxes[0]?.[0] ?? 0)).toBeGreaterThan(0.999);
  });
});

describe("latent directions", () => {
  const texts = [
    "stale model drift",
    "drift detection stale data",
    "drift alarm",
    "salary interview career",
    "career salary ladder",
    "interview questions",
  ];
  const text = createTextIndex(
    ["title"],
    texts.map((one) => [one.split(" ").map(stem)]),
  );
  const latent = createLatent({ text, information: () => 1, fieldWeights: [1], dimensions: 2 });
  const termsOf = (...words: string[]) => words.map((word) => ({ word, stem: stem(word) }));

  it("put a word near texts that say the same in other words", () => {
    const stale = latent.project(termsOf("stale"));
    if (!stale) throw new Error("“stale” stands in two texts.");
    expect(latent.likeness(stale, 2)).toBeGreaterThan(0.3);
    expect(latent.likeness(stale, 5)).toBeLessThan(0.05);
  });

  it("point nowhere for words that no text holds", () => {
    expect(latent.project(termsOf("pizza"))).toBeUndefined();
    expect(latent.centre([])).toBeUndefined();
  });

  it("are the same at every start", () => {
    const again = createLatent({ text, information: () => 1, fieldWeights: [1], dimensions: 2 });
    expect(again.project(termsOf("career"))).toEqual(latent.project(termsOf("career")));
  });
});
