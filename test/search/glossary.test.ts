import { describe, expect, it } from "vitest";
import { createCatalog } from "#catalog/catalog.ts";
import { createGlossary } from "#search/query/glossary.ts";
import { createSearch } from "#search/search.ts";
import { toTokens } from "#search/words/tokens.ts";
import { realCatalog } from "./real-catalog.ts";
import { smallCatalog } from "./small-catalog.ts";

const empty = smallCatalog([]);
const catalog = createCatalog({
  ...empty,
  words: { ...empty.words, padding: { pt: ["como"] } },
  glossary: [
    { english: "retraining", forms: { pt: ["retreinar"], de: ["neu trainieren"], ja: ["再学習"] } },
    { english: "training", forms: { de: ["trainieren"], ru: ["обучение"] } },
  ],
});
const glossary = createGlossary(catalog);

const said = (text: string, read = glossary.read) =>
  read(toTokens(text)).map(({ from, to, meaning }) => ({ from, to, meaning }));
const means = (name: string) => ({ kind: "wording", name, foreign: true });

describe("the glossary", () => {
  it("reads words and terms as they stand in it, longer ones first", () => {
    expect(said("Modelle neu trainieren")).toEqual([
      { from: 1, to: 3, meaning: means("retraining") },
      { from: 2, to: 3, meaning: means("training") },
    ]);
  });

  it("reads within a run of characters", () => {
    expect(said("モデルの再学習")).toMatchObject([{ from: 4, to: 7 }]);
  });

  it("reads other forms of a word by their stem", () => {
    expect(said("como retreinando o modelo")).toEqual([]);
    expect(said("como retreinando o modelo", glossary.readInflected)).toEqual([
      { from: 1, to: 2, meaning: means("retraining") },
    ]);
  });

  it("knows its words where they are parted by spaces", () => {
    expect(["retreinar", "trainieren", "обучение"].filter(glossary.holds)).toHaveLength(3);
    expect(glossary.holds("lighthouse")).toBe(false);
  });
});

describe("a query in another language", () => {
  const search = createSearch(realCatalog);
  const topics = (query: string) =>
    search(query, { limit: 3 }).hits.map(({ resource }) => resource.topics[0]);

  it.each([
    ["хочу запустить модель на телефоне", "edge-ml"],
    ["wie merke ich, dass sich meine Eingangsdaten verschoben haben?", "drift-detection"],
    ["comment réentraîner automatiquement ?", "continuous-training"],
  ])("is answered by what its words say in English: %s", (query, topic) => {
    expect(topics(query)).toContain(topic);
  });

  it.each([
    "recette de la tarte aux pommes",
    "mi perro no quiere comer",
    "geschenk für oma zum geburtstag",
    "кошка не ест корм",
    "京都の紅葉の名所",
  ])("about something else is answered with nothing: %s", (query) => {
    expect(search(query).hits).toEqual([]);
  });
});
