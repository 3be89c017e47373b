import type { Catalog } from "#catalog/catalog.ts";
import type { Resource, Topic } from "#catalog/schema.ts";
import type { CommunitySignals, Hit, Search, SearchResult, Understood } from "./hit.ts";
import { orderSteps } from "./path-order.ts";
import { isSameWork } from "./same-work.ts";
import { pathLimits } from "./weights.ts";

/** An ordered route through what the catalog has on a subject. */
export interface LearningPath {
  readonly request: string;
  /** What the path leads to, where the request names a topic. */
  readonly topic?: Topic;
  readonly steps: readonly Resource[];
  /** Sum of the steps' hours. */
  readonly hours: number;
  readonly understood: readonly Understood[];
  /** A sentence where there is too little for a path; the steps there are stand nevertheless. */
  readonly thin?: string;
}

/** The same request gives the same path. */
export type Path = (request: string, community?: CommunitySignals) => LearningPath;

/** One learns from these; a newsletter or a forum has no end to reach. */
const steppingTypes = new Set<Resource["type"]>([
  "course",
  "book",
  "article",
  "guide",
  "paper",
  "talk",
  "repo",
  "tool",
]);

interface Budget {
  readonly hours: number;
  readonly steps: number;
}

function budgetOf({ constraints }: SearchResult): Budget {
  const asked = constraints.flatMap((one) => (one.kind === "hours" ? [one.value] : []));
  return { hours: asked[0] ?? pathLimits.hours, steps: pathLimits.steps };
}

/** In a path cost and level are promises, not wishes. */
function keepsPromises({ resource }: Hit, { constraints }: SearchResult): boolean {
  return constraints.every((one) => {
    if (one.negated) return true;
    if (one.kind === "cost") return resource.cost === one.value;
    if (one.kind === "level") return resource.level === one.value || resource.level === "all";
    return one.kind !== "type" || resource.type === one.value;
  });
}

function asksOtherTypes({ constraints }: SearchResult): boolean {
  return constraints.some((one) => one.kind === "type" && !steppingTypes.has(one.value));
}

function candidatesFor(result: SearchResult): Hit[] {
  const least = (result.hits[0]?.score ?? 0) * pathLimits.leastShare;
  const anyType = asksOtherTypes(result);
  return result.hits.filter(
    (hit) =>
      hit.score >= least &&
      (anyType || steppingTypes.has(hit.resource.type)) &&
      keepsPromises(hit, result),
  );
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

function chooseSteps(candidates: readonly Hit[], budget: Budget): Resource[] {
  const chosen: Resource[] = [];
  let left = budget.hours;
  while (chosen.length < budget.steps) {
    const open = candidates.filter(
      ({ resource }) =>
        resource.hours <= left && !chosen.some((other) => isSameWork(other, resource)),
    );
    const best = open.reduce<Hit | undefined>(
      (a, b) => (a && worthOf(a, chosen) >= worthOf(b, chosen) ? a : b),
      undefined,
    );
    if (!best) break;
    chosen.push(best.resource);
    left -= best.resource.hours;
  }
  return chosen;
}

function easierThan({ constraints }: SearchResult): string {
  if (constraints.some(({ kind }) => kind === "hours")) {
    return "Give it more time, ask for less at once";
  }
  return constraints.length > 0 ? "Ask for less at once" : "Try a wider topic";
}

function thinSentence(steps: readonly Resource[], result: SearchResult): string | undefined {
  if (steps.length >= pathLimits.fewest) return undefined;
  const what = result.understood.map(({ label }) => label).join(", ") || result.query;
  const has = steps.length === 0 ? "nothing" : `only ${steps.length}`;
  const easier = easierThan(result);
  return `The catalog has ${has} for a path on “${what}”. ${easier}, or search for single resources.`;
}

/** Hours to a tenth, since estimates are no finer. */
const sumHours = (steps: readonly Resource[]): number =>
  Number(steps.reduce((sum, { hours }) => sum + hours, 0).toFixed(1));

export function createPath(catalog: Catalog, search: Search): Path {
  return (request, community) => {
    const result = search(request, {
      limit: pathLimits.candidates,
      ...(community === undefined ? {} : { community }),
    });
    const steps = orderSteps(chooseSteps(candidatesFor(result), budgetOf(result)));
    const labels = new Set(result.understood.map(({ label }) => label));
    const topic = catalog.topics.find(({ label }) => labels.has(label));
    const thin = thinSentence(steps, result);
    return {
      request,
      ...(topic ? { topic } : {}),
      steps,
      hours: sumHours(steps),
      understood: result.understood,
      ...(thin === undefined ? {} : { thin }),
    };
  };
}
