import type { TextIndex } from "./lunr-index.ts";

export interface Neighbour {
  readonly number: number;
  /** Cosine of the two texts' weights, 0 to 1. */
  readonly likeness: number;
}

export interface NeighbourSource {
  readonly text: TextIndex;
  readonly information: (stem: string) => number;
}

/** Words of more resources than this make none alike, and are what would take the time. */
const maxDocuments = 60;
const nearest = 10;

interface Weighed {
  readonly documents: Int32Array;
  readonly weights: Float64Array;
}

function weigh({ text, information }: NeighbourSource): Weighed[] {
  const fieldCount = text.fields.length;
  return [...text.terms].map(([term, { documents, weights }]) => ({
    documents,
    weights: Float64Array.from(documents, (_, row) => {
      let sum = 0;
      for (let field = 0; field < fieldCount; field += 1)
        sum += weights[row * fieldCount + field] ?? 0;
      return (information(term) * sum) / (1 + sum);
    }),
  }));
}

interface Vectors {
  readonly weighed: readonly Weighed[];
  /** For each document its terms, as places in `weighed`, and beside each its weight. */
  readonly terms: readonly number[][];
  readonly lengths: Float64Array;
  /** Room for one document's products with all others. */
  readonly products: Float64Array;
}

function toVectors(source: NeighbourSource): Vectors {
  const { size } = source.text;
  const weighed = weigh(source);
  const terms: number[][] = Array.from({ length: size }, () => []);
  const squares = new Float64Array(size);
  weighed.forEach(({ documents, weights }, place) => {
    documents.forEach((document, row) => {
      const weight = weights[row] ?? 0;
      squares[document] = (squares[document] ?? 0) + weight ** 2;
      if (documents.length <= maxDocuments) terms[document]?.push(place, weight);
    });
  });
  const lengths = squares.map((square) => Math.sqrt(square) || 1);
  return { weighed, terms, lengths, products: new Float64Array(size) };
}

/** Adds up the products of one document with those that share a term, and says which they are. */
function multiply(number: number, { weighed, terms, products }: Vectors): number[] {
  const own = terms[number] ?? [];
  const others: number[] = [];
  for (let at = 0; at < own.length; at += 2) {
    const term = weighed[own[at] ?? 0];
    const weight = own[at + 1] ?? 0;
    term?.documents.forEach((other, row) => {
      if (products[other] === 0) others.push(other);
      products[other] = (products[other] ?? 0) + weight * (term.weights[row] ?? 0);
    });
  }
  return others;
}

function nearestTo(number: number, vectors: Vectors): Neighbour[] {
  const { lengths, products } = vectors;
  const others = multiply(number, vectors);
  const length = lengths[number] ?? 1;
  const likenessOf = (other: number): number =>
    (products[other] ?? 0) / length / (lengths[other] ?? 1);
  const neighbours = others
    .filter((other) => other !== number)
    .map((other) => ({ number: other, likeness: likenessOf(other) }))
    .sort((a, b) => b.likeness - a.likeness || a.number - b.number)
    .slice(0, nearest);
  for (const other of others) products[other] = 0;
  return neighbours;
}

/** The resources whose texts are most alike, best first, for each resource by number. */
export function findNeighbours(source: NeighbourSource): readonly (readonly Neighbour[])[] {
  const vectors = toVectors(source);
  return Array.from({ length: source.text.size }, (_, number) => nearestTo(number, vectors));
}
