import type { Resource } from "#catalog/schema.ts";
import type { Library } from "#search/library.ts";
import { UserError } from "#slack/user-error.ts";

/** The resource of a card that may be older than the catalog. @throws UserError where it is gone. */
export function getResource({ catalog }: Library, id: string): Resource {
  const resource = catalog.resource(id);
  if (resource === undefined) {
    throw new UserError((say) => say.resourceGone);
  }
  return resource;
}
