import { expect, it } from "vitest";
import { answerRef } from "#cards/answer-ref.ts";
import { compactMessage, resultsMessage } from "#cards/results.ts";
import { english } from "#language/english.ts";
import { sentencesOf } from "#language/languages.ts";
import { weeklyPostMessage } from "#cards/weekly-post.ts";
import { relaxedLines } from "#cards/relaxed.ts";
import type { SearchResult } from "#search/hit.ts";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "../search/real-catalog.ts";
import { resource, topic } from "../search/small-catalog.ts";

const tenHits = Array.from({ length: 10 }, (_, at) => ({
  resource: resource(`resource-${at}`),
  score: 1,
  reasons: [{ factor: "topic", text: "topic: monitoring" }],
}));

const answered = (more: Partial<SearchResult>): SearchResult => ({
  ...{ query: "free", understood: [], constraints: [], corrections: [], closeTopics: [] },
  ...{ hasSubject: true, unread: [] },
  ...{ confidence: "strong", hits: tenHits, total: 82, fitting: 14, ...more },
});

it.each([
  [
    14,
    "5 of 82: 14 fit, 68 come near",
    /^5 of 82 resources for free\. 14 fit, 68 come near\. 1: /u,
  ],
  [81, "5 of 82: 81 fit, 1 comes near", /81 fit, 1 comes near\./u],
  [82, "5 of 82", /^5 of 82 resources for free\. 1: /u],
  [0, "5 of 82", /^5 of 82 resources for free\. 1: /u],
])("tells how many of all are what stands in bold: %i", (fitting, heading, text) => {
  const cards = tenHits.slice(0, 5).map((hit) => ({ hit, actions: [], say: english }));
  const content = { ref: answerRef("find", "free"), result: answered({ fitting }), cards };
  for (const draw of [resultsMessage, compactMessage]) {
    const message = draw({ ...content, say: english });
    expect(message.blocks[0]).toMatchObject({ text: { text: `*free*   ${heading}` } });
    expect(message.text).toMatch(text);
  }
});

it("keeps the way on below ten cards of which each has a note, whatever stands above them", () => {
  const cost = { kind: "cost", value: "free", exact: false, negated: false } as const;
  const message = resultsMessage({
    ref: { ...answerRef("find", "free monitorng"), n: 10 },
    result: {
      query: "free monitorng",
      understood: [{ label: "Free", without: "monitorng", constraint: cost }],
      constraints: [cost],
      hasSubject: true,
      corrections: [{ from: "monitorng", to: "monitoring" }],
      unread: [{ operator: "type", value: "<banana>", choices: ["book", "course"] }],
      relaxed: {
        ...{ amount: "none", wanted: [cost], isAll: false, instead: [] },
        sentence: "No free resources on this; these are paid.",
      },
      confidence: "weak",
      hits: tenHits,
      total: 30,
      fitting: 0,
      closeTopics: [{ topic: topic("monitoring"), count: 30 }],
    },
    cards: tenHits.map((hit) => ({
      ...{ hit, note: english.addedByCommunity, say: english },
      actions: [{ place: "button", order: 1, actionId: "save:add", label: "Save" }],
    })),
    say: english,
  });
  const drawn = JSON.stringify(message.blocks);
  expect(drawn).toContain(english.showMore);
  expect(drawn).toContain(english.unknownValue("type:&lt;banana&gt;", "book, course"));
  expect(drawn.match(/"Save"/gu)).toHaveLength(10);
  expect(drawn.split(english.addedByCommunity)).toHaveLength(11);
});

it.each([
  [
    "free books on feature stores",
    "Nichts hierzu erfüllt alle Wünsche zugleich: kostenlos, Buch. Stattdessen: Bücher (kostenpflichtig), Artikel, Werkzeuge.",
  ],
  [
    "beginner books on ML system design",
    "Kaum etwas hierzu erfüllt alle Wünsche zugleich: für den Einstieg, Buch. Stattdessen: Bücher (mittel).",
  ],
  [
    "monitoring since 2035",
    "Nichts hierzu erfüllt diesen Wunsch: seit 2035. Stattdessen: älter oder ohne Jahr.",
  ],
])("says truly in German what is there instead: %s", (query, sentence) => {
  const search = createSearch(realCatalog);
  expect(relaxedLines(search(query), sentencesOf("de"))).toEqual([sentence]);
});

it("says a weekly post in the workspace's language, but for its last line", () => {
  const post = weeklyPostMessage({
    ...{ resource: resource("one"), topic: "Monitoring", reasons: ["free"], actions: [] },
    ...{ owner: "Ana", say: sentencesOf("de") },
    timing: { weekday: 1, time: "09:00", zone: "Europe/Berlin" },
  });
  const drawn = JSON.stringify(post.blocks);
  for (const said of ["Eintrag der Woche", "Warum: kostenlos", "Im Thread besprechen"]) {
    expect(drawn).toContain(said);
  }
});
