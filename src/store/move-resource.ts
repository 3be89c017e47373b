import type { Transaction } from "kysely";
import { updateSettings } from "./settings.ts";
import type { StoreDeps, Tables } from "./tables.ts";

export interface Move {
  readonly team: string;
  readonly from: string;
  readonly to: string;
}

type Db = Transaction<Tables>;

/**
 * What people of a workspace did with a resource counts for the one that takes its place: saved, done,
 * votes, reports, steps of paths, and the weekly posts; what was hidden stays hidden. Who had both keeps the
 * newcomer's. Doing it twice does nothing more.
 */
export async function moveResource({ db }: StoreDeps, move: Move): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of ["saved", "finished", "votes", "reports"] as const) {
      await moveRows(transaction, table, move);
    }
    await movePaths(transaction, move);
    await moveWeekly(transaction, move);
  });
  const { team, from, to } = move;
  await updateSettings(db, team, ({ blockedResources: hidden }) =>
    hidden.includes(from)
      ? { blockedResources: [...new Set(hidden.map((id) => (id === from ? to : id)))] }
      : undefined,
  );
}

type Moved = "saved" | "finished" | "votes" | "reports";

/** Moves what it took out and nothing else: on Postgres, somebody may save either resource meanwhile. */
async function moveRows(db: Db, table: Moved, { team, from, to }: Move): Promise<void> {
  // The tables share these columns; Kysely cannot check a query on any of four.
  const rows = table as "saved";
  const taken = await db
    .deleteFrom(rows)
    .where((row) => row.and({ team_id: team, resource: from }))
    .returningAll()
    .execute();
  for (const row of taken) {
    await db
      .insertInto(rows)
      .values({ ...row, resource: to })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Steps are JSON, in which an id stands between quotes. */
async function movePaths(db: Db, { team, from, to }: Move): Promise<void> {
  const isTheirs = { team_id: team };
  const rows = await db
    .selectFrom("paths")
    .where((row) => row.and(isTheirs))
    .where("steps", "like", `%"${from}"%`)
    .select(["person", "path", "steps"])
    .execute();
  for (const { person, path, steps } of rows) {
    const moved = (JSON.parse(steps) as string[]).map((id) => (id === from ? to : id));
    await db
      .updateTable("paths")
      .set({ steps: JSON.stringify([...new Set(moved)]) })
      .where((row) => row.and({ ...isTheirs, person, path }))
      .execute();
  }
}

/** A channel that had both keeps both on record, so that neither comes again. */
async function moveWeekly(db: Db, { team, from, to }: Move): Promise<void> {
  await db
    .updateTable("schedules")
    .set({ pinned: to })
    .where((row) => row.and({ team_id: team, pinned: from }))
    .execute();
  await db
    .updateTable("deliveries")
    .set({ resource: to })
    .where((row) => row.and({ team_id: team, resource: from }))
    .where("channel", "not in", (other) =>
      other
        .selectFrom("deliveries")
        .where((row) => row.and({ team_id: team, resource: to }))
        .select("channel"),
    )
    .execute();
}
