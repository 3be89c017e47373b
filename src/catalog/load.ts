import { createCatalog, type Catalog, type CatalogParts } from "./catalog.ts";
import { resourcePath } from "./folder.ts";
import { findRoot, listResourceFiles } from "./list-files.ts";
import { inFolder, type Problem } from "./problem.ts";
import { readGlossary } from "./read-glossary.ts";
import { readResource } from "./read-resource.ts";
import { noWords, readSubjects, readTopics, readWords } from "./read-shared.ts";
import { entryRules } from "./rules/entries.ts";
import { tieReferences } from "./rules/references.ts";

export interface LoadedCatalog {
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
}

/**
 * Reads a folder of YAML files. Never throws for what stands in them: everything wrong is in
 * `problems`, and what is good loads without it. What has loaded is sound: ids, addresses and titles
 * are unique, every topic, parent, pick and relation names something that is there, and none of them
 * leads round in a circle. The other rules of a well-kept catalog are in `check.ts`.
 */
export function loadCatalog(folder: string): LoadedCatalog {
  const root = findRoot(folder);
  if ("wrong" in root) {
    const catalog = createCatalog({
      resources: [],
      topics: [],
      words: noWords,
      subjects: {},
      glossary: [],
    });
    return { catalog, problems: [{ file: folder, field: "", message: root.wrong }] };
  }
  const read = readParts(root.value);
  const entries = withoutBadEntries(read.parts);
  const tied = tieReferences(createCatalog(entries.parts));
  const problems = [...read.problems, ...entries.problems, ...tied.problems];
  return {
    catalog: createCatalog({ ...entries.parts, ...tied.parts }),
    problems: problems.map(inFolder(folder)),
  };
}

interface Read {
  readonly parts: CatalogParts;
  readonly problems: readonly Problem[];
}

function readParts(root: string): Read {
  const shared = [
    readTopics(root),
    readWords(root),
    readSubjects(root),
    readGlossary(root),
  ] as const;
  const [topics, words, subjects, glossary] = shared;
  const files = listResourceFiles(root);
  const readings = files.places.map(readResource);
  return {
    parts: {
      resources: readings.flatMap((reading) => ("resource" in reading ? [reading.resource] : [])),
      topics: topics.value,
      words: words.value,
      subjects: subjects.value,
      glossary: glossary.value,
    },
    problems: [
      ...shared.flatMap(({ problems }) => problems),
      ...files.problems,
      ...readings.flatMap((reading) => ("problems" in reading ? reading.problems : [])),
    ],
  };
}

/** Leaves out the resources that a rule blames. Without topics that is every one, which `topics.yml` was blamed for. */
function withoutBadEntries(parts: CatalogParts): Read {
  if (parts.topics.length === 0) return { parts: { ...parts, resources: [] }, problems: [] };
  const catalog = createCatalog(parts);
  const problems = entryRules.flatMap((rule) => rule(catalog));
  const blamed = new Set(problems.map(({ file }) => file));
  const resources = parts.resources.filter((resource) => !blamed.has(resourcePath(resource)));
  return { parts: { ...parts, resources }, problems };
}
