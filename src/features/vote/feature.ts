import type { CardAction } from "#cards/resource-card.ts";
import type { Resource } from "#catalog/schema.ts";
import type { Audience, CardActionsOf, CreateFeature, FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import { showChange } from "#features/show-change.ts";
import type { Sentences } from "#language/english.ts";
import type { Press } from "#slack/handlers.ts";
import { fewestPeople } from "#store/stats.ts";
import type { Vote, VoteCounts } from "#store/votes.ts";
import { createTeamVotes, type TeamVotes } from "./team-votes.ts";

/** A button says what it will do, so that pressing an old one twice does it once. */
const voteIds = {
  helpful: "vote:helpful",
  notHelpful: "vote:not-helpful",
  clear: "vote:clear",
} as const;

/** Helpful or not: one vote per person and resource, counted within a workspace. */
export const createVote: CreateFeature = (deps) => {
  const votes = createTeamVotes({ ...deps, votes: deps.store.votes });
  return {
    name: "vote",
    cardActions: (audience, resources, say) =>
      voteActions(deps, votes, { audience, resources, say }),
    actions: {
      [voteIds.helpful]: (press) => vote(deps, votes, { press, wanted: "helpful" }),
      [voteIds.notHelpful]: (press) => vote(deps, votes, { press, wanted: "not helpful" }),
      [voteIds.clear]: (press) => vote(deps, votes, { press, wanted: undefined }),
    },
    signals: async (team) => ({ votes: await votes.of(team) }),
    heard: (news) => {
      if (news.kind === "person forgotten") votes.drop(news.who.team);
      return Promise.resolve();
    },
  };
};

interface Drawing {
  readonly audience: Audience;
  readonly resources: readonly Resource[];
  readonly say: Sentences;
}

async function voteActions(
  { store }: FeatureDeps,
  votes: TeamVotes,
  { audience, resources, say }: Drawing,
): Promise<CardActionsOf> {
  const { team, person } = audience;
  const ids = resources.map((resource) => resource.id);
  const [counts, own] = await Promise.all([
    votes.of(team),
    person === undefined ? new Map<string, Vote>() : store.votes.among({ team, person }, ids),
  ]);
  return ({ id }) => [
    helpfulButton(counts.get(id), own.get(id), say),
    notHelpfulEntry(own.get(id), say),
  ];
}

function helpfulButton(
  counts: VoteCounts | undefined,
  own: Vote | undefined,
  { helpful, takeBackHelpful }: Sentences,
): CardAction {
  const count = counts?.helpful ?? 0;
  const label = count < fewestPeople ? helpful : `${helpful} ${count}`;
  const button = { place: "button", order: 30, compact: true } as const;
  return own === "helpful"
    ? {
        ...button,
        actionId: voteIds.clear,
        label: `${label} ✓`,
        spoken: takeBackHelpful,
      }
    : { ...button, actionId: voteIds.helpful, label, spoken: helpful };
}

function notHelpfulEntry(own: Vote | undefined, say: Sentences): CardAction {
  const entry = { place: "menu", order: 40 } as const;
  return own === "not helpful"
    ? { ...entry, actionId: voteIds.clear, label: say.notHelpfulTaken, state: say.notHelpfulState }
    : { ...entry, actionId: voteIds.notHelpful, label: say.notHelpful };
}

async function vote(
  deps: FeatureDeps,
  votes: TeamVotes,
  { press, wanted }: { press: Press; wanted: Vote | undefined },
): Promise<void> {
  const { viewer, value } = press;
  const { title } = getResource(await deps.libraryOf(viewer.team), value);
  const before = (await deps.store.votes.among(viewer, [value])).get(value);
  await votes.set(viewer, value, wanted);
  await showChange(deps, press, {
    sentence: (say) => {
      if (wanted === undefined) return say.voteTakenBack(title);
      return wanted === "helpful" ? say.votedHelpful(title) : say.votedNotHelpful(title);
    },
    ...(wanted === before ? {} : { undo: actionOf(before) }),
  });
}

function actionOf(vote: Vote | undefined): string {
  if (vote === undefined) return voteIds.clear;
  return vote === "helpful" ? voteIds.helpful : voteIds.notHelpful;
}
