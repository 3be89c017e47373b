import { describe, expect, it } from "vitest";
import { english, type Sentences } from "#language/english.ts";
import { languageNames, sentencesOf } from "#language/languages.ts";

/** All that a language can say, with something put into each gap. */
function said(sentences: Sentences): Record<string, string> {
  const parts = Object.entries(sentences).map(([key, sentence]) => {
    if (typeof sentence === "string") return [key, sentence];
    if (typeof sentence !== "function") return [key, Object.values(sentence).join("\n")];
    const say = sentence as (...gaps: string[]) => string;
    return [key, say("«1»", "«2»", "«3»")];
  });
  return Object.fromEntries(parts) as Record<string, string>;
}

const gapsIn = (sentence = "") => [...sentence.matchAll(/«\d»/gu)].map(([gap]) => gap).toSorted();
const command =
  /\/mlops-learn(?: (?:done|help|path|privacy|review|saved|settings|stats|suggest|synonyms|topics))?\b/gu;
const commandsIn = (sentence = "") => sentence.match(command) ?? [];

/** English has them from search as they stand, so each other language fills other gaps. */
const fromSearch = new Set(["relaxed", "pathThin"]);

describe("the languages", () => {
  it("are each named in itself", () => {
    expect(languageNames).toContainEqual({ tag: "en", name: "English" });
    expect(languageNames).toContainEqual({ tag: "de", name: "Deutsch" });
  });

  it.each(languageNames)("fill every gap of every sentence in $name", ({ tag }) => {
    const own = said(sentencesOf(tag));
    for (const [key, sentence] of Object.entries(said(english))) {
      if (fromSearch.has(key)) continue;
      expect(gapsIn(own[key]), key).toEqual(gapsIn(sentence));
    }
  });

  it.each(languageNames)("name the same commands in $name", ({ tag }) => {
    const own = said(sentencesOf(tag));
    for (const [key, sentence] of Object.entries(said(english))) {
      expect(commandsIn(own[key]), key).toEqual(commandsIn(sentence));
    }
  });

  it("say in English what they lack, and all of it where the language is unknown", () => {
    expect(sentencesOf("xx")).toEqual(english);
    expect(sentencesOf("__proto__")).toEqual(english);
    expect(Object.keys(sentencesOf("de"))).toEqual(Object.keys(english));
  });

  it("say a region's variant in its language", () => {
    expect(sentencesOf("de-AT").greeting).toBe("Hallo.");
  });
});
