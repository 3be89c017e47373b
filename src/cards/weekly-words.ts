import type { Level, ResourceType } from "#catalog/schema.ts";
import { english } from "#language/english.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { levelWords, typeWords } from "./words.ts";

export interface Timing {
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
}

/** "every Tuesday 09:30 Berlin" */
export function timingWords({ weekday, time, zone }: Timing): string {
  return english.weeklyTiming({ weekday, time, place: zoneWords(zone) });
}

/** "Europe/Berlin" → "Berlin", "America/Argentina/Buenos_Aires" → "Buenos Aires" */
export function zoneWords(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

interface Wishes {
  readonly topics: readonly string[];
  readonly types: readonly ResourceType[];
  readonly levels: readonly Level[];
  readonly freeOnly: boolean;
}

/** "free articles, talks (beginner) on Monitoring, Drift detection", as plain text within a sentence. */
export function wishesWords(wishes: Wishes, labelOf: (topic: string) => string): string {
  const types = wishes.types.map((type) => typeWords[type].many.toLowerCase());
  const levels = wishes.levels.map((level) => levelWords[level]).join(", ");
  return [
    wishes.freeOnly ? "free" : "",
    types.length === 0 ? "resources" : types.join(", "),
    levels === "" ? "" : `(${levels})`,
    `on ${wishes.topics.length === 0 ? "all topics" : wishes.topics.map(labelOf).join(", ")}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

const dayParts = { weekday: "short", day: "numeric", month: "short" } as const;
const timeParts = { hour: "2-digit", minute: "2-digit" } as const;

/**
 * A moment in each reader's own zone, as mrkdwn to stand behind "on"; `zone` is for where Slack cannot tell.
 * Slack's pretty dates would give "on tomorrow".
 */
export function slotDate(dueAt: number, zone: string): string {
  return dateToken(
    { dueAt, zone, format: "{date_short} at {time}" },
    { ...dayParts, ...timeParts },
  );
}

/** Its day alone, beside the schedule's own clock, which may be of another kind than the reader's. */
export function slotDay(dueAt: number, zone: string): string {
  return dateToken({ dueAt, zone, format: "{date_short}" }, dayParts);
}

function dateToken(
  { dueAt, zone, format }: { dueAt: number; zone: string; format: string },
  parts: Intl.DateTimeFormatOptions,
): string {
  const fallback = new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: zone }).format(dueAt);
  return `<!date^${Math.floor(dueAt / 1000)}^${format}|${plainInMrkdwn(fallback)}>`;
}
