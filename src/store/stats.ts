import { sql } from "kysely";
import { dayOf } from "./days.ts";
import type { Database, EventKind, StoreDeps } from "./tables.ts";

/** "few" stands for what few people did, however often, so that nobody can be read out of it. */
export type Count = number | "few";

export interface Stats {
  readonly days: number;
  readonly searches: Count;
  /** Different people who searched, or opened or saved a resource. */
  readonly people: Count;
  readonly topics: readonly RankedCount[];
  readonly opened: readonly RankedCount[];
  readonly saved: readonly RankedCount[];
  /** Query texts that found nothing. */
  readonly nothing: readonly RankedCount[];
  /** Query texts that found only what fits loosely. */
  readonly weak: readonly RankedCount[];
}

/** A topic, a resource or a query text and how often it came up; the most frequent first, then what few people did, by name: its place tells no number. */
export interface RankedCount {
  readonly subject: string;
  readonly count: Count;
}

export interface StatsWindow {
  /** Up to today in UTC: 7, 30 or 90; older people are not counted any more. */
  readonly days: number;
  /** Rows of each ranking. */
  readonly limit: number;
}

export type FindStats = (team: string, window: StatsWindow) => Promise<Stats>;

/** Fewer people than this are not counted out, wherever a count is shown: it would say more about them. */
export const fewestPeople = 3;

export function createStats({ db, now }: Omit<StoreDeps, "engine">): FindStats {
  return async (team, { days, limit }) => {
    const since = dayOf(now()) - days + 1;
    const rank = (kind: EventKind) => rankSubjects(db, { team, kind, since, limit });
    const [people, searches, topics, opened, saved, nothing, weak] = await Promise.all([
      countPeople(db, team, since),
      countSearches(db, team, since),
      rank("topic"),
      rank("open"),
      rank("save"),
      rank("nothing"),
      rank("weak"),
    ]);
    return {
      ...{ days, topics, opened, saved, nothing, weak },
      people: hideFew(people, people),
      searches: hideFew(searches, people),
    };
  };
}

/** Nothing at all says nothing about anybody. */
function hideFew(count: number, people: number): Count {
  return count === 0 || people >= fewestPeople ? count : "few";
}

async function countPeople(db: Database, team: string, since: number): Promise<number> {
  const { people } = await db
    .selectFrom("active_people")
    .where("team_id", "=", team)
    .where("last_day", ">=", since)
    .select((row) => row.fn.countAll<number>().as("people"))
    .executeTakeFirstOrThrow();
  return people;
}

async function countSearches(db: Database, team: string, since: number): Promise<number> {
  const { searches } = await db
    .selectFrom("event_counts")
    .where((row) => row.and({ team_id: team, kind: "search", subject: "" }))
    .where("day", ">=", since)
    .select((row) => row.fn.sum<number | null>("count").as("searches"))
    .executeTakeFirstOrThrow();
  return searches ?? 0;
}

interface Ranking {
  readonly team: string;
  readonly kind: EventKind;
  readonly since: number;
  readonly limit: number;
}

async function rankSubjects(db: Database, ranking: Ranking): Promise<RankedCount[]> {
  const { limit } = ranking;
  const shown = await countsOf(db, ranking)
    .where("subject", "in", subjectsOfMany(db, ranking))
    .orderBy("count", "desc")
    .orderBy("subject")
    .limit(limit)
    .execute();
  const hidden = await countsOf(db, ranking)
    .where("subject", "not in", subjectsOfMany(db, ranking))
    .orderBy("subject")
    .limit(limit)
    .execute();
  const few = hidden.map(({ subject }) => ({ subject, count: "few" as const }));
  return [...shown, ...few].slice(0, limit);
}

function countsOf(db: Database, { team, kind, since }: Ranking) {
  return db
    .selectFrom("event_counts")
    .where((row) => row.and({ team_id: team, kind }))
    .where("day", ">=", since)
    .where("subject", "<>", "")
    .groupBy("subject")
    .select((row) => ["subject", row.fn.sum<number>("count").as("count")]);
}

/**
 * What enough different people came to in one of the weeks. A person keeps a hash for one week only: adding the
 * weeks would count a faithful person many times.
 */
function subjectsOfMany(db: Database, { team, kind, since }: Ranking) {
  return db
    .selectFrom("event_people")
    .where((row) => row.and({ team_id: team, kind }))
    .where("day", ">=", since)
    .groupBy(["subject", sql<number>`(day + 3) / 7`])
    .having((row) => row.fn.count("hash").distinct(), ">=", fewestPeople)
    .select("subject");
}
