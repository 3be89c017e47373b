import { actions, button, context, section } from "./elements.ts";
import type { Message } from "./message.ts";
import { resultIds } from "./results.ts";

export interface HelpContent {
  /** A friendly line before the help, in answer to a greeting. */
  readonly greeting?: string;
  /** How many resources and topics there are to be found. */
  readonly resources: number;
  readonly topics: number;
  /** Queries that really have answers; each is a button. */
  readonly examples: readonly string[];
  /** One line each, as mrkdwn. */
  readonly lines: readonly string[];
}

export function helpMessage(content: HelpContent): Message {
  const opening = [
    ...(content.greeting === undefined ? [] : [content.greeting]),
    `I recommend the best few courses, books, articles, papers, talks, podcasts, communities and tools for learning MLOps, each with a line saying why. Only you see what I answer, unless you mention me in a channel.`,
  ].join(" ");
  const keepers = `${content.resources} resources on ${content.topics} topics, kept by the community. No model writes these answers and nothing you ask leaves this server.`;
  const lines = content.lines.map((line) => `• ${line}`).join("\n");
  return {
    blocks: [
      section(opening),
      actions(content.examples.map(exampleButton)),
      section(lines),
      context(keepers),
    ],
    text: [opening, `Try: ${content.examples.join(" / ")}.`, lines, keepers].join("\n"),
  };
}

function exampleButton(example: string) {
  return button({
    label: example,
    actionId: resultIds.ask,
    value: example,
    spoken: `Search: ${example}`,
  });
}
