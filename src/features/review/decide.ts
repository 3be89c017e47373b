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
  await followUp(deps, press, { decided: approved, draw: () => showQueue(deps, press) });
}

/** Takes an approved one out of the workspace's answers again. */
export async function takeOut(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const { viewer, value: id } = press;
  const out = await deps.store.suggestions.withdraw({ team: viewer.team, id, by: viewer.person });
  await followUp(deps, press, { decided: out, draw: () => showAdded(deps, press) });
}

interface Decided {
  /** Undefined where somebody else was faster. */
  readonly decided: Suggestion | undefined;
  /** Shows what is left, in the modal that was pressed in. */
  readonly draw: () => Promise<void>;
}

async function followUp(deps: FeatureDeps, press: Press, { decided, draw }: Decided) {
  if (decided !== undefined) return spread(deps, press, { decided, draw });
  await sayWhoDecided(deps, press);
  await draw();
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

async function showAdded(deps: FeatureDeps, press: Press): Promise<void> {
  if (press.surface !== "modal") return;
  await redrawModal(press, englishModal(await addedMessage(deps, press.viewer.team, 0)));
}

type Deciding = Pick<Asked, "viewer" | "client">;

/**
 * What follows from a decision. It counts already, so none of this can undo it, and a modal that cannot
 * be drawn keeps nobody from hearing of it.
 */
export async function spread(
  { contributed }: FeatureDeps,
  deciding: Deciding,
  { decided, draw }: { readonly decided: Suggestion; readonly draw: () => Promise<void> },
): Promise<void> {
  const { viewer, client } = deciding;
  const tell = async () => {
    await contributed.tell(reviewed(deciding, decided));
    try {
      await draw();
    } finally {
      await contributed.refreshHome({ viewer, client });
    }
  };
  // Begun first, so that whoever is told finds the new library, but not waited for: it may write to hundreds.
  const changed = contributed.tell({ kind: "library changed", team: viewer.team, client });
  await Promise.all([changed, tell()]);
}

export function reviewed({ client }: Deciding, suggestion: Suggestion): News {
  return { kind: "reviewed", suggestion, client };
}
