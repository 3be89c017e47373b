import { addCounts } from "./add-counts.ts";
import type { Count } from "./add-counts.ts";
import { dayOf, daysAgo, weekOfDay } from "./days.ts";
import { gapKinds } from "./tables.ts";
import type { Database, GapKind, StoreDeps } from "./tables.ts";
import type { Seen } from "./seen.ts";
import type { Shown } from "./shown.ts";

/** How long things are kept, in days. `docs/privacy.md` says the same. */
export const keptDays = {
  /** Slack repeats an event for a day at most. */
  seen: 7,
  shown: 90,
  toldAlerts: 90,
  queryTexts: 180,
  /** As far back as statistics look. */
  people: 90,
  /** What has waited longer to be counted is not written any more. */
  forgotten: 1,
} as const;

export interface TidyDeps extends StoreDeps {
  readonly seen: Seen;
  readonly shown: Shown;
}

/** Deletes what is older than it is kept. To be run daily; twice, or by several, does no harm. */
export async function tidy(deps: TidyDeps): Promise<void> {
  const { db, now, seen, shown } = deps;
  const at = now();
  await seen.prune(daysAgo(at, keptDays.seen));
  await shown.prune(daysAgo(at, keptDays.shown));
  await db.deleteFrom("alerts").where("told_at", "<", daysAgo(at, keptDays.toldAlerts)).execute();
  for (const kind of gapKinds) {
    await foldQueryTexts(deps, kind, dayOf(daysAgo(at, keptDays.queryTexts)));
  }
  await forgetPeople(db, dayOf(daysAgo(at, keptDays.people)));
  await forgetDeletions(db, daysAgo(at, keptDays.forgotten));
  // Without its salt, a week's hashes can be traced to nobody.
  await db
    .deleteFrom("salts")
    .where("week", "<", weekOfDay(dayOf(at)))
    .execute();
}

/** A workspace's row without a time is only there for turns to be taken: who needs it makes it anew. */
async function forgetDeletions(db: Database, before: number): Promise<void> {
  await db
    .deleteFrom("forgotten")
    .where((row) => row.or([row("at", "<", before), row("at", "is", null)]))
    .execute();
}

async function forgetPeople(db: Database, before: number): Promise<void> {
  await db.deleteFrom("event_people").where("day", "<=", before).execute();
  await db.deleteFrom("active_people").where("last_day", "<=", before).execute();
}

/**
 * The texts go, how many there were each day stays. Only what this one deleted is added, so that of
 * several at once each row is counted by whoever deleted it.
 */
async function foldQueryTexts(deps: StoreDeps, kind: GapKind, before: number): Promise<void> {
  await deps.db.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom("event_counts")
      .where("kind", "=", kind)
      .where("subject", "<>", "")
      .where("day", "<=", before)
      .returningAll()
      .execute();
    await addCounts(deps.engine, gone.map(withoutText)).execute(transaction);
  });
}

function withoutText(row: Count): Count {
  return { ...row, subject: "" };
}
