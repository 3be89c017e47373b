import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createCatalog, type Catalog } from "#catalog/catalog.ts";
import { loadCatalog } from "#catalog/load.ts";
import type { SearchResult } from "#search/hit.ts";
import { createSearch } from "#search/search.ts";

const catalogDir = fileURLToPath(new URL("../catalog", import.meta.url));
const offTopicFile = fileURLToPath(new URL("off-topic.txt", import.meta.url));
/** Every how many-th question is taken out of the catalog and asked. */
const stride = 7;

interface Held {
  readonly id: string;
  readonly question: string;
}

/** The catalog without some of its questions, and those questions: they ask for what is there in new words. */
function holdBack(full: Catalog): { readonly catalog: Catalog; readonly held: readonly Held[] } {
  const held: Held[] = [];
  let count = 0;
  const resources = full.resources.map((resource) => ({
    ...resource,
    answers: resource.answers.filter((question) => {
      count += 1;
      if (count % stride !== 0) return true;
      held.push({ id: resource.id, question });
      return false;
    }),
  }));
  return { catalog: createCatalog({ ...full, resources }), held };
}

function shareWith(
  results: readonly SearchResult[],
  confidence: SearchResult["confidence"],
): string {
  const count = results.filter((result) => result.confidence === confidence).length;
  return `${((count / results.length) * 100).toFixed(1)} %`;
}

function report(name: string, results: readonly SearchResult[]): void {
  const parts = (["strong", "weak", "none"] as const).map(
    (confidence) => `${confidence} ${shareWith(results, confidence)}`,
  );
  console.log(`${name} (${results.length}): ${parts.join(", ")}`);
}

/** How often real questions and off-topic lines are answered, cautioned or left empty. */
export function benchAbstention(): void {
  const { catalog, held } = holdBack(loadCatalog(catalogDir).catalog);
  const search = createSearch(catalog);
  const questions = held.map(({ question }) => search(question, { limit: 10 }));
  const found = held.filter(({ id }, at) =>
    questions[at]?.hits.some(({ resource }) => resource.id === id),
  );
  const offTopic = readFileSync(offTopicFile, "utf8").trimEnd().split("\n");
  report("questions left out of the catalog", questions);
  console.log(
    `  their resource among the first ten: ${((found.length / held.length) * 100).toFixed(1)} %`,
  );
  report(
    "off-topic lines",
    offTopic.map((line) => search(line)),
  );
}
