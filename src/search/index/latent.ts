import type { TextIndex } from "./lunr-index.ts";
import type { Block } from "./orthonormalise.ts";
import { saturate } from "./saturation.ts";
import { createSubspace, type SparseMatrix } from "./subspace.ts";

/** What texts and queries are about, as directions that words often met together share. */
export interface Latent {
  /** Where a query's words point, of length 1; undefined where no text holds any of them. */
  readonly project: (terms: readonly { readonly stem: string }[]) => Direction | undefined;
  /** Where some documents point together, each by its share. */
  readonly centre: (shares: readonly DocumentShare[]) => Direction | undefined;
  /** Cosine between a direction and a document's, 0 where they have nothing in common. */
  readonly likeness: (direction: Direction, number: number) => number;
}

export type Direction = Float64Array;

export interface DocumentShare {
  readonly number: number;
  readonly share: number;
}

export interface LatentSource {
  readonly text: TextIndex;
  readonly information: (stem: string) => number;
  /** What a word in each of the text's fields is worth. */
  readonly fieldWeights: readonly number[];
  /** How many directions at most; 64 unless told. */
  readonly dimensions?: number;
}

/** As many as tell subjects apart; measured, neither 48 nor 100 do better. */
const usualDimensions = 64;

/** One column a term: its weight in each document, saturated over fields. */
function toMatrix({ text, information, fieldWeights }: LatentSource): SparseMatrix {
  const lists = [...text.terms];
  const starts = new Int32Array(lists.length + 1);
  lists.forEach(([, { documents }], at) => {
    starts[at + 1] = (starts[at] ?? 0) + documents.length;
  });
  const size = starts.at(-1) ?? 0;
  const matrix = { starts, rows: new Int32Array(size), values: new Float64Array(size) };
  lists.forEach(([term, postings], at) => {
    const start = starts[at] ?? 0;
    const worth = information(term);
    matrix.rows.set(postings.documents, start);
    for (let row = 0; row < postings.documents.length; row += 1)
      matrix.values[start + row] = saturate(postings, row, fieldWeights) * worth;
  });
  return evenOut({ ...matrix, height: text.size });
}

/** Makes all documents equally long, so that long texts do not lead. */
function evenOut(matrix: SparseMatrix): SparseMatrix {
  const squares = new Float64Array(matrix.height);
  matrix.rows.forEach((row, at) => {
    squares[row] = (squares[row] ?? 0) + (matrix.values[at] ?? 0) ** 2;
  });
  const lengths = squares.map((square) => Math.sqrt(square) || 1);
  const values = matrix.values.map((value, at) => value / (lengths[matrix.rows[at] ?? 0] ?? 1));
  return { ...matrix, values };
}

/** The block's rows, each of length 1. */
function toUnitRows({ numbers, width }: Block): Float32Array {
  const rows = new Float32Array(numbers);
  for (let from = 0; from < rows.length; from += width) {
    const row = rows.subarray(from, from + width);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let at = 0; at < width; at += 1) row[at] = (row[at] ?? 0) / length;
  }
  return rows;
}

function toUnit(direction: Direction): Direction | undefined {
  const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? direction.map((value) => value / length) : undefined;
}

/** What is costly to find: a row of `width` numbers for each document, of length 1, and for each term. */
export interface LatentData {
  readonly width: number;
  readonly documents: Float32Array;
  readonly terms: Float32Array;
}

/**
 * Latent semantic analysis (Deerwester et al. 1990, "Indexing by latent semantic analysis") of the
 * catalog's own texts: "went stale" comes near "drift" where texts hold both.
 */
export function findDirections(source: LatentSource): LatentData {
  const { right, left } = createSubspace(toMatrix(source), source.dimensions ?? usualDimensions);
  return {
    width: left.width,
    documents: toUnitRows(left),
    terms: new Float32Array(right.numbers),
  };
}

interface RowShare {
  readonly rows: Float32Array;
  readonly row: number;
  readonly share: number;
}

/** `source` is what the directions were found in. */
export function createLatent(
  { text, information }: LatentSource,
  { width, documents, terms: words }: LatentData,
): Latent {
  const places = new Map([...text.terms.keys()].map((term, place) => [term, place]));
  const pointTo = (shares: readonly RowShare[]): Direction | undefined => {
    const direction = new Float64Array(width);
    for (const { rows, row, share } of shares)
      for (let at = 0; at < width; at += 1)
        direction[at] = (direction[at] ?? 0) + share * (rows[row * width + at] ?? 0);
    return toUnit(direction);
  };
  return {
    project: (terms) =>
      pointTo(
        terms.flatMap(({ stem }) => {
          const row = places.get(stem);
          return row === undefined ? [] : [{ rows: words, row, share: information(stem) }];
        }),
      ),
    centre: (shares) =>
      pointTo(shares.map(({ number, share }) => ({ rows: documents, row: number, share }))),
    likeness: (direction, number) => {
      let sum = 0;
      for (let at = 0; at < width; at += 1)
        sum += (direction[at] ?? 0) * (documents[number * width + at] ?? 0);
      return Math.max(0, sum);
    },
  };
}
