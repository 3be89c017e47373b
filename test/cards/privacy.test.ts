import { describe, expect, it } from "vitest";
import { privacyMessage } from "#cards/privacy.ts";
import { sentencesOf } from "#language/languages.ts";

const said = (marks: number, language: string) =>
  privacyMessage({
    rows: new Map([["event_people", marks]]),
    buttons: [],
    say: sentencesOf(language),
  }).text;

describe("what is kept about a person", () => {
  it.each([
    ["en", 1, "1 mark that counts you"],
    ["en", 14, "14 marks that count you"],
    ["de", 1, "1 Zeichen, das dich"],
    ["de", 14, "14 Zeichen, die dich"],
  ])("is said in %s of one and of many (%d)", (language, marks, words) => {
    expect(said(marks, language)).toContain(words);
  });
});
