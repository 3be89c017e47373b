/** Numbers in rows of `width` side by side. */
export interface Block {
  readonly numbers: Float64Array;
  readonly width: number;
}

/** A dimension this much shorter than it was before the others were taken out of it holds nothing new. */
const spentBelow = 1e-9;

/** The products of one block's columns with the other's, `width × width` of them, the upper half filled. */
export function multiplyColumns({ numbers, width }: Block, other: Block): Float64Array {
  const products = new Float64Array(width * width);
  for (let from = 0; from < numbers.length; from += width) {
    for (let i = 0; i < width; i += 1) {
      const own = numbers[from + i] ?? 0;
      for (let j = i; j < width; j += 1)
        products[i * width + j] =
          (products[i * width + j] ?? 0) + own * (other.numbers[from + j] ?? 0);
    }
  }
  return products;
}

/** What is left of a product of columns i and j once the dimensions before i are taken out. */
function remainder(
  triangle: Float64Array,
  width: number,
  [i, j]: readonly [number, number],
): number {
  let rest = triangle[i * width + j] ?? 0;
  for (let k = 0; k < i; k += 1)
    rest -= (triangle[k * width + i] ?? 0) * (triangle[k * width + j] ?? 0);
  return rest;
}

/** Turns a Gram matrix, in place, into the upper triangle whose square it is (Cholesky); 0 for a spent column. */
function factorise(triangle: Float64Array, width: number): void {
  for (let i = 0; i < width; i += 1) {
    const square = remainder(triangle, width, [i, i]);
    const isSpent = square <= (triangle[i * width + i] ?? 0) * spentBelow;
    const pivot = isSpent ? 0 : Math.sqrt(square);
    for (let j = i + 1; j < width; j += 1)
      triangle[i * width + j] = isSpent ? 0 : remainder(triangle, width, [i, j]) / pivot;
    triangle[i * width + i] = pivot;
  }
}

/** Divides each row by the triangle, so that the columns come to stand at right angles. */
function divide({ numbers, width }: Block, triangle: Float64Array): void {
  for (let from = 0; from < numbers.length; from += width) {
    for (let j = 0; j < width; j += 1) {
      let own = numbers[from + j] ?? 0;
      for (let k = 0; k < j; k += 1)
        own -= (numbers[from + k] ?? 0) * (triangle[k * width + j] ?? 0);
      const pivot = triangle[j * width + j] ?? 0;
      numbers[from + j] = pivot === 0 ? 0 : own / pivot;
    }
  }
}

/**
 * Sets a block's columns at right angles and to length 1, in place; what holds nothing new becomes 0. By
 * way of the Gram matrix, and not column by column, since a block lies in memory row by row (CholeskyQR;
 * Yamamoto et al. 2015, "Roundoff error analysis of the CholeskyQR2 algorithm", say when it wants doing
 * twice: for columns far less alike in length than these).
 */
export function orthonormalise(block: Block): void {
  divideByRoot(multiplyColumns(block, block), [block]);
}

/** Divides blocks, in place, by the root of a Gram matrix, which is used up. */
export function divideByRoot(gram: Float64Array, blocks: readonly Block[]): void {
  factorise(gram, Math.sqrt(gram.length));
  for (const block of blocks) divide(block, gram);
}
