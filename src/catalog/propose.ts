import type { Catalog } from "./catalog.ts";
import type { Topic } from "./schema.ts";

/** A readable id has few words; the first of a title tell it apart. */
const idWords = 6;
/** The schema takes 50; a number may have to follow. */
const idLength = 45;
const fillers = new Set("a an and at by for from in of on or the to with your".split(" "));

/** A short id for a title, with a number behind it where the id is taken. */
export function proposeId(title: string, isTaken: (id: string) => boolean): string {
  const words = plainWords(title.split(/[:(]/)[0] ?? "").filter((word) => /^[a-z0-9]+$/.test(word));
  const telling = words.filter((word) => !fillers.has(word)).slice(0, idWords);
  const id = shortened(telling.length > 0 ? telling : words) || "resource";
  const numbered = (number: number): string =>
    isTaken(`${id}-${number}`) ? numbered(number + 1) : `${id}-${number}`;
  return isTaken(id) ? numbered(2) : id;
}

/** As many of the words as an id may hold. */
function shortened(words: readonly string[]): string {
  const fitting = words.filter(
    (_, place) => words.slice(0, place + 1).join("-").length <= idLength,
  );
  return fitting.join("-");
}

/** Topics that a text names by label, synonym or acronym: the longest name first, since it says most. */
export function proposeTopics({ topics }: Catalog, text: string): Topic[] {
  const padded = ` ${plainWords(text).map(singular).join(" ")} `;
  return topics
    .map((topic) => ({ topic, length: longestNamed(topic, padded) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ topic }) => topic);
}

function longestNamed({ label, synonyms, acronyms }: Topic, padded: string): number {
  const names = [label, ...synonyms, ...acronyms].map((name) =>
    plainWords(name).map(singular).join(" "),
  );
  return Math.max(
    0,
    ...names.filter((name) => padded.includes(` ${name} `)).map((name) => name.length),
  );
}

function plainWords(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<![su])s$/, "") : word;
}
