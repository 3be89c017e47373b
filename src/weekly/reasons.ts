import { typeWords } from "#cards/words.ts";
import type { Resource } from "#catalog/schema.ts";
import { editorsPick } from "#search/ranking/multiplied-factors.ts";
import { fewestPeople } from "#store/stats.ts";
import { pickedFor, type Weighing } from "./weigh.ts";

/** Why this resource and not another, the strongest first, as plain text. */
export function reasonsOf(resource: Resource, weighing: Weighing): string[] {
  return [
    pickedByEditors(resource, weighing),
    helpfulHere(resource, weighing),
    resource.listed_by.length > 1 ? `recommended by ${resource.listed_by.length} lists` : undefined,
    change(resource, weighing),
  ].filter((reason) => reason !== undefined);
}

function pickedByEditors({ id }: Resource, weighing: Weighing): string | undefined {
  const topic = weighing.source.catalog.topic(pickedFor(id, weighing) ?? "");
  const pick = topic?.picks.find(({ resource }) => resource === id);
  return pick && editorsPick(pick, topic?.label);
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
