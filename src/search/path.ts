import type { Catalog } from "#catalog/catalog.ts";
import type { Resource, Topic } from "#catalog/schema.ts";
import type { CommunitySignals, Hit, Search, SearchResult, Understood } from "./hit.ts";
import { orderSteps } from "./path-order.ts";
import { chooseSteps, sumHours, type Budget } from "./path-steps.ts";
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

function budgetOf({ constraints }: SearchResult, topics: readonly Topic[]): Budget {
  const asked = constraints.flatMap((one) => (one.kind === "hours" ? [one.value] : []));
  return {
    hours: asked[0] ?? pathLimits.hours,
    steps: pathLimits.steps,
    topics: topics.map(({ id }) => id),
  };
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

const isEnough = (steps: readonly Resource[]): boolean => steps.length >= pathLimits.fewest;

/** What is on no topic that was asked for is a step only where there are too few others. */
function stepsFor(candidates: readonly Hit[], budget: Budget): readonly Resource[] {
  const { topics } = budget;
  const onTopic = candidates.filter(({ resource }) =>
    resource.topics.some((topic) => topics.includes(topic)),
  );
  const steps = chooseSteps(onTopic, budget);
  return isEnough(steps) ? steps : chooseSteps(candidates, budget);
}

/** Whether the same request without a time would give enough. */
function lacksTime({ understood }: SearchResult, find: (request: string) => SearchResult): boolean {
  const time = understood.find(({ constraint }) => constraint?.kind === "hours");
  if (time === undefined) return false;
  const candidates = candidatesFor(find(time.without));
  return isEnough(
    chooseSteps(candidates, { hours: Infinity, steps: pathLimits.fewest, topics: [] }),
  );
}

function thinSentence(
  steps: readonly Resource[],
  result: SearchResult,
  find: (request: string) => SearchResult,
): string {
  const what = result.understood.map(({ label }) => label).join(", ") || result.query;
  const has = steps.length === 0 ? "nothing" : `only ${steps.length}`;
  const isShort = lacksTime(result, find);
  const where = isShort ? "In that time the catalog" : "The catalog";
  const easier = result.constraints.length > 0 ? "Ask for less at once" : "Try a wider topic";
  const advice = isShort ? "Give it more time" : easier;
  return `${where} has ${has} for a path on “${what}”. ${advice}, or search for single resources.`;
}

const ownNames =
  /\b(?:an? |the )?(?:learning |study )?(?:path|roadmap|curriculum|syllabus|study plan)\b(?: (?:for|to|through|on|into)\b)?/gi;

/** `mlops roadmap` asks for a path through MLOps, not for what is called a roadmap. */
function subjectOf(request: string): string {
  const subject = request.replaceAll(ownNames, " ").trim();
  return subject === "" ? request : subject;
}

export function createPath(catalog: Catalog, search: Search): Path {
  return (request, community) => {
    const find = (text: string): SearchResult =>
      search(text, {
        limit: pathLimits.candidates,
        ...(community === undefined ? {} : { community }),
      });
    const result = find(subjectOf(request));
    const labels = new Set(result.understood.map(({ label }) => label));
    const topics = catalog.topics.filter(({ label }) => labels.has(label));
    const [topic] = topics;
    const steps = orderSteps(stepsFor(candidatesFor(result), budgetOf(result, topics)));
    const thin = isEnough(steps) ? undefined : thinSentence(steps, result, find);
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
