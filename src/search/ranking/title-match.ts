import { stem } from "#search/index/lunr-index.ts";
import type { NamedTitle, ParsedQuery } from "#search/query/parsed-query.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { textFields, type TitleForm } from "#search/index/shelf-data.ts";
import { stopWords, wordSet } from "#search/words/stop-words.ts";
import { nameShare } from "./topic-evidence.ts";
import { withoutArticle } from "#search/words/title-forms.ts";
import type { Weights } from "#search/weights.ts";

const titleField = textFields.indexOf("title");
/** Longer queries are messages, not titles. */
const maxTitleWords = 16;

/** Words of every other title tell little, yet `what is mlops` is not `mlops`. In nats. */
const stopInformation = 0.4;
/** A title that shares only words of little information is no match: `what is mlops` for `mlops`. */
const plentyOfInformation = 3.5;

const measuredKinds: ReadonlySet<string> = new Set(["since", "until", "year", "hours"]);

const stopStems = new Set([...stopWords].map(stem));

/** Nats that a title's or query's word says about which title is meant. */
const titleInformation = (one: string, shelf: Shelf): number =>
  stopStems.has(one) ? stopInformation : shelf.information(one);

function informationIn(stems: Iterable<string>, shelf: Shelf): number {
  let sum = 0;
  for (const one of stems) sum += titleInformation(one, shelf);
  return sum;
}

/** What is left to a title whose words were typed in another form or order than they stand in. */
const otherwiseTyped = 0.9;

/** Word for word the title itself, where others are called so in part: `Deep Learning in Production (list)`. */
const wholeTitle = 1.2;

/** A long title typed up to its middle: as many words in their order are no accident. */
const begun = 0.8;
const fewestBegun = 5;

function isBeginning(words: string, title: string): boolean {
  return title.startsWith(`${words} `) && words.split(" ").length >= fewestBegun;
}

interface Asked {
  readonly words: string;
  /** Each with its information. */
  readonly stems: ReadonlyMap<string, number>;
  readonly information: number;
}

/** Information of all of a title's words. A form is one shelf's, which does not change. */
const wholes = new WeakMap<TitleForm, number>();

function wholeOf(form: TitleForm, shelf: Shelf): number {
  const known = wholes.get(form);
  if (known !== undefined) return known;
  const made = informationIn(form.stems, shelf);
  wholes.set(form, made);
  return made;
}

/** Shared information as a share of both the query's and the title's: their harmonic mean, cubed. */
function overlap(asked: Asked, form: TitleForm, shelf: Shelf): number {
  let shared = 0;
  for (const [one, information] of asked.stems) if (form.stems.has(one)) shared += information;
  if (shared === 0) return 0;
  const mean = (2 * shared) / (asked.information + wholeOf(form, shelf));
  const typed = asked.words === form.words ? 1 : otherwiseTyped;
  const near = typed * mean ** 3 * Math.min(1, shared / plentyOfInformation);
  return Math.max(near, isBeginning(asked.words, form.words) ? begun : 0);
}

/** Resources with one of the stems in their titles. */
function withTitleWord(stems: ReadonlySet<string>, shelf: Shelf): Set<number> {
  const found = new Set<number>();
  for (const one of stems) {
    if (stopStems.has(one)) continue;
    const postings = shelf.text.terms.get(one);
    postings?.documents.forEach((document, row) => {
      if ((postings.weights[row * textFields.length + titleField] ?? 0) > 0) found.add(document);
    });
  }
  return found;
}

function nearTitles(words: readonly string[], shelf: Shelf): Map<number, number> {
  if (words.length > maxTitleWords) return new Map();
  const stems = new Set(words.map(stem));
  const asked = {
    words: withoutArticle(words.join(" ")),
    stems: new Map([...stems].map((one) => [one, titleInformation(one, shelf)])),
    information: informationIn(stems, shelf),
  };
  const scores = new Map<number, number>();
  for (const number of withTitleWord(stems, shelf)) {
    const forms = shelf.titleForms[number] ?? [];
    const [title] = forms;
    const worth = title?.words === asked.words ? wholeTitle : 1;
    scores.set(number, worth * Math.max(...forms.map((form) => overlap(asked, form, shelf))));
  }
  return scores;
}

/** Who types a topic's name means the topic, and hardly a title that it is a part of. */
const partOfTopicName = 0.5;
/** From here on a title counts as typed. */
export const titleTyped = 0.45;

function shareMeant(query: ParsedQuery, words: readonly string[]): (score: number) => number {
  const isTopic = query.topics.some(
    ({ part, from, to }) => part === "whole" && to - from === words.length,
  );
  return (score) => (isTopic && score < titleTyped ? score * partOfTopicName : score);
}

/** `books older than 2019` asks for no title with 2019 in it; `MLOps papers since 2015` is one. */
function isOnlyMeasured(
  { tokens, constraints }: ParsedQuery,
  title: TitleForm | undefined,
): boolean {
  const measured = constraints
    .filter(({ constraint: { kind } }) => measuredKinds.has(kind))
    .flatMap(({ places }) => places);
  const others = tokens.filter(
    ({ start }) => !measured.some((one) => one.start <= start && start < one.end),
  );
  return !others.some(({ word }) => !stopWords.has(word) && title?.stems.has(stem(word)));
}

/** Of tools to choose between each is as much meant as all together. */
const comparedNames = ({ comparison, titles }: ParsedQuery): readonly NamedTitle[] =>
  comparison?.kind === "either" ? titles.filter(({ id }) => comparison.ids.includes(id)) : [];

const polite = wordSet(
  "please pls thanks thank you thx hi hello hey all everyone folks team there guys",
);

/** `the log, please`: a title in polite words. */
function withoutPoliteness(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word) => !polite.has(word));
  const to = words.findLastIndex((word) => !polite.has(word));
  return from < 0 ? words : words.slice(from, to + 1);
}

/** Resource number → how nearly its title was typed, 0 to 1, or a little more where it is so word for word. */
export function titleScores(
  query: ParsedQuery,
  shelf: Shelf,
  weights: Weights,
): Map<number, number> {
  const words = withoutPoliteness(query.tokens.map((token) => token.word));
  const meant = shareMeant(query, words);
  const near = nearTitles(words, shelf);
  const scores = new Map(
    [...near]
      .filter(([number]) => !isOnlyMeasured(query, shelf.titleForms[number]?.[0]))
      .map(([number, score]) => [number, meant(score)]),
  );
  const share = weights.namedTitle / weights.title;
  const compared = comparedNames(query);
  const alike = query.comparison?.kind === "alike" ? query.comparison : undefined;
  for (const named of query.titles) {
    const number = shelf.numbers.get(named.id);
    if (number === undefined) continue;
    const isMeant = named.isAddressed || (alike?.ids.includes(named.id) ?? false);
    const score = isMeant
      ? wholeTitle
      : share * nameShare(query, compared.includes(named) ? compared : [named], shelf);
    scores.set(number, Math.max(scores.get(number) ?? 0, score));
  }
  return scores;
}
