import type { Level, Resource } from "#catalog/schema.ts";

/** What is for any level is read once the beginning is made. */
const rise: Readonly<Record<Level, number>> = {
  beginner: 0,
  all: 1,
  intermediate: 1,
  advanced: 2,
};

/** Whether a step needs to know what another is about. */
function needs(step: Resource, other: Resource): boolean {
  const [about] = other.topics;
  return about !== undefined && step.topics[0] !== about && step.prerequisites.includes(about);
}

/** Levels rise; within a level the shorter first, since it tells whether to go on. */
function byLevel(a: Resource, b: Resource): number {
  return rise[a.level] - rise[b.level] || a.hours - b.hours || a.id.localeCompare(b.id);
}

/** The first of the waiting that needs none of the others of its level; in a ring, the first at all. */
function nextOf(waiting: readonly Resource[]): Resource | undefined {
  const [first] = waiting;
  const peers = waiting.filter((step) => first && rise[step.level] === rise[first.level]);
  return (
    peers.find((step) => !peers.some((other) => other !== step && needs(step, other))) ?? first
  );
}

/** Levels rise, what another step needs comes before it. */
export function orderSteps(steps: readonly Resource[]): readonly Resource[] {
  const waiting = steps.toSorted(byLevel);
  const ordered: Resource[] = [];
  while (waiting.length > 0) {
    const next = nextOf(waiting);
    if (!next) break;
    waiting.splice(waiting.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}
