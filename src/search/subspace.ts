/** A sparse column of a matrix: the rows that are not 0, rising, and their values. */
export interface Column {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

export interface Matrix {
  readonly columns: readonly Column[];
  readonly height: number;
  readonly dimensions: number;
}

/** The matrix folded into as few dimensions as lose the least of it. */
export interface Subspace {
  /** `dimensions` axes over the columns, at right angles and of length 1. */
  readonly rightAxes: readonly Float64Array[];
  /** What each row of the matrix measures along each axis. */
  readonly leftAxes: readonly Float64Array[];
}

/** Rounds after which further ones no longer change what is found near what. */
const rounds = 6;

/** The matrix times a vector over its columns. */
function times({ columns, height }: Matrix, vector: Float64Array): Float64Array {
  const product = new Float64Array(height);
  columns.forEach(({ rows, values }, column) => {
    const factor = vector[column] ?? 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      product[row] = (product[row] ?? 0) + (values[at] ?? 0) * factor;
    }
  });
  return product;
}

/** The transposed matrix times a vector over its rows. */
function transposedTimes({ columns }: Matrix, vector: Float64Array): Float64Array {
  return Float64Array.from(columns, ({ rows, values }) => {
    let sum = 0;
    for (let at = 0; at < rows.length; at += 1)
      sum += (values[at] ?? 0) * (vector[rows[at] ?? 0] ?? 0);
    return sum;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function subtract(from: Float64Array, factor: number, vector: Float64Array): void {
  for (let at = 0; at < from.length; at += 1)
    from[at] = (from[at] ?? 0) - factor * (vector[at] ?? 0);
}

/** Sets vectors at right angles to each other, in place (modified Gram–Schmidt); what is left without length becomes 0. */
function orthonormalise(vectors: readonly Float64Array[]): void {
  vectors.forEach((vector, place) => {
    const before = Math.sqrt(dot(vector, vector));
    for (const earlier of vectors.slice(0, place)) subtract(vector, dot(vector, earlier), earlier);
    const length = Math.sqrt(dot(vector, vector));
    const isSpent = length <= before * 1e-9;
    for (let at = 0; at < vector.length; at += 1)
      vector[at] = isSpent ? 0 : (vector[at] ?? 0) / length;
  });
}

/** Numbers that look random and are the same at every start (the generator of Numerical Recipes). */
function scatter(count: number, size: number): Float64Array[] {
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  return Array.from({ length: count }, () => Float64Array.from({ length: size }, next));
}

/**
 * The space of the largest singular values, found by subspace iteration (Halko, Martinsson and Tropp
 * 2011, "Finding structure with randomness", algorithm 4.4). The axes are no singular vectors, which
 * lengths and angles do not ask for.
 */
export function createSubspace(matrix: Matrix): Subspace {
  const count = Math.min(matrix.dimensions, matrix.height, matrix.columns.length);
  let rows = scatter(count, matrix.height);
  for (let round = 0; round < rounds; round += 1) {
    orthonormalise(rows);
    rows = rows.map((vector) => times(matrix, transposedTimes(matrix, vector)));
  }
  orthonormalise(rows);
  const rightAxes = rows.map((vector) => transposedTimes(matrix, vector));
  orthonormalise(rightAxes);
  return { rightAxes, leftAxes: rightAxes.map((axis) => times(matrix, axis)) };
}
