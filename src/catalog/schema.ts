import { z } from "zod";

export const resourceTypes = [
  "course",
  "book",
  "article",
  "guide",
  "paper",
  "talk",
  "podcast",
  "newsletter",
  "community",
  "conference",
  "repo",
  "tool",
  "list",
] as const;
export const levels = ["beginner", "intermediate", "advanced", "all"] as const;
export const costs = ["free", "freemium", "paid", "unknown"] as const;
export const statuses = ["active", "archived", "unverified"] as const;
export const languages = ["zh", "ja", "ko", "es", "pt", "fr", "de", "ru"] as const;

export type ResourceType = (typeof resourceTypes)[number];
export type Level = (typeof levels)[number];
export type Cost = (typeof costs)[number];
export type Status = (typeof statuses)[number];
export type Language = (typeof languages)[number];

/** Lower-case words joined by single hyphens, as in `designing-machine-learning-systems`. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Ids ride in the values of Slack's menus, which hold 75 characters. */
const id = z
  .string()
  .max(50, "must be at most 50 characters")
  .regex(idPattern, "must be lower-case words joined by hyphens");
/** One line of text as it may stand on a card. */
export const line = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .refine(
    (text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text),
    "must be one line without control or direction characters",
  );

/** What a resource's file may say. The file's name is the id, its folder the plural of its type. */
export const resourceFile = z.strictObject({
  id: id.optional(),
  title: line.max(200),
  url: line.max(1500),
  /** Set where a site has no https; else `http:` addresses are refused. */
  no_https: z.literal(true).optional(),
  authors: z.array(line.max(80)).max(12).default([]),
  type: z.enum(resourceTypes),
  level: z.enum(levels),
  cost: z.enum(costs).default("unknown"),
  /** First published. */
  year: z.int().min(1990).optional(),
  /** Topic ids, the most specific first. */
  topics: z.array(id).min(1, "needs at least one topic").max(5),
  /** Our own sentences: what one gets from it and for whom. */
  summary: line
    .min(60, "must be at least 60 characters")
    .max(240, "must be at most 240 characters"),
  /** Subjects treated inside, in the field's terms. */
  covers: z.array(line.max(60)).max(8).default([]),
  /** Questions that it answers, in the words of a person who has the problem. */
  answers: z.array(line.max(140)).max(10).default([]),
  /** Effort to finish, where it differs from the type's default. */
  hours: z.number().positive().max(500).optional(),
  /** Topics to know first. */
  prerequisites: z.array(id).max(5).default([]),
  part_of: id.optional(),
  companion_of: id.optional(),
  supersedes: id.optional(),
  /** Another resource that rightly has nearly the same title. */
  same_name_as: z.array(id).max(5).default([]),
  status: z.enum(statuses).default("active"),
  /** One of the 32 of the article that the project started from. */
  seed: z.literal(true).optional(),
  /** Public lists that name it, as in `catalog/SOURCES.md`. */
  listed_by: z.array(line.max(80)).default([]),
});

export type ResourceFile = z.infer<typeof resourceFile>;

/** An entry of the catalog. `hours` is always there: the file's own or its type's default. */
export type Resource = Readonly<
  Omit<ResourceFile, "id" | "hours"> & {
    id: string;
    hours: number;
    /** Nobody said how long it takes: it is reckoned with, and never told as a fact. */
    isLengthGuessed?: true;
  }
>;

const pick = z.strictObject({
  resource: id,
  for: z.enum(["beginner", "practitioner", "reference"]),
  reason: line.max(100, "must be at most 100 characters"),
});

/** One topic of `topics.yml`, which maps ids to these. */
export const topicEntry = z.strictObject({
  label: line.max(60),
  description: line.max(200),
  parents: z.array(id).default([]),
  synonyms: z.array(line.max(60)).default([]),
  /** Names that mean it where nothing else is said: nearly every text here is on machine learning. */
  alone: z.array(line.max(60)).default([]),
  acronyms: z.array(line.max(20)).default([]),
  /** What people with its problems speak of, and no other topic's do: tools, vendors, laws, symptoms. */
  cues: z.array(line.max(60)).default([]),
  labels: z.partialRecord(z.enum(languages), z.array(line.max(60))).default({}),
  /** Whether who works with it has little use for its like, as with clouds. */
  platform: z.boolean().default(false),
  /** What an experienced editor would hand someone first. */
  picks: z.array(pick).max(3).default([]),
});

export type Topic = Readonly<z.infer<typeof topicEntry> & { id: string }>;
export type Pick = Topic["picks"][number];

const wordsByLanguage = z.partialRecord(z.enum(languages), z.array(line.max(60)));

/**
 * `words.yml`: how people of other languages say types, levels, costs, what is new, and the words of a question
 * that say nothing about its subject. English ones stand in `search/`, since they need grammar.
 */
export const wordsFile = z.strictObject({
  type: z.partialRecord(z.enum(resourceTypes), wordsByLanguage).default({}),
  level: z.partialRecord(z.enum(levels), wordsByLanguage).default({}),
  cost: z.partialRecord(z.enum(costs), wordsByLanguage).default({}),
  recent: wordsByLanguage.default({}),
  question: wordsByLanguage.default({}),
  padding: wordsByLanguage.default({}),
  /** First names, places, months and days, which dictionaries leave out: they are no slips. */
  names: z.array(line.max(30)).default([]),
  /** English words of other fields, field by field: they speak for a message being off-topic. */
  elsewhere: z.record(line.max(30), z.array(line.max(30))).default({}),
  /** English phrases that hardly anyone outside this field uses: a message with one is not off-topic. */
  field: z.array(line.max(30)).default([]),
});

export type Words = Readonly<z.infer<typeof wordsFile>>;

/** A line of `glossary.tsv`: an English word of the field, and how other languages say it. */
export interface GlossaryEntry {
  readonly english: string;
  readonly forms: Readonly<Partial<Record<Language, readonly string[]>>>;
}

/** `subjects.yml`: a subject's one spelling in `covers`, and how else people say it. */
export const subjectsFile = z.record(line.max(60), z.array(line.max(60)));

/** Canonical subject → its other names. */
export type Subjects = Readonly<z.infer<typeof subjectsFile>>;
