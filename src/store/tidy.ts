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
    await foldQueryTexts(db, kind, dayOf(daysAgo(at, keptDays.queryTexts)));
  }
  await forgetPeople(db, dayOf(daysAgo(at, keptDays.people)));
  // Without its salt, a week's hashes can be traced to nobody.
  await db
    .deleteFrom("salts")
    .where("week", "<", weekOfDay(dayOf(at)))
    .execute();
}

async function forgetPeople(db: Database, before: number): Promise<void> {
  await db.deleteFrom("event_people").where("day", "<=", before).execute();
  await db.deleteFrom("active_people").where("last_day", "<=", before).execute();
}

/** The texts go, how many there were each day stays. */
async function foldQueryTexts(db: Database, kind: GapKind, before: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const old = transaction
      .selectFrom("event_counts")
      .where("kind", "=", kind)
      .where("subject", "<>", "")
      .where("day", "<=", before);
    await transaction
      .insertInto("event_counts")
      .columns(["team_id", "kind", "day", "subject", "count"])
      .expression(
        old
          .groupBy(["team_id", "kind", "day"])
          .select((row) => [
            "team_id",
            "kind",
            "day",
            row.val("").as("subject"),
            row.fn.sum<number>("count").as("count"),
          ]),
      )
      .onConflict((conflict) =>
        conflict.columns(["team_id", "kind", "day", "subject"]).doUpdateSet((row) => ({
          count: row("event_counts.count", "+", row.ref("excluded.count")),
        })),
      )
      .execute();
    await transaction
      .deleteFrom("event_counts")
      .where("kind", "=", kind)
      .where("subject", "<>", "")
      .where("day", "<=", before)
      .execute();
  });
}
