import type { Store } from "#store/store.ts";

/** Fewer people than this could be told from a count. */
const fewest = 3;

/** "A week on: 5 people here saved this, 3 finished it, 4 found it helpful." Undefined where too few did. */
export async function receptionLine(
  { saved, finished, votes }: Pick<Store, "saved" | "finished" | "votes">,
  team: string,
  resource: string,
): Promise<string | undefined> {
  const [savedBy, finishedBy, counts] = await Promise.all([
    saved.people(team, resource),
    finished.people(team, resource),
    votes.count(team, resource),
  ]);
  const parts = [
    { people: savedBy, did: "saved" },
    { people: finishedBy, did: "finished" },
    { people: counts.helpful, did: "found helpful" },
  ].filter(({ people }) => people >= fewest);
  if (parts.length === 0) return undefined;
  const said = parts.map(({ people, did }) => `${people} ${did}`);
  return `A week on, of the people here: ${said.join(", ")} this.`;
}
