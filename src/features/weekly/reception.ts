import { fewestPeople } from "#store/stats.ts";
import type { Store } from "#store/store.ts";

/** "a, b and c": British English sets no comma before the last. */
const inOneSentence = new Intl.ListFormat("en-GB");

/** "A week on, 5 people here saved this, 3 finished it and 4 found it helpful." Undefined where too few did. */
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
    { people: savedBy, did: (it: string) => `saved ${it}` },
    { people: finishedBy, did: (it: string) => `finished ${it}` },
    { people: counts.helpful, did: (it: string) => `found ${it} helpful` },
  ].filter(({ people }) => people >= fewestPeople);
  if (parts.length === 0) return undefined;
  const said = parts.map(({ people, did }, place) =>
    place === 0 ? `${people} people here ${did("this")}` : `${people} ${did("it")}`,
  );
  return `A week on, ${inOneSentence.format(said)}.`;
}
