import type { Catalog } from "#catalog/catalog.ts";
import { got, type Problem } from "#catalog/problem.ts";
import { resourceProblem } from "./rule.ts";

/** One author is one spelling, or searching for a person finds half of the work. */
export function oneSpellingPerAuthor({ resources }: Catalog): Problem[] {
  const better = betterSpellings(resources.flatMap(({ authors }) => authors));
  return resources.flatMap((resource) =>
    resource.authors.flatMap((author, place) => {
      const spelling = better.get(author);
      if (spelling === undefined) return [];
      const message = `is written "${spelling}" elsewhere ${got(author)}, write one form everywhere`;
      return [resourceProblem(resource, `authors.${place}`, message)];
    }),
  );
}

/** Spelling → the one to use instead: the fuller of two, of equally full ones the more frequent. */
function betterSpellings(authors: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  const spellings = [...counts.keys()].sort(
    (a, b) =>
      plainName(b).length - plainName(a).length || (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  );
  const byFamily = Map.groupBy(spellings, (name) => words(name).at(-1) ?? "");
  const pairs = [...byFamily.values()].flatMap((family) =>
    family.flatMap((name, place): [string, string][] => {
      const fuller = family.slice(0, place).find((other) => isSameAuthor(other, name));
      return fuller === undefined ? [] : [[name, fuller]];
    }),
  );
  return new Map(pairs);
}

/** `D. Sculley` and `David Sculley`, `Michael I. Jordan` and `Michael Jordan`, `GOOGLE` and `Google`. */
function isSameAuthor(one: string, other: string): boolean {
  if (plainName(one) === plainName(other)) return true;
  const [first, second] = [words(one), words(other)];
  if (first.at(-1) !== second.at(-1) || first.length < 2 || second.length < 2) return false;
  const [given, otherGiven] = [first[0] ?? "", second[0] ?? ""];
  const shorter = Math.min(given.length, otherGiven.length);
  const isInitial = shorter === 1 && given[0] === otherGiven[0];
  return isInitial || (given === otherGiven && onlyInitialsBetween(first, second));
}

function onlyInitialsBetween(...names: readonly (readonly string[])[]): boolean {
  return names.every((name) => name.slice(1, -1).every((part) => part.length === 1));
}

function words(name: string): string[] {
  return plainName(name).split(" ");
}

function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
