import type { Resource } from "#catalog/schema.ts";
import { authorScores } from "./author-match.ts";
import { bareScore, isBare } from "./bare.ts";
import { constraintFit, isOfRefusedType } from "./constraint-fit.ts";
import { eachInCompany, titledBy } from "./company.ts";
import { addLatentScores } from "./latent-evidence.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import { isBlocked } from "#search/blocked.ts";
import { priorOf, priorsOf } from "./priors.ts";
import type { Ranked, Ranking } from "./ranked.ts";
import { bestNumbers, createScoreboard, type Scoreboard } from "./scoreboard.ts";
import { addTextScores } from "./text-evidence.ts";
import { titleScores } from "./title-match.ts";
import {
  eachJointShare,
  eachTopicScore,
  namedTopics,
  nearCore,
  votedTopics,
} from "./topic-evidence.ts";
import { feedbackFrom, type Weights } from "#search/weights.ts";

interface Gathered {
  readonly board: Scoreboard;
  /** What the query is the title of, if it is one. */
  readonly titled: Resource | undefined;
}

function gather(query: ParsedQuery, { shelf, weights }: Ranking): Gathered {
  const board = createScoreboard(shelf.resources.length);
  const { topic, votes, title, company, author } = board;
  addTextScores(board, query, { shelf, weights });
  const shares = namedTopics(query, shelf, weights);
  const addTopic = (number: number, score: number): void => {
    topic[number] = (topic[number] ?? 0) + score;
    board.touch(number);
  };
  eachTopicScore(shares, shelf, addTopic);
  eachJointShare(query, shelf, (number, share) => addTopic(number, weights.both * share));
  const near = weights.nearCore * (shares.get(shelf.coreTopic) ?? 0);
  for (const number of nearCore(query, shelf)) addTopic(number, near);
  eachTopicScore(votedTopics(query, shelf), shelf, (number, score) => {
    votes[number] = (votes[number] ?? 0) + score;
  });
  const titles = titleScores(query, shelf, weights);
  for (const [number, score] of titles) {
    title[number] = score;
    board.touch(number);
  }
  const titled = titledBy(titles, shelf);
  if (titled) {
    eachInCompany(titled, shelf, (number, score) => {
      company[number] = score;
      board.touch(number);
    });
  }
  for (const [number, score] of authorScores(query, shelf)) {
    author[number] = score;
    board.touch(number);
  }
  addLatentScores(board, query, shelf);
  return { board, titled };
}

/** The words' weight lies between that for a short query and that for a long message. */
export function textWeightFor(query: ParsedQuery, weights: Weights): number {
  return weights.text + (weights.textInLong - weights.text) * query.length;
}

function subjectOf(
  number: number,
  board: Scoreboard,
  factors: Weights & { words: number },
): number {
  return (
    factors.words * (board.text[number] ?? 0) +
    factors.topic * (board.topic[number] ?? 0) +
    factors.votes * (board.votes[number] ?? 0) +
    factors.title * (board.title[number] ?? 0) +
    factors.company * (board.company[number] ?? 0) +
    factors.latent * (board.latent[number] ?? 0) +
    factors.author * (board.author[number] ?? 0)
  );
}

interface Scored extends Gathered {
  readonly numbers: readonly number[];
  readonly feedback: Float64Array;
  readonly subjects: Float64Array;
  readonly fits: Float64Array;
  readonly priors: Float64Array;
  readonly scores: Float64Array;
}

function startScored(query: ParsedQuery, ranking: Ranking): Scored {
  const size = ranking.shelf.resources.length;
  const { board, titled } = gather(query, ranking);
  const make = (): Float64Array => new Float64Array(size);
  return {
    numbers: isBare(query) ? [...ranking.shelf.resources.keys()] : board.touched,
    board,
    titled,
    feedback: make(),
    subjects: make(),
    fits: make(),
    priors: make(),
    scores: make(),
  };
}

function scoreSubjects(query: ParsedQuery, ranking: Ranking, scored: Scored): void {
  const { shelf, weights } = ranking;
  const bare = isBare(query);
  const factors = { ...weights, words: textWeightFor(query, weights) };
  for (const number of scored.numbers) {
    const resource = shelf.resources[number];
    if (!resource || isBlocked(resource, ranking.community)) continue;
    const fit = constraintFit(resource, query, ranking);
    if (fit === 0 && !isOfRefusedType(resource, query)) continue;
    scored.fits[number] = fit;
    scored.priors[number] = priorOf(priorsOf(resource, query, ranking));
    scored.subjects[number] = bare
      ? bareScore(number, query, ranking)
      : subjectOf(number, scored.board, factors);
  }
}

/** What lies near the best hits gains: they say in more words than the query what it is about. */
function addFeedback({ numbers, subjects, feedback }: Scored, { shelf, weights }: Ranking): void {
  const best = bestNumbers(numbers, subjects, feedbackFrom);
  const centre = shelf.latent.centre(
    best.map((number) => ({ number, share: subjects[number] ?? 0 })),
  );
  if (!centre) return;
  for (const number of numbers) {
    const own = subjects[number] ?? 0;
    if (own === 0) continue;
    const likeness = shelf.latent.likeness(centre, number);
    feedback[number] = likeness;
    subjects[number] = own + weights.feedback * likeness;
  }
}

function toRanked(number: number, scored: Scored): Ranked {
  const { board, subjects, fits, priors, scores } = scored;
  const evidence = {
    text: board.text[number] ?? 0,
    topic: board.topic[number] ?? 0,
    votes: board.votes[number] ?? 0,
    title: board.title[number] ?? 0,
    company: board.company[number] ?? 0,
    author: board.author[number] ?? 0,
    latent: board.latent[number] ?? 0,
    feedback: scored.feedback[number] ?? 0,
  };
  const [subject = 0, fit = 0, prior = 0] = [subjects[number], fits[number], priors[number]];
  const { titled } = scored;
  return { number, evidence, titled, subject, fit, prior, score: scores[number] ?? 0 };
}

/** All that has anything to do with the query, best first. */
export function rank(query: ParsedQuery, ranking: Ranking): readonly Ranked[] {
  const scored = startScored(query, ranking);
  const { numbers, subjects, fits, priors, scores } = scored;
  scoreSubjects(query, ranking, scored);
  if (!isBare(query)) addFeedback(scored, ranking);
  for (const number of numbers)
    scores[number] = (subjects[number] ?? 0) * (fits[number] ?? 0) * (priors[number] ?? 0);
  return numbers
    .filter((number) => (scores[number] ?? 0) > 0)
    .map((number) => toRanked(number, scored))
    .sort((a, b) => b.score - a.score || a.number - b.number);
}
