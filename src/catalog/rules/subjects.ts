import type { Catalog } from "#catalog/catalog.ts";
import { got, type Problem } from "#catalog/problem.ts";
import { resourceProblem } from "./rule.ts";

/** Each other name of a subject leads to one subject. */
export function noSubjectClaimedTwice({ subjects }: Catalog): Problem[] {
  const owners = new Map(Object.keys(subjects).map((subject) => [plainSubject(subject), subject]));
  return Object.entries(subjects).flatMap(([subject, names]) =>
    names.flatMap((name) => {
      const owner = owners.get(plainSubject(name)) ?? subject;
      owners.set(plainSubject(name), owner);
      if (owner === subject) return [];
      const message = `is claimed by "${owner}" too ${got(name)}, leave it to one of them`;
      return [{ file: "subjects.yml", field: subject, message }];
    }),
  );
}

/** `covers` names a subject by its one spelling, so that subjects can be matched, counted and linked. */
export function canonicalSubjects({ resources, subjects }: Catalog): Problem[] {
  const spellings = spellingsOf(
    resources.flatMap(({ covers }) => covers),
    subjects,
  );
  return resources.flatMap((resource) =>
    resource.covers.flatMap((cover, place) => {
      const spelling = spellings.get(plainSubject(cover));
      if (spelling === undefined || spelling === cover) return [];
      const where = Object.hasOwn(subjects, spelling) ? "in subjects.yml" : "elsewhere";
      const message = `is written "${spelling}" ${where} ${got(cover)}, write that`;
      return [resourceProblem(resource, `covers.${place}`, message)];
    }),
  );
}

/** Plain form → the spelling to use: that of `subjects.yml`, else the most frequent. */
function spellingsOf(
  covers: readonly string[],
  subjects: Catalog["subjects"],
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const cover of covers) counts.set(cover, (counts.get(cover) ?? 0) + 1);
  const byFrequency = [...counts].sort(([, a], [, b]) => a - b).map(([cover]) => cover);
  const named = Object.entries(subjects).flatMap(([subject, names]): [string, string][] =>
    [...names, subject].map((name) => [plainSubject(name), subject]),
  );
  return new Map([
    ...byFrequency.map((cover): [string, string] => [plainSubject(cover), cover]),
    ...named,
  ]);
}

/** Without case, hyphens and the plural's s: `Feature-stores` is `feature store`. */
function plainSubject(subject: string): string {
  const words = subject
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
  return words.replaceAll(/(?<=\p{L}{2})(?<![sui])s(?= |$)/gu, "");
}
