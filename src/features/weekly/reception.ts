import type { Sentences } from "#language/english.ts";
import { fewestPeople } from "#store/stats.ts";
import type { Store } from "#store/store.ts";

type Stores = Pick<Store, "saved" | "finished" | "votes">;

const enough = (people: number): number | undefined =>
  people >= fewestPeople ? people : undefined;

/** "A week on, 5 people here saved this, 3 finished it and 4 found it helpful." Undefined where too few did. */
export async function receptionLine(
  { saved, finished, votes }: Stores,
  { team, resource }: { readonly team: string; readonly resource: string },
  say: Sentences,
): Promise<string | undefined> {
  const [savedBy, finishedBy, counts] = await Promise.all([
    saved.people(team, resource),
    finished.people(team, resource),
    votes.count(team, resource),
  ]);
  const reception = {
    saved: enough(savedBy),
    finished: enough(finishedBy),
    helpful: enough(counts.helpful),
  };
  const isTold = Object.values(reception).some((people) => people !== undefined);
  return isTold ? say.weeklyReception(reception) : undefined;
}
