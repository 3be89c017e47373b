import type { Resource } from "#catalog/schema.ts";
import { helpfulShare } from "#search/ranking/priors.ts";
import type { Source, Wishes } from "./pool.ts";
import { lookBack, mostLists, referenceTypes, shortHours, weights } from "./weights.ts";

export interface Weighing {
  readonly wishes: Wishes;
  readonly source: Source;
  /** What the channel had, newest first. */
  readonly had: readonly Resource[];
}

/** How much speaks for a resource this week; comparable within one weighing. */
export function weigh(resource: Resource, weighing: Weighing): number {
  const { source, had } = weighing;
  const latest = had.slice(0, lookBack);
  const share = (isLike: (past: Resource) => boolean) =>
    latest.length === 0 ? 0 : latest.filter(isLike).length / latest.length;
  const votes = source.signals.votes.get(resource.id) ?? { helpful: 0, notHelpful: 0 };
  return (
    pickWeight(resource, weighing) +
    weights.endorsement * Math.log2(1 + Math.min(mostLists, resource.listed_by.length)) +
    weights.votes * (helpfulShare(votes) - 0.5) +
    ageWeight(resource, source.now) +
    (resource.status === "unverified" ? weights.unverified : 0) +
    (resource.hours <= shortHours ? weights.short : 0) +
    (referenceTypes.has(resource.type) ? weights.reference : 0) +
    weights.sameLevel * share(({ level }) => level === resource.level) +
    weights.sameTopic * share((past) => mainTopic(past) === mainTopic(resource)) +
    weights.sameType * share(({ type }) => type === resource.type)
  );
}

/** What it is first of all about. */
export const mainTopic = ({ topics }: Resource): string => topics[0] ?? "";

/** The topic that an editor picked it for, one that the channel asked for first. */
export function pickedFor(resource: string, { wishes, source }: Weighing): string | undefined {
  const topics = source.catalog.topics.filter(({ picks }) =>
    picks.some((pick) => pick.resource === resource),
  );
  return (topics.find(({ id }) => wishes.topics.includes(id)) ?? topics[0])?.id;
}

function pickWeight(resource: Resource, weighing: Weighing): number {
  const topic = pickedFor(resource.id, weighing);
  if (topic === undefined) return 0;
  const { topics } = weighing.wishes;
  return topics.length === 0 || topics.includes(topic) ? weights.editorsPick : weights.otherPick;
}

/** Without a year it counts as half as old as can be. */
function ageWeight({ year }: Resource, now: number): number {
  if (year === undefined) return weights.oldest / 2;
  const age = new Date(now).getUTCFullYear() - year - 2;
  return Math.max(weights.oldest, weights.year * Math.max(0, age));
}
