import { describe, expect, it } from "vitest";
import { createSearch } from "#search/search.ts";
import { describeConstraint } from "#search/query/describe-constraint.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const wishesOf = (query: string): string[] =>
  search(query).constraints.map((one) => describeConstraint(one));

describe("what is not wanted", () => {
  it.each([
    ["Not interested in tools, just how to monitor models", ["not tool"]],
    ["we don't want another tool for monitoring", ["not tool"]],
    ["monitoring models without buying another tool", ["not tool"]],
    ["don't send me books on mlops", ["not book"]],
    ["I do not need a course on mlops", ["not course"]],
    ["mlops, anything but books", ["not book"]],
    ["monitoring in any format but video", ["not talk"]],
    ["drift detection other than books", ["not book"]],
    ["monitoring excluding tools", ["not tool"]],
    ["no books or videos about mlops please", ["not book", "not talk"]],
    ["I don't want to watch videos about rag", ["not talk"]],
    ["no paid courses on mlops", ["not paid", "course"]],
    ["no courses for beginners on mlops", ["not for beginners", "course"]],
    ["no videos, free books on mlops", ["not talk", "free", "book"]],
    ["We have no budget for paid tools for monitoring", ["free", "tool"]],
    ["We don't have money for commercial software for monitoring", ["free", "tool"]],
    ["monitoring tools that are not paid", ["not paid", "tool"]],
    ["model serving that isn't paid", ["not paid"]],
    ["orchestration that isn't airflow", ["not “airflow”"]],
    ["can't use kubernetes for serving", ["not kubernetes"]],
    ["books not by andriy burkov", ["not by Andriy Burkov", "book"]],
    ["nothing by andrew ng", ["not by Andrew Ng"]],
    ["no courses by andrew ng", ["not by Andrew Ng", "course"]],
    ["mlops not from google", ["not by Google"]],
    ["feature store not feast", ["not “feast”"]],
    ["not great expectations, data validation", ["not “great expectations”"]],
    ["llm not openai", ["not by OpenAI", "not “openai”"]],
    ["orchestrator but no airflow or kubeflow", ["not “airflow”", "not “kubeflow”"]],
    ["neither feast nor tecton, feature store", ["not “feast”", "not “tecton”"]],
    ["no airflow, prefect or dagster", ["not “airflow”", "not “prefect”", "not “dagster”"]],
    ["monitoring without evidently and drift detection", ["not “evidently”"]],
    ["deploy models without docker", ["not “docker”"]],
    ["aws is not approved, model registry", ["not aws"]],
    [
      "AWS is not approved in our company. We have three models for internal users and a few gpus, so how do we serve them on our own?",
      ["not aws"],
    ],
    ["deploy models without having to run kubernetes", ["not kubernetes"]],
    ["serverless not kafka or lambda", ["not “kafka”", "not “lambda”"]],
    ["tools that are not paid, feast or tecton", ["not paid", "tool"]],
    ["tools other than airflow", ["not “airflow”", "tool"]],
    ['monitoring without "data drift"', ["not “data drift”"]],
    ['talks, except for "data drift"', ["not “data drift”", "talk"]],
  ])("%s", (query, wishes) => {
    expect(wishesOf(query)).toEqual(wishes);
    expect(search(query).corrections).toEqual([]);
  });

  it("is read in a message of any length", () => {
    const message =
      "Hello, I have read plenty on mlops by now, please don't send me any more books. I would rather listen " +
      "to something about teams and roles on my way to work.";
    expect(wishesOf(message)).toEqual(["not book", "podcast"]);
  });

  it.each([
    [
      "Wir suchen gerade ein Werkzeug, mit dem wir unsere Modelle in Produktion überwachen können, aber kein Kubernetes",
      ["not kubernetes", "tool"],
    ],
    [
      "우리 팀은 지금 실험 추적 도구를 찾고 있는데 MLflow 말고 다른 도구가 있을까요?",
      ["not “mlflow”", "tool"],
    ],
    ["我们团队现在要做数据管道编排，除了airflow还有什么可以用的？", ["not “airflow”"]],
    ["我们想部署模型，但是不想用kubernetes，有什么推荐的教程吗", ["not kubernetes", "guide"]],
    ["We tried Airflow and hate it, what else is there for orchestration", ["not “airflow”"]],
    ["Kubernetes is overkill for us, how do we serve models", ["not kubernetes"]],
  ])("is a name in a message, too: %s", (query, wishes) => {
    expect(wishesOf(query)).toEqual(wishes);
  });

  it.each([
    "We have forty models in production and dashboards for latency and errors but no monitoring of inputs, how to begin",
    "We have forty models in production and dashboards for latency and errors but no tool for drift, how to begin",
    "要不要用kubernetes部署模型",
  ])("is no lack and no question: %s", (query) => {
    expect(wishesOf(query)).toEqual([]);
  });

  it.each([
    ["tool-agnostic monitoring advice", []],
    ["we have no tool for tracking experiments", []],
    ["not only books about monitoring", ["book"]],
    ["nothing but books on mlops", ["book"]],
    ["I don't know which course to take for mlops", ["course"]],
    ["drift detection without labels paper", ["paper"]],
    ["why not kubernetes for serving", []],
    ["there are no tools for drift", []],
    ["deploy without downtime", []],
    ["mlops course, no python experience", ["course"]],
    ["our deployment is not kubernetes", []],
    ["my model isn't reproducible", []],
    ["no monitoring yet, what now", []],
  ])("is not %s", (query, wishes) => {
    expect(wishesOf(query)).toEqual(wishes);
  });

  it.each([
    ["tudo menos vídeos sobre mlops", ["not talk"]],
    ["cours mlops mais pas de vidéos", ["not talk", "course"]],
    ["cursos mlops que no sean de pago", ["not paid", "course"]],
    ["Kurse zu mlops, keine Videos", ["not talk", "course"]],
    ["курсы по mlops, не видео", ["not talk", "course"]],
    ["mlops 不要视频", ["not talk"]],
    ["不付费的mlops课程", ["not paid", "course"]],
    ["有料じゃない mlops 講座", ["not paid", "course"]],
    ["airflow以外のツール", ["not “airflow”", "tool"]],
    ["mlops 영상 말고 글", ["not talk", "article"]],
    ["mlops, não gosto de vídeos", ["not talk"]],
    ["mlops no me gustan los videos", ["not talk"]],
    ["Ich hasse Videos, mlops", ["not talk"]],
    ["mlops 動画は苦手", ["not talk"]],
    ["mlops 書籍は不要です", ["not book"]],
    ["mlops 不要书籍", ["not book"]],
    ["weder Airflow noch Kubeflow, Orchestrierung", ["not “airflow”", "not “kubeflow”"]],
    ["kein Budget, Kurse zu mlops", ["free", "course"]],
    ["pas de cours payants", ["not paid", "course"]],
    ["nada de cursos de pago sobre mlops", ["not paid", "course"]],
    ["keine Videos für Anfänger zu mlops", ["not for beginners", "talk"]],
    ["유료 강의는 제외 mlops", ["not paid", "course"]],
    ["有料の講座以外 mlops", ["not paid", "course"]],
    ["orquestar pipelines sin tener que usar kubernetes", ["not kubernetes"]],
    ["orquestrar pipelines sem usar kubernetes", ["not kubernetes"]],
    ["orchestration sans passer par kubernetes", ["not kubernetes"]],
    ["Orchestrierung ohne Einsatz von Kubernetes", ["not kubernetes"]],
    ["оркестрация без использования kubernetes", ["not kubernetes"]],
    ["不使用kubernetes的流水线编排", ["not kubernetes"]],
    ["Kubernetes ist uns zu viel, wie deployen wir Modelle?", ["not kubernetes"]],
    ["kubernetes nos queda grande, ¿cómo desplegar?", ["not kubernetes"]],
    ["kubernetes를 사용하지 않고 파이프라인", ["not kubernetes"]],
  ])("is told in other languages, too: %s", (query, wishes) => {
    expect(wishesOf(query)).toEqual(wishes);
  });

  it("is not where Portuguese says in the", () => {
    const labels = search("monitoramento no kubernetes").understood.map(({ label }) => label);
    expect(labels).toEqual(["Monitoring and observability", "Kubernetes and Kubeflow"]);
    expect(wishesOf("curso no youtube de mlops")).toEqual(["course", "talk"]);
  });
});
