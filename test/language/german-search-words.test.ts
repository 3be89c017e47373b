import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadCatalog } from "#catalog/load.ts";
import { germanSearchWords } from "#language/german/search-words.ts";
import { createLibrary } from "#search/library.ts";

const { search, similar, catalog } = createLibrary(loadCatalog("catalog").catalog);

/** The judged questions, and one for each word that asks for something of a resource. */
const questions = [
  ...readFileSync("test/search/judged/dev.jsonl", "utf8")
    .split("\n")
    .flatMap((line) => /"query": ?"(?<query>[^"\\]+)"/u.exec(line)?.groups?.["query"] ?? []),
  ...["course", "book", "article", "guide", "paper", "talk", "podcast", "newsletter"].map(typeOf),
  ...["community", "conference", "repo", "tool", "list"].map(typeOf),
  ...["cost:free", "cost:freemium", "cost:paid", "level:beginner", "level:intermediate"],
  ...[
    "level:advanced",
    "since:2022",
    "until:2020",
    "papers 2021",
    "by:huyen",
    "-kubernetes monitoring",
    "-type:book drift",
  ],
  ...["monitoring in 10 hours", "monitoring in 20 minutes", "monitoring in an hour", "hours:0.01"],
];

function typeOf(type: string): string {
  return `type:${type}`;
}

it.each(["since:2400", "until:1900", "year:1900"])(
  "says in German what is there beside %s",
  (year) => {
    const { relaxed } = search(`monitoring ${year}`);
    const phrase = /these are (?<phrase>.+)\.$/u.exec(relaxed?.sentence ?? "")?.groups?.["phrase"];
    expect(phrase).toContain("undated");
    expect(germanSearchWords(phrase ?? "")).not.toBe(phrase);
  },
);

it.each([
  ["not posted here yet", "hier noch nicht gezeigt"],
  ["chosen by hand", "von Hand gewählt"],
  ["all 12 that fit were posted here before", "alle 12 passenden waren schon einmal hier"],
  [
    "all 2 that fit were posted here, so they start over",
    "alle 2 passenden waren schon hier, also von vorn",
  ],
  [
    "an editors’ pick on Monitoring for beginners",
    "von der Redaktion zu Monitoring ausgewählt, für den Einstieg",
  ],
  ["helpful to 4 people here", "hier für 4 Leute hilfreich"],
  ["last time was an article", "von anderer Art als letztes Mal"],
])("says in German why a weekly post was picked: %s", (english, german) => {
  expect(germanSearchWords(english)).toBe(german);
});

it("says in German all that the search says of real questions", () => {
  const said = questions.flatMap((question) => {
    const { understood, hits } = search(question);
    const labels = understood.filter(({ constraint }) => constraint && constraint.kind !== "topic");
    return [
      ...labels.map(({ label }) => label),
      ...hits.flatMap(({ reasons }) => reasons.map(({ text }) => text)),
    ];
  });
  const alike = catalog.resources.flatMap(({ id }) => similar(id, { limit: 5 }));
  const reasons = alike.flatMap((hit) => hit.reasons.map(({ text }) => text));
  const all = [...new Set([...said, ...reasons])];
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((text) => germanSearchWords(text) === text)).toEqual([]);
});
