import { stem } from "#search/index/lunr-index.ts";
import { wordSet } from "#search/words/stop-words.ts";
import type { ParsedQuery } from "./parsed-query.ts";

const stemsOf = (words: string): ReadonlySet<string> => new Set([...wordSet(words)].map(stem));

/** What one does with a resource of any subject, when, and how good it should be. */
const consuming = stemsOf(`
attend bedtime binge buy christmas commute complete enjoy enroll enrol everybody follow finish fun gem gift hidden
holiday interesting join level listen loved money pdf popular purchase quality rated rating read reader register
reviewed sign star subscribe subscription summer time top underrated vacation watch worth worthwhile xmas
`);

/** Folded, as tokens are. */
const asking = wordSet(`
learn learning read reading reads recommend recommendation recommendations watch
leer leo ler leio lire lis lesen lese читать почитать прочитать посмотреть
`);
/** Longer texts say more than this, in words that say little. */
const askingUpTo = 8;

const isNamed = ({ topics, titles, authors }: ParsedQuery): boolean =>
  [topics, titles, authors].some((named) => named.length > 0);

const wishesType = ({ constraints }: ParsedQuery): boolean =>
  constraints.some(({ constraint }) => constraint.kind === "type" && !constraint.negated);

/** Whether it asks for something to read or watch. */
const isAsked = ({ tokens }: ParsedQuery): boolean =>
  tokens.length <= askingUpTo && tokens.some(({ word }) => asking.has(word));

/** `conferences to attend` and `books worth the money` ask for the best there are; what else they say is no subject. */
export function withoutConsuming(query: ParsedQuery): ParsedQuery {
  const { terms, unknown, elsewhere } = query;
  const said = [...terms.map((term) => term.stem), ...unknown.map(stem), ...elsewhere];
  if (isNamed(query) || !said.every((one) => consuming.has(one))) return query;
  const asksAny = isAsked(query);
  if (!asksAny && !wishesType(query)) return query;
  return { ...query, terms: [], unknown: [], elsewhere: [], asksAny };
}
