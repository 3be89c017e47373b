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
import type { Sentences } from "#language/english.ts";
import { type Choice, choiceInput, choicesInput, input, textInput } from "./inputs.ts";
import { costWord } from "./words.ts";

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

export interface FormContent {
  readonly filled: FilledForm;
  readonly topics: readonly Topic[];
  readonly say: Sentences;
}

/** What a member says of a resource. Enter in the address tells at once, so that what is known can be shown. */
export function suggestionForm(content: FormContent): KnownBlock[] {
  const asksAtOnce = { hint: content.say.fieldUrlHint, tellsAtOnce: true };
  return [address(content, asksAtOnce), ...description(content)];
}

/** What a moderator may mend, and what the catalog's files say beyond it. */
export function editForm(content: FormContent): KnownBlock[] {
  return [address(content, {}), ...description(content), ...forTheFile(content)];
}

function address(
  { filled: { url }, say }: FormContent,
  more: { hint?: string; tellsAtOnce?: boolean },
): KnownBlock {
  return input({
    id: formIds.url,
    label: say.fieldUrl,
    ...more,
    element: {
      type: "url_text_input",
      action_id: formIds.url,
      dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
      ...(url === undefined ? {} : { initial_value: url }),
    },
  });
}

function description(content: FormContent): KnownBlock[] {
  const { filled, say } = content;
  const title = filled.isTitleRead === true ? readTitleId : formIds.title;
  const why = { id: formIds.why, initial: filled.why, least: 10, most: longestWhy };
  return [
    input({
      id: title,
      label: say.fieldTitle,
      element: textInput({ id: title, initial: filled.title, most: 200 }),
    }),
    ...choices(content),
    input({
      id: formIds.why,
      label: say.fieldWhy,
      hint: say.fieldWhyHint,
      element: textInput({ ...why, lines: "several" }),
    }),
  ];
}

function forTheFile({ filled, say }: FormContent): KnownBlock[] {
  const { summary, authors, year } = filled;
  return [
    input({
      id: formIds.summary,
      label: say.fieldSummary,
      hint: say.fieldSummaryHint,
      isOptional: true,
      element: textInput({
        ...{ id: formIds.summary, initial: summary, least: 60, most: 240 },
        lines: "several",
      }),
    }),
    input({
      id: formIds.authors,
      label: say.fieldAuthors,
      isOptional: true,
      element: textInput({ id: formIds.authors, initial: authors?.join("; "), most: 1000 }),
    }),
    input({
      id: formIds.year,
      label: say.fieldYear,
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

function choices({ filled, topics, say }: FormContent): KnownBlock[] {
  const typeChoices = resourceTypes.map((value): Choice => ({
    value,
    label: say.typeNames[value],
  }));
  const levelChoices = levels.map((value): Choice => ({ value, label: say.levelNames[value] }));
  const costChoices = costs.map((value): Choice => ({
    value,
    label: costWord(value, say) ?? say.fieldCostUnknown,
  }));
  const topicChoices = topics.map(({ id, label }): Choice => ({ value: id, label }));
  const one = (id: string, offered: readonly Choice[], initial: string | undefined) =>
    choiceInput({ id, choices: offered, initial, placeholder: say.chooseOne });
  return [
    input({
      id: formIds.type,
      label: say.fieldType,
      element: one(formIds.type, typeChoices, filled.type),
    }),
    input({
      id: formIds.level,
      label: say.fieldLevel,
      element: one(formIds.level, levelChoices, filled.level),
    }),
    input({
      id: formIds.cost,
      label: say.fieldCost,
      element: one(formIds.cost, costChoices, filled.cost),
    }),
    input({
      id: formIds.topics,
      label: say.fieldTopics,
      hint: say.fieldTopicsHint(mostTopics),
      element: choicesInput({
        ...{ id: formIds.topics, choices: topicChoices, initial: filled.topics },
        ...{ placeholder: say.chooseSome, most: mostTopics },
      }),
    }),
  ];
}
