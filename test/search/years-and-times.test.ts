import { expect, it } from "vitest";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const labelsOf = (query: string): string[] =>
  search(query)
    .understood.map(({ label }) => label)
    .toSorted();

it.each([
  ["articles 2022", ["article", "from 2022"]],
  ["2023 mlops course", ["MLOps fundamentals", "course", "from 2023"]],
  ["papers 2019 to 2021", ["paper", "since 2019", "until 2021"]],
  ["newest papers 2024", ["paper", "from 2024"]],
  ["papers from 2015 or earlier", ["paper", "until 2015"]],
  ["papers older than 5 years", ["paper", "until 2020"]],
  ["books published after 2020", ["book", "since 2020"]],
  ["since last year rag", ["RAG and vector search", "since 2024"]],
  ["best mlops talks this year", ["MLOps fundamentals", "since 2025", "talk"]],
  ["i want to learn mlops this year", ["MLOps fundamentals"]],
  ["last year we moved to sagemaker", ["MLOps on AWS"]],
  ["talks from last year on what we call drift", ["Drift detection", "since 2024", "talk"]],
  ["Traceback (most recent call last) in serving", ["Model serving"]],
  ["the pipeline is up to date", ["Workflow orchestration and pipelines"]],
  ["top 10 papers on drift", ["Drift detection", "paper"]],
  ["drift since march 2021", ["Drift detection", "since 2021"]],
  ["2000 requests per second serving", ["Model serving"]],
])("reads the years of %s", (query, labels) => {
  expect(labelsOf(query)).toEqual(labels.toSorted());
});

it.each([
  ["mlops in ten hours", ["MLOps fundamentals", "within 10 hours"]],
  ["courses longer than 20 hours", ["course", "longer than 20 hours"]],
  ["Kurs mit mehr als 20 Stunden", ["course", "longer than 20 hours"]],
  ["serving with over 3 days of downtime", ["Model serving"]],
  ["mlops in half a day", ["MLOps fundamentals", "within 3 hours"]],
  ["mlops in a weekend", ["MLOps fundamentals", "within 12 hours"]],
  ["mlops, a weekend", ["MLOps fundamentals", "within 12 hours"]],
  ["mlops shorter than 8 hours", ["MLOps fundamentals", "within 8 hours"]],
  ["3-hour course", ["course", "within 3 hours"]],
  ["kurze Artikel über Drift", ["Drift detection", "article", "within an hour"]],
  ["artículo corto sobre drift", ["Drift detection", "article", "within an hour"]],
  ["a day of monitoring", ["Monitoring and observability"]],
  ["drift, 5 hours a day", ["Drift detection"]],
])("reads the time of %s", (query, labels) => {
  expect(labelsOf(query)).toEqual(labels.toSorted());
});

it.each([
  ["artículos desde 2022", ["article", "since 2022"]],
  ["Artículos después de 2020", ["article", "since 2020"]],
  ["artículos hasta 2022", ["article", "until 2022"]],
  ["Artikel seit 2021", ["article", "since 2021"]],
  ["ARTIKEL VOR 2021", ["article", "until 2020"]],
  ["articles jusqu'en 2021", ["article", "until 2021"]],
  ["статьи с 2020", ["article", "since 2020"]],
  ["статьи до 2020 года", ["article", "until 2019"]],
  ["2022年以后的文章", ["article", "since 2022"]],
  ["2021年以前の記事", ["article", "until 2021"]],
  ["2022년 이후 논문", ["paper", "since 2022"]],
  ["Artikel der letzten 3 Jahre", ["article", "since 2022"]],
  ["最近三年的论文", ["paper", "since 2022"]],
  ["neueste Artikel", ["article", "since 2022"]],
  ["articles récents", ["article", "since 2022"]],
  ["свежие статьи", ["article", "since 2022"]],
  ["最新论文", ["paper", "since 2022"]],
  ["neues Modell ausrollen", ["Deployment"]],
])("reads years and what is new: %s", (query, labels) => {
  expect(labelsOf(query)).toEqual(labels.toSorted());
});

it.each([
  ["ruta de mlops en 10 horas", ["MLOps fundamentals", "within 10 hours"]],
  ["mlops em meia hora", ["MLOps fundamentals", "within 30 minutes"]],
  ["cours en moins de 3 heures", ["course", "within 3 hours"]],
  ["Kurs unter fünf Stunden", ["course", "within 5 hours"]],
  ["курс до 5 часов", ["course", "within 5 hours"]],
  ["5小时以内的课程", ["course", "within 5 hours"]],
  ["10時間でMLOps", ["MLOps fundamentals", "within 10 hours"]],
  ["mlops 10시간", ["MLOps fundamentals", "within 10 hours"]],
  ["Drift alle 2 Stunden", ["Drift detection"]],
  ["drift hace 3 días", ["Drift detection"]],
  ["drift каждые 2 часа", ["Drift detection"]],
  ["drift 2時間ごと", ["Drift detection"]],
])("reads how much time there is: %s", (query, labels) => {
  expect(labelsOf(query)).toEqual(labels.toSorted());
});
