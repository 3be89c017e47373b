import type { Listed, Page, Who } from "./who.ts";
import type { StoreDeps } from "./tables.ts";

/** Resources that a person marked, newest first: those saved, or those finished. */
export interface Marks {
  /** False if it was marked already. */
  readonly add: (who: Who, resource: string) => Promise<boolean>;
  /** False if it was not marked. */
  readonly remove: (who: Who, resource: string) => Promise<boolean>;
  readonly list: (who: Who, page: Page) => Promise<Listed<MarkedResource>>;
  /** Those of the resources that the person marked. */
  readonly among: (who: Who, resources: readonly string[]) => Promise<ReadonlySet<string>>;
  /** How many people of the workspace marked it since a time (epoch ms); ever, unless told. */
  readonly people: (team: string, resource: string, since?: number) => Promise<number>;
}

export interface MarkedResource {
  readonly resource: string;
  readonly at: number;
}

export function createMarks(deps: StoreDeps, table: "saved" | "finished"): Marks {
  const { db, now } = deps;
  // Both tables have the same columns; Kysely cannot check a query on either of two.
  const marks = table as "saved";

  async function add(who: Who, resource: string): Promise<boolean> {
    const row = { team_id: who.team, person: who.person, resource, at: now() };
    const added = await db
      .insertInto(marks)
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning("at")
      .executeTakeFirst();
    return added !== undefined;
  }

  async function remove(who: Who, resource: string): Promise<boolean> {
    const removed = await db
      .deleteFrom(marks)
      .where((row) => row.and({ team_id: who.team, person: who.person, resource }))
      .returning("at")
      .executeTakeFirst();
    return removed !== undefined;
  }

  return {
    add,
    remove,
    ...createMarkLists(deps, marks),
  };
}

function createMarkLists(
  { db }: StoreDeps,
  marks: "saved",
): Pick<Marks, "list" | "among" | "people"> {
  const ofPerson = (who: Who) =>
    db.selectFrom(marks).where((row) => row.and({ team_id: who.team, person: who.person }));

  return {
    list: async (who, { limit, offset = 0 }) => {
      const items = await ofPerson(who)
        .select(["resource", "at"])
        .orderBy("at", "desc")
        .orderBy("resource")
        .limit(limit)
        .offset(offset)
        .execute();
      const { total } = await ofPerson(who)
        .select((row) => row.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      return { items, total };
    },
    among: async (who, resources) => {
      if (resources.length === 0) return new Set();
      const rows = await ofPerson(who)
        .where("resource", "in", resources)
        .select("resource")
        .execute();
      return new Set(rows.map((row) => row.resource));
    },
    people: async (team, resource, since = 0) => {
      const { people } = await db
        .selectFrom(marks)
        .where((row) => row.and({ team_id: team, resource }))
        .where("at", ">=", since)
        .select((row) => row.fn.countAll<number>().as("people"))
        .executeTakeFirstOrThrow();
      return people;
    },
  };
}
