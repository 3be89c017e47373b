import type { SectionBlock } from "@slack/types";
import fc from "fast-check";
import { NodeType, parse } from "slack-message-parser";
import { describe, expect, it } from "vitest";
import { answerRef, cardBlockId, encodeRef, parseRef, refOfBlockId } from "#cards/answer-ref.ts";
import { actions, button, declaredActionId } from "#cards/elements.ts";
import { cutText, limits } from "#cards/limits.ts";
import { escapeMrkdwn, link, plainInMrkdwn } from "#cards/mrkdwn.ts";
import { resourceCard, cardSentence } from "#cards/resource-card.ts";
import { hoursWords, metaLine } from "#cards/words.ts";
import type { Resource } from "#catalog/schema.ts";

const resource: Resource = {
  id: "a-book",
  title: "A *bold* <book> & more",
  url: "https://example.com/a|b?x=<y>&z=1",
  authors: [],
  type: "book",
  level: "all",
  cost: "unknown",
  topics: ["monitoring"],
  summary: "What one gets <!channel> from it, in sixty characters or more, at least.",
  covers: [],
  answers: [],
  hours: 6.2,
  prerequisites: [],
  same_name_as: [],
  status: "archived",
  listed_by: [],
};

describe("text in mrkdwn", () => {
  it("is what was written, for the eye, and nothing to Slack", () => {
    expect(plainInMrkdwn("a *b* _c_ ~d~ `e` :tada: snake_case 2*3")).toBe(
      "a ∗b∗ _\u2060c_\u2060 ~\u2060d~\u2060 `\u2060e`\u2060 :\u2060tada: snake_case 2∗3",
    );
  });

  it.each(["*bold* text", "**kwargs", "2*3", "a * b", "_*x*_", "~*x*~ `y`"])(
    "is bold as a whole where %s is",
    (text) => {
      const { children } = parse(`*${plainInMrkdwn(text)}*`);
      expect(children.map(({ type }) => type)).toEqual([NodeType.Bold]);
    },
  );

  it("is slanted as a whole, or not at all", () => {
    for (const text of ["about “_x_”", "about “snake_case”", "about “*x*”"]) {
      const hit = { resource, score: 1, reasons: [{ factor: "text", text }] };
      const [, why] = resourceCard({ hit, actions: [] });
      expect(JSON.stringify(why)).toMatch(/"_Why: [^_]*_"|"Why: /u);
    }
  });

  it("never notifies, links or formats, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const plain = plainInMrkdwn(text);
        expect(plain).not.toMatch(/[<>\n]/u);
        expect(plain).not.toMatch(/&(?!amp;|lt;|gt;)/u);
        expect(plain.replaceAll("\u2060", "").replaceAll("∗", "*")).toBe(
          escapeMrkdwn(
            text.replaceAll("\u2060", "").replaceAll("∗", "*").replaceAll(/\s+/gu, " ").trim(),
          ),
        );
      }),
    );
  });

  it("links only to http(s), with a label that cannot leave the link", () => {
    expect(link("javascript:alert(1)", "x")).toBe("x");
    fc.assert(
      fc.property(fc.webUrl(), fc.string({ maxLength: 80 }), (url, label) => {
        expect(link(url, label)).toMatch(/^<https?:[^<>|\s]*\|[^<>|\n]*>$/u);
      }),
    );
  });
});

describe("a card", () => {
  it("escapes title, address and summary, and says nothing of an unknown cost", () => {
    const [section] = resourceCard({ hit: { resource, score: 1, reasons: [] }, actions: [] });
    expect(section).toMatchObject({
      text: {
        text: [
          "📘 *<https://example.com/a%7Cb?x=&lt;y&gt;&amp;z=1|A ∗bold∗ &lt;book&gt; &amp; more>*",
          "Book · any level · about 6 hours · archived",
          "What one gets &lt;!channel&gt; from it, in sixty characters or more, at least.",
        ].join("\n"),
      },
    });
  });

  it("keeps its title where the address is too long for a link, which is Open's then", () => {
    const url = `https://example.com/?${"a&".repeat(740)}`;
    const title = "a & b ".repeat(33);
    const [section] = resourceCard({
      hit: { resource: { ...resource, url, title }, score: 1, reasons: [] },
      actions: [],
    });
    const lines = (section as SectionBlock).text?.text.split("\n") ?? [];
    expect(lines[0]).toBe(`📘 *${"a &amp; b ".repeat(33).trim()}*`);
    expect(lines[1]).toMatch(/^Book · /u);
    expect(lines[2]).toBe(plainInMrkdwn(resource.summary));
  });

  it("reads as a sentence", () => {
    const reasons = [{ factor: "topic", text: "topic: monitoring" }];
    expect(cardSentence({ hit: { resource, score: 1, reasons } })).toBe(
      "A ∗bold∗ &lt;book&gt; &amp; more (book · any level · about 6 hours · archived). Why: topic: monitoring. https://example.com/a|b?x=&lt;y&gt;&amp;z=1",
    );
  });

  it("says the four reasons that moved it most, on one line", () => {
    const reasons = ["one", "two", "three", "four", "five"].map((text) => ({ factor: text, text }));
    const card = resourceCard({ hit: { resource, score: 1, reasons }, actions: [] });
    expect(JSON.stringify(card)).toContain("one · two · three · four_");
    expect(cardSentence({ hit: { resource, score: 1, reasons } })).toContain("three, four.");
  });

  it.each([
    [0.05, "5 minutes"],
    [0.3, "20 minutes"],
    [1, "about 1 hour"],
    [1.5, "about 1½ hours"],
    [6.2, "about 6 hours"],
  ])("tells %d hours as %s", (hours, words) => {
    expect(hoursWords(hours)).toBe(words);
  });

  it("gives no length to what has no end", () => {
    expect(metaLine({ ...resource, type: "podcast", status: "active" })).toBe(
      "Podcast · any level",
    );
  });
});

describe("an answer's ref", () => {
  it("comes back from a button as it went in, whatever was asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const ref = { ...answerRef("find", text.slice(0, 200)), n: 10 };
        const encoded = encodeRef(ref);
        expect(encoded === undefined ? ref : parseRef(encoded)).toEqual(ref);
        expect(encoded ?? "").not.toMatch(/[<>&]/u);
      }),
    );
  });

  it("rides in a card's block id where it fits, and the id never outgrows Slack's limit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const id = cardBlockId("a-book", answerRef("find", text));
        expect(Array.from(id).length).toBeLessThanOrEqual(limits.blockId);
        expect(refOfBlockId(id)?.q ?? text).toBe(text);
      }),
    );
  });

  it.each(["", "{}", "null", '{"kind":"find"}', "[1]", "x".repeat(5000)])(
    "is nothing in %j",
    (text) => {
      expect(parseRef(text)).toBeUndefined();
    },
  );
});

describe("elements", () => {
  it("cut text between words, in code points", () => {
    expect(cutText("one two three", 9)).toBe("one two…");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        expect(Array.from(cutText(text, max)).length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it("number equal action ids within a row, and know the declared one again", () => {
    const row = actions([
      button({ label: "a", actionId: "find:ask" }),
      button({ label: "b", actionId: "find:ask" }),
      button({ label: "c", actionId: "find:more" }),
    ]);
    const ids = row.elements.map((element) => element.action_id ?? "");
    expect(new Set(ids).size).toBe(3);
    expect(ids.map(declaredActionId)).toEqual(["find:ask", "find:ask", "find:more"]);
  });
});
