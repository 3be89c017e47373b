import type { PlainTextOption } from "@slack/types";
import { cutText, limits } from "#cards/limits.ts";
import { zoneOption } from "#cards/weekly-form.ts";
import { zoneWords } from "#cards/weekly-words.ts";
import { metaLine } from "#cards/words.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { OptionsQuery } from "#slack/handlers.ts";
import { wallClock } from "#weekly/wall-clock.ts";

const fold = (text: string) => text.toLowerCase().replaceAll(/[_/]+/gu, " ");

/** Zones whose name has all the words, with the time there now: a person checks it at a glance. */
export function zoneOptions(now: number, typed: string): PlainTextOption[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return zones
    .filter((zone) => words.every((word) => fold(zone).includes(word)))
    .slice(0, limits.selectOptions)
    .map((zone) => zoneOption(zone, `${zoneWords(zone)} (${zone}), now ${timeIn(zone, now)}`));
}

function timeIn(zone: string, now: number): string {
  const wall = new Date(wallClock(zone).wallAt(now));
  return wall.toISOString().slice(11, 16);
}

const mostFound = 20;

/** Resources as a search finds them. */
export async function resourceOptions(
  { libraryOf, contributed }: FeatureDeps,
  { viewer, typed }: OptionsQuery,
): Promise<PlainTextOption[]> {
  const [{ search }, community] = await Promise.all([
    libraryOf(viewer.team),
    contributed.signals(viewer.team),
  ]);
  return search(typed, { limit: mostFound, community }).hits.map(({ resource }) => ({
    text: { type: "plain_text", text: cutText(resource.title, limits.optionText) },
    description: { type: "plain_text", text: cutText(metaLine(resource), limits.optionText) },
    value: resource.id,
  }));
}
