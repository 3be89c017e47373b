import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { explainIssues, fieldFault } from "./explain-issue.ts";
import { parseYaml } from "./parse-yaml.ts";
import { got, type Problem } from "./problem.ts";
import { readText } from "./read-text.ts";
import type { Reading } from "./reading.ts";
import {
  subjectsFile,
  topicEntry,
  wordsFile,
  type Subjects,
  type Topic,
  type Words,
} from "./schema.ts";

/** A file that all resources share: what is good of it, and what is wrong with the rest. */
export interface SharedReading<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export const noWords: Words = {
  type: {},
  level: {},
  cost: {},
  recent: {},
  question: {},
  padding: {},
  names: [],
  elsewhere: {},
  field: [],
};

/** `words.yml`, which a catalog may do without. */
export function readWords(root: string): SharedReading<Words> {
  return readOptional(root, { file: "words.yml", schema: wordsFile, otherwise: noWords });
}

/** `subjects.yml`, which a catalog may do without. */
export function readSubjects(root: string): SharedReading<Subjects> {
  return readOptional(root, { file: "subjects.yml", schema: subjectsFile, otherwise: {} });
}

/** `topics.yml`, topic by topic: one bad topic must not take the others along. */
export function readTopics(root: string): SharedReading<readonly Topic[]> {
  const file = "topics.yml";
  const yaml = readYaml(root, file);
  if ("wrong" in yaml) return { value: [], problems: [{ file, field: "", message: yaml.wrong }] };
  if (typeof yaml.value !== "object" || yaml.value === null || Array.isArray(yaml.value)) {
    const message = `must map ids to topics ${got(yaml.value)}, begin with "some-topic:" and its fields`;
    return { value: [], problems: [{ file, field: "", message }] };
  }
  if (Object.keys(yaml.value).length === 0)
    return { value: [], problems: [{ file, field: "", message: "has no topic, begin with one" }] };
  const readings = Object.entries(yaml.value).map(([id, entry]) => readTopic(id, entry));
  return {
    value: readings.flatMap((reading) => ("topic" in reading ? [reading.topic] : [])),
    problems: readings.flatMap((reading) => ("problems" in reading ? reading.problems : [])),
  };
}

function readTopic(id: string, entry: unknown): { topic: Topic } | { problems: Problem[] } {
  const file = "topics.yml";
  const fault = fieldFault("id", id);
  if (fault) return { problems: [{ file, field: id, message: fault }] };
  const parsed = topicEntry.safeParse(entry);
  if (parsed.success) return { topic: { id, ...parsed.data } };
  const problems = explainIssues(file, entry, parsed.error);
  return {
    problems: problems.map((problem) => ({
      ...problem,
      field: [id, problem.field].filter(Boolean).join("."),
    })),
  };
}

interface OptionalFile<T> {
  readonly file: string;
  readonly schema: z.ZodType<T>;
  readonly otherwise: T;
}

function readOptional<T>(
  root: string,
  { file, schema, otherwise }: OptionalFile<T>,
): SharedReading<T> {
  if (!existsSync(join(root, file))) return { value: otherwise, problems: [] };
  const yaml = readYaml(root, file);
  if ("wrong" in yaml)
    return { value: otherwise, problems: [{ file, field: "", message: yaml.wrong }] };
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { value: otherwise, problems: explainIssues(file, yaml.value, parsed.error) };
}

function readYaml(root: string, file: string): Reading<unknown> {
  const text = readText(root, join(root, file));
  return "wrong" in text ? text : parseYaml(text.value);
}
