import { describe, expect, it } from "vitest";
import { createLatent, findDirections } from "#search/index/latent.ts";
import { createTextIndex, stem } from "#search/index/lunr-index.ts";
import type { Block } from "#search/index/orthonormalise.ts";
import { createSubspace } from "#search/index/subspace.ts";

/** A matrix as columns of equal height. */
function matrixOf(columns: readonly (readonly number[])[]) {
  const height = columns[0]?.length ?? 0;
  return {
    starts: Int32Array.from({ length: columns.length + 1 }, (_, at) => at * height),
    rows: Int32Array.from(columns.flatMap((column) => [...column.keys()])),
    values: Float64Array.from(columns.flat()),
    height,
  };
}

/** The products of each two columns of a block. */
function products({ numbers, width }: Block): number[][] {
  const sum = (i: number, j: number) =>
    numbers.reduce(
      (total, value, at) => (at % width === i ? total + value * (numbers[at - i + j] ?? 0) : total),
      0,
    );
  const places = Array.from({ length: width }, (_, at) => at);
  return places.map((i) => places.map((j) => Math.round(sum(i, j) * 1e6) / 1e6 + 0));
}

const rowLengths = ({ numbers, width }: Block): number[] =>
  Array.from({ length: numbers.length / width }, (_, row) =>
    Math.hypot(...numbers.subarray(row * width, (row + 1) * width)),
  );

describe("a subspace", () => {
  /** Rank 2: the third column is the sum of the others. */
  const columns = [
    [3, 0, 0, 1],
    [0, 2, 0, 1],
    [3, 2, 0, 2],
  ];

  it("has dimensions at right angles, of length 1 or spent", () => {
    const { right } = createSubspace(matrixOf(columns), 3);
    expect(products(right)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
  });

  it("keeps the lengths of a matrix's rows where it has as many dimensions as the matrix", () => {
    const lengths = rowLengths(createSubspace(matrixOf(columns), 2).left);
    const wanted = [0, 1, 2, 3].map((row) =>
      Math.hypot(...columns.map((column) => column[row] ?? 0)),
    );
    expect(lengths.map((length) => length.toFixed(6))).toEqual(
      wanted.map((length) => length.toFixed(6)),
    );
  });

  it("keeps the direction of the largest singular value where it has one dimension", () => {
    const diagonal = [
      [5, 0],
      [0, 1],
    ];
    const { right } = createSubspace(matrixOf(diagonal), 1);
    expect(Math.abs(right.numbers[0] ?? 0)).toBeGreaterThan(0.999);
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
  const source = { text, information: () => 1, fieldWeights: [1], dimensions: 2 };
  const latent = createLatent(source, findDirections(source));
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
    const again = createLatent(source, findDirections(source));
    expect(again.project(termsOf("career"))).toEqual(latent.project(termsOf("career")));
  });
});
