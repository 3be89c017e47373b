import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Catalog } from "#catalog/catalog.ts";
import { coverageOf, type TopicCoverage } from "#catalog/coverage.ts";
import { levels, type Resource, type Topic } from "#catalog/schema.ts";
import { count } from "./words.ts";

/** By this first line a page is known to be ours to write over. */
export const generatedMark =
  "<!-- Generated from the catalog by `npm run -s cli -- docs`. Do not edit. -->";

/** Where the page of a catalog lies: `docs/catalog.md` beside its folder. */
export function docsPath(catalogDir: string): string {
  return join(dirname(realpathSync(catalogDir)), "docs", "catalog.md");
}

/** The catalog as a page to read: each resource once, under its first and so most specific topic. */
export function docsPage(catalog: Catalog): string {
  const coverage = coverageOf(catalog);
  const topics = [...catalog.topics].sort((a, b) => a.label.localeCompare(b.label, "en"));
  const counts = new Map(coverage.topics.map((topic) => [topic.id, topic]));
  const total = `${count(coverage.total, "resource")} in ${count(topics.length, "topic")}`;
  const parts = [
    generatedMark,
    "# The catalog",
    `${total}. Each stands once, under its most specific topic; a topic's figure counts all that belong to it.`,
    [
      "| Topic | Resources | Beginner | Intermediate | Advanced |",
      "| --- | --: | --: | --: | --: |",
      ...topics.map((topic) => indexRow(topic, counts.get(topic.id))),
    ].join("\n"),
    ...topics.map((topic) => topicSection(catalog, topic)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function indexRow({ id, label }: Topic, counts: TopicCoverage | undefined): string {
  const figures = levels
    .filter((level) => level !== "all")
    .map((level) => counts?.level[level] ?? 0);
  return `| [${plain(label)}](#${id}) | ${[counts?.total ?? 0, ...figures].join(" | ")} |`;
}

function topicSection(catalog: Catalog, topic: Topic): string {
  const belonging = catalog.resources.filter(({ topics }) => topics.includes(topic.id));
  const here = belonging.filter(({ topics }) => topics[0] === topic.id);
  const elsewhere = belonging.length - here.length;
  const picks = topic.picks.map(({ resource, reason, for: reader }) => {
    const picked = catalog.resource(resource);
    return picked && `- ${sentenceStart(reader)}: ${link(picked)}. ${plain(reason)}`;
  });
  const parts = [
    `<a id="${topic.id}"></a>`,
    `## ${plain(topic.label)}`,
    plain(topic.description),
    picks.length > 0 && `Begin with:\n\n${picks.filter(Boolean).join("\n")}`,
    here.length > 0 && `All whose first topic this is:\n\n${byTitle(here).map(entry).join("\n")}`,
    elsewhere > 0 && `${elsewhere} more of this topic stand under others.`,
  ];
  return parts.filter(Boolean).join("\n\n");
}

function entry(resource: Resource): string {
  const { type, level, cost, year, status } = resource;
  const facts = [
    type,
    level === "all" ? "any level" : level,
    cost === "unknown" ? undefined : cost,
    year,
    status === "active" ? undefined : status,
  ];
  return `- ${link(resource)} (${facts.filter(Boolean).join(", ")}): ${plain(resource.summary)}`;
}

function link({ title, url }: Resource): string {
  return `[${plain(title)}](${url.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** What Markdown or HTML would read as markup is shown as it is. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#&~]/g, String.raw`\$&`);
}

function byTitle(resources: readonly Resource[]): Resource[] {
  return [...resources].sort((a, b) => a.title.localeCompare(b.title, "en"));
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
