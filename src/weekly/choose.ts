import type { Resource } from "#catalog/schema.ts";
import type { ChannelPast, Choice } from "#store/advance-schedule.ts";
import { chosenByHand } from "#store/delivery.ts";
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
  const wanted = pinnedResource(pinned, past, source);
  if (wanted) return chosen(wanted, past.round, [chosenByHand]);

  const { resources, isOver, opening } = candidatesOf(past, weighing);
  const best = findBest(resources, weighing);
  if (best === undefined) return { skipped: emptyPool };
  return chosen(best, past.round + Number(isOver), [opening, ...reasonsOf(best, weighing)]);
}

interface Candidates {
  readonly resources: readonly Resource[];
  /** The round is over: each may come once more. */
  readonly isOver: boolean;
  /** What is said first of the one that is picked. */
  readonly opening: string;
}

/** What the channel never had, else what it had not in this round, else a new round. */
function candidatesOf({ used, ever }: ChannelPast, weighing: Weighing): Candidates {
  const pool = poolOf(weighing.wishes, weighing.source);
  const unused = pool.filter(({ id }) => !used.has(id));
  // A channel that asked for less for a while had rounds of that, and not yet all of this.
  const fresh = unused.filter(({ id }) => !ever.has(id));
  if (fresh.length > 0) return { resources: fresh, isOver: false, opening: "not posted here yet" };
  const all = `all ${pool.length} that fit were posted here`;
  return unused.length > 0
    ? { resources: unused, isOver: false, opening: `${all} before` }
    : {
        resources: withoutLatest(pool, weighing),
        isOver: true,
        opening: `${all}, so they start over`,
      };
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
