import type { Catalog } from "./catalog.ts";
import {
  costs,
  levels,
  resourceTypes,
  statuses,
  type Cost,
  type Level,
  type Resource,
  type ResourceType,
  type Status,
} from "./schema.ts";

/** How many there are of each kind; every kind is named, with 0 where there is none. */
export interface Counts {
  readonly total: number;
  readonly type: Readonly<Record<ResourceType, number>>;
  readonly level: Readonly<Record<Level, number>>;
  readonly cost: Readonly<Record<Cost, number>>;
  readonly status: Readonly<Record<Status, number>>;
}

export interface TopicCoverage extends Counts {
  readonly id: string;
  readonly label: string;
  readonly picks: number;
}

export interface Coverage extends Counts {
  /** In the order of `topics.yml`. A resource counts in each of its topics. */
  readonly topics: readonly TopicCoverage[];
}

/** What the catalog holds, and by that where it is thin. */
export function coverageOf({ resources, topics }: Catalog): Coverage {
  return {
    ...countsOf(resources),
    topics: topics.map(({ id, label, picks }) => ({
      id,
      label,
      picks: picks.length,
      ...countsOf(resources.filter((resource) => resource.topics.includes(id))),
    })),
  };
}

function countsOf(resources: readonly Resource[]): Counts {
  return {
    total: resources.length,
    type: countBy(
      resourceTypes,
      resources.map(({ type }) => type),
    ),
    level: countBy(
      levels,
      resources.map(({ level }) => level),
    ),
    cost: countBy(
      costs,
      resources.map(({ cost }) => cost),
    ),
    status: countBy(
      statuses,
      resources.map(({ status }) => status),
    ),
  };
}

function countBy<Kind extends string>(
  kinds: readonly Kind[],
  found: readonly Kind[],
): Record<Kind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const kind of found) counts[kind] += 1;
  return counts;
}
