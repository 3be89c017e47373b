import { describe, expect, it } from "vitest";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const labelsOf = (query: string): string[] => search(query).understood.map(({ label }) => label);

describe("an operator's value", () => {
  it.each([
    ["-type:book,paper monitoring", ["Monitoring and observability", "not book", "not paper"]],
    ["type:book,course", ["book", "course"]],
    ["type: book", ["book"]],
    ["monitoring since:2023.", ["Monitoring and observability", "since 2023"]],
    ["type:book!", ["book"]],
    ["type:video", ["talk"]],
    ["type:books", ["book"]],
    ["type:Buch", ["book"]],
    ['type:"reading list"', ["list"]],
    ["cost:free,paid", ["free", "paid"]],
    ["cost:gratis", ["free"]],
    ["cost:cheap", ["free"]],
    ["level:expert", ["advanced"]],
    ["level:beginners", ["for beginners"]],
    ["hours:<2", ["within 2 hours"]],
    ["hours:1.5h", ["within 1.5 hours"]],
  ])("is read as free text would be: %s", (query, labels) => {
    expect(labelsOf(query)).toEqual(labels);
    expect(search(query).unread).toEqual([]);
  });

  it.each([
    ["type:movie drift", "drift", "type:movie"],
    ["type:book,banana drift", "type:book drift", "type:banana"],
    ["level:hard drift", "drift", "level:hard"],
    ["drift since:yesterday", "drift", "since:yesterday"],
    ["drift hours:long", "drift", "hours:long"],
  ])("is left out and told where it means nothing: %s", (query, same, left) => {
    const { unread, hits, corrections } = search(query);
    expect(unread.map(({ operator, value }) => `${operator}:${value}`)).toEqual([left]);
    expect(unread.map(({ choices }) => choices.length > 0)).toEqual([true]);
    expect(corrections).toEqual([]);
    expect(hits).toEqual(search(same).hits);
  });

  it.each(["type:book,paper monitoring", "type:book type:paper monitoring"])(
    "shows what meets any of several values, and nothing else: %s",
    (query) => {
      const { hits, relaxed } = search(query, { limit: 50 });
      const types = new Set(hits.map(({ resource }) => resource.type));
      expect([...types].sort()).toEqual(["book", "paper"]);
      expect(relaxed).toBeUndefined();
    },
  );

  it("is text after a space, and in a message, where it means nothing", () => {
    const message = "the job failed with this, what does it mean and how would I ever debug it";
    expect(search("cost: how much is gpu serving").unread).toEqual([]);
    expect(search(`${message} type:tensor level:error`).unread).toEqual([]);
  });
});

describe("an address of the catalog", () => {
  it.each([
    ["madewithml.com", "made-with-ml"],
    ["<https://www.madewithml.com/?utm_source=x|madewithml.com>", "made-with-ml"],
    ['"https://www.oreilly.com/radar/ai-meets-operations/"', "ai-meets-operations"],
    ["youtu.be/OhIa2cnGD8Y.", "end-to-end-kubeflow-pipeline"],
  ])("names what stands there: %s", (query, id) => {
    expect(search(query).hits[0]?.resource.id).toBe(id);
  });

  it("is asked for by nothing else", () => {
    expect(search("https://example.com/free-courses-on-drift").hits).toEqual([]);
    expect(labelsOf("neptune.ai vs mlflow")).toEqual([
      "Experiment tracking",
      "neptune.ai",
      "MLflow",
    ]);
  });
});
