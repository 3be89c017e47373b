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
const maxDocuments = 100;
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
      const sum = weights
        .subarray(row * fieldCount, (row + 1) * fieldCount)
        .reduce((total, weight) => total + weight, 0);
      return (information(term) * sum) / (1 + sum);
    }),
  }));
}

interface Vectors {
  readonly weighed: readonly Weighed[];
  /** For each document its terms, as places in `weighed`, and the weight of each. */
  readonly terms: readonly (readonly (readonly [place: number, weight: number])[])[];
  readonly lengths: Float64Array;
}

function toVectors(source: NeighbourSource): Vectors {
  const weighed = weigh(source);
  const terms: [number, number][][] = Array.from({ length: source.text.size }, () => []);
  const lengths = new Float64Array(source.text.size);
  weighed.forEach(({ documents, weights }, place) => {
    documents.forEach((document, row) => {
      const weight = weights[row] ?? 0;
      lengths[document] = (lengths[document] ?? 0) + weight ** 2;
      if (documents.length <= maxDocuments) terms[document]?.push([place, weight]);
    });
  });
  return { weighed, terms, lengths: lengths.map((square) => Math.sqrt(square) || 1) };
}

function nearestTo(number: number, { weighed, terms, lengths }: Vectors): Neighbour[] {
  const products = new Map<number, number>();
  for (const [place, weight] of terms[number] ?? []) {
    const term = weighed[place];
    term?.documents.forEach((other, row) => {
      products.set(other, (products.get(other) ?? 0) + weight * (term.weights[row] ?? 0));
    });
  }
  products.delete(number);
  const length = lengths[number] ?? 1;
  return [...products]
    .map(([other, product]) => ({
      number: other,
      likeness: product / length / (lengths[other] ?? 1),
    }))
    .sort((a, b) => b.likeness - a.likeness || a.number - b.number)
    .slice(0, nearest);
}

/** The resources whose texts are most alike, best first, for each resource by number. */
export function findNeighbours(source: NeighbourSource): readonly (readonly Neighbour[])[] {
  const vectors = toVectors(source);
  return Array.from({ length: source.text.size }, (_, number) => nearestTo(number, vectors));
}
