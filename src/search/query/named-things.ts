import type { Catalog } from "#catalog/catalog.ts";
import { contains, crosses, isOfKind, placesOf, withoutOverlap, type MatchOf } from "./matches.ts";
import type { NamedTitle, ParsedQuery, Span } from "./parsed-query.ts";
import { wordSurnames } from "#search/words/person-names.ts";
import { stem } from "#search/index/lunr-index.ts";
import { stopWords } from "#search/words/stop-words.ts";
import type { Token } from "#search/words/tokens.ts";
import type { Match } from "./meaning.ts";

export interface NameSource {
  readonly catalog: Catalog;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  readonly addressed: readonly NamedTitle[];
  /** What is wished, where no name is looked for: a `white paper` is not by Rebecca White. */
  readonly wishes: readonly Span[];
  /** Whether a type other than a tool is asked for, as in `tecton talks`. */
  readonly asksTypes: boolean;
  readonly isCommon: (word: string) => boolean;
}

/** Words up to which a query is curt, so that each of them is meant. */
const curtUpTo = 7;

/**
 * In a long message `summer` and `batch` are words, and `le` is one in French of any length: a name
 * stands with a capital or is no common word.
 */
function meantIn({ text, tokens, matches, isCommon }: NameSource): (span: Span) => boolean {
  const padded = placesOf(matches.filter(isOfKind("padding")));
  return ({ from, to }) => {
    const token = tokens[from];
    if (!token || to - from > 1) return true;
    const isWord = padded.has(from) || (tokens.length > curtUpTo && isCommon(token.word));
    return !isWord || /\p{Lu}/u.test(text.charAt(token.start));
  };
}

/** A surname that is a plain word is one where it stands alone, after `by`, or with a capital within the text. */
function namesPerson({ text, tokens }: NameSource): (span: Span) => boolean {
  return ({ from, to }) => {
    const token = tokens[from];
    const isPlain = token && to - from === 1 && wordSurnames.has(token.word);
    if (!isPlain || tokens.length === 1 || tokens[from - 1]?.word === "by") return true;
    return from > 0 && /\p{Lu}/u.test(text.charAt(token.start));
  };
}

/** Whether a query is but the phrase, words of wishes and such as say nothing: `learn machine learning`. */
function isAllSaid(span: Span, { tokens, matches, wishes }: NameSource): boolean {
  const said = placesOf([span, ...wishes, ...matches.filter(isOfKind("padding"))]);
  const own = new Set(tokens.slice(span.from, span.to).map(({ word }) => stem(word)));
  return tokens.every(({ word }, at) => said.has(at) || stopWords.has(word) || own.has(stem(word)));
}

/** In a message they tell who asks, or who is in the way. */
const people = new Set(["team", "teams", "data scientist", "data scientists"]);

const tellsWho = ({ from, to }: Span, { tokens }: NameSource): boolean =>
  tokens.length > curtUpTo &&
  people.has(
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(" "),
  );

/** Names may share a word: `continuous training at scale` is about both. */
function sharing(
  found: readonly MatchOf<"topic">[],
  longest: readonly MatchOf<"topic">[],
): MatchOf<"topic">[] {
  return withoutOverlap(
    found.filter(
      (topic) =>
        topic.meaning.part === "whole" &&
        topic.to - topic.from > 1 &&
        !longest.some((other) => contains(other, topic)) &&
        longest.some((other) => crosses(other, topic)),
    ),
  );
}

/**
 * `modelos en producción` tells where the models are, and `for a small team` who asks, if something else is
 * asked; and `über` is no Uber.
 */
function topicsIn(source: NameSource): MatchOf<"topic">[] {
  const padding = source.matches.filter(isOfKind("padding"));
  const phrases = padding.filter(({ from, to }) => to - from > 1);
  const isWord = (topic: MatchOf<"topic">): boolean =>
    !topic.meaning.foreign && padding.some((pads) => contains(pads, topic) && pads.meaning.foreign);
  const isMeant = (topic: MatchOf<"topic">): boolean =>
    !isWord(topic) && (topic.meaning.part !== "alone" || isAllSaid(topic, source));
  const meant = source.matches.filter(isOfKind("topic")).filter(isMeant);
  // `learn online experiments` is about experiments.
  const longest = withoutOverlap(meant, ({ meaning }) => Number(meaning.part !== "whole"));
  const topics = [...longest, ...sharing(meant, longest)];
  const tells = (phrase: Span, topic: Span): boolean =>
    contains(topic, phrase) || contains(phrase, topic);
  const asked = topics.filter(
    (topic) => !phrases.some((phrase) => tells(phrase, topic)) && !tellsWho(topic, source),
  );
  return asked.length > 0 ? asked : topics;
}

/** What one does with any subject: `a book that explains drift`. */
const verbs = new Set("explain explains explained explaining".split(" "));

/** Weights & Biases is no matter of biases. */
function isInToolsName(topic: MatchOf<"topic">, { matches, catalog }: NameSource): boolean {
  return matches.filter(isOfKind("title")).some((title) => {
    const named = catalog.resource(title.meaning.id);
    const isPart = contains(title, topic) && title.to - title.from > topic.to - topic.from;
    return isPart && named?.type === "tool" && !named.topics.includes(topic.meaning.topic);
  });
}

/** With one of these behind it no prediction is explained. */
const anything = new Set("it this that to what how why me us".split(" "));

/** A verb names a topic only where nothing else does, and not in `explain it to me`. */
function askedTopics(source: NameSource): MatchOf<"topic">[] {
  const topics = topicsIn(source).filter((topic) => !isInToolsName(topic, source));
  const wordAt = (at: number): string => source.tokens[at]?.word ?? "";
  const isVerb = ({ from, to }: Span): boolean => to - from === 1 && verbs.has(wordAt(from));
  const named = topics.filter((topic) => !isVerb(topic));
  return named.length > 0 ? named : topics.filter(({ to }) => !anything.has(wordAt(to)));
}

const place = ({ from, to }: Span): Span => ({ from, to });

/** The topics, titles and people that a query names, the longest of overlapping names each. */
export function readNames(source: NameSource): Pick<ParsedQuery, "topics" | "titles" | "authors"> {
  const { tokens, matches, asksTypes, wishes } = source;
  const meant = meantIn(source);
  const titles = matches.filter(isOfKind("title")).filter(meant);
  /** BentoML the company is not asked for where BentoML the tool is named. */
  const outsideTitles = (author: Span): boolean =>
    asksTypes || !titles.some((title) => contains(title, author));
  /** Google Cloud is a subject rather than who wrote of it, but for `by Google Cloud`. */
  const whole = matches.filter(isOfKind("topic")).filter(({ meaning }) => meaning.part === "whole");
  const outsideTopics = (author: Span): boolean =>
    tokens[author.from - 1]?.word === "by" || !whole.some((topic) => contains(topic, author));
  const outsideWishes = (author: Span): boolean => !wishes.some((wish) => contains(wish, author));
  const authors = matches
    .filter(isOfKind("author"))
    .filter(outsideWishes)
    .filter(meant)
    .filter(namesPerson(source))
    .filter(outsideTitles)
    .filter(outsideTopics);
  return {
    topics: askedTopics(source).map((match) => ({
      ...place(match),
      topic: match.meaning.topic,
      part: match.meaning.part,
    })),
    titles: withoutOverlap(titles)
      .map((match): NamedTitle => ({ ...place(match), id: match.meaning.id }))
      .concat(source.addressed),
    authors: withoutOverlap(authors).map((match) => ({
      ...place(match),
      name: match.meaning.name,
    })),
  };
}
