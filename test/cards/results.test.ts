import { expect, it } from "vitest";
import { answerRef } from "#cards/answer-ref.ts";
import { resultsMessage } from "#cards/results.ts";
import { english } from "#language/english.ts";
import { resource, topic } from "../search/small-catalog.ts";

const tenHits = Array.from({ length: 10 }, (_, at) => ({
  resource: resource(`resource-${at}`),
  score: 1,
  reasons: [{ factor: "topic", text: "topic: monitoring" }],
}));

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
      relaxed: "These are paid.",
      confidence: "weak",
      hits: tenHits,
      total: 30,
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
