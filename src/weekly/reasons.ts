import { typeWords } from "#cards/words.ts";
import type { Resource } from "#catalog/schema.ts";
import { pickedFor, type Weighing } from "./weigh.ts";

/** Fewer people than this could be told from a count. */
const fewestPeople = 3;

/** Why this resource and not another, the strongest first, as plain text. */
export function reasonsOf(resource: Resource, weighing: Weighing): string[] {
  return [
    editorsPick(resource, weighing),
    helpfulHere(resource, weighing),
    resource.listed_by.length > 1 ? `recommended by ${resource.listed_by.length} lists` : undefined,
    change(resource, weighing),
  ].filter((reason) => reason !== undefined);
}

const pickedForWords = {
  beginner: " for beginners",
  practitioner: " for practitioners",
  reference: ", to look things up in",
} as const;

/** "an editors’ pick on Monitoring for beginners" */
function editorsPick({ id }: Resource, weighing: Weighing): string | undefined {
  const topic = weighing.source.catalog.topic(pickedFor(id, weighing) ?? "");
  const pick = topic?.picks.find(({ resource }) => resource === id);
  return pick && `an editors’ pick on ${topic?.label ?? ""}${pickedForWords[pick.for]}`;
}

function helpfulHere({ id }: Resource, { source }: Weighing): string | undefined {
  const helpful = source.signals.votes.get(id)?.helpful ?? 0;
  return helpful < fewestPeople ? undefined : `helpful to ${helpful} people here`;
}

/** "last time was a course" */
function change({ type }: Resource, { had }: Weighing): string | undefined {
  const last = had[0]?.type;
  if (last === undefined || last === type) return undefined;
  const word = typeWords[last].one.toLowerCase();
  return `last time was ${/^[aeiou]/u.test(word) ? "an" : "a"} ${word}`;
}
