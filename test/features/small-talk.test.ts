import { expect, it } from "vitest";
import { smallTalk } from "#features/find/small-talk.ts";
import { realCatalog } from "../search/real-catalog.ts";

it.each([
  ["hi there, how are you?", "greeting"],
  ["Guten Morgen!", "greeting"],
  ["are you an AI?", "about"],
  ["hello, what can you do", "about"],
  ["I'm stuck", "help"],
  ["that's not what I meant", "help"],
  ["ok cool thx", "thanks"],
  ["thanks, that was helpful!", "thanks"],
  ["vielen Dank", "thanks"],
  ["ありがとうございます", "thanks"],
  ["🔥🔥🔥", "thanks"],
  ["never mind", "agreement"],
  ["lol", "agreement"],
  ["ok thanks, bye", "farewell"],
] as const)("takes “%s” for %s", (text, kind) => {
  expect(smallTalk(text)).toBe(kind);
});

it.each([
  "hello world in kubeflow",
  "thanks, now monitoring",
  "super resolution",
  "testing",
  "how does this work in kubeflow",
  "what is this feature store thing",
  `${"please help me ".repeat(100)}with drift`,
])("takes “%s” for a query", (text) => {
  expect(smallTalk(text)).toBeUndefined();
});

it("takes no topic, title or person of the catalog for small talk", () => {
  const { topics, resources } = realCatalog;
  const names = [
    ...topics.flatMap(({ label, synonyms }) => [label, ...synonyms]),
    ...resources.flatMap(({ title, authors }) => [title, ...authors]),
  ];
  expect(names.filter((name) => smallTalk(name) !== undefined)).toEqual([]);
});
