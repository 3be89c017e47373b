import { z } from "zod";
import type { StoreDeps } from "./tables.ts";
import type { Who } from "./who.ts";

/** A learning path that a person follows. A step is done when its resource is finished, from wherever. */
export interface StartedPath {
  /** What makes the path again, as the text that asked for it. */
  readonly path: string;
  readonly steps: readonly { readonly resource: string; readonly finished: boolean }[];
}

export interface Paths {
  /** Starts the path, or replaces its steps if it was started before. */
  readonly start: (who: Who, path: string, steps: readonly string[]) => Promise<void>;
  /** Newest first. */
  readonly list: (who: Who) => Promise<readonly StartedPath[]>;
  /** False if it was not started. */
  readonly leave: (who: Who, path: string) => Promise<boolean>;
}

const storedSteps = z.array(z.string());

export function createPaths(deps: StoreDeps): Paths {
  const { db, now } = deps;
  return {
    start: async (who, path, steps) => {
      const row = {
        team_id: who.team,
        person: who.person,
        path,
        steps: JSON.stringify(steps),
        at: now(),
      };
      await db
        .insertInto("paths")
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(["team_id", "person", "path"])
            .doUpdateSet((old) => ({ steps: old.ref("excluded.steps") })),
        )
        .execute();
    },
    list: (who) => listPaths(deps, who),
    leave: async (who, path) => {
      const left = await db
        .deleteFrom("paths")
        .where((row) => row.and({ team_id: who.team, person: who.person, path }))
        .returning("at")
        .executeTakeFirst();
      return left !== undefined;
    },
  };
}

async function listPaths({ db }: StoreDeps, who: Who): Promise<StartedPath[]> {
  const isTheirs = { team_id: who.team, person: who.person };
  const rows = await db
    .selectFrom("paths")
    .where((row) => row.and(isTheirs))
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("path")
    .execute();
  const finished = await db
    .selectFrom("finished")
    .where((row) => row.and(isTheirs))
    .select("resource")
    .execute();
  const done = new Set(finished.map((row) => row.resource));
  return rows.map((row) => ({
    path: row.path,
    steps: parseSteps(row.steps).map((resource) => ({ resource, finished: done.has(resource) })),
  }));
}

function parseSteps(text: string): string[] {
  return storedSteps.parse(JSON.parse(text));
}
