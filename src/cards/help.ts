import type { Button } from "@slack/types";
import type { Sentences } from "#language/english.ts";
import { actions, button, context, section } from "./elements.ts";
import type { Message } from "./message.ts";
import { resultIds } from "./results.ts";

export interface HelpContent {
  readonly sentences: Sentences;
  /** Whether it answers a greeting. */
  readonly greets: boolean;
  /** Who sees answers in a channel, by the workspace's settings. */
  readonly answers: "private" | "public";
  /** How many resources and topics there are to be found. */
  readonly resources: number;
  readonly topics: number;
  /** Queries that really have answers; each is a button. */
  readonly examples: readonly string[];
  /** Further things to try. */
  readonly more: readonly Button[];
  /** One line each, as mrkdwn. */
  readonly lines: readonly string[];
}

export function helpMessage(content: HelpContent): Message {
  const { sentences: say, examples } = content;
  const seen = content.answers === "public" ? say.helpPublic : say.helpPrivate;
  const opening = [...(content.greets ? [say.greeting] : []), say.helpOpening, seen].join(" ");
  const buttons = [...examples.map((example) => exampleButton(example, say)), ...content.more];
  const keepers = say.helpKeepers(content.resources, content.topics);
  const lines = content.lines.map((line) => `• ${line}`).join("\n");
  return {
    blocks: [section(opening), actions(buttons), section(lines), context(keepers)],
    text: [
      opening,
      say.helpTry(buttons.map(({ text }) => text.text).join(" / ")),
      lines,
      keepers,
    ].join("\n"),
  };
}

function exampleButton(example: string, say: Sentences) {
  return button({
    label: example,
    actionId: resultIds.ask,
    value: example,
    spoken: say.searchFor(example),
  });
}
