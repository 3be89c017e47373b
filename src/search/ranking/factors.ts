import type { Resource } from "#catalog/schema.ts";
import { multipliedFactors } from "./multiplied-factors.ts";
import { findMatchedText, type MatchedText } from "./matched-text.ts";
import { bareScore, isBare } from "./bare.ts";
import { textWeightFor } from "./rank.ts";
import type { Ranked, Ranking } from "./ranked.ts";
import type { Asked, ReasonedFactor } from "./reasoned-factor.ts";
import { titleTyped } from "./title-match.ts";
import { jointShare, namedTopics, nearCore, placeWorth, votedTopics } from "./topic-evidence.ts";

/** The score is the sum of `adds` times the product of `times`. */
export interface Factors {
  readonly adds: readonly ReasonedFactor[];
  readonly times: readonly ReasonedFactor[];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A topic that the workspace keeps out is no reason that one would read. */
const isTold = (topic: string, { community }: Ranking): boolean =>
  !community?.blockedTopics.has(topic);

function topicFactors(resource: Resource, { query, catalog, ranking }: Asked): ReasonedFactor[] {
  const shares = namedTopics(query, ranking.shelf, ranking.weights);
  return [...shares].flatMap(([id, share]) => {
    const place = resource.topics.indexOf(id);
    const label = catalog.topic(id)?.label ?? id;
    if (place < 0) return [];
    return {
      name: "topic",
      value: ranking.weights.topic * share * placeWorth(place),
      why: `${label} is its topic number ${place + 1} and ${percent(share)} of what was asked`,
      ...(isTold(id, ranking) ? { reason: `topic: ${label}` } : {}),
    };
  });
}

function nearCoreFactor(number: number, { query, catalog, ranking }: Asked): ReasonedFactor[] {
  const { shelf, weights } = ranking;
  if (!nearCore(query, shelf).includes(number)) return [];
  const share = namedTopics(query, shelf, weights).get(shelf.coreTopic) ?? 0;
  return [
    {
      name: "topic",
      value: weights.topic * weights.nearCore * share,
      why: `all of the catalog is near ${catalog.topic(shelf.coreTopic)?.label ?? ""}`,
    },
  ];
}

function jointFactor(resource: Resource, { query, ranking }: Asked): ReasonedFactor {
  const { shelf, weights } = ranking;
  return {
    name: "both",
    value: weights.topic * weights.both * jointShare(resource.topics, query, shelf),
    why: "it is about both topics that were named",
  };
}

function voteFactor(resource: Resource, one: Ranked, asked: Asked): ReasonedFactor {
  const { query, catalog, ranking } = asked;
  const named = new Set(query.topics.map(({ topic }) => topic));
  const voted = [...votedTopics(query, ranking.shelf)].filter(([id]) =>
    resource.topics.includes(id),
  );
  const labels = voted.map(([id, share]) => `${catalog.topic(id)?.label ?? id} ${percent(share)}`);
  const [first] = voted.filter(([id]) => !named.has(id) && isTold(id, ranking));
  const label = first ? catalog.topic(first[0])?.label : undefined;
  return {
    name: "votes",
    value: ranking.weights.votes * one.evidence.votes,
    why: `such words usually go with ${labels.join(", ")}`,
    ...(label ? { reason: `topic: ${label}` } : {}),
  };
}

function sayText({ field, text }: MatchedText): string {
  switch (field) {
    case "answers":
      return `answers: ${text}`;
    case "covers":
      return `covers ${text}`;
    case "title":
      return `“${text}” in the title`;
    case "summary":
      return `about “${text}”`;
  }
}

function textFactor(resource: Resource, one: Ranked, { query, ranking }: Asked): ReasonedFactor {
  const isNamed = one.evidence.title >= titleTyped;
  const matched = isNamed ? undefined : findMatchedText(resource, query, ranking.shelf);
  return {
    name: "text",
    value: textWeightFor(query, ranking.weights) * one.evidence.text,
    why: `its texts hold ${percent(one.evidence.text)} of what the words say`,
    ...(matched ? { [matched.isFaint ? "faintReason" : "reason"]: sayText(matched) } : {}),
  };
}

function titleFactor(one: Ranked, { ranking }: Asked): ReasonedFactor {
  const { title } = one.evidence;
  const why = `the title was typed to ${percent(title)}`;
  const value = ranking.weights.title * title;
  return { name: "title", value, why, ...(title >= titleTyped ? { reason: "title matches" } : {}) };
}

/** Without its subtitle, where two words or more are left. */
function shortTitle(title: string): string {
  const [short = title] = title.split(": ");
  return short.includes(" ") ? short : title;
}

function companyFactor(
  { id }: Resource,
  { evidence: { company }, titled }: Ranked,
  { ranking: { weights } }: Asked,
): ReasonedFactor[] {
  if (company === 0 || !titled) return [];
  const title = shortTitle(titled.title);
  return [
    {
      name: "company",
      value: weights.company * company,
      why: `it is like “${title}” to ${percent(company)}`,
      ...(titled.id === id ? {} : { reason: `like “${title}”` }),
    },
  ];
}

function authorFactor(resource: Resource, one: Ranked, { query, ranking }: Asked): ReasonedFactor {
  const named = query.authors.find(({ name }) => resource.authors.includes(name))?.name ?? "";
  return {
    name: "author",
    value: ranking.weights.author * one.evidence.author,
    why: `${named} was asked for`,
    reason: `${resource.type === "tool" ? "made" : "written"} by ${named}`,
  };
}

function latentFactors({ evidence }: Ranked, { ranking }: Asked): ReasonedFactor[] {
  const { latent, feedback } = ranking.weights;
  return [
    {
      name: "latent",
      value: latent * evidence.latent,
      why: `its texts lie ${percent(evidence.latent)} near to what such words are about`,
      faintReason: "on a near subject",
    },
    {
      name: "feedback",
      value: feedback * evidence.feedback,
      why: `its texts lie ${percent(evidence.feedback)} near to what the best hits are about`,
      faintReason: "on a near subject",
    },
  ];
}

function addedFactors(resource: Resource, one: Ranked, asked: Asked): ReasonedFactor[] {
  const { ranking } = asked;
  if (isBare(asked.query)) {
    const value = bareScore(one.number, asked.query, ranking);
    return [{ name: "standing", value, why: "nothing but constraints was asked" }];
  }
  return [
    ...topicFactors(resource, asked),
    ...nearCoreFactor(one.number, asked),
    jointFactor(resource, asked),
    voteFactor(resource, one, asked),
    textFactor(resource, one, asked),
    titleFactor(one, asked),
    ...companyFactor(resource, one, asked),
    authorFactor(resource, one, asked),
    ...latentFactors(one, asked),
  ].filter(({ value }) => value > 0);
}

/** Every factor of a hit's score. Recomputed for the few that are shown rather than kept for all. */
export function factorsOf(one: Ranked, asked: Asked): Factors {
  const resource = asked.ranking.shelf.resources[one.number];
  if (!resource) return { adds: [], times: [] };
  return {
    adds: addedFactors(resource, one, asked),
    times: multipliedFactors(resource, asked),
  };
}
