import fc from "fast-check";
import { expect, it } from "vitest";
import { loadCatalog } from "#catalog/load.ts";
import { proposeId, proposeTopics } from "#catalog/propose.ts";
import { idPattern } from "#catalog/schema.ts";
import { resourceYaml, type ResourceDraft } from "#catalog/write-resource.ts";
import { book, topics, writeCatalog } from "./write-catalog.ts";

/** Text of one line with what YAML would read as its own. */
const line = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from(" :#-?[]{}&*!|>'\"%@`,~=\\0n")),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 60,
  })
  .map((text) =>
    text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "").trim(),
  )
  .filter((text) => text !== "");

it("reads back what was written, whatever the text", () => {
  const lines = fc.array(line, { maxLength: 4 });
  fc.assert(
    fc.property(line, lines, line, (title, list, words) => {
      const summary = `${words} ${"and what it says of models ".repeat(3)}${words}`;
      const draft = book("one", {
        title,
        authors: list,
        covers: list,
        answers: list,
        summary,
      }) as unknown as ResourceDraft;
      const { catalog, problems } = loadCatalog(
        writeCatalog({ "books/one.yml": resourceYaml(draft) }),
      );
      expect(problems).toEqual([]);
      expect(catalog.resource("one")).toMatchObject({
        title,
        authors: list,
        covers: list,
        summary,
      });
    }),
    { numRuns: 200 },
  );
});

it("makes a short id of the words that tell a title apart", () => {
  const free = () => false;
  expect(proposeId("Designing Machine Learning Systems: An Iterative Process", free)).toBe(
    "designing-machine-learning-systems",
  );
  expect(proposeId("The ML Test Score (2017)", free)).toBe("ml-test-score");
  expect(proposeId("What's your ML test score?", free)).toBe("whats-ml-test-score");
  expect(proposeId("模型监控", free)).toBe("resource");
});

it("numbers an id that is taken", () => {
  const taken = new Set(["drift", "drift-2"]);
  expect(proposeId("Drift", (id) => taken.has(id))).toBe("drift-3");
});

it("always makes an id that a file may have", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.lorem({ maxCount: 12 })), (title) => {
      const id = proposeId(title, () => false);
      expect(id).toMatch(idPattern);
      expect(id.length).toBeLessThanOrEqual(50);
    }),
  );
});

it("proposes the topics that a title names, the longest name first", () => {
  const named = {
    monitoring: { ...topics.monitoring, synonyms: ["drift", "model monitoring"] },
    kubernetes: { label: "Kubernetes", description: "Clusters.", acronyms: ["k8s"] },
    deployment: topics.deployment,
  };
  const { catalog } = loadCatalog(writeCatalog({ "topics.yml": named }));
  const ids = (title: string) => proposeTopics(catalog, title).map(({ id }) => id);
  expect(ids("Models' Monitoring on K8s")).toEqual(["monitoring", "kubernetes"]);
  expect(ids("K8s and Deployments")).toEqual(["deployment", "kubernetes"]);
  expect(ids("Adrift")).toEqual([]);
});
