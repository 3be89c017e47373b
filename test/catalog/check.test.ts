import { describe, expect, it } from "vitest";
import { checkCatalog } from "#catalog/check.ts";
import { printProblem } from "#catalog/problem.ts";
import { book, topics, writeCatalog, type Files } from "./write-catalog.ts";

function check(files: Files): string[] {
  const folder = writeCatalog({ "topics.yml": { monitoring: topics.monitoring }, ...files });
  const { problems } = checkCatalog(folder, 2026);
  return problems.map((problem) => printProblem(problem).replace(`${folder}/`, ""));
}

const one = (fields: object) => ({ "books/one.yml": book("one", { ...fields }) });
const two = (fields: object) => ({ "books/two.yml": book("two", { ...fields }) });

/** As many books with nothing wrong but what `fields` says. */
function books(number: number, fields: (place: number) => object): Files {
  const names = Array.from({ length: number }, (_, place) => `book-${place}`);
  return Object.fromEntries(
    names.map((name, place) => [`books/${name}.yml`, book(name, { ...fields(place) })]),
  );
}

it("has nothing to say of a small catalog that is well kept", () => {
  expect(check({ ...one({}), ...two({}) })).toEqual([]);
});

it("has nothing to say of a catalog of 32 without covers and answers", () => {
  expect(check(books(32, () => ({ covers: [], answers: [] })))).toEqual([]);
});

describe("one resource", () => {
  it.each([
    ["a year in the future", { year: 2027 }, "year: lies in the future (got 2027)"],
    [
      "a shortened link",
      { url: "https://bit.ly/3x" },
      'url: is a shortened link (got "https://bit.ly/3x")',
    ],
    [
      "a list that says the same twice",
      { topics: ["monitoring", "monitoring"] },
      'topics: says the same twice (got "monitoring"), remove one',
    ],
    [
      "praise",
      { summary: "A comprehensive look at what a model needs once it runs, for engineers." },
      'summary: praises or fills (got "comprehensive")',
    ],
    [
      "filler",
      { summary: "This article explains what a model needs once it runs, to those new to it." },
      'summary: praises or fills (got "This article explains")',
    ],
    [
      "a repeated title",
      {
        title: "Watch your models",
        summary: "How to watch your models once they run, told for people who are new to it.",
      },
      'summary: repeats the title (got "Watch your models")',
    ],
    [
      "a name at the beginning",
      {
        title: "Drifter",
        summary: "Drifter looks at what comes in and says when it is no longer what it was.",
      },
      'summary: repeats the title (got "Drifter")',
    ],
    [
      "a question equal to a title",
      { title: "How do I watch a model?", answers: ["how do I watch a model"] },
      "answers.0: is the title of one",
    ],
  ])("%s", (_, fields, said) => {
    const problems = check(one(fields));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`books/one.yml: ${said}`);
  });

  it("may name a short title within its summary", () => {
    const summary =
      "Metrics and alerts with Drifter, for people whose model has just begun to run.";
    expect(check(one({ title: "Drifter", summary }))).toEqual([]);
  });
});

describe("authors written two ways", () => {
  it.each([
    ["David Sculley", "D. Sculley"],
    ["Michael I. Jordan", "Michael Jordan"],
    ["José Pérez", "Jose Perez"],
    ["DeepLearning.AI", "DeepLearning AI"],
  ])("%s and %s", (spelling, other) => {
    const problems = check({
      ...one({ authors: [spelling] }),
      ...two({ authors: ["Ann Other", other] }),
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /authors\.\d: is written ".*" elsewhere \(got ".*"\), write one form/,
    );
  });

  it.each([
    ["Andrew Ng", "Alice Ng"],
    ["Yong Liu", "Yang Liu"],
    ["Fiddler AI", "fast.ai"],
    ["Prince", "Paul Prince"],
  ])("but not %s and %s", (author, other) => {
    expect(check({ ...one({ authors: [author] }), ...two({ authors: [other] }) })).toEqual([]);
  });
});

describe("titles that are nearly equal", () => {
  const long = "Serving very large models on small machines";
  it("are refused, and say which", () => {
    const problems = check({ ...one({ title: long }), ...two({ title: `${long} (talk)` }) });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      `books/two.yml: title: is nearly that of books/one.yml, "${long}"`,
    );
  });
  it("are accepted where one names the other", () => {
    const twin = { title: `${long} (talk)`, same_name_as: ["one"] };
    expect(check({ ...one({ title: long }), ...two(twin) })).toEqual([]);
  });
});

describe("topics", () => {
  it("that nobody uses are refused, but not those with a narrower one that is used", () => {
    const narrower = { ...topics.monitoring, parents: ["deployment"] };
    const unused = { label: "Unused", description: "Nobody writes of this." };
    const files = { "topics.yml": { ...topics, monitoring: narrower, unused }, ...one({}) };
    expect(check(files)).toEqual([
      'topics.yml: unused: is used by no resource (got "unused"), give it to one or remove it',
    ]);
  });

  it("do not claim each other's words, in any one language", () => {
    const monitoring = {
      ...topics.monitoring,
      synonyms: ["model watch"],
      labels: { de: ["Betrieb"] },
    };
    const deployment = {
      ...topics.deployment,
      acronyms: ["Model-Watch"],
      labels: { de: ["betrieb"], es: ["Betrieb"] },
    };
    const files = {
      "topics.yml": { monitoring, deployment },
      ...one({}),
      ...two({ topics: ["deployment"] }),
    };
    expect(check(files)).toEqual([
      'topics.yml: deployment.acronyms: is claimed by monitoring too (got "Model-Watch"), leave it to one of them',
      'topics.yml: deployment.labels.de: is claimed by monitoring too (got "betrieb"), leave it to one of them',
    ]);
  });

  it("do not pick the same resource twice", () => {
    const pick = { resource: "one", for: "beginner", reason: "Short and clear." };
    const picks = [pick, { ...pick, for: "reference" }];
    const files = { "topics.yml": { monitoring: { ...topics.monitoring, picks } }, ...one({}) };
    expect(check(files)).toEqual([
      'topics.yml: monitoring.picks.1: picks the same twice (got "one"), pick another',
    ]);
  });
});

describe("subjects", () => {
  it("are covered by the name that subjects.yml gives them", () => {
    const files = {
      "subjects.yml": { "training-serving skew": ["train/serve skew"] },
      ...one({ covers: ["Train/serve skew"] }),
    };
    expect(check(files)).toEqual([
      'books/one.yml: covers.0: is written "training-serving skew" in subjects.yml (got "Train/serve skew"), write that',
    ]);
  });

  it("are spelled in one way where subjects.yml does not know them", () => {
    const files = {
      ...one({ covers: ["feature stores"] }),
      ...two({ covers: ["feature stores", "x"] }),
      "books/three.yml": book("three", { covers: ["Feature-store"] }),
    };
    expect(check(files)).toEqual([
      'books/three.yml: covers.0: is written "feature stores" elsewhere (got "Feature-store"), write that',
    ]);
  });

  it("do not claim each other's names", () => {
    const subjects = { drift: ["shift"], "data shift": ["shift"], skew: ["drift"] };
    expect(check({ "subjects.yml": subjects, ...one({}) })).toEqual([
      'subjects.yml: data shift: is claimed by "drift" too (got "shift"), leave it to one of them',
      'subjects.yml: skew: is claimed by "drift" too (got "drift"), leave it to one of them',
    ]);
  });
});

describe("across many resources", () => {
  it("no summary is nearly another's", () => {
    const summary =
      "What to measure on a model that runs, and what to do when the figures turn, for ";
    const problems = check({
      ...one({ summary: `${summary}engineers.` }),
      ...two({ summary: `${summary}managers.` }),
    });
    expect(problems).toEqual([
      expect.stringMatching(/^books\/two.yml: summary: is \d+ % that of books\/one.yml/),
    ]);
  });

  it("three may open with the same four words, and above 150 one in fifty", () => {
    const opens = (most: number) => (place: number) => {
      const summary = String(book(`book-${place}`)["summary"]);
      return place < most ? { summary: `Told from one side: ${summary}` } : {};
    };
    expect(check(books(60, opens(3)))).toEqual([]);
    expect(check(books(60, opens(4)))).toHaveLength(4);
    expect(check(books(200, opens(4)))).toEqual([]);
  });

  it("no question is asked by more than three", () => {
    const answers = (most: number) => (place: number) =>
      place < most ? { answers: ["why is it slow?"] } : {};
    expect(check(books(8, answers(3)))).toEqual([]);
    const problems = check(books(8, answers(4)));
    expect(problems).toHaveLength(4);
    expect(problems[0]).toContain("answers.0: stands in 4 resources, at most 3 may share it");
  });

  it("19 of 20 say what is inside, once there are 100", () => {
    const bare = (most: number) => (place: number) => (place < most ? { covers: [] } : {});
    expect(check(books(100, bare(5)))).toEqual([]);
    expect(check(books(100, bare(6)))).toHaveLength(6);
  });
});
