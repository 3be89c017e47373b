import type { Resource } from "#catalog/schema.ts";
import type { ChannelPast, Choice } from "#store/advance-schedule.ts";
import { isPostable, poolOf, type Source } from "./pool.ts";
import { reasonsOf } from "./reasons.ts";
import { mainTopic, weigh, type Weighing } from "./weigh.ts";

/** Recorded for a slot that nothing could be posted for. */
export const emptyPool = "no resource fits";

/**
 * The resource for a channel's next slot: the pinned one, else the best that the channel has not had.
 * The same past and source give the same choice. Only when the pool is used up does a new round
 * begin, in which each may come once more; the reason then says so.
 */
export function choose(past: ChannelPast, source: Source): Choice {
  const { terms, pinned } = past.schedule;
  const weighing = { wishes: terms, source, had: hadBefore(past, source) };
  const byHand = pinnedResource(pinned, past, source);
  if (byHand) return chosen(byHand, past.round, ["chosen by hand"]);

  const pool = poolOf(terms, source);
  const unused = pool.filter(({ id }) => !past.used.has(id));
  const isUsedUp = unused.length === 0;
  const best = findBest(isUsedUp ? withoutLatest(pool, weighing) : unused, weighing);
  if (best === undefined) return { skipped: emptyPool };
  const opening = isUsedUp
    ? `all ${pool.length} that fit were posted here, so they start over`
    : "not posted here yet";
  const round = isUsedUp ? past.round + 1 : past.round;
  return chosen(best, round, [opening, ...reasonsOf(best, weighing)]);
}

/** Most that a line of reasons holds without becoming a paragraph. */
const mostReasons = 4;

function chosen(resource: Resource, round: number, reasons: readonly string[]): Choice {
  return { resource: resource.id, round, reason: reasons.slice(0, mostReasons).join(" · ") };
}

/** A pin is an editor's will: it passes over the channel's wishes, not over what may not be posted. */
function pinnedResource(pinned: string | undefined, past: ChannelPast, source: Source) {
  const resource = pinned === undefined ? undefined : source.catalog.resource(pinned);
  const isFree = resource && !past.used.has(resource.id) && isPostable(resource, source);
  return isFree ? resource : undefined;
}

/** Newest first. What left the catalog says nothing about variety any more. */
function hadBefore({ recent }: ChannelPast, { catalog }: Source): Resource[] {
  return recent
    .filter(({ state }) => state !== "skipped" && state !== "failed")
    .flatMap(({ resource = "" }) => catalog.resource(resource) ?? []);
}

/** A round does not open with what the last one closed with. */
function withoutLatest(pool: readonly Resource[], { had }: Weighing): readonly Resource[] {
  const others = pool.filter(({ id }) => id !== had[0]?.id);
  return others.length === 0 ? pool : others;
}

/** By weight among those that differ most from the last one; by id among equals. */
function findBest(resources: readonly Resource[], weighing: Weighing): Resource | undefined {
  const weighed = unlikeLast(resources, weighing.had[0]).map((resource) => ({
    resource,
    weight: weigh(resource, weighing),
  }));
  weighed.sort((a, b) => b.weight - a.weight || (a.resource.id < b.resource.id ? -1 : 1));
  return weighed[0]?.resource;
}

/** No topic and no type twice in a row, as far as the pool allows. */
function unlikeLast(resources: readonly Resource[], last: Resource | undefined) {
  if (last === undefined) return resources;
  const otherTopic = resources.filter((resource) => mainTopic(resource) !== mainTopic(last));
  const otherType = resources.filter(({ type }) => type !== last.type);
  const other = otherTopic.filter(({ type }) => type !== last.type);
  return [other, otherTopic, otherType].find(({ length }) => length > 0) ?? resources;
}
