import lunr from "lunr";
import { toAmerican } from "#search/words/american.ts";
import { stemExceptions } from "#search/words/stem-exceptions.ts";

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
  if (!/^[a-z]+$/.test(word)) return word.length > 4 ? word.replace(cyrillicEnding, "") : word;
  const american = toAmerican(word);
  return stemExceptions.get(american) ?? lunr.stemmer(new lunr.Token(american, {})).toString();
}

/** The form under which a folded word is indexed and looked up: Porter's stem but for known exceptions. */
export function stem(word: string): string {
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

/** A letter before the number makes lunr twice as fast: under bare numbers it keeps lists full of holes. */
const referenceOf = (number: number): string => `d${number}`;
const numberOf = (reference: string): number => Number(reference.slice(1));

function buildLunr(fields: readonly string[], documents: readonly (readonly string[][])[]) {
  const builder = new lunr.Builder();
  builder.ref("reference");
  // Plain strings do in place of lunr's tokens, since nothing stands in the pipeline that reads more.
  builder.tokenizer = ((terms: string[]) => terms) as unknown as typeof lunr.tokenizer;
  fields.forEach((field, place) => {
    const extractor = (document: object) => (document as { terms: string[][] }).terms[place] ?? [];
    builder.field(field, { extractor: extractor as unknown as (document: object) => string });
  });
  // Slips and wildcards alone ask for the set of all terms, and here nobody asks lunr.
  Object.assign(builder, { createTokenSet: () => undefined });
  documents.forEach((terms, number) => builder.add({ reference: referenceOf(number), terms }));
  return builder.build().toJSON() as SerialisedIndex;
}

interface Vector {
  readonly document: number;
  readonly field: number;
  /** Term number and weight by turns. */
  readonly pairs: readonly number[];
}

/** lunr's vectors in the order of their documents. */
function readVectors({ fieldVectors }: SerialisedIndex, fields: readonly string[]): Vector[] {
  return fieldVectors
    .map(([reference, pairs]) => {
      const slash = reference.indexOf("/");
      const field = fields.indexOf(reference.slice(0, slash));
      return { document: numberOf(reference.slice(slash + 1)), field, pairs };
    })
    .sort((a, b) => a.document - b.document);
}

interface Counts {
  /** For each term, how many documents have it. */
  readonly documents: Int32Array;
  /** For each term, how many fields of documents have it, which lunr's idf counts. */
  readonly fields: Int32Array;
}

function countTerms(vectors: readonly Vector[], termCount: number): Counts {
  const counts = { documents: new Int32Array(termCount), fields: new Int32Array(termCount) };
  const last = new Int32Array(termCount).fill(-1);
  for (const { document, pairs } of vectors) {
    for (let at = 0; at < pairs.length; at += 2) {
      const term = pairs[at] ?? 0;
      counts.fields[term] = (counts.fields[term] ?? 0) + 1;
      if (last[term] !== document) counts.documents[term] = (counts.documents[term] ?? 0) + 1;
      last[term] = document;
    }
  }
  return counts;
}

/** lunr's inverse document frequency, taken out of its weights since ranking weighs terms by its own. */
function lunrIdf(count: number, documentCount: number): number {
  return Math.log(1 + Math.abs((documentCount - count + 0.5) / (count + 0.5)));
}

interface Filling {
  readonly documents: Int32Array;
  readonly weights: Float32Array;
  readonly idf: number;
  row: number;
}

function fill(vectors: readonly Vector[], width: number, lists: readonly Filling[]): void {
  for (const { document, field, pairs } of vectors) {
    for (let at = 0; at < pairs.length; at += 2) {
      const list = lists[pairs[at] ?? 0];
      if (!list) continue;
      if (list.row < 0 || list.documents[list.row] !== document) list.row += 1;
      list.documents[list.row] = document;
      list.weights[list.row * width + field] = (pairs[at + 1] ?? 0) / list.idf;
    }
  }
}

/**
 * Indexes documents given as lists of stems, one list a field. lunr tokenises nothing here and answers
 * no query: it counts, weighs by BM25 and keeps the inverted index, which we read from its own
 * serialised form, since its `query()` takes many times as long (docs/decisions/0040).
 */
export function createTextIndex(
  fields: readonly string[],
  documents: readonly (readonly string[][])[],
): TextIndex {
  const index = buildLunr(fields, documents);
  const vectors = readVectors(index, fields);
  const counts = countTerms(vectors, index.invertedIndex.length);
  const lists = Array.from(counts.documents, (count, term): Filling => ({
    documents: new Int32Array(count),
    weights: new Float32Array(count * fields.length),
    idf: lunrIdf(counts.fields[term] ?? 0, documents.length),
    row: -1,
  }));
  fill(vectors, fields.length, lists);
  const terms = new Map<string, Postings>();
  for (const [term, posting] of index.invertedIndex) {
    const { _index: number } = posting as unknown as { readonly _index: number };
    const list = lists[number];
    if (list) terms.set(term, { documents: list.documents, weights: list.weights });
  }
  return { fields, size: documents.length, terms };
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
