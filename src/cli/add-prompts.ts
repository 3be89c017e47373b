import type { Catalog } from "#catalog/catalog.ts";
import { fieldFault } from "#catalog/explain-issue.ts";
import { proposeTopics } from "#catalog/propose.ts";
import { costs, levels, resourceTypes, type Topic } from "#catalog/schema.ts";
import { CliError, type Cli } from "./command.ts";

/** Fields as far as they are known. */
export type Fields = Readonly<Record<string, unknown>>;

type Prompts = typeof import("@inquirer/prompts");
type Streams = NonNullable<Parameters<Prompts["input"]>[1]>;
type Question = (fields: Fields) => Promise<unknown>;

/** Asks the person at the terminal for every field that is not given yet, one after the other. */
export async function askForRest(given: Fields, catalog: Catalog, cli: Cli): Promise<Fields> {
  // Loaded here, since no other command needs it and it costs a tenth of a second.
  const prompts = await import("@inquirer/prompts");
  const questions = questionsOf(prompts, catalog, {
    input: cli.stdin,
    output: cli.stdout as NodeJS.WritableStream,
  });
  const fields: Record<string, unknown> = { ...given };
  try {
    for (const [field, ask] of Object.entries(questions))
      if (fields[field] === undefined) fields[field] = await ask(fields);
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError")
      throw new CliError("Left off; nothing was written.");
    throw error;
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function questionsOf(
  prompts: Prompts,
  catalog: Catalog,
  streams: Streams,
): Readonly<Record<string, Question>> {
  const { select } = prompts;
  const line = lineQuestions(prompts, streams);
  return {
    title: line.text("title", "Title, as its authors write it"),
    type: () => select({ message: "Type", choices: [...resourceTypes] }, streams),
    level: () => select({ message: "For whom", choices: [...levels] }, streams),
    cost: () => select({ message: "Cost", choices: [...costs] }, streams),
    authors: line.list("authors", "Authors, by semicolon (or nothing)"),
    year: line.year,
    topics: ({ title }) => askTopics(prompts, topicsFor(catalog, title), streams),
    summary: line.text(
      "summary",
      "Summary: what one gets from it and for whom, 60 to 240 characters",
    ),
    covers: line.list("covers", "Subjects treated inside, by semicolon"),
    answers: line.list(
      "answers",
      "Questions that it answers, by semicolon, as a person with the problem would ask",
    ),
  };
}

function lineQuestions({ input }: Prompts, streams: Streams) {
  const text =
    (field: "title" | "summary", message: string): Question =>
    () =>
      input({ message, validate: (value) => fieldFault(field, value) ?? true }, streams);
  const list =
    (field: "authors" | "covers" | "answers", message: string): Question =>
    async () => {
      const validate = (value: string) => fieldFault(field, parts(value)) ?? true;
      return parts(await input({ message, validate }, streams));
    };
  const year: Question = async () => {
    const validate = (value: string) =>
      value === "" ? true : (fieldFault("year", Number(value)) ?? true);
    const value = await input({ message: "Year first published (or nothing)", validate }, streams);
    return value === "" ? undefined : Number(value);
  };
  return { text, list, year };
}

interface TopicChoices {
  readonly topics: readonly Topic[];
  /** How many of the first the title names. */
  readonly named: number;
}

function topicsFor(catalog: Catalog, title: unknown): TopicChoices {
  const named = proposeTopics(catalog, String(title));
  return {
    topics: [...named, ...catalog.topics.filter((topic) => !named.includes(topic))],
    named: named.length,
  };
}

function askTopics(
  { checkbox }: Prompts,
  { topics, named }: TopicChoices,
  streams: Streams,
): Promise<string[]> {
  const choices = topics.map(({ id, label, description }, place) => ({
    value: id,
    name: label,
    description,
    checked: place < Math.min(named, 3),
  }));
  const message = "Topics, one to five (those that the title names come first)";
  const validate = (chosen: readonly { readonly value: string }[]) =>
    fieldFault(
      "topics",
      chosen.map(({ value }) => value),
    ) ?? true;
  return checkbox({ message, choices, validate, pageSize: 12, loop: false }, streams);
}

function parts(text: string): string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
}
