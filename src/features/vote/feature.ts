import type { CardAction } from "#cards/resource-card.ts";
import type { Resource } from "#catalog/schema.ts";
import type { Audience, CardActionsOf, CreateFeature, FeatureDeps } from "#features/feature.ts";
import { fewestVotesShown } from "#features/fewest-votes.ts";
import { getResource } from "#features/get-resource.ts";
import { showChange } from "#features/show-change.ts";
import type { Press } from "#slack/handlers.ts";
import type { Vote, VoteCounts } from "#store/votes.ts";
import { createTeamVotes, type TeamVotes } from "./team-votes.ts";

/** A button says what it will do, so that pressing an old one twice does it once. */
export const voteIds = {
  helpful: "vote:helpful",
  notHelpful: "vote:not-helpful",
  clear: "vote:clear",
} as const;

/** Helpful or not: one vote per person and resource, counted within a workspace. */
export const createVote: CreateFeature = (deps) => {
  const votes = createTeamVotes(deps.store.votes, deps.now);
  return {
    name: "vote",
    cardActions: (audience, resources) => voteActions(deps, votes, { audience, resources }),
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

async function voteActions(
  { store }: FeatureDeps,
  votes: TeamVotes,
  { audience, resources }: { audience: Audience; resources: readonly Resource[] },
): Promise<CardActionsOf> {
  const { team, person } = audience;
  const ids = resources.map((resource) => resource.id);
  const [counts, own] = await Promise.all([
    votes.of(team),
    person === undefined ? new Map<string, Vote>() : store.votes.among({ team, person }, ids),
  ]);
  return ({ id }) => [helpfulButton(counts.get(id), own.get(id)), notHelpfulEntry(own.get(id))];
}

function helpfulButton(counts: VoteCounts | undefined, own: Vote | undefined): CardAction {
  const helpful = counts?.helpful ?? 0;
  const shown = helpful < fewestVotesShown ? "" : ` ${helpful}`;
  const button = { place: "button", order: 30 } as const;
  return own === "helpful"
    ? {
        ...button,
        actionId: voteIds.clear,
        label: `Helpful${shown} ✓`,
        spoken: "Take back that it is helpful",
      }
    : { ...button, actionId: voteIds.helpful, label: `Helpful${shown}`, spoken: "Helpful" };
}

function notHelpfulEntry(own: Vote | undefined): CardAction {
  const entry = { place: "menu", order: 40 } as const;
  return own === "not helpful"
    ? { ...entry, actionId: voteIds.clear, label: "Not helpful ✓ (press to undo)" }
    : { ...entry, actionId: voteIds.notHelpful, label: "Not helpful" };
}

async function vote(
  deps: FeatureDeps,
  votes: TeamVotes,
  { press, wanted }: { press: Press; wanted: Vote | undefined },
): Promise<void> {
  const { viewer, value } = press;
  const { title } = getResource(await deps.libraryOf(viewer.team), value);
  await votes.set(viewer, value, wanted);
  const said = wanted === undefined ? "Took back your vote on" : `Noted as ${wanted}:`;
  await showChange(deps.contributed, press, `${said} ${title}.`);
}
