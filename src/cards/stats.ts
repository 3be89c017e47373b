import type { Button, KnownBlock, TableBlock } from "@slack/types";
import { actions, button, buttonRow, context, divider, section } from "./elements.ts";
import { countOf } from "#language/count-of.ts";
import { limits } from "./limits.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { fallback } from "./results.ts";

/** `value` of a press: how many days. */
export const statsDaysId = "stats:days";

/** The windows that one can choose between. */
export const statsDays = [7, 30, 90] as const;

/** "few" where few people did it, however often. */
type Shown = number | "few";

export interface Ranked {
  /** What people read: a topic's label, a resource's title, the words of a search. */
  readonly name: string;
  readonly count: Shown;
}

export interface StatsContent {
  readonly days: number;
  readonly searches: Shown;
  readonly people: Shown;
  readonly topics: readonly Ranked[];
  readonly opened: readonly Ranked[];
  readonly saved: readonly Ranked[];
  readonly nothing: readonly Ranked[];
  readonly weak: readonly Ranked[];
  /** What can be done about words that found nothing, or not enough. */
  readonly gapButtons: (words: string) => readonly Button[];
}

interface Ranking {
  readonly what: string;
  readonly rows: readonly Ranked[];
}

export function statsMessage(content: StatsContent): Message {
  const rankings: Ranking[] = [
    { what: "Asked for", rows: content.topics },
    { what: "Opened", rows: content.opened },
    { what: "Saved", rows: content.saved },
  ];
  const blocks = [
    section(`*${opening(content)}*`),
    actions(statsDays.map((days) => daysButton(days, content.days))),
    ...rankingsTable(rankings),
    ...gapBlocks("Searches that found nothing", content.nothing, content),
    ...gapBlocks("Searches answered with doubt", content.weak, content),
    ...(isAnyFew(content, rankings) ? [context(plainInMrkdwn(explanation))] : []),
  ];
  return { blocks: blocks.slice(0, limits.blocksInMessage), text: statsText(content, rankings) };
}

const explanation =
  "“Few people” means fewer than three, as far as is known. Their numbers are not shown, so that nobody can be recognised.";

function isAnyFew(
  { searches, people, nothing, weak }: StatsContent,
  rankings: readonly Ranking[],
): boolean {
  const rows = [...rankings.flatMap((ranking) => ranking.rows), ...nothing, ...weak];
  return [searches, people, ...rows.map(({ count }) => count)].includes("few");
}

/** "Last 30 days: 120 searches by 14 people", or "searches by few people" */
function opening({ days, searches, people }: StatsContent): string {
  if (searches === 0) return `Last ${days} days: no searches`;
  const asked = searches === "few" ? "searches" : countOf(searches, "search", "searches");
  const by = people === "few" ? "few people" : countOf(people, "person", "people");
  return plainInMrkdwn(`Last ${days} days: ${asked} by ${by}`);
}

function daysButton(days: number, shown: number): Button {
  return button({
    label: `${days} days`,
    actionId: statsDaysId,
    value: String(days),
    spoken: days === shown ? `Show the last ${days} days, shown now` : `Show the last ${days} days`,
    ...(days === shown ? { style: "primary" } : {}),
  });
}

/** A message holds one table: all rankings stand in it, one below the other. */
function rankingsTable(rankings: readonly Ranking[]): TableBlock[] {
  const rows = rankings.flatMap(({ what, rows: ranked }) =>
    ranked.map(({ name, count }) => [what, name, count === "few" ? timesOf(count) : String(count)]),
  );
  if (rows.length === 0) return [];
  return [
    {
      type: "table",
      rows: [["", "What", "Times"], ...rows].map((cells) => cells.map(cell)),
      column_settings: [{}, { is_wrapped: true }, { align: "right" }],
    },
  ];
}

/** Slack refuses an empty cell. */
function cell(text: string) {
  return { type: "raw_text" as const, text: text === "" ? " " : text };
}

/** Where the catalog is thin, or people say it in words that it does not know. */
function gapBlocks(
  heading: string,
  gaps: readonly Ranked[],
  { gapButtons }: Pick<StatsContent, "gapButtons">,
): KnownBlock[] {
  if (gaps.length === 0) return [];
  return [
    divider,
    section(`*${heading}*`),
    ...gaps.flatMap(({ name, count }) => [
      section(`“${plainInMrkdwn(name)}”   ${plainInMrkdwn(timesOf(count))}`),
      ...buttonRow(gapButtons(name)),
    ]),
  ];
}

function timesOf(count: Shown): string {
  if (count === "few") return "by few people";
  return count === 1 ? "once" : `${count} times`;
}

function statsText(content: StatsContent, rankings: readonly Ranking[]): string {
  const all = [
    ...rankings,
    { what: "Found nothing", rows: content.nothing },
    { what: "Answered with doubt", rows: content.weak },
  ];
  const sentences = all
    .filter(({ rows }) => rows.length > 0)
    .map(({ what, rows }) => {
      const named = rows.map(({ name, count }) => `“${name}” ${timesOf(count)}`);
      return plainInMrkdwn(`${what}: ${named.join(", ")}.`);
    });
  const explained = isAnyFew(content, rankings) ? [plainInMrkdwn(explanation)] : [];
  return fallback([`${opening(content)}.`, ...sentences, ...explained]);
}
