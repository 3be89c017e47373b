import type { Catalog } from "#catalog/catalog.ts";
import { damerauLevenshtein } from "#catalog/edit-distance.ts";
import { isBlocked } from "./blocked.ts";
import type { CommunitySignals, TopicCount } from "./hit.ts";
import type { ParsedQuery } from "./query/parsed-query.ts";
import type { Ranked } from "./ranking/ranked.ts";
import type { Shelf } from "./index/shelf.ts";
import { votedTopics } from "./ranking/topic-evidence.ts";
import { toTokens } from "./words/tokens.ts";

const maxTopics = 3;
/** How many of the best hits lend their topics where the query's words name none. */
const topHits = 5;
/** A text with more unknown words is no topic misspelt. */
const maxCompared = 10;

interface Asked {
  readonly query: ParsedQuery;
  readonly catalog: Catalog;
  readonly shelf: Shelf;
  readonly ranked: readonly Ranked[];
  /** Where nothing was found, everyday words vote for whatever they happen to stand beside. */
  readonly found: boolean;
  readonly community: CommunitySignals | undefined;
}

/** Topics with a label's word spelled nearly like one of the query's. */
function soundingAlike({ query, catalog }: Asked): string[] {
  const unknown = query.unknown.filter((word) => word.length >= 4).slice(0, maxCompared);
  const isNear = (label: string): boolean =>
    toTokens(label).some(({ word }) =>
      unknown.some((typed) => word.length >= 4 && damerauLevenshtein(word, typed, 2) <= 2),
    );
  return catalog.topics.filter(({ label }) => isNear(label)).map(({ id }) => id);
}

function topicsOfHits({ ranked, shelf }: Asked): string[] {
  return ranked
    .slice(0, topHits)
    .flatMap(({ number }) => shelf.resources[number]?.topics.slice(0, 1) ?? []);
}

/** Without what the workspace keeps out. */
function countIn(topic: string, { shelf, community }: Asked): number {
  const members = shelf.byTopic.get(topic) ?? [];
  return members.filter(({ number }) => {
    const resource = shelf.resources[number];
    return resource && !isBlocked(resource, community);
  }).length;
}

/** The topics nearest to a query, best first: named ones, what its words vote for, what its hits are about. */
export function closeTopics(asked: Asked): readonly TopicCount[] {
  const { query, catalog, shelf, found, community } = asked;
  const votes = found || query.isOnSubject ? votedTopics(query, shelf).keys() : [];
  const ids = [
    ...query.topics.map(({ topic }) => topic),
    ...votes,
    ...topicsOfHits(asked),
    ...soundingAlike(asked),
  ];
  const open = [...new Set(ids)].filter((id) => !community?.blockedTopics.has(id));
  return open.slice(0, maxTopics).flatMap((id) => {
    const topic = catalog.topic(id);
    return topic ? [{ topic, count: countIn(id, asked) }] : [];
  });
}
