import { expect, it } from "vitest";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);

it.each([
  ["libros para aprender a llevar modelos a producción", "book", "production"],
  ["Bücher über den Betrieb von Modellen", "book", "model"],
  ["cours sur le déploiement de modèles", "course", "deploy"],
])("reads %s word by word", (query, type, word) => {
  const { hits, corrections } = search(query, { limit: 3 });
  expect(corrections).toEqual([]);
  expect(hits.map(({ resource }) => resource.type)).toContain(type);
  const texts = hits.map(
    ({ resource }) => `${resource.title} ${resource.summary} ${resource.covers.join(" ")}`,
  );
  expect(texts.join(" ").toLowerCase()).toContain(word);
});

it.each([
  "comment réduire la facture cloud de nos entraînements ?",
  "Welche Angriffe auf Chatbots gibt es und wie schützen wir uns davor?",
  "如何降低推理成本",
  "как обнаружить ухудшение модели",
  "on a des fichiers model_v3.pkl partout, comment gérer les versions et le passage à la suite ?",
])("answers %s", (query) => {
  expect(search(query).hits.length).toBeGreaterThan(0);
});

it.each([
  ["exposé sur le monitoring", ["Monitoring and observability", "talk"]],
  ["formation mlops", ["MLOps fundamentals", "course"]],
  ["dérive", ["Drift detection"]],
  ["audit des modèles", ["Model governance and compliance"]],
  ["Überwachung", ["Monitoring and observability"]],
  ["cómo monitorear modelos en producción", ["Monitoring and observability"]],
  ["modelos en producción", ["Deployment"]],
  ["bücher über mlops", ["MLOps fundamentals", "book"]],
  ["gestion de projet data science", ["Teams, roles and process"]],
])("understands %s", (query, labels) => {
  expect(search(query).understood.map(({ label }) => label)).toEqual(labels);
});

it("takes a surname for a name where it is written as one", () => {
  const labels = (query: string) => search(query).understood.map(({ label }) => label);
  expect(labels("books by Le")).toContain("James Le");
  expect(labels("le monitoring des modèles")).not.toContain("James Le");
});

it("takes a topic's label in another language as the topic, not word by word", () => {
  expect(search("模型监控").understood.map(({ label }) => label)).toEqual([
    "Monitoring and observability",
  ]);
});

it.each([
  ["faire tourner un modèle", "Responsible AI and fairness"],
  ["faire tourner un modèle en local", "Responsible AI and fairness"],
])("takes no word of grammar in %s for an English one", (query, label) => {
  expect(search(query).understood.map((one) => one.label)).not.toContain(label);
});

it.each([
  ["mlops was zum Anschauen", "talk"],
  ["curso mlops sin pagar", "free"],
  ["mlops pour les nuls", "for beginners"],
  ["курс mlops на халяву", "free"],
  ["mlops 硬核", "advanced"],
  ["mlops 技術書", "book"],
  ["mlops 인강", "course"],
])("knows how people say what they wish for: %s", (query, label) => {
  expect(search(query).understood.map((one) => one.label)).toContain(label);
});

it("finds by a topic's words where another is named in English", () => {
  const { hits } = search("qualidade dos dados em pipelines de ML");
  expect(hits.map(({ resource }) => resource.id)).toContain("great-expectations");
});

it("does not doubt a query for a preposition", () => {
  expect(search("Podcast zu MLOps").confidence).toBe("strong");
});

it.each(["Trainingsdaten versionieren", "versioning training data"])(
  "does not take what models train on for its labeling: %s",
  (query) => {
    expect(search(query).understood.map((one) => one.label)).not.toContain("Data labeling");
  },
);

it.each([
  "mlflow oder wandb",
  "mlflow ou wandb",
  "mlflow o wandb",
  "mlflow или wandb",
  "mlflow 还是 wandb",
  "mlflow compared to wandb",
])("compares both tools in %s", (query) => {
  const { understood, hits } = search(query, { limit: 2 });
  expect(understood.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["MLflow", "Weights & Biases"]),
  );
  expect(hits.map(({ resource }) => resource.id)).toEqual(["mlflow", "weights-and-biases"]);
});

it.each([
  "books like Designing Machine Learning Systems",
  "libros parecidos a DMLS",
  "Bücher wie DMLS",
])("shows what is like the work and not the work itself: %s", (query) => {
  const { hits, corrections } = search(query, { limit: 20 });
  expect(corrections).toEqual([]);
  expect(hits.map(({ resource }) => resource.id)).not.toContain(
    "designing-machine-learning-systems",
  );
  expect(hits.slice(0, 3).map(({ resource }) => resource.type)).toEqual(["book", "book", "book"]);
  expect(hits[0]?.resource.topics).toContain("ml-system-design");
});

it("takes a Spanish word that compares for no slip", () => {
  expect(search("alternativas a mlflow").corrections).toEqual([]);
});
