import type { Catalog } from "#catalog/catalog.ts";
import { got, type Problem } from "#catalog/problem.ts";
import { languages, type Topic } from "#catalog/schema.ts";
import { topicProblem } from "./rule.ts";

/** A topic is used by a resource, or by a narrower topic that is. */
export function noUnusedTopics({ resources, topics, topic }: Catalog): Problem[] {
  const used = new Set(resources.flatMap((resource) => resource.topics));
  for (const id of used) for (const parent of topic(id)?.parents ?? []) used.add(parent);
  return topics
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      file: "topics.yml",
      field: id,
      message: `is used by no resource ${got(id)}, give it to one or remove it`,
    }));
}

/** A word that means two topics would send people to either at random. */
export function noWordClaimedTwice({ topics }: Catalog): Problem[] {
  const owners = new Map<string, string>();
  return topics.flatMap((topic) =>
    names(topic).flatMap(({ field, language, name }) => {
      const key = `${language}:${plainWord(name)}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, topic.id);
      if (owner === undefined || owner === topic.id) return [];
      return [
        topicProblem(
          topic.id,
          field,
          `is claimed by ${owner} too ${got(name)}, leave it to one of them`,
        ),
      ];
    }),
  );
}

export function noRepeatedPicks({ topics }: Catalog): Problem[] {
  return topics.flatMap(({ id, picks }) =>
    picks.flatMap((pick, place) => {
      const before = picks.slice(0, place);
      const again = before.some(({ resource }) => resource === pick.resource);
      const message = `picks the same twice ${got(pick.resource)}, pick another`;
      return again ? [topicProblem(id, `picks.${place}`, message)] : [];
    }),
  );
}

interface TopicName {
  readonly field: string;
  readonly language: string;
  readonly name: string;
}

function names(topic: Topic): TopicName[] {
  const english = (field: string) => (name: string) => ({ field, language: "en", name });
  return [
    english("label")(topic.label),
    ...topic.synonyms.map(english("synonyms")),
    ...topic.acronyms.map(english("acronyms")),
    ...topic.cues.map(english("cues")),
    ...languages.flatMap((language) =>
      (topic.labels[language] ?? []).map((name) => ({
        field: `labels.${language}`,
        language,
        name,
      })),
    ),
  ];
}

function plainWord(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
}
