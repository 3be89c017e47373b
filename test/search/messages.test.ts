import { describe, expect, it } from "vitest";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const topicsOf = (query: string): string[] =>
  search(query).closeTopics.map(({ topic }) => topic.id);

describe("a pasted message", () => {
  it("quotes rather than demands: what stands in quotation marks excludes nothing", () => {
    const message =
      'Our CTO says "just put redis in front" but the fraud model needs features younger than a minute, ' +
      "so do we need a feature store or not? Curious what smaller teams did - and what bit them later";
    expect(search(message).constraints.filter(({ exact }) => exact)).toEqual([]);
    expect(topicsOf(message)).toContain("feature-stores");
  });

  it("has most unknown words right: employers are no deployers", () => {
    const message =
      "Hi all, my employer runs a churn model in production and since spring its precision went down, " +
      "hoping that somebody has a pointer on how to monitor it properly";
    expect(search(message).corrections).toEqual([]);
  });

  it("still has a long word's one slip put right", () => {
    const message =
      "Hi all, the churn model that we run in production got worse since spring, does anybody here have a " +
      "pointer on how to do proper monitroing of it";
    expect(search(message).corrections).toEqual([{ from: "monitroing", to: "monitoring" }]);
  });

  it("has no words in the codes of its emojis", () => {
    const plain = search("how do I find out that my model got worse after launch?");
    const waved = search(
      ":wave: how do I find out that my model got worse after launch? :robot_face:",
    );
    expect(waved.hits.map(({ resource }) => resource.id)).toEqual(
      plain.hits.map(({ resource }) => resource.id),
    );
  });

  it("tells as much as it asks: a wish in it moves less than in a short query", () => {
    const message =
      "We read a book on data pipelines together last year and liked it. Now the question is how to watch for " +
      "drift in the features of two models when the labels come only after sixty days, any tool or article?";
    const types = new Set(search(message, { limit: 5 }).hits.map(({ resource }) => resource.type));
    expect(types.size).toBeGreaterThan(1);
  });
});

describe("words that name types", () => {
  it.each([
    ["we keep a record of every request", []],
    ["researchers who train on kubernetes", []],
    ["recordings on kubernetes", ["talk"]],
    ["libraries for drift detection", ["tool"]],
  ])("are read word for word: %s", (query, types) => {
    const read = search(query).constraints.flatMap((one) =>
      one.kind === "type" ? [one.value] : [],
    );
    expect(read).toEqual(types);
  });
});

describe("cues and other names", () => {
  it.each([
    ["nccl timeouts on every second job", "distributed-training"],
    ["jetson devices with bad wifi", "edge-ml"],
    ["the regulator asks about sr 11-7", "governance"],
  ])("lead to the topic whose problem it is: %s", (query, topic) => {
    expect(topicsOf(query)).toContain(topic);
  });

  it("are asked for by the words that texts use", () => {
    const covers = search("IaC", { limit: 3 }).hits.flatMap(({ resource }) => resource.covers);
    expect(covers.join(" ")).toMatch(/infrastructure as code/i);
  });

  it("is told as what several of the cards are about, not as all that it names", () => {
    const message =
      "Hi, credit risk team here, first post. We serve a scoring model, retrained twice a year, that decides on " +
      "small loans, and the regulator asked how we check it for bias by age and gender. Any tool or guide for that?";
    const { understood } = search(message);
    const labels = understood.map(({ label }) => label);
    expect(labels).toContain("Responsible AI and fairness");
    expect(labels).not.toContain("Model serving");
    expect(labels).not.toContain("Teams, roles and process");
  });
});
