import { divideByRoot, multiplyColumns, orthonormalise, type Block } from "./orthonormalise.ts";

/** A matrix of which few numbers are not 0: for each column a stretch of rows and their values. */
export interface SparseMatrix {
  /** Where each column's stretch starts, and after the last where it ends. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly height: number;
}

/** The matrix folded into as few dimensions as lose the least of it. */
export interface Subspace {
  /** A row for each of the matrix's columns; the columns of this are at right angles and of length 1. */
  readonly right: Block;
  /** A row for each of the matrix's rows: what it measures along each dimension. */
  readonly left: Block;
}

/** Rounds after which further ones change nothing that is found near anything. */
const rounds = 5;

const widthOf = ({ starts }: SparseMatrix): number => starts.length - 1;

/** Adds a row of one block, times a number, to a row of another. Places are those of the rows' first numbers. */
type AddRow = (to: number, from: number, value: number) => void;

function rowAdder(sum: Float64Array, { numbers, width }: Block): AddRow {
  return (to, from, value) => {
    for (let at = 0; at < width; at += 1)
      sum[to + at] = (sum[to + at] ?? 0) + value * (numbers[from + at] ?? 0);
  };
}

/** Calls `visit` with the column, row and value of each number that is not 0. */
function eachValue(
  { starts, rows, values }: SparseMatrix,
  visit: (column: number, row: number, value: number) => void,
): void {
  for (let column = 0; column < starts.length - 1; column += 1) {
    const end = starts[column + 1] ?? 0;
    for (let at = starts[column] ?? 0; at < end; at += 1)
      visit(column, rows[at] ?? 0, values[at] ?? 0);
  }
}

/** The matrix times a block that has a row for each of its columns. */
function times(matrix: SparseMatrix, block: Block): Block {
  const { width } = block;
  const numbers = new Float64Array(matrix.height * width);
  const addRow = rowAdder(numbers, block);
  eachValue(matrix, (column, row, value) => {
    addRow(row * width, column * width, value);
  });
  return { numbers, width };
}

/** The transposed matrix times a block that has a row for each of the matrix's rows. */
function transposedTimes(matrix: SparseMatrix, block: Block): Block {
  const { width } = block;
  const numbers = new Float64Array(widthOf(matrix) * width);
  const addRow = rowAdder(numbers, block);
  eachValue(matrix, (column, row, value) => {
    addRow(column * width, row * width, value);
  });
  return { numbers, width };
}

/** Numbers that look random and are the same at every start (the generator of Numerical Recipes). */
function scatter(count: number): Float64Array {
  const numbers = new Float64Array(count);
  let state = 1;
  for (let at = 0; at < count; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    numbers[at] = state / 2 ** 32 - 0.5;
  }
  return numbers;
}

/**
 * The space of the largest singular values, found by subspace iteration (Halko, Martinsson and Tropp
 * 2011, "Finding structure with randomness", algorithm 4.4). Its dimensions are no singular vectors,
 * which lengths and angles do not ask for.
 */
export function createSubspace(matrix: SparseMatrix, dimensions: number): Subspace {
  const width = Math.min(dimensions, matrix.height, widthOf(matrix));
  let left: Block = { numbers: scatter(matrix.height * width), width };
  for (let round = 0; round < rounds; round += 1) {
    orthonormalise(left);
    left = times(matrix, transposedTimes(matrix, left));
  }
  orthonormalise(left);
  const right = transposedTimes(matrix, left);
  const folded = times(matrix, right);
  // The Gram matrix of `right`, which has far more rows: (Aᵀ·L)ᵀ·(Aᵀ·L) = Lᵀ·(A·Aᵀ·L).
  divideByRoot(multiplyColumns(left, folded), [right, folded]);
  return { right, left: folded };
}
