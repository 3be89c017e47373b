import { fileURLToPath } from "node:url";
import { loadCatalog } from "#catalog/load.ts";

/** The project's own catalog, loaded once for all tests of a file. */
export const { catalog: realCatalog } = loadCatalog(
  fileURLToPath(new URL("../../catalog", import.meta.url)),
);

/** Judged queries to look at as often as one likes. */
export const devFile = fileURLToPath(new URL("judged/dev.jsonl", import.meta.url));

/** Harder ones, held back until they were read. */
export const openedFile = fileURLToPath(new URL("judged/opened.jsonl", import.meta.url));
