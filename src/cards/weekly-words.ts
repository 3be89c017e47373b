import type { Level, ResourceType } from "#catalog/schema.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { levelWords, typeWords } from "./words.ts";

export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

interface Timing {
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
}

/** "every Tuesday 09:30 Berlin" */
export function timingWords({ weekday, time, zone }: Timing): string {
  return `every ${weekdays[weekday - 1] ?? ""} ${time} ${zoneWords(zone)}`;
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

/** "Monitoring, Drift detection · articles, talks · beginner · free only", as plain text. */
export function wishesWords(wishes: Wishes, labelOf: (topic: string) => string): string {
  const types = wishes.types.map((type) => typeWords[type].many.toLowerCase());
  return [
    wishes.topics.length === 0 ? "all topics" : wishes.topics.map(labelOf).join(", "),
    types.join(", "),
    wishes.levels.map((level) => levelWords[level]).join(", "),
    wishes.freeOnly ? "free only" : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** A moment in each reader's own zone, as mrkdwn; `zone` is for where Slack cannot tell. */
export function slotDate(dueAt: number, zone: string): string {
  const fallback = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(dueAt);
  const seconds = Math.floor(dueAt / 1000);
  return `<!date^${seconds}^{date_short_pretty} {time}|${plainInMrkdwn(fallback)}>`;
}
