import type { Logger } from "pino";
import { createLibrary, type Library } from "#search/library.ts";
import type { Store } from "#store/store.ts";
import { type Additions, additionsKey, layOver, noAdditions } from "./overlay.ts";

/** Each workspace's own library: the catalog with what its moderators added. */
export interface Libraries {
  /** Never rejects: where the store is away it gives what was there before. */
  readonly of: (team: string) => Promise<Library>;
  /** After a change of one's own: whoever asks next gets the new library. */
  readonly changed: (team: string) => void;
}

export interface LibrariesDeps {
  readonly base: Library;
  readonly store: Pick<Store, "suggestions" | "synonyms">;
  readonly log: Logger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How many workspaces' own libraries are kept at a time. */
  readonly mostOwn?: number;
}

/** What another process changed is seen after this many milliseconds. */
const freshFor = 5_000;

/** How many megabytes each is: docs/decisions/0030. */
const mostOwnByDefault = 100;

interface Made {
  /** Of the additions that the library was made with. */
  readonly key: string;
  readonly library: Library;
}

interface Kept {
  readonly at: number;
  readonly made: Promise<Made>;
}

export function createLibraries(deps: LibrariesDeps): Libraries {
  const { base, now, mostOwn = mostOwnByDefault } = deps;
  const kept = new Map<string, Kept>();
  const recent = createRecent(mostOwn, (team) => kept.delete(team));
  const nothingAdded = Promise.resolve({ key: additionsKey(noAdditions), library: base });

  /** Each look waits for the one before, so a workspace never has two libraries in the making. */
  const look = async (team: string): Promise<Made> => {
    const before = kept.get(team)?.made ?? nothingAdded;
    const made = before.then((last) => remake(deps, team, last));
    kept.set(team, { at: now(), made });
    const next = await made;
    if (next.library !== base) recent.use(team);
    return next;
  };

  return {
    of: async (team) => {
      const known = kept.get(team);
      const isFresh = known !== undefined && now() - known.at < freshFor;
      return (await (isFresh ? known.made : look(team))).library;
    },
    changed: (team) => {
      const known = kept.get(team);
      if (known) kept.set(team, { ...known, at: Number.NEGATIVE_INFINITY });
    },
  };
}

/** Remembers who came last, and lets go of whoever came before `most` others. */
function createRecent(most: number, letGo: (team: string) => void) {
  const teams = new Set<string>();
  return {
    use: (team: string) => {
      teams.delete(team);
      teams.add(team);
      const [oldest] = teams;
      if (teams.size <= most || oldest === undefined) return;
      teams.delete(oldest);
      letGo(oldest);
    },
  };
}

/** The same again where nothing changed, or where it cannot be known: searching needs no store. */
async function remake(deps: LibrariesDeps, team: string, last: Made): Promise<Made> {
  const { base, log } = deps;
  try {
    const additions = await readAdditions(deps, team);
    const key = additionsKey(additions);
    if (key === last.key) return last;
    const catalog = layOver(base.catalog, additions);
    return { key, library: catalog === base.catalog ? base : createLibrary(catalog) };
  } catch (error) {
    log.error({ err: error }, "could not read what a workspace added to the catalog");
    return last;
  }
}

async function readAdditions({ store }: LibrariesDeps, team: string): Promise<Additions> {
  const [approved, synonyms] = await Promise.all([
    store.suggestions.approved(team),
    store.synonyms.list(team),
  ]);
  return { approved, synonyms };
}
