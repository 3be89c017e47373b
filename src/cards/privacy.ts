import type { Button } from "@slack/types";
import type { Sentences } from "#language/english.ts";
import { buttonRow, context, section } from "./elements.ts";
import type { Message } from "./message.ts";

/** What a row of each table means to the person whom it names. */
const rowWords: Readonly<Record<string, (count: number, say: Sentences) => string>> = {
  saved: (count, say) => say.keptSaved(count),
  finished: (count, say) => say.keptFinished(count),
  votes: (count, say) => say.keptVotes(count),
  paths: (count, say) => say.keptPaths(count),
  alerts: (count, say) => say.keptAlerts(count),
  suggestions: (count, say) => say.keptSuggestions(count),
  reports: (count, say) => say.keptReports(count),
  synonyms: (count, say) => say.keptSynonyms(count),
  schedules: (count, say) => say.keptSchedules(count),
  active_people: (_count, say) => say.keptLastDay,
  event_people: (count, say) => say.keptMarks(count),
  settings: (_count, say) => say.keptModerator,
};

export interface PrivacyContent {
  /** How many rows of each table name the person. */
  readonly rows: ReadonlyMap<string, number>;
  /** None where there is nothing to take along or delete. */
  readonly buttons: readonly Button[];
  readonly say: Sentences;
}

export function privacyMessage({ rows, buttons, say }: PrivacyContent): Message {
  const kept = [...rows]
    .filter(([, count]) => count > 0)
    // A table that has no words yet is named rather than hidden.
    .map(([table, count]) => rowWords[table]?.(count, say) ?? say.keptRows(count, table));
  const opening = kept.length === 0 ? say.keptNothing : say.keptAboutYou;
  const lines = kept.map((line) => `• ${line}`).join("\n");
  return {
    blocks: [
      section(kept.length === 0 ? `*${opening}*` : `*${opening}*\n${lines}`),
      context(say.neverKept),
      ...buttonRow(buttons),
    ],
    text: [opening, kept.length === 0 ? "" : `${kept.join("; ")}.`, say.neverKept]
      .filter((part) => part !== "")
      .join(" "),
  };
}
