import { describe, expect, it } from "vitest";
import { describeConstraint } from "#search/query/describe-constraint.ts";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const idsOf = (query: string): string[] => search(query).hits.map(({ resource }) => resource.id);

describe("a query of wishes alone", () => {
  it.each([
    ["newsletters to subscribe to", "newsletters"],
    ["conferences to attend", "conferences"],
    ["communities to join", "communities"],
    ["books worth reading", "books"],
    ["popular books for christmas", "books"],
    ["a course I can finish in a weekend", "courses, weekend"],
    ["paid courses worth the money", "paid courses"],
    ["podcasts worth my time", "podcasts"],
    ["comunidades para unirse", "comunidades"],
    ["Bücher, die man gelesen haben sollte", "Bücher"],
    ["communautés à rejoindre", "communautés"],
    ["newsletters para assinar", "newsletters"],
    ["книги, которые стоит прочитать", "книги"],
    ["推荐几本书", "书"],
    ["読むべき論文", "論文"],
    ["읽을 만한 논문", "논문"],
  ])("is answered with the best, whatever one does with them: %s", (query, same) => {
    expect(idsOf(query)).toHaveLength(5);
    expect(idsOf(query)).toEqual(idsOf(same));
  });

  it.each(["conferences in Europe", "meetups in New York", "conferences near San Francisco"])(
    "may name a place, of which nothing is known: %s",
    (query) => {
      expect(idsOf(query)).toEqual(idsOf("conferences"));
      expect(search(query).confidence).toBe("weak");
    },
  );

  it.each(["conferences on dentistry", "communities about cooking", "upcoming weddings in Paris"])(
    "is none where it names another subject: %s",
    (query) => {
      expect(idsOf(query)).toEqual([]);
    },
  );

  it.each(["what should I read?", "recommend me something to watch", "Was soll ich lesen?"])(
    "may be none at all: %s",
    (query) => {
      const { hits, hasSubject } = search(query);
      expect(hits).toHaveLength(5);
      expect(hasSubject).toBe(false);
    },
  );

  it.each([
    "cheap flights",
    "free money",
    "learn the piano",
    "a book on cooking",
    "summer holiday",
  ])("is none where it says what it is about: %s", (query) => {
    expect(idsOf(query)).toEqual([]);
  });
});

describe("wishes that are said in more words", () => {
  it.each([
    ["short book on mlops for managers, under 3 hours", ["within 3 hours", "book"]],
    [
      "short free course on how to set up monitoring for our team",
      ["within an hour", "free", "course"],
    ],
  ])("are read together: %s", (query, wishes) => {
    const read = search(query).constraints.map((one) => describeConstraint(one));
    expect(read.sort()).toEqual(wishes.sort());
  });

  it.each([
    ["llm engineers handbook", "llm-engineers-handbook"],
    ["practitioners guide to mlops", "practitioners-guide-to-mlops"],
  ])("are none within a title typed without its apostrophe: %s", (query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });
});

it("takes recommendations for a subject only where systems make them", () => {
  const labels = (query: string) => search(query).understood.map(({ label }) => label);
  expect(labels("building recommendation engines")).toEqual(["ML system design"]);
  expect(labels("any recommendations on monitoring?")).toEqual(["Monitoring and observability"]);
});
