import { normaliseUrl } from "#catalog/address.ts";
import type { Catalog } from "#catalog/catalog.ts";

/** The resource that stands at an address. */
export type ResourceAt = (address: string) => string | undefined;

/** What is found when an address is first asked for: most searches name none. */
export function createResourceAt({ resources }: Catalog): ResourceAt {
  let known: ReadonlyMap<string, string> | undefined;
  return (text) => {
    known ??= new Map(resources.map(({ id, url }) => [normaliseUrl(url), id]));
    return known.get(normaliseUrl(text));
  };
}
