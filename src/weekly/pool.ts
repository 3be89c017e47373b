import type { Catalog } from "#catalog/catalog.ts";
import type { Resource, Topic } from "#catalog/schema.ts";
import type { CommunitySignals } from "#search/hit.ts";
import { isBlocked } from "#search/blocked.ts";
import type { ScheduleTerms } from "#store/schedule.ts";

/** What a channel's pick is drawn from. */
export interface Source {
  readonly catalog: Catalog;
  readonly signals: CommunitySignals;
  /** Resources whose address is known to be gone. */
  readonly dead: ReadonlySet<string>;
  /** Epoch ms; tells old from new. */
  readonly now: number;
}

export type Wishes = Pick<ScheduleTerms, "topics" | "types" | "levels" | "freeOnly">;

/** Every resource that may be posted in a channel with these wishes, in the catalog's order. */
export function poolOf(wishes: Wishes, source: Source): readonly Resource[] {
  const topics = withBelow(wishes.topics, source.catalog.topics);
  const superseded = new Set(source.catalog.resources.map(({ supersedes }) => supersedes));
  return source.catalog.resources.filter(
    (resource) =>
      isPostable(resource, source) &&
      !superseded.has(resource.id) &&
      (topics.size === 0 || resource.topics.some((topic) => topics.has(topic))) &&
      (wishes.types.length === 0 || wishes.types.includes(resource.type)) &&
      suits(resource, wishes.levels) &&
      (!wishes.freeOnly || resource.cost === "free"),
  );
}

/** Whether a resource may be posted anywhere in the workspace. */
export function isPostable(resource: Resource, { signals, dead }: Source): boolean {
  return resource.status !== "archived" && !dead.has(resource.id) && !isBlocked(resource, signals);
}

/** What is for any level suits each. */
function suits({ level }: Resource, levels: Wishes["levels"]): boolean {
  return levels.length === 0 || level === "all" || levels.includes(level);
}

/** Whoever asks for a topic asks for the topics below it. */
function withBelow(ids: readonly string[], topics: readonly Topic[]): ReadonlySet<string> {
  const wanted = new Set(ids);
  let before = -1;
  while (wanted.size > before) {
    before = wanted.size;
    for (const { id, parents } of topics)
      if (parents.some((parent) => wanted.has(parent))) wanted.add(id);
  }
  return wanted;
}
