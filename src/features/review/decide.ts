import { englishModal } from "#cards/modal.ts";
import type { FeatureDeps, News } from "#features/feature.ts";
import type { Asked, Press } from "#slack/handlers.ts";
import { redrawModal } from "#slack/open-modal.ts";
import { UserError } from "#slack/user-error.ts";
import type { Suggestion } from "#store/suggestion.ts";
import { decidedMessage } from "./drawn.ts";
import { addedMessage, queueMessage } from "./queue.ts";

/** @throws UserError for whoever is no moderator. */
export function admit(
  { moderators }: FeatureDeps,
  { client, viewer }: Pick<Asked, "client" | "viewer">,
) {
  return moderators.admitModerator(client, viewer, "review suggestions");
}

export async function approve(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const { viewer, value: id } = press;
  const by = viewer.person;
  const decision = { team: viewer.team, id, state: "approved", by } as const;
  const approved = await deps.store.suggestions.decide(decision);
  if (approved === undefined) await sayWhoDecided(deps, press);
  await showQueue(deps, press);
  if (approved !== undefined) await spread(deps, press, approved);
}

/** Takes an approved one out of the workspace's answers again. */
export async function takeOut(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const { viewer, value: id } = press;
  const out = await deps.store.suggestions.withdraw({ team: viewer.team, id, by: viewer.person });
  if (out === undefined) await sayWhoDecided(deps, press);
  if (press.surface === "modal")
    await redrawModal(press, englishModal(await addedMessage(deps, viewer.team, 0)));
  if (out !== undefined) await spread(deps, press, out);
}

export async function getSuggestion(
  { store }: FeatureDeps,
  { viewer, value }: Pick<Press, "viewer" | "value">,
): Promise<Suggestion> {
  const suggestion = await store.suggestions.find(viewer.team, value);
  if (suggestion === undefined) {
    throw new UserError(
      "That suggestion is no longer there: whoever suggested it took it back or had it deleted.",
    );
  }
  return suggestion;
}

async function sayWhoDecided(deps: FeatureDeps, press: Press): Promise<void> {
  const suggestion = await getSuggestion(deps, press);
  await deps.contributed.tell(reviewed(press, suggestion));
  await press.reply.privately(decidedMessage(suggestion));
}

/** In the review channel each suggestion has its own message, drawn again by `redrawInChannel`. */
async function showQueue(deps: FeatureDeps, press: Press): Promise<void> {
  if (press.surface !== "modal") return;
  await redrawModal(press, englishModal(await queueMessage(deps, press.viewer.team)));
}

type Deciding = Pick<Asked, "viewer" | "client">;

/** What follows from a decision. It counts already, so none of this can undo it. */
export async function spread(
  { contributed }: FeatureDeps,
  deciding: Deciding,
  suggestion: Suggestion,
): Promise<void> {
  const { viewer, client } = deciding;
  await contributed.tell({ kind: "library changed", team: viewer.team, client });
  await contributed.tell(reviewed(deciding, suggestion));
  await contributed.refreshHome({ viewer, client });
}

export function reviewed({ client }: Deciding, suggestion: Suggestion): News {
  return { kind: "reviewed", suggestion, client };
}
