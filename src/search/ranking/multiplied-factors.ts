import type { Pick, Resource } from "#catalog/schema.ts";
import { comparisonFit, shareLeft } from "./constraint-fit.ts";
import { meets } from "./meets.ts";
import { describeConstraint } from "#search/query/describe-constraint.ts";
import type { Constraint } from "#search/hit.ts";
import type { Asked, ReasonedFactor } from "./reasoned-factor.ts";
import { platformFit } from "./platform-fit.ts";
import { pickOf, priorsOf } from "./priors.ts";

/** A topic is told as where its evidence tells it, so that it is told once. */
function sayConstraint(constraint: Constraint, { catalog }: Asked): string {
  const isTopic = constraint.kind === "topic" && !constraint.negated;
  const topic = isTopic ? catalog.topic(constraint.value) : undefined;
  return topic === undefined ? describeConstraint(constraint) : `topic: ${topic.label}`;
}

function constraintFactors(resource: Resource, asked: Asked): ReasonedFactor[] {
  const { query, ranking } = asked;
  const kinds = Map.groupBy(query.constraints, ({ constraint }) =>
    constraint.negated ? describeConstraint(constraint) : constraint.kind,
  );
  return [...kinds].map(([name, placed]) => {
    const shares = placed.map(({ constraint }) => ({
      constraint,
      share: shareLeft(resource, constraint, { query, ranking }),
    }));
    const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
    const said = sayConstraint(best.constraint, asked);
    const isMet = !best.constraint.negated && meets(resource, best.constraint, ranking.shelf) === 1;
    return {
      name,
      value: best.share,
      why: isMet ? `${said}, as asked` : `asked for: ${said}`,
      ...(isMet ? { reason: said } : {}),
    };
  });
}

function comparisonFactors(resource: Resource, { query, ranking }: Asked): ReasonedFactor[] {
  const value = comparisonFit(resource, query, ranking);
  if (value === 1) return [];
  const isChoice = query.comparison?.kind === "either";
  const why = isChoice
    ? "other tools are to choose between"
    : "alternatives to a tool were asked for";
  return [{ name: "comparison", value, why }];
}

function platformFactors(resource: Resource, { query, ranking }: Asked): ReasonedFactor[] {
  const value = platformFit(resource, query, ranking);
  if (value === 1) return [];
  return [{ name: "platform", value, why: "it is not about the platform that was named" }];
}

function priorFactors(resource: Resource, asked: Asked): ReasonedFactor[] {
  const { endorsement, pick, community, status } = priorsOf(resource, asked.query, asked.ranking);
  const lists = resource.listed_by.length;
  const picked = pickOf(resource, asked.query, asked.ranking);
  const votes = asked.ranking.community?.votes.get(resource.id);
  const factors: ReasonedFactor[] = [
    {
      name: "endorsement",
      value: endorsement,
      why: lists === 1 ? "named by a public list" : `named by ${lists} public lists`,
      ...(lists > 1 ? { reason: `recommended by ${lists} lists` } : {}),
    },
    {
      name: "pick",
      value: pick,
      why: `an editor picked it: ${picked?.reason ?? ""}`,
      ...(picked === undefined ? {} : { reason: editorsPick(picked) }),
    },
    {
      name: "community",
      value: community,
      why: `${votes?.helpful ?? 0} found it helpful here, ${votes?.notHelpful ?? 0} did not`,
      // Without the count, which would tell of a few people; the card's button has it where it may be shown.
      reason: "found helpful here",
    },
    { name: "status", value: status, why: "it is archived" },
  ];
  return factors.filter(({ value }) => value !== 1);
}

const forWhom = {
  beginner: "beginners",
  practitioner: "practitioners",
  reference: "looking things up",
} as const;

/** "an editors’ pick on Monitoring for beginners" */
export function editorsPick(pick: Pick, topic?: string): string {
  const on = topic === undefined ? "" : ` on ${topic}`;
  return `an editors’ pick${on} for ${forWhom[pick.for]}`;
}

/** What a hit's sum of evidence is multiplied by: constraints, comparison, platform, and standing. */
export function multipliedFactors(resource: Resource, asked: Asked): ReasonedFactor[] {
  return [
    ...constraintFactors(resource, asked),
    ...comparisonFactors(resource, asked),
    ...platformFactors(resource, asked),
    ...priorFactors(resource, asked),
  ];
}
