import { describe, expect, it } from "vitest";
import { stem } from "#search/index/lunr-index.ts";

describe("a stem", () => {
  it.each([
    ["quantisation", "quantization"],
    ["organise", "organizations"],
    ["optimiser", "optimizing"],
    ["analyse", "analyze"],
    ["behavioural", "behavior"],
    ["labelling", "labels"],
    ["artefacts", "artifact"],
    ["catalogue", "catalogs"],
    ["centre", "centers"],
    ["licence", "licensed"],
    ["programme", "programs"],
    ["productionise", "production"],
    ["monitored", "monitoring"],
  ])("is the same for %s and %s", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ["production", "product"],
    ["engine", "engineering"],
    ["evidently", "evidence"],
    ["responsible", "response"],
    ["internal", "internship"],
    ["applicant", "application"],
    ["generic", "generation"],
    ["importance", "import"],
    ["computer", "compute"],
    ["customer", "custom"],
  ])("parts %s from %s", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each(["exercise", "revised", "noise", "advise"])("leaves %s to Porter's rules", (word) => {
    expect(stem(word)).not.toContain("iz");
  });
});
