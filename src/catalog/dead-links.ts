import type { Catalog } from "./catalog.ts";
import { readLinks } from "./links-file.ts";
import type { Reading } from "./reading.ts";

/** Ids of the resources that the last visit found gone, unless they have another address since. */
export function readDeadLinks(folder: string, catalog: Catalog): Reading<ReadonlySet<string>> {
  const links = readLinks(folder);
  if ("wrong" in links) return links;
  const dead = catalog.resources.filter(({ id, url }) => {
    const link = links.value.get(id);
    return link?.state === "dead" && link.url === url;
  });
  return { value: new Set(dead.map(({ id }) => id)) };
}
