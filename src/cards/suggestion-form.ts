import type { KnownBlock } from "@slack/types";
import {
  type Cost,
  costs,
  type Level,
  levels,
  type ResourceType,
  resourceTypes,
  type Topic,
} from "#catalog/schema.ts";
import { type Choice, choiceInput, choicesInput, input, textInput } from "./inputs.ts";
import { costWords, levelWords, typeWords } from "./words.ts";

/** Names of the form's values; an error stands beside the field of its name. */
export const formIds = {
  url: "suggestion:url",
  title: "suggestion:title",
  type: "suggestion:type",
  level: "suggestion:level",
  cost: "suggestion:cost",
  topics: "suggestion:topics",
  why: "suggestion:why",
  summary: "suggestion:summary",
  authors: "suggestion:authors",
  year: "suggestion:year",
} as const;

/**
 * Slack keeps what a person entered under a block's name when a modal is drawn again. A title that was
 * read from the page comes under a name of its own, or it would not show.
 */
export const readTitleId = "suggestion:read-title";

export const mostTopics = 5;
/** As long as the catalog's summaries, which a member's words stand for at first. */
export const longestWhy = 240;

export interface FilledForm {
  readonly url?: string;
  readonly title?: string;
  /** The title comes from the page itself. */
  readonly isTitleRead?: boolean;
  readonly type?: ResourceType;
  readonly level?: Level;
  readonly cost?: Cost;
  readonly topics?: readonly string[];
  readonly why?: string;
  readonly summary?: string;
  readonly authors?: readonly string[];
  readonly year?: number;
}

/** What a member says of a resource. Enter in the address tells at once, so that what is known can be shown. */
export function suggestionForm(filled: FilledForm, topics: readonly Topic[]): KnownBlock[] {
  const asksAtOnce = {
    hint: "Press Enter to see whether it is known already.",
    tellsAtOnce: true,
  };
  return [address(filled, asksAtOnce), ...description(filled, topics)];
}

/** What a moderator may mend, and what the catalog's files say beyond it. */
export function editForm(filled: FilledForm, topics: readonly Topic[]): KnownBlock[] {
  return [address(filled, {}), ...description(filled, topics), ...forTheFile(filled)];
}

function address({ url }: FilledForm, more: { hint?: string; tellsAtOnce?: boolean }): KnownBlock {
  return input({
    id: formIds.url,
    label: "Address",
    ...more,
    element: {
      type: "url_text_input",
      action_id: formIds.url,
      dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
      ...(url === undefined ? {} : { initial_value: url }),
    },
  });
}

function description(filled: FilledForm, topics: readonly Topic[]): KnownBlock[] {
  const title = filled.isTitleRead === true ? readTitleId : formIds.title;
  const why = { id: formIds.why, initial: filled.why, least: 10, most: longestWhy };
  return [
    input({
      id: title,
      label: "Title",
      element: textInput({ id: title, initial: filled.title, most: 200 }),
    }),
    ...choices(filled, topics),
    input({
      id: formIds.why,
      label: "What one gets from it, and for whom",
      hint: "One or two sentences of your own. They stand on the card.",
      element: textInput({ ...why, lines: "several" }),
    }),
  ];
}

function forTheFile({ summary, authors, year }: FilledForm): KnownBlock[] {
  return [
    input({
      id: formIds.summary,
      label: "Summary for the catalog",
      hint: "60 to 240 characters. Stands on the card instead of the member's own words.",
      isOptional: true,
      element: textInput({
        ...{ id: formIds.summary, initial: summary, least: 60, most: 240 },
        lines: "several",
      }),
    }),
    input({
      id: formIds.authors,
      label: "Authors, by semicolon",
      isOptional: true,
      element: textInput({ id: formIds.authors, initial: authors?.join("; "), most: 1000 }),
    }),
    input({
      id: formIds.year,
      label: "Year of its first publication",
      isOptional: true,
      element: {
        type: "number_input",
        action_id: formIds.year,
        is_decimal_allowed: false,
        min_value: "1990",
        ...(year === undefined ? {} : { initial_value: String(year) }),
      },
    }),
  ];
}

const typeChoices = resourceTypes.map((value): Choice => ({ value, label: typeWords[value].one }));
const levelChoices = levels.map((value): Choice => ({ value, label: levelWords[value] }));
const costChoices = costs.map((value): Choice => ({
  value,
  label: costWords[value] ?? "I do not know",
}));

function choices(filled: FilledForm, topics: readonly Topic[]): KnownBlock[] {
  const topicChoices = topics.map(({ id, label }): Choice => ({ value: id, label }));
  const one = (id: string, offered: readonly Choice[], initial: string | undefined) =>
    choiceInput({ id, choices: offered, initial, placeholder: "Choose one" });
  return [
    input({
      id: formIds.type,
      label: "Type",
      element: one(formIds.type, typeChoices, filled.type),
    }),
    input({
      id: formIds.level,
      label: "Level",
      element: one(formIds.level, levelChoices, filled.level),
    }),
    input({
      id: formIds.cost,
      label: "Cost",
      element: one(formIds.cost, costChoices, filled.cost),
    }),
    input({
      id: formIds.topics,
      label: "Topics",
      hint: `The most specific first, at most ${mostTopics}.`,
      element: choicesInput({
        ...{ id: formIds.topics, choices: topicChoices, initial: filled.topics },
        ...{ placeholder: "Choose some", most: mostTopics },
      }),
    }),
  ];
}
