import type { TextIndex } from "./lunr-index.ts";
import type { Term } from "./parsed-query.ts";
import { createSubspace, type Column } from "./subspace.ts";

/** What texts and queries are about, as directions that words often met together share. */
export interface Latent {
  /** Where a query's words point, of length 1; undefined where no text holds any of them. */
  readonly project: (terms: readonly Term[]) => Direction | undefined;
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
  /** How many directions at most; 48 unless told. */
  readonly dimensions?: number;
}

/** As many as tell subjects apart; measured, 100 or 200 do no better. */
const usualDimensions = 48;

/** One column a term: its weight in each document, saturated over fields as in `text-evidence.ts`. */
function toColumns({ text, information, fieldWeights }: LatentSource): Column[] {
  const width = fieldWeights.length;
  return [...text.terms].map(([term, { documents, weights }]) => {
    const values = Float64Array.from(documents, (_, row) => {
      let sum = 0;
      for (let field = 0; field < width; field += 1)
        sum += (fieldWeights[field] ?? 0) * (weights[row * width + field] ?? 0);
      return (information(term) * sum) / (1 + sum);
    });
    return { rows: documents, values };
  });
}

/** Makes each document as long as any other, so that long texts do not lead. */
function evenOut(columns: readonly Column[], size: number): Column[] {
  const squares = new Float64Array(size);
  for (const { rows, values } of columns)
    rows.forEach((row, at) => (squares[row] = (squares[row] ?? 0) + (values[at] ?? 0) ** 2));
  return columns.map(({ rows, values }) => ({
    rows,
    values: values.map((value, at) => value / (Math.sqrt(squares[rows[at] ?? 0] ?? 0) || 1)),
  }));
}

/** Rows of as many numbers as there are axes, side by side and of length 1 each. */
function toUnitRows(axes: readonly Float64Array[], size: number): Float32Array {
  const dimensions = axes.length;
  const rows = new Float32Array(size * dimensions);
  axes.forEach((axis, at) =>
    axis.forEach((value, row) => {
      rows[row * dimensions + at] = value;
    }),
  );
  for (let from = 0; from < rows.length; from += dimensions) {
    const row = rows.subarray(from, from + dimensions);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    row.forEach((value, at) => (row[at] = value / length));
  }
  return rows;
}

function toUnit(direction: Direction): Direction | undefined {
  const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? direction.map((value) => value / length) : undefined;
}

/**
 * Latent semantic analysis (Deerwester et al. 1990, "Indexing by latent semantic analysis") of the
 * catalog's own texts: "went stale" comes near "drift" where texts hold both.
 */
export function createLatent(source: LatentSource): Latent {
  const { text, information, dimensions = usualDimensions } = source;
  const { rightAxes, leftAxes } = createSubspace({
    columns: evenOut(toColumns(source), text.size),
    height: text.size,
    dimensions,
  });
  const axisCount = rightAxes.length;
  const documents = toUnitRows(leftAxes, text.size);
  const places = new Map([...text.terms.keys()].map((term, place) => [term, place]));
  return {
    project: (terms) => {
      const direction = new Float64Array(axisCount);
      for (const { stem } of terms) {
        const place = places.get(stem);
        if (place === undefined) continue;
        const share = information(stem);
        for (let at = 0; at < axisCount; at += 1)
          direction[at] = (direction[at] ?? 0) + share * (rightAxes[at]?.[place] ?? 0);
      }
      return toUnit(direction);
    },
    centre: (shares) => {
      const direction = new Float64Array(axisCount);
      for (const { number, share } of shares)
        for (let at = 0; at < axisCount; at += 1)
          direction[at] = (direction[at] ?? 0) + share * (documents[number * axisCount + at] ?? 0);
      return toUnit(direction);
    },
    likeness: (direction, number) => {
      let sum = 0;
      for (let at = 0; at < axisCount; at += 1)
        sum += (direction[at] ?? 0) * (documents[number * axisCount + at] ?? 0);
      return Math.max(0, sum);
    },
  };
}
