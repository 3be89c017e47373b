import { moreChoices, type FormField } from "#cards/weekly-form.ts";
import { weeklyIds } from "#cards/weekly-ids.ts";
import type { InputValues } from "#slack/handlers.ts";
import { type ScheduleTerms, scheduleTerms } from "#store/schedule.ts";
import { isZone } from "#weekly/wall-clock.ts";

export interface ReadForm {
  readonly channel: string | undefined;
  readonly terms: ScheduleTerms;
}

/** What stands in a fresh form, but for the zone, which is the person's own. */
export const freshTerms: Omit<ScheduleTerms, "zone"> = {
  ...{ weekday: 2, time: "09:30", topics: [], types: [], levels: [] },
  ...{ freeOnly: false, wrapUp: true },
};

/** What is entered; what is missing or makes no sense is as in a fresh form. */
export function readForm(values: InputValues): ReadForm {
  const held = (field: FormField) =>
    Object.entries(values).find(([id]) => id.startsWith(`weekly:${field} `))?.[1];
  const more = listOf(held("more"));
  const terms = formTerms.parse({
    topics: held("topics"),
    types: held("types"),
    levels: held("levels"),
    freeOnly: more.includes(moreChoices.freeOnly),
    wrapUp: more.includes(moreChoices.wrapUp),
    weekday: Number(held("weekday")),
    time: held("time"),
    zone: held("zone"),
  });
  const channel = values[weeklyIds.channel];
  return { channel: typeof channel === "string" ? channel : undefined, terms };
}

const listOf = (held: string | readonly string[] | undefined): readonly string[] =>
  typeof held === "object" ? held : [];

const { shape } = scheduleTerms;

const formTerms = scheduleTerms.extend({
  topics: shape.topics.catch([]),
  types: shape.types.catch([]),
  levels: shape.levels.catch([]),
  weekday: shape.weekday.catch(freshTerms.weekday),
  time: shape.time.catch(freshTerms.time),
  zone: shape.zone.refine(isZone).catch("UTC"),
});
