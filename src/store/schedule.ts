import type { Selectable } from "kysely";
import { z } from "zod";
import { levels, resourceTypes } from "#catalog/schema.ts";
import type { Tables } from "./tables.ts";

/** What a channel asked for. Empty lists mean all. */
export const scheduleTerms = z.object({
  /** ISO: 1 is Monday. */
  weekday: z.int().min(1).max(7),
  /** Local time in the zone, as "09:30". */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** IANA. */
  zone: z.string().min(1),
  topics: z.array(z.string()),
  types: z.array(z.enum(resourceTypes)),
  levels: z.array(z.enum(levels)),
  freeOnly: z.boolean(),
  /** A week after each post, say in its thread how it was received. */
  wrapUp: z.boolean().default(true),
});

export type ScheduleTerms = Readonly<z.infer<typeof scheduleTerms>>;

/** Of a row that a version with other types or levels wrote, what this one knows: one such row must not stop all others. */
const storedTerms = scheduleTerms.extend({
  types: z.array(z.string()).transform((types) => known(resourceTypes, types)),
  levels: z.array(z.string()).transform((stored) => known(levels, stored)),
});

function known<Member extends string>(members: readonly Member[], stored: readonly string[]) {
  return members.filter((member) => stored.includes(member));
}

export interface Schedule {
  readonly team: string;
  readonly channel: string;
  /** Who set it up; undefined once that person had everything deleted. */
  readonly owner: string | undefined;
  readonly terms: ScheduleTerms;
  /** When the next slot is planned, epoch ms. */
  readonly nextRunAt: number;
  /** The resource that the next slot brings whatever the pick would be. */
  readonly pinned: string | undefined;
  /** Why it pauses; undefined while it runs. */
  readonly pausedFor: string | undefined;
  /** When its owner was told of the pause. */
  readonly toldAt: number | undefined;
  readonly at: number;
}

export function rowToSchedule(row: Selectable<Tables["schedules"]>): Schedule {
  return {
    team: row.team_id,
    channel: row.channel,
    owner: row.owner ?? undefined,
    terms: storedTerms.parse(JSON.parse(row.terms)),
    nextRunAt: row.next_run_at,
    pinned: row.pinned ?? undefined,
    pausedFor: row.paused_for ?? undefined,
    toldAt: row.told_at ?? undefined,
    at: row.at,
  };
}
