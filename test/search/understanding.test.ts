import { describe, expect, it } from "vitest";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const labelsOf = (query: string): string[] => search(query).understood.map(({ label }) => label);

describe("what is understood", () => {
  it.each([
    ["free courses for beginners", ["free", "course", "for beginners"]],
    ["a podcast to listen to", ["podcast"]],
    ["videos about rag", ["RAG and vector search", "talk"]],
    ["papers since 2022", ["paper", "since 2022"]],
    ["papers before 2018", ["paper", "until 2017"]],
    ["2023 papers", ["paper", "from 2023"]],
    ["talks from 2019 to 2021", ["talk", "since 2019", "until 2021"]],
    ["post-2020 papers on drift", ["Drift detection", "paper", "since 2020"]],
    ["type:paper until:2017", ["paper", "until 2017"]],
    ["drift in the last 3 years", ["Drift detection", "since 2022"]],
    ["https://mlflow.org/docs/latest log a model", labelsOf("log a model")],
    ["https://youtube.com/watch?v=xyz is it good on drift?", ["Drift detection"]],
    ["drift (www.example.com/blog/free-course-2021)", ["Drift detection"]],
    ["foss feature store", ["Feature stores and feature engineering", "tool", "free"]],
    ["white paper on drift", ["Drift detection", "paper"]],
    ["an article explaining drift", ["Drift detection", "article"]],
    ["explain a prediction", ["Explainability and interpretability"]],
    ["feature stores in 10 hours", ["Feature stores and feature engineering", "within 10 hours"]],
    ["feature stores in 1.5 hours", ["Feature stores and feature engineering", "within 1.5 hours"]],
    ["feature stores in 0 hours", ["Feature stores and feature engineering", "within 0 hours"]],
    ["feature stores in -5 hours", ["Feature stores and feature engineering", "within 0 hours"]],
    ["feature stores in 1 minute", ["Feature stores and feature engineering", "within a minute"]],
    ["rag, 0 days to go", ["RAG and vector search"]],
    ["build an ml platform from scratch", ["ML platforms"]],
    ["learn mlops from scratch", ["MLOps fundamentals", "for beginners"]],
    ["hey bot, got smth about drift pls thx", ["Drift detection"]],
    ["monitor drift over 7 days", ["Drift detection"]],
    ["starting from scratch with mlops", ["MLOps fundamentals", "for beginners"]],
    ["feature store instead of aws", ["Feature stores and feature engineering"]],
    ["hugging face", ["Hugging Face"]],
    ["carnegie mellon course", ["Carnegie Mellon University", "course"]],
    ["podcasts by weights and biases", ["Weights & Biases", "podcast"]],
    [
      "a course on kubernetes, hands on, for newbies",
      ["Kubernetes and Kubeflow", "course", "for beginners"],
    ],
    ["how do I version my data", ["Data versioning"]],
    ["who monitors their models", ["Monitoring and observability"]],
    ["train on multiple nodes", ["Distributed training"]],
    ["labels arrive 60 days late", []],
    ["model updated every 2 hours", ["Continuous training and retraining"]],
    ["books by huyen", ["Chip Huyen", "book"]],
    ["type:book level:beginner -paid", ["book", "for beginners", "not paid"]],
    ['topic:rag -"airflow"', ["RAG and vector search", "not “airflow”"]],
    ["monitoring, not kubernetes", ["Monitoring and observability", "not Kubernetes and Kubeflow"]],
    ["no monitoring yet, what now", ["Monitoring and observability"]],
    ["drift without labels", ["Drift detection"]],
    ["cursos gratuitos de mlops", ["MLOps fundamentals", "course", "free"]],
    ["google cloud course", ["MLOps on Google Cloud", "course"]],
    ["talks by google cloud", ["MLOps on Google Cloud", "Google Cloud", "talk"]],
    ["模型监控 课程", ["Monitoring and observability", "course"]],
  ])("%s", (query, labels) => {
    expect(labelsOf(query).toSorted()).toEqual(labels.toSorted());
  });

  it.each([
    "file formats for features",
    "select a model",
    "expose a model as an api",
    "communication with stakeholders",
    "self-supervised pretraining",
    "how do I derive features",
    "weight initialization",
  ])("takes no word of %s for one of another language", (query) => {
    const parts = search(query).understood;
    expect(parts.flatMap(({ constraint }) => constraint ?? [])).toEqual([]);
    expect(labelsOf(query)).not.toContain("Drift detection");
    expect(labelsOf(query)).not.toContain("Monitoring and observability");
  });

  it("names no topic that none of the first answers has, but for those called by their names", () => {
    expect(labelsOf("why is my model worse in production than offline?")).toEqual([]);
    expect(labelsOf("model serving and monitoring")).toContain("Model serving");
  });

  it("takes a type's word within a title as part of the title", () => {
    expect(labelsOf("Google SRE workbook")).not.toContain("book");
  });

  it("gives for each part the query that asks the same without it", () => {
    const { understood } = search("free courses on monitoring");
    const free = understood.find(({ label }) => label === "free");
    expect(free?.without).toBe("courses on monitoring");
    expect(search(free?.without ?? "").constraints.map(({ kind }) => kind)).toEqual(["type"]);
  });

  it("does not take free time or a boss's presentation for a wish", () => {
    const message =
      "In my free time I prepare a presentation for the team on model drift, feel free to point me anywhere";
    expect(search(message).constraints).toEqual([]);
  });
});

it.each([
  ["ddia", "designing-data-intensive-applications"],
  ["DMLS", "designing-machine-learning-systems"],
  ["designing ml systems", "designing-machine-learning-systems"],
  ["hands-on llms", "hands-on-large-language-models"],
  ["w&b", "weights-and-biases"],
])("knows what is called %s", (query, id) => {
  expect(search(query).hits[0]?.resource.id).toBe(id);
});

it.each([
  ["alternatives to sagemaker", "ml-platforms"],
  ["tools like airflow", "workflow-orchestration"],
])("%s are of the topic that it is for", (query, topic) => {
  const best = search(query, { limit: 3 }).hits.map(({ resource }) => resource);
  for (const resource of best) {
    expect(resource.type).toBe("tool");
    expect(resource.topics).toContain(topic);
  }
});

it.each([
  ["bentoml tutorial", "bentoml"],
  ["hands-on guide to mlflow", "mlflow"],
])("answers %s with the tool, which holds its own", (query, id) => {
  expect(search(query, { limit: 1 }).hits.map(({ resource }) => resource.id)).toEqual([id]);
});

it("does not leave a tool of whose troubles somebody is tired", () => {
  const [first] = search("tired of airflow dag failures", { limit: 1 }).hits;
  expect(first?.resource.id).toBe("apache-airflow");
});

it("leaves out what is about a tool that is not wanted, not what only speaks of it", () => {
  const query = "orchestration without airflow";
  const ids = search(query, { limit: 30 }).hits.map(({ resource }) => resource.id);
  expect(ids).toContain("dagster");
  expect(ids).not.toContain("apache-airflow");
});

it.each(["where do I start?", "beginner", "free"])("offers something to learn for %s", (query) => {
  const types = search(query, { limit: 5 }).hits.map(({ resource }) => resource.type);
  expect(types).toHaveLength(5);
  expect(types).not.toContain("tool");
});

describe("spelling", () => {
  it("says what it put right, and leaves it when asked to", () => {
    expect(search("montoring").corrections).toEqual([{ from: "montoring", to: "monitoring" }]);
    expect(search("montoring", { verbatim: true }).corrections).toEqual([]);
  });

  it("parts two words typed as one", () => {
    const { corrections, hits } = search("machinelearning design patterns");
    expect(corrections).toEqual([{ from: "machinelearning", to: "machine learning" }]);
    expect(hits[0]?.resource.title).toMatch(/design patterns/i);
  });

  it.each([
    ["lang chain", "langchain", "langchain"],
    ["data bricks", "databricks", "data-ai-summit-2022"],
    ["greatexpectations", "great expectations", "great-expectations"],
    ["geen kim", "gene", "devops-handbook"],
    ["joe ries", "reis", "fundamentals-of-data-engineering"],
    ["valoohai", "valohai", "practical-mlops-valohai"],
  ])("finds a name with a space or a letter amiss: %s", (query, to, id) => {
    const { corrections, hits, confidence } = search(query, { limit: 10 });
    expect(corrections.map((one) => one.to)).toEqual([to]);
    expect(hits.map(({ resource }) => resource.id)).toContain(id);
    expect(confidence).not.toBe("none");
  });

  it.each(["llm evaluation guide", "a clean data book", "alexander d'amour"])(
    "takes no two words for one name, and no name for a slip: %s",
    (query) => {
      expect(search(query).corrections).toEqual([]);
      expect(search(query).hits).not.toEqual([]);
    },
  );

  it.each(["brain tumor surgery", "a girl in an evil prison", "wash the floor and the chair"])(
    "takes no everyday word for a slip: %s",
    (query) => {
      expect(search(query)).toMatchObject({ corrections: [], confidence: "none" });
    },
  );

  it("leaves known names and digits alone", () => {
    expect(search("k8s vllm bentoml gpt4 2023").corrections).toEqual([]);
  });
});

it("takes quoted words as they stand, one after the other", () => {
  const texts = (query: string) =>
    search(query, { limit: 700 }).hits.map(({ resource }) =>
      [resource.title, resource.summary, ...resource.covers, ...resource.answers].join("\n"),
    );
  const phrase = texts('"data contracts"');
  expect(phrase.length).toBeGreaterThan(1);
  expect(phrase.filter((text) => !/data contracts?/iu.test(text))).toEqual([]);
  expect(texts('"data" "contracts"').length).toBeGreaterThan(phrase.length);
  expect(texts('"point in time"').length).toBeGreaterThan(1);
  expect(texts('"the"')).toEqual([]);
});

describe("what cannot be met", () => {
  it("is relaxed in a sentence, never silently", () => {
    const { relaxed, hits } = search("type:podcast topic:kubernetes since:2024");
    expect(hits.length).toBeGreaterThan(0);
    expect(relaxed?.sentence).toMatch(/^No podcasts on kubernetes since 2024; these are .+\.$/);
    expect(search('talk "data contracts"').relaxed?.sentence).toMatch(
      /^No talks on data contracts; these/,
    );
    expect(search("topic:drift-detection type:podcast").relaxed?.sentence).toMatch(
      /^No podcasts on drift detection; these/,
    );
  });

  it("is not mentioned where it can be met", () => {
    expect(search("free courses on monitoring").relaxed).toBeUndefined();
    expect(search("free course on feature stores").relaxed?.sentence).toBe(
      "No free courses on this; these are articles and tools.",
    );
    expect(search("aws books").relaxed).toBeUndefined();
  });

  it.each([
    [
      "free books on feature stores",
      "No free books on this; these are paid ones, articles and tools.",
    ],
    ["monitoring since 2035", "No resources since 2035 on this; these are older or undated."],
    ["books until 1999", "No books until 1999; these are newer or undated."],
    [
      "short free beginner books on kafka since 2023",
      "No free beginner books since 2023 within an hour on this; these come nearest.",
    ],
  ])("says truly what is there instead: %s", (query, sentence) => {
    expect(search(query).relaxed?.sentence).toBe(sentence);
  });

  it("claims no lack of what stands further down on the subject", () => {
    const { relaxed, hits } = search("beginner books on ML system design", { limit: 40 });
    expect(relaxed?.sentence).toBe("Few beginner books on this; these are intermediate.");
    const further = hits.slice(3).map(({ resource: { type, level } }) => `${level} ${type}`);
    expect(further).toContain("beginner book");
  });

  it("does not let what is merely not excluded stand for what is asked", () => {
    const { hits, relaxed } = search("books about monitoring not podcasts", { limit: 3 });
    expect(hits.map(({ resource }) => resource.type)).toEqual(["book", "book", "book"]);
    expect(relaxed).toBeUndefined();
  });

  it("is relaxed where all that is of the type is about no or another platform", () => {
    expect(search("aws courses").relaxed?.sentence).toBe(
      "No courses on this; these are books, tools and articles.",
    );
  });
});

describe("off-topic text", () => {
  it.each([
    "best pizza in naples",
    "wedding photographer",
    "how to grow tomatoes on a balcony",
    "lol",
    "add 500 ml of milk to the dough",
    "부산 여행 2박 3일 코스 추천해줘",
  ])("%s finds nothing", (query) => {
    const { hits, total, confidence } = search(query);
    expect({ hits, total, confidence }).toEqual({ hits: [], total: 0, confidence: "none" });
  });

  it("is told by words of other fields, even among ones that are known here", () => {
    const known = "which pipeline and training plan, and what to monitor";
    expect(search(known).confidence).toBe("strong");
    expect(search(`${known}, for a marathon, yoga and swimming?`).confidence).toBe("none");
  });

  it.each([
    "mlops meetup in berlin",
    "machine learning for basketball",
    "deploy a pytorch model that recognises pizza",
  ])("%s is answered with a caution, since the field itself is spoken of", (query) => {
    const { hits, confidence } = search(query);
    expect(confidence).toBe("weak");
    expect(hits.length).toBeGreaterThan(0);
  });

  it("is not what names something that is here", () => {
    expect(search("something on feature stores to read over lunch").hits.length).toBeGreaterThan(0);
  });
});

it("offers the topics nearest to a query that finds nothing by name", () => {
  expect(search("monitoring").closeTopics[0]?.topic.id).toBe("monitoring");
});
