import { defaultHours } from "#catalog/hours.ts";
import type { Resource } from "#catalog/schema.ts";
import type { ResourceDraft } from "#catalog/write-resource.ts";
import type { Suggestion, SuggestionFields } from "#store/suggestion.ts";

/**
 * Ids of what a workspace added: the suggestion's own id, so it never changes and is nobody else's. A
 * file of the catalog cannot clash with it by chance, and 46 characters fit where ids must fit.
 */
const prefix = "community-";
const pattern = /^community-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

export function communityId(suggestion: Pick<Suggestion, "id">): string {
  return prefix + suggestion.id;
}

/** Whether a workspace added it, rather than the catalog's files. */
export function isFromCommunity(resource: Pick<Resource, "id">): boolean {
  return pattern.test(resource.id);
}

/** The suggestion that a workspace added it by; undefined for what is from the catalog's files. */
export function suggestionIdOf(resource: string): string | undefined {
  return isFromCommunity({ id: resource }) ? resource.slice(prefix.length) : undefined;
}

/** What a file of the catalog would say. Until a moderator wrote a summary, the member's words stand for it. */
export function suggestionDraft(fields: SuggestionFields): ResourceDraft {
  const { why, summary = why, ...rest } = fields;
  return {
    ...rest,
    authors: [...rest.authors],
    topics: [...rest.topics],
    summary,
  };
}

/** An approved suggestion as search and cards know resources. Topics that left the catalog are left out. */
export function suggestedResource(
  suggestion: Suggestion,
  isTopic: (id: string) => boolean,
): Resource {
  const { fields } = suggestion;
  const { url, title, type, level, cost, year, why, summary = why } = fields;
  return {
    ...{ id: communityId(suggestion), url, title, type, level, cost, summary },
    ...(year === undefined ? {} : { year }),
    authors: [...fields.authors],
    topics: fields.topics.filter(isTopic),
    hours: defaultHours[type],
    isLengthGuessed: true,
    covers: [],
    answers: [],
    prerequisites: [],
    same_name_as: [],
    listed_by: [],
    status: "active",
  };
}
