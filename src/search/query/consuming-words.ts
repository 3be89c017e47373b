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

/** What one goes to, or meets in. */
const meetings = new Set(["conference", "community"]);
/** Of any of them. */
const aroundOne = stemsOf("area city event group local nearby place country town upcoming virtual");
const before = wordSet("in near around at across");

const wishesMeeting = ({ constraints }: ParsedQuery): boolean =>
  constraints.some(
    ({ constraint }) =>
      constraint.kind === "type" && !constraint.negated && meetings.has(constraint.value),
  );

/** Words of a place's name: `in the bay area`. */
const placeReach = 4;

/** Stems of what says where: `conferences in europe`. The catalog knows no places. */
function placesIn({ tokens }: ParsedQuery): ReadonlySet<string> {
  const starts = tokens.flatMap(({ word }, at) => (before.has(word) ? [at + 1] : []));
  const named = starts.flatMap((at) => tokens.slice(at, at + placeReach));
  return new Set(named.map(({ word }) => stem(word)));
}

/** `conferences to attend` and `books worth the money` ask for the best there are; what else they say is no subject. */
export function withoutConsuming(query: ParsedQuery): ParsedQuery {
  const { terms, unknown, elsewhere } = query;
  const isMeeting = wishesMeeting(query);
  const places = isMeeting ? placesIn(query) : new Set<string>();
  const foreign = [...unknown.map(stem), ...elsewhere];
  const said = [...terms.map((term) => term.stem), ...foreign];
  const isNothing = (one: string): boolean =>
    consuming.has(one) || (isMeeting && aroundOne.has(one)) || places.has(one);
  if (isNamed(query) || !said.every(isNothing)) return query;
  const asksAny = isAsked(query);
  if (!asksAny && !wishesType(query)) return query;
  const isUnplaced = said.some((one) => places.has(one));
  return { ...query, terms: [], unknown: [], elsewhere: [], asksAny, isUnplaced };
}
