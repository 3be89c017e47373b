import type { Button } from "@slack/types";
import { actions, context, section } from "./elements.ts";
import type { Message } from "./message.ts";
import { countOf } from "./words.ts";

/** What a row of each table means to the person whom it names. */
const rowWords: Readonly<Record<string, (count: number) => string>> = {
  saved: (count) => `${countOf(count, "resource")} that you saved`,
  finished: (count) => `${countOf(count, "resource")} that you marked as done`,
  votes: (count) => `${countOf(count, "vote")} on how helpful a resource is`,
  paths: (count) => `${countOf(count, "path")} that you started`,
  alerts: (count) => `${countOf(count, "search", "searches")} that I tell you about`,
  suggestions: (count) => `${countOf(count, "suggestion")} that you made or decided`,
  synonyms: (count) => `${countOf(count, "synonym")} that you added`,
  schedules: (count) => `${countOf(count, "weekly post")} that you set up`,
  active_people: () => "the day on which you last used me, for 90 days",
  event_people: (count) =>
    `${countOf(count, "mark")} that counts you in this week's statistics without your name`,
  settings: () => "that you are a moderator",
};

/** `rows` is how many rows of each table name the person. */
export function privacyMessage(
  rows: ReadonlyMap<string, number>,
  buttons: readonly Button[],
): Message {
  const kept = [...rows].filter(([, count]) => count > 0).map(keptLine);
  const opening = kept.length === 0 ? "I keep nothing about you." : "This is kept about you:";
  const lines = kept.map((line) => `• ${line}`).join("\n");
  return {
    blocks: [
      section(kept.length === 0 ? `*${opening}*` : `*${opening}*\n${lines}`),
      context(neverKept),
      actions(buttons),
    ],
    text: [opening, kept.length === 0 ? "" : `${kept.join("; ")}.`, neverKept]
      .filter((part) => part !== "")
      .join(" "),
  };
}

const neverKept =
  "What you ask is counted by its words, never with your name, and its words go after 180 days. I keep no messages, and nothing leaves this server. All of it, table by table: docs/privacy.md in my source.";

/** A table that has no words yet is named rather than hidden. */
function keptLine([table, count]: readonly [string, number]): string {
  return rowWords[table]?.(count) ?? `${countOf(count, "row")} in ${table}`;
}
