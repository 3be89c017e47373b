import type {
  InputBlock,
  MultiStaticSelect,
  PlainTextInput,
  PlainTextOption,
  StaticSelect,
} from "@slack/types";
import { cutText, limits } from "./limits.ts";

interface InputContent {
  /** Names the value in `InputValues`, and the field that an error stands beside. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly element: InputBlock["element"];
  /** Using it counts as a press of the element's id, before the modal is submitted. */
  readonly tellsAtOnce?: boolean;
}

const plain = (text: string) => ({ type: "plain_text", text }) as const;

/** One line of a modal's form. */
export function input(content: InputContent): InputBlock {
  return {
    type: "input",
    block_id: content.id,
    label: plain(content.label),
    element: content.element,
    ...(content.hint === undefined ? {} : { hint: plain(content.hint) }),
    ...(content.isOptional === true ? { optional: true } : {}),
    ...(content.tellsAtOnce === true ? { dispatch_action: true } : {}),
  };
}

export interface TextContent {
  readonly id: string;
  readonly initial?: string | undefined;
  /** Characters, as Slack's own form checks them. */
  readonly least?: number;
  readonly most: number;
  readonly lines?: "several";
}

export function textInput({ id, initial = "", least, most, lines }: TextContent): PlainTextInput {
  return {
    type: "plain_text_input",
    action_id: id,
    max_length: most,
    ...(least === undefined ? {} : { min_length: least }),
    ...(lines === undefined ? {} : { multiline: true }),
    ...(initial === "" ? {} : { initial_value: cutText(initial, most) }),
  };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceContent {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly placeholder: string;
  readonly initial?: string | undefined;
}

/** One of several. A value that is no choice any more is not chosen. */
export function choiceInput(content: ChoiceContent): StaticSelect {
  const initial = content.choices.find(({ value }) => value === content.initial);
  return {
    type: "static_select",
    action_id: content.id,
    placeholder: plain(content.placeholder),
    ...optionsOf(content.choices),
    ...(initial === undefined ? {} : { initial_option: toOption(initial) }),
  };
}

export interface ChoicesContent extends Omit<ChoiceContent, "initial"> {
  readonly initial?: readonly string[] | undefined;
  readonly most: number;
}

/** Several of many, chosen in the order given. Values that are no choices any more are not chosen. */
export function choicesInput(content: ChoicesContent): MultiStaticSelect {
  const { choices, initial = [], most } = content;
  const known = initial.flatMap((one) => choices.find(({ value }) => value === one) ?? []);
  const chosen = known.slice(0, most);
  return {
    type: "multi_static_select",
    action_id: content.id,
    placeholder: plain(content.placeholder),
    max_selected_items: most,
    ...optionsOf(choices),
    ...(chosen.length === 0 ? {} : { initial_options: chosen.map(toOption) }),
  };
}

function toOption({ value, label }: Choice): PlainTextOption {
  return { text: plain(cutText(label, limits.optionText)), value };
}

/** A menu holds a hundred options, and as many groups of a hundred: more are told apart by their beginnings. */
function optionsOf(choices: readonly Choice[]) {
  const fitting = choices.filter(({ value }) => value.length <= limits.optionValue);
  if (fitting.length <= limits.selectOptions) return { options: fitting.map(toOption) };
  const sorted = fitting.toSorted((a, b) => a.label.localeCompare(b.label));
  const groups: Choice[][] = [];
  for (let at = 0; at < sorted.length; at += limits.selectOptions) {
    groups.push(sorted.slice(at, at + limits.selectOptions));
  }
  return {
    option_groups: groups.map((group) => ({
      label: plain(span(group)),
      options: group.map(toOption),
    })),
  };
}

/** "A/B testing – Data quality" */
function span(group: readonly Choice[]): string {
  const ends = [group[0], group.at(-1)].map((choice) => cutText(choice?.label ?? "", 30));
  return ends.join(" – ");
}
