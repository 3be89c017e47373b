import { z } from "zod";
import { formIds, longestWhy, mostTopics, readTitleId } from "#cards/suggestion-form.ts";
import { normaliseUrl, parseAddress } from "#catalog/address.ts";
import type { Catalog } from "#catalog/catalog.ts";
import { line, resourceFile } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import type { InputValues } from "#slack/handlers.ts";
import type { NewSuggestion } from "#store/add-suggestion.ts";
import type { SuggestionFields } from "#store/suggestion.ts";

const longestAddress = 1500;

function problemsIn(say: Sentences): Readonly<Record<keyof SuggestionFields, string>> {
  return {
    url: say.wrongUrl,
    title: say.wrongTitle,
    type: say.wrongType,
    level: say.wrongLevel,
    cost: say.wrongCost,
    topics: say.wrongTopics(mostTopics),
    why: say.wrongWhy(longestWhy),
    summary: say.wrongSummary,
    authors: say.wrongAuthors,
    year: say.wrongYear,
  };
}

interface Reading {
  readonly catalog: Catalog;
  readonly thisYear: number;
  readonly say: Sentences;
}

/** What was entered as a suggestion, or one sentence beside each field that needs mending. */
export function readSuggestion(
  values: InputValues,
  { catalog, thisYear, say }: Reading,
): NewSuggestion | { readonly errors: Readonly<Record<string, string>> } {
  const entered = enteredFields(values);
  const wrongAddress = addressProblem(entered.url, say);
  const parsed = fieldsSchema(catalog, thisYear).safeParse(entered);
  const wrong = new Set((parsed.error?.issues ?? []).map((issue) => issue.path[0]));
  const beside = Object.entries(problemsIn(say))
    .filter(([field]) => wrong.has(field))
    .map(([field, problem]) => [fieldId(field, values), problem] as const);
  const address = wrongAddress === undefined ? [] : [[formIds.url, wrongAddress] as const];
  const errors = [...beside, ...address];
  if (!parsed.success || errors.length > 0) return { errors: Object.fromEntries(errors) };
  const { year, summary, ...fields } = parsed.data;
  const given = {
    ...(year === undefined ? {} : { year }),
    ...(summary === undefined ? {} : { summary }),
  };
  return { urlKey: normaliseUrl(fields.url), fields: { ...fields, ...given } };
}

/** Where the page itself gave the title, its field has another name. */
function fieldId(field: string, values: InputValues): string {
  if (field === "title" && values[readTitleId] !== undefined) return readTitleId;
  return formIds[field as keyof typeof formIds];
}

/** The door for what Slack sends: a field that is left out or empty is undefined. */
function enteredFields(values: InputValues) {
  const text = (id: string) => {
    const value = values[id];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const authors = (text(formIds.authors) ?? "").split(";").map((name) => name.trim());
  const year = text(formIds.year);
  return {
    url: text(formIds.url) ?? "",
    title: text(readTitleId) ?? text(formIds.title),
    type: text(formIds.type),
    level: text(formIds.level),
    cost: text(formIds.cost),
    topics: values[formIds.topics],
    // Paragraphs become one, as a card shows them.
    why: text(formIds.why)?.replaceAll(/\s+/gu, " "),
    summary: text(formIds.summary)?.replaceAll(/\s+/gu, " "),
    authors: authors.filter((name) => name !== ""),
    year: year === undefined ? undefined : Number(year),
  };
}

function fieldsSchema({ topic }: Catalog, thisYear: number) {
  const { title, type, level, summary, authors } = resourceFile.shape;
  return z.object({
    // `href` escapes whatever has no place in an address.
    url: z.string().transform((text) => parseAddress(text)?.href ?? text),
    ...{ title, type, level, authors },
    cost: resourceFile.shape.cost.unwrap(),
    topics: z
      .array(z.string().refine((id) => topic(id) !== undefined))
      .min(1)
      .max(mostTopics),
    why: line.min(10).max(longestWhy),
    summary: summary.optional(),
    year: z
      .int()
      .min(1990)
      .max(thisYear + 1)
      .optional(),
  });
}

/** What is wrong with an address, as a sentence; undefined where nothing is. */
export function addressProblem(text: string, say: Sentences): string | undefined {
  const url = parseAddress(text);
  if (url === undefined) return say.wrongUrlPart;
  if (url.username !== "" || url.password !== "") return say.wrongUrlName;
  if (url.protocol !== "https:") return say.wrongUrlScheme;
  return url.href.length > longestAddress ? say.wrongUrlLength(longestAddress) : undefined;
}
