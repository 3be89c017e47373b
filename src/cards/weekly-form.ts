import { weekdays } from "#language/english/weekly.ts";
import type { Checkboxes, InputBlock, KnownBlock, ModalView } from "@slack/types";
import { type Level, type ResourceType, resourceTypes, type Topic } from "#catalog/schema.ts";
import { context, divider, section } from "./elements.ts";
import { type Choice, choiceInput, choicesInput, input } from "./inputs.ts";
import { cutText, limits } from "./limits.ts";
import { modal } from "./modal.ts";
import { weeklyIds } from "./weekly-ids.ts";
import { levelWords, typeWords } from "./words.ts";

export interface WeeklyForm {
  readonly channel: string | undefined;
  readonly terms: FormTerms;
  readonly isNew: boolean;
  readonly topics: readonly Topic[];
  /** What it would look like, drawn below the fields. */
  readonly preview: readonly KnownBlock[];
}

export interface FormTerms {
  readonly topics: readonly string[];
  readonly types: readonly ResourceType[];
  readonly levels: readonly Level[];
  readonly freeOnly: boolean;
  readonly wrapUp: boolean;
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
}

export type FormField = "topics" | "types" | "levels" | "more" | "weekday" | "time" | "zone";

/** What the check boxes say. */
export const moreChoices = { freeOnly: "free-only", wrapUp: "wrap-up" } as const;

/**
 * Slack keeps what was entered under a block's id. The channel is part of it, so that another
 * channel's form opens with that channel's own terms.
 */
export function formFieldId(field: FormField, channel: string | undefined): string {
  return `weekly:${field} ${channel ?? ""}`;
}

/** Every field tells at once when it is changed, so that the preview follows. */
export function weeklyFormModal(form: WeeklyForm): ModalView {
  return modal({
    callbackId: weeklyIds.form,
    title: "Resource of the week",
    submit: form.isNew ? "Start posting" : "Save changes",
    close: "Cancel",
    blocks: [
      channelInput(form),
      ...wishInputs(form),
      ...timeInputs(form),
      divider,
      section("*What it will look like*"),
      ...form.preview,
    ],
  });
}

/** Until the form is made; a modal must be opened within three seconds. */
export const weeklyLoadingModal: ModalView = modal({
  callbackId: weeklyIds.form,
  title: "Resource of the week",
  close: "Cancel",
  blocks: [context("Just a moment.")],
});

function channelInput({ channel }: WeeklyForm): InputBlock {
  return input({
    id: weeklyIds.channel,
    label: "Channel",
    tellsAtOnce: true,
    element: {
      type: "conversations_select",
      action_id: weeklyIds.changed,
      filter: { include: ["public", "private"], exclude_bot_users: true },
      ...(channel === undefined ? {} : { initial_conversation: channel }),
    },
  });
}

function wishInputs({ channel, terms, topics }: WeeklyForm): InputBlock[] {
  const id = (name: FormField) => formFieldId(name, channel);
  return [
    severalInput(id("topics"), {
      label: "Topics",
      choices: topics.map(({ id: value, label }) => ({ value, label })),
      initial: terms.topics,
    }),
    severalInput(id("types"), {
      label: "Types",
      choices: resourceTypes.map((type) => ({ value: type, label: typeWords[type].many })),
      initial: terms.types,
    }),
    severalInput(id("levels"), {
      label: "Levels",
      choices: chosenLevels.map((level) => ({ value: level, label: levelWords[level] })),
      initial: terms.levels,
    }),
    input({
      ...{ id: id("more"), label: "More", isOptional: true, tellsAtOnce: true },
      element: moreInput(terms),
    }),
  ];
}

interface Several {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly initial: readonly string[];
}

/** Nothing chosen means all. */
function severalInput(id: string, { label, choices, initial }: Several): InputBlock {
  const placeholder = `All ${label.toLowerCase()}`;
  const most = limits.selectOptions;
  return input({
    ...{ id, label, isOptional: true, tellsAtOnce: true },
    element: choicesInput({ id: weeklyIds.changed, choices, placeholder, initial, most }),
  });
}

/** What is for any level comes with each. */
const chosenLevels = ["beginner", "intermediate", "advanced"] as const;

function moreInput({ freeOnly, wrapUp }: FormTerms): Checkboxes {
  const option = (text: string, value: string) =>
    ({ text: { type: "plain_text", text }, value }) as const;
  const free = option("Free resources only", moreChoices.freeOnly);
  const wrap = option(
    "A week later, say in the thread how many saved it or found it helpful",
    moreChoices.wrapUp,
  );
  const initial = [...(freeOnly ? [free] : []), ...(wrapUp ? [wrap] : [])];
  return {
    type: "checkboxes",
    action_id: weeklyIds.changed,
    options: [free, wrap],
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}

function timeInputs({ channel, terms }: WeeklyForm): InputBlock[] {
  const field = (name: FormField) => ({ id: formFieldId(name, channel), tellsAtOnce: true });
  return [
    input({
      ...field("weekday"),
      label: "Day",
      element: choiceInput({
        id: weeklyIds.changed,
        choices: weekdays.map((label, at) => ({ value: String(at + 1), label })),
        placeholder: "Choose a day",
        initial: String(terms.weekday),
      }),
    }),
    input({
      ...field("time"),
      label: "Time",
      element: { type: "timepicker", action_id: weeklyIds.changed, initial_time: terms.time },
    }),
    input({
      ...field("zone"),
      label: "Time zone",
      element: {
        type: "external_select",
        action_id: weeklyIds.zone,
        placeholder: { type: "plain_text", text: "Type a city, such as Berlin" },
        min_query_length: 1,
        initial_option: zoneOption(terms.zone, terms.zone),
      },
    }),
  ];
}

export function zoneOption(zone: string, label: string) {
  const text = { type: "plain_text", text: cutText(label, limits.optionText) } as const;
  return { text, value: zone };
}
