import lunr from "lunr";
import { stemExceptions } from "./stem-exceptions.ts";

/** Where a term stands: document numbers, rising, and beside each its weight in every field. */
export interface Postings {
  readonly documents: Int32Array;
  /** `documents.length × fields.length` of them; 0 where the field lacks the term, below 2.2 elsewhere. */
  readonly weights: Float32Array;
}

/** An inverted index over documents numbered from 0. */
export interface TextIndex {
  readonly fields: readonly string[];
  readonly size: number;
  readonly terms: ReadonlyMap<string, Postings>;
}

const stems = new Map<string, string>();
const maxRememberedStems = 50_000;
const cyrillicEnding =
  /(?:ировани|ировать|овани|овать|ами|ями|ого|его|ому|ему|ых|их|ые|ие|ый|ии|ая|яя|ое|ее|ои|еи|ую|юю|ов|ев|ам|ям|ах|ях|ом|ем|ть|ия|ию|ью|а|я|о|е|ы|и|у|ю|ь)$/;

function computeStem(word: string): string {
  if (/^[a-z]+$/.test(word)) return lunr.stemmer(new lunr.Token(word, {})).toString();
  return word.length > 4 ? word.replace(cyrillicEnding, "") : word;
}

/** The form under which a folded word is indexed and looked up: Porter's stem but for known exceptions. */
export function stem(word: string): string {
  if (Object.hasOwn(stemExceptions, word)) return stemExceptions[word] ?? word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = computeStem(word);
  if (stems.size < maxRememberedStems) stems.set(word, made);
  return made;
}

/** The shape of `lunr.Index.toJSON()`, which its typings leave open. */
interface SerialisedIndex {
  readonly invertedIndex: readonly (readonly [string, Readonly<Record<string, object>>])[];
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[];
}

function buildLunr(fields: readonly string[], documents: readonly (readonly string[][])[]) {
  const builder = new lunr.Builder();
  builder.ref("number");
  builder.tokenizer = ((terms: string[]) =>
    terms.map((term) => new lunr.Token(term, {}))) as typeof lunr.tokenizer;
  fields.forEach((field, place) => {
    const extractor = (document: object) => (document as { terms: string[][] }).terms[place] ?? [];
    builder.field(field, { extractor: extractor as unknown as (document: object) => string });
  });
  documents.forEach((terms, number) => builder.add({ number, terms }));
  return builder.build().toJSON() as SerialisedIndex;
}

interface Cell {
  readonly document: number;
  readonly field: number;
  readonly weight: number;
}

/** Every weight of the index, grouped by the number lunr gave the term. */
function cellsByTerm(index: SerialisedIndex, fields: readonly string[]): Map<number, Cell[]> {
  const cells = new Map<number, Cell[]>();
  for (const [reference, vector] of index.fieldVectors) {
    const slash = reference.indexOf("/");
    const field = fields.indexOf(reference.slice(0, slash));
    const document = Number(reference.slice(slash + 1));
    for (let at = 0; at < vector.length; at += 2) {
      const term = vector[at] ?? 0;
      const list = cells.get(term);
      const cell = { document, field, weight: vector[at + 1] ?? 0 };
      if (list) list.push(cell);
      else cells.set(term, [cell]);
    }
  }
  return cells;
}

function toPostings(cells: readonly Cell[], fieldCount: number, idf: number): Postings {
  const numbers = [...new Set(cells.map((cell) => cell.document))].sort((a, b) => a - b);
  const rows = new Map(numbers.map((number, row) => [number, row]));
  const weights = new Float32Array(numbers.length * fieldCount);
  for (const cell of cells) {
    weights[(rows.get(cell.document) ?? 0) * fieldCount + cell.field] = cell.weight / idf;
  }
  return { documents: Int32Array.from(numbers), weights };
}

/**
 * Indexes documents given as lists of stems, one list a field. lunr tokenises nothing here and answers
 * no query: it counts, weighs by BM25 and keeps the inverted index, which we read from its own
 * serialised form. Its `query()` takes ten times as long (docs/decisions/0010).
 */
export function createTextIndex(
  fields: readonly string[],
  documents: readonly (readonly string[][])[],
): TextIndex {
  const index = buildLunr(fields, documents);
  const cells = cellsByTerm(index, fields);
  const terms = new Map<string, Postings>();
  for (const [term, posting] of index.invertedIndex) {
    const { _index: number } = posting as unknown as { readonly _index: number };
    const idf = idfOf(posting, documents.length);
    terms.set(term, toPostings(cells.get(number) ?? [], fields.length, idf));
  }
  return { fields, size: documents.length, terms };
}

/** lunr's own inverse document frequency, taken out again since ranking weighs terms by its own. */
function idfOf(posting: Readonly<Record<string, object>>, documentCount: number): number {
  return (lunr as unknown as { idf: (posting: object, count: number) => number }).idf(
    posting,
    documentCount,
  );
}

/** Words beyond these make lunr slow: 10,000 take 76 ms, `~1` on 3,000 letters 4 s. */
const maxPlainWords = 30;
const slippable = /^[\p{L}\p{N}]{4,30}$/u;

/**
 * lunr as it comes, with its own pipeline and scores: the yardstick of `cli evaluate` and the bench.
 * Words are cleaned of its syntax, and one slip is allowed where nothing was found, which is the best
 * that was measured without other means.
 */
export function createPlainLunr(
  fields: readonly string[],
  documents: readonly Readonly<Record<string, string>>[],
): (query: string, limit: number) => readonly string[] {
  const index = lunr((builder) => {
    for (const field of fields) builder.field(field);
    for (const document of documents) builder.add(document);
  });
  const run = (words: readonly string[], editDistance: number) =>
    index.query((query) => {
      for (const word of words) query.term(word, { editDistance, usePipeline: true });
    });
  return (text, limit) => {
    const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, maxPlainWords);
    const found = words.length > 0 ? run(words, 0) : [];
    const near = words.filter((word) => slippable.test(word));
    const results = found.length === 0 && near.length > 0 ? run(near, 1) : found;
    return results.slice(0, limit).map(({ ref }) => ref);
  };
}
