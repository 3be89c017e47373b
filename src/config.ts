/** Where the catalog lies: `CATALOG_DIR`, or `catalog` in the working folder. */
export function catalogDir(env: NodeJS.ProcessEnv = process.env): string {
  return env["CATALOG_DIR"]?.trim() || "catalog";
}
