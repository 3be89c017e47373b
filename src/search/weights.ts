/**
 * Every weight of the ranking, in one place: set by reason in round numbers and checked by kind of
 * query with `cli evaluate --folds`, which also shows what each is worth. Fitting them to the judged
 * queries gained nothing on others (docs/decisions/0041).
 */
export const defaultWeights = {
  /** A topic named in the query says most about what is wanted. */
  topic: 1.3,
  /** The words themselves decide among resources of one topic. */
  text: 1,
  /** In a long message the words lead. */
  textInLong: 2,
  /** What the words' usual topics add, beside topics named outright. */
  votes: 0.75,
  /** What lies near the words' meaning says it in other words, less surely than the words themselves. */
  latent: 0.5,
  /** So does what lies near the best hits. */
  feedback: 0.5,
  /** A synonym that shares no word with its topic's label names a part of it: `batch inference`. */
  partTopic: 0.6,
  /** A word that people use with the topic's problems, not its name: `nccl`, `went stale`. */
  cue: 0.5,
  /** Where a type is asked for on what the whole catalog is about, as in `mlops podcasts`, all of that type is near it. */
  nearCore: 0.5,
  /** Of two topics that are named, as in `monitoring case studies`, what is about both is what is wanted. */
  both: 0.3,
  /** A title typed in full wins over all else together. */
  title: 2.5,
  /** A title that stands within a longer query: `is feast any good`. */
  namedTitle: 1.2,
  /** Beside a title that was typed, what is like it. */
  company: 0.45,
  /** A person asked for is nearly always the whole question. */
  author: 2,
  /** Fields: how much a word there says that the resource treats it. */
  titleField: 1,
  summaryField: 0.7,
  coversField: 0.8,
  answersField: 0.7,
  /** Each doubling of the number of lists that name a resource. */
  endorsement: 0.05,
  /** What an editor would hand to someone who asks for the topic. */
  pick: 0.2,
  /** Votes of the community: bounded, since few vote. */
  community: 0.15,
  /** What is no longer kept up comes after what is. */
  archived: 0.7,
  /** With nothing but constraints to go by, endorsement is all there is. */
  bareEndorsement: 0.3,
  /** With nothing but constraints, a community of MLOps wants MLOps before its neighbours. */
  bareCore: 0.5,
  /** … and of that what editors would hand to anyone, */
  barePick: 0.3,
  /** … and something to learn from rather than to install. */
  bareTool: 0.6,
  /** What is left of the score where a constraint of each kind, said in passing, is missed. */
  missedType: 0.15,
  missedLevel: 0.4,
  missedCost: 0.3,
  missedYear: 0.35,
  missedHours: 0.2,
  missedAuthor: 0.3,
  /** How far a long message, which tells as much as it asks, makes up for that. */
  missedInLong: 0.7,
  /** What is left to a work without a year where an operator, or nothing else, asks for years: it comes after dated ones. */
  undated: 0.2,
  /** What is left to a tool where alternatives to it were asked for; to what is no tool, or none of those compared. */
  askedInstead: 0.1,
  noChoice: 0.5,
  /** What is left to what is about another platform than the one that was named, and to what is about none. */
  otherPlatform: 0.25,
  noPlatform: 0.4,
};

export type Weights = Readonly<typeof defaultWeights>;

/** In the order of the index's fields. */
export const fieldWeightsOf = (weights: Weights): readonly number[] => [
  weights.titleField,
  weights.summaryField,
  weights.coversField,
  weights.answersField,
];

/** Topics are listed most specific first: what each place is worth. */
export const topicPlaces: readonly number[] = [1, 0.75, 0.6, 0.5, 0.4];

/** As many imagined votes, split evenly, weigh against the real ones. */
export const voteDoubt = 6;

/** Below this two directions have no more in common than any two texts of the field. */
export const leastLatent = 0.4;

/** Hits that say together what a query is about: fewer are one accident, more drift away. */
export const feedbackFrom = 8;

/** Content words up to which a query is short, and from which it is long; between, in proportion. */
export const shortUpTo = 3;
export const longFrom = 12;

/** What makes two resources alike. */
export const similarWeights = {
  /** Times the topic's rarity, divided by how late both name it. */
  topic: 1.3,
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

/**
 * Where evidence (see `evidenceFor`) parts what is answered from what is not. Set so that 85 of 100
 * off-topic lines fall below, as `bench/search-abstention.ts` measures beside the catalog's own
 * questions, each asked with itself left out.
 */
export const confidenceLimits = { weak: 1, strong: 1.2 } as const;

/** A word put right by spelling may have meant something else. */
export const correctedShare = 0.4;

/** What a query in another language says of the field is known by translation only, and so all the more meant. */
export const foreignEvidence = 0.5;

/** What speaks against a query that names nothing here, wishes nothing and has no word of the field itself. */
export const adrift = 0.1;

/** A topic named by more than one word, as `model monitoring`, is hardly met by chance, whatever else is said. */
export const plainlyNamed = 0.3;

/**
 * Several words that are all known here are rarer than one; each that is not speaks against the query,
 * and each that another field would use still more.
 */
export const wordEvidence = {
  known: 0.1,
  knownUpTo: 20,
  unknown: 0.2,
  unknownUpTo: 4,
  elsewhere: 0.5,
  elsewhereUpTo: 2,
} as const;

/** Two resources that have this much in common are wholly alike. */
export const fullyAlike = 8;

/** How the first places are mixed. */
export const diversity = {
  /** Cards on a page. */
  page: 5,
  /** From the fourth of one type on a page … */
  sameType: 3,
  /** … another type goes first if it scores at least this share. */
  nearEqual: 0.93,
  /** What is the last one's work again waits a place for another that scores this share of it. */
  otherWork: 0.5,
  /** How far down another is looked for. */
  lookAhead: 8,
  /** Places that are mixed at all. */
  depth: 20,
} as const;

/** A hit with less than this share of the best one's score has little to do with the question. */
export const leastShare = 0.15;

/** How a path is put together. */
export const pathLimits = {
  /** Where no time is given: what one finishes beside work in a month or two. */
  hours: 40,
  /** More steps are a list, not a path. */
  steps: 7,
  /** Fewer are no path. */
  fewest: 3,
  /** Hits looked at. */
  candidates: 60,
  /** A step answers the request at least this well, as a share of the best. */
  leastShare: 0.35,
  /** What each step of the same type, level or subject leaves of the worth of another. */
  sameType: 0.75,
  sameLevel: 0.75,
  sameSubject: 0.95,
} as const;
