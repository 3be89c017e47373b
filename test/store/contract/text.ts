import fc from "fast-check";
import { expect, it } from "vitest";
import { fields } from "./suggestions.ts";
import { ana } from "./trial.ts";
import type { Contract } from "./trial.ts";

const hostile = [
  "'); drop table saved; --",
  "<script>alert(1)</script>",
  "*bold* <!channel> <@U1>",
  "\u202Egnirts desrever",
  "null\0 character",
  "half a pair \uD83D",
  "👩‍👩‍👧‍👦 e\u0301 模型监控",
  "%_\\\\ $1 ? :name",
  "",
];

/** What is left of a text that one of the engines could not keep. */
function kept(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

export const textContract: Contract = (begin) => {
  it("keeps hostile text as it is, and runs none of it", async () => {
    const { store } = await begin();
    for (const text of hostile) {
      const added = await store.suggestions.add(ana, {
        urlKey: text,
        fields: { ...fields, title: text, why: text },
      });
      expect(added).toMatchObject({
        outcome: "added",
        suggestion: {
          urlKey: kept(text),
          fields: { title: text, why: text },
        },
      });
    }
    expect(await store.suggestions.list("T1", "open", { limit: 99 })).toMatchObject({
      total: hostile.length,
    });
  });

  it("finds under any text what was saved under it", async () => {
    const { store } = await begin();
    const anyText = fc.string({ unit: "binary", maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (person, resource) => {
        const who = { team: "T1", person };
        await store.saved.add(who, resource);
        expect(await store.saved.among(who, [resource])).toEqual(new Set([kept(resource)]));
        await store.saved.remove(who, resource);
      }),
      { numRuns: 100 },
    );
  });

  it("counts any query text", async () => {
    const { store, query } = await begin();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
        store.events.record({
          ...ana,
          kind: "search",
          query: text,
          topics: [],
          confidence: "none",
        });
        await store.events.flush();
      }),
      { numRuns: 50 },
    );
    const [row] = await query("select sum(count) as n from event_counts where kind = 'nothing'");
    expect(Number(row?.["n"])).toBe(50);
  });
};
