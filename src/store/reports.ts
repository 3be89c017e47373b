import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import { findFreePlace } from "./places.ts";
import type { ReviewMessage } from "./suggestion.ts";
import type { StoreDeps, Tables } from "./tables.ts";
import type { Listed, Page, Who } from "./who.ts";

/** Reports that one person may have open at a time. The schema holds it too. */
export const openReportsPerPerson = 10;

export interface NewReport {
  readonly resource: string;
  /** What kind of problem it is. */
  readonly problem: string;
  /** The person's own words, or nothing. */
  readonly note: string;
}

/** A problem with a resource. It is kept until a moderator settles it. */
export interface Report extends Who, NewReport {
  readonly id: string;
  readonly at: number;
  /** The review channel's message of it. */
  readonly message: ReviewMessage | undefined;
}

export type AddedReport =
  | { readonly outcome: "added"; readonly report: Report }
  /** The person has one open on this resource. */
  | { readonly outcome: "known" }
  /** The person has as many open as one may. */
  | { readonly outcome: "full" };

export interface Reports {
  readonly add: (who: Who, report: NewReport) => Promise<AddedReport>;
  /** Oldest first. */
  readonly list: (team: string, page: Page) => Promise<Listed<Report>>;
  /** The person's own. */
  readonly ofPerson: (who: Who) => Promise<readonly Report[]>;
  readonly find: (team: string, id: string) => Promise<Report | undefined>;
  /** Remembers where the report stands in the review channel. */
  readonly posted: (team: string, id: string, message: ReviewMessage) => Promise<void>;
  /** Deletes it. Given to exactly one caller; undefined for whoever comes later. */
  readonly settle: (team: string, id: string) => Promise<Report | undefined>;
}

export function createReports(deps: StoreDeps): Reports {
  const { db } = deps;
  return {
    add: (who, report) => addReport(deps, who, report),
    list: (team, page) => listReports(deps, team, page),
    ofPerson: async ({ team, person }) => {
      const rows = await db
        .selectFrom("reports")
        .where((row) => row.and({ team_id: team, person }))
        .selectAll()
        .execute();
      return rows.map(rowToReport);
    },
    find: async (team, id) => {
      const row = await db
        .selectFrom("reports")
        .where((report) => report.and({ team_id: team, id }))
        .selectAll()
        .executeTakeFirst();
      return row && rowToReport(row);
    },
    posted: async (team, id, { channel, ts }) => {
      await db
        .updateTable("reports")
        .set({ message_channel: channel, message_ts: ts })
        .where((row) => row.and({ team_id: team, id }))
        .execute();
    },
    settle: async (team, id) => {
      const row = await db
        .deleteFrom("reports")
        .where((report) => report.and({ team_id: team, id }))
        .returningAll()
        .executeTakeFirst();
      return row && rowToReport(row);
    },
  };
}

/** Whoever loses a place to a report sent at the same time looks again. */
async function addReport(deps: StoreDeps, who: Who, report: NewReport): Promise<AddedReport> {
  const open = await deps.db
    .selectFrom("reports")
    .where((row) => row.and({ team_id: who.team, person: who.person }))
    .select(["place", "resource"])
    .execute();
  if (open.some(({ resource }) => resource === report.resource)) return { outcome: "known" };
  const place = findFreePlace(open, openReportsPerPerson);
  if (place === undefined) return { outcome: "full" };
  const row = await deps.db
    .insertInto("reports")
    .values({
      ...{ id: randomUUID(), team_id: who.team, person: who.person, place, at: deps.now() },
      ...{ resource: report.resource, problem: report.problem, note: report.note },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ? { outcome: "added", report: rowToReport(row) } : addReport(deps, who, report);
}

async function listReports(
  { db }: StoreDeps,
  team: string,
  { limit, offset = 0 }: Page,
): Promise<Listed<Report>> {
  const ofTeam = db.selectFrom("reports").where("team_id", "=", team);
  const rows = await ofTeam
    .selectAll()
    .orderBy("at")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await ofTeam
    .select((row) => row.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { items: rows.map(rowToReport), total };
}

function rowToReport(row: Selectable<Tables["reports"]>): Report {
  const { id, team_id: team, person, resource, problem, note, at } = row;
  const { message_channel: channel, message_ts: ts } = row;
  const message = channel === null || ts === null ? undefined : { channel, ts };
  return { id, team, person, resource, problem, note, at, message };
}
