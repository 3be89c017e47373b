import { normaliseUrl } from "#catalog/address.ts";
import { type Catalog, createCatalog } from "#catalog/catalog.ts";
import { resourcePath } from "#catalog/folder.ts";
import type { Problem } from "#catalog/problem.ts";
import { proposeId } from "#catalog/propose.ts";
import { parseResource } from "#catalog/read-resource.ts";
import { entryRules } from "#catalog/rules/entries.ts";
import { keepingRules } from "#catalog/rules/keeping.ts";
import type { ResourceDraft } from "#catalog/write-resource.ts";
import { suggestionDraft } from "#features/suggested-resource.ts";
import type { Suggestion } from "#store/suggestion.ts";

export interface PlannedFile {
  readonly id: string;
  /** Below the catalog's folder. */
  readonly path: string;
  readonly draft: ResourceDraft;
}

/**
 * A file for each approved suggestion that the catalog lacks, the oldest first; two workspaces that
 * approved one address get one file.
 */
export function planFiles(
  catalog: Catalog,
  approved: readonly Suggestion[],
  isTaken: (path: string) => boolean,
): PlannedFile[] {
  const addresses = new Set(catalog.resources.map(({ url }) => normaliseUrl(url)));
  const planned = new Map<string, PlannedFile>();
  for (const { fields } of approved) {
    const address = normaliseUrl(fields.url);
    if (addresses.has(address)) continue;
    addresses.add(address);
    const pathOf = (id: string) => resourcePath({ type: fields.type, id });
    const id = proposeId(
      fields.title,
      (taken) =>
        planned.has(taken) || catalog.resource(taken) !== undefined || isTaken(pathOf(taken)),
    );
    planned.set(id, { id, path: pathOf(id), draft: suggestionDraft(fields) });
  }
  return [...planned.values()];
}

/** What `check` would say of the files beside the catalog; what it says of the catalog itself is left out. */
export function checkFiles(
  catalog: Catalog,
  files: readonly PlannedFile[],
  thisYear: number,
): Problem[] {
  const readings = files.map(({ id, path, draft }) =>
    parseResource({ type: draft.type, id, path }, draft),
  );
  const resources = readings.flatMap((reading) =>
    "resource" in reading ? [reading.resource] : [],
  );
  const grown = createCatalog({ ...catalog, resources: [...catalog.resources, ...resources] });
  const paths = new Set(files.map(({ path }) => path));
  const found = [...entryRules, ...keepingRules(thisYear)].flatMap((rule) => rule(grown));
  return [
    ...readings.flatMap((reading) => ("problems" in reading ? reading.problems : [])),
    ...found.filter(({ file }) => paths.has(file)),
  ];
}
