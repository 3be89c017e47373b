import type { Catalog } from "#catalog/catalog.ts";
import { loadCatalog } from "#catalog/load.ts";
import { CliError, type Cli } from "./command.ts";

/** The catalog of a command that is of no use without one. What is wrong in it is `check`'s to tell. */
export function loadOrExplain({ catalogDir, stderr }: Cli): Catalog {
  const { catalog, problems } = loadCatalog(catalogDir);
  if (catalog.resources.length === 0) {
    throw new CliError(
      `${catalogDir}: no resource could be read. Run \`npm run -s cli -- check\` to see why.`,
    );
  }
  if (problems.length > 0) {
    stderr.write(`${catalogDir}: ${problems.length} problems, see \`npm run -s cli -- check\`.\n`);
  }
  return catalog;
}
