/**
 * Every weight of the ranking, in one place. They were set by reason in round numbers and checked by
 * kind of query with `cli evaluate`; fitting them to the judged queries gained nothing on others.
 */

/** Share of a resource's text in the score of a short query: topics lead, words decide among equals. */
export const textWeight = 0.8;
/** In a long message the words lead, since several topics are touched in passing. */
export const longTextWeight = 1.6;
export const topicWeight = 1;
export const longTopicWeight = 0.5;
/** A title typed in full wins over all else together. */
export const titleWeight = 2;
export const nameWeight = 1.2;
/** A person asked for is nearly always the whole question. */
export const authorWeight = 2;

/** How much a term in each field says that the resource treats it. */
export const fieldWeights: Readonly<Record<string, number>> = {
  title: 1,
  summary: 0.7,
  covers: 0.8,
  answers: 0.7,
};

/** Topics are listed most specific first: what each place is worth. */
export const topicPlaces: readonly number[] = [1, 0.75, 0.6, 0.5, 0.4];

/** What remains of the score where a soft constraint is missed. */
export const missedConstraint = {
  type: 0.25,
  level: 0.45,
  cost: 0.4,
  since: 0.5,
  author: 0.3,
  hours: 0.5,
  topic: 0.3,
  word: 0.3,
} as const;

/** A list's mention is worth up to 15 %, by the logarithm of their number. */
export const endorsementWeight = 0.05;
/** Messages with more content words than this are long. */
export const longFrom = 12;

/** What makes two resources alike. */
export const similarWeights = {
  /** Times the topic's rarity, divided by how late both name it. */
  topic: 1,
  /** A person's other works are what readers ask for next. */
  author: 2.5,
  /** For each subject that both treat: as specific as it gets. */
  subject: 1.2,
  relation: 2,
  sameLevel: 1.1,
  archived: 0.5,
  /** Below this two resources merely live in the same field. */
  least: 0.8,
} as const;
