import type { Resource } from "#catalog/schema.ts";
import type { Hit } from "./hit.ts";
import { isSameWork } from "./same-work.ts";
import { pathLimits } from "./weights.ts";

export interface Budget {
  readonly hours: number;
  readonly steps: number;
  /** Topics that are asked for: each has a step before any has a second. */
  readonly topics: readonly string[];
}

/** What a candidate adds to the steps chosen: less for a type or subjects that are there already. */
function worthOf({ resource, score }: Hit, chosen: readonly Resource[]): number {
  const sameType = chosen.filter(({ type }) => type === resource.type).length;
  const sameLevel = chosen.filter(({ level }) => level === resource.level).length;
  const known = new Set(chosen.flatMap(({ covers }) => covers));
  const repeated = resource.covers.filter((subject) => known.has(subject)).length;
  return (
    score *
    pathLimits.sameType ** sameType *
    pathLimits.sameLevel ** sameLevel *
    pathLimits.sameSubject ** repeated
  );
}

/** Without what adding fractions leaves behind: 0.3, 0.3 and 0.4 are an hour. */
const exact = (hours: number): number => Number(hours.toFixed(2));

export const sumHours = (resources: readonly Resource[]): number =>
  exact(resources.reduce((sum, { hours }) => sum + hours, 0));

const isNew = (resource: Resource, chosen: readonly Resource[]): boolean =>
  !chosen.some((other) => isSameWork(other, resource));

/** Hours of as many works as are asked for, the shortest, beside those chosen; no end where there are fewer. */
function leastHours(
  count: number,
  shortestFirst: readonly Resource[],
  chosen: readonly Resource[],
): number {
  const taken: Resource[] = [];
  for (const resource of shortestFirst) {
    if (taken.length >= count) break;
    if (isNew(resource, [...chosen, ...taken])) taken.push(resource);
  }
  return taken.length < count ? Infinity : sumHours(taken);
}

interface Choice extends Budget {
  readonly chosen: readonly Resource[];
  readonly shortestFirst: readonly Resource[];
}

/** Whether beside a step there is time for others, so that with it there are so many. */
function leavesRoom(resource: Resource, many: number, choice: Choice): boolean {
  const chosen = [...choice.chosen, resource];
  const others = leastHours(many - chosen.length, choice.shortestFirst, chosen);
  return exact(resource.hours + others) <= choice.hours;
}

/** What leaves room for as many steps as a path needs, or for as many of these as may be. */
function withRoom(fitting: readonly Hit[], choice: Choice): readonly Hit[] {
  for (let many = pathLimits.fewest; many > choice.chosen.length + 1; many -= 1) {
    const roomy = fitting.filter(({ resource }) => leavesRoom(resource, many, choice));
    if (roomy.length > 0) return roomy;
  }
  return fitting;
}

/** What is on a topic that no step is on yet, where there is any such. */
function onUnserved(fitting: readonly Hit[], { topics, chosen }: Choice): readonly Hit[] {
  const unserved = topics.filter((topic) => !chosen.some((step) => step.topics.includes(topic)));
  const on = fitting.filter(({ resource }) =>
    unserved.some((topic) => resource.topics.includes(topic)),
  );
  return on.length > 0 ? on : fitting;
}

function bestOf(candidates: readonly Hit[], choice: Choice): Hit | undefined {
  const fitting = candidates.filter(
    ({ resource }) => resource.hours <= choice.hours && isNew(resource, choice.chosen),
  );
  return onUnserved(withRoom(fitting, choice), choice).reduce<Hit | undefined>(
    (a, b) => (a && worthOf(a, choice.chosen) >= worthOf(b, choice.chosen) ? a : b),
    undefined,
  );
}

/** The steps of a path, what answers the request best first: as long as there is time, each adds something. */
export function chooseSteps(candidates: readonly Hit[], budget: Budget): readonly Resource[] {
  const chosen: Resource[] = [];
  const shortestFirst = candidates
    .map(({ resource }) => resource)
    .toSorted((a, b) => a.hours - b.hours);
  while (chosen.length < budget.steps) {
    const hours = exact(budget.hours - sumHours(chosen));
    const best = bestOf(candidates, { ...budget, hours, chosen, shortestFirst });
    if (!best) break;
    chosen.push(best.resource);
  }
  return chosen;
}
