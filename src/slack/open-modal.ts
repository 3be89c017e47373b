import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Press } from "./handlers.ts";
import { failureOf } from "./call-outcome.ts";
import { slackErrorName } from "./slack-error.ts";

/** What a person just did that lets the bot open a modal, within three seconds. */
export type Opening = Pick<Press, "client" | "triggerId"> &
  Partial<Pick<Press, "surface" | "view">>;

/** Opens a modal, or stacks it on the one that was pressed in. Gives its id. */
export async function openModal(opening: Opening, view: ModalView): Promise<string> {
  const { client, triggerId, surface } = opening;
  if (surface === "modal") {
    return stackModal({ client, triggerId, below: opening.view?.id ?? "" }, view);
  }
  return openOnce(opening, view, (named) =>
    client.views.open({ trigger_id: triggerId, view: named }),
  );
}

type Open = (named: ModalView) => Promise<{ readonly view?: { readonly id?: string } }>;

/**
 * A trigger works once: tried again after a call that was heard, it is refused though the modal stands.
 * So where that is not known, the modal is looked for by a name that only it has.
 */
async function openOnce(
  { client, triggerId }: Opening,
  view: ModalView,
  open: Open,
): Promise<string> {
  const named = { ...view, external_id: triggerId };
  try {
    return idOf(await open(named));
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === "refused" || kind === "limited") throw error;
    try {
      return idOf(await client.views.update({ external_id: triggerId, view: named }));
    } catch (missing) {
      if (slackErrorName(missing) !== "not_found") throw error;
      return idOf(await open(named));
    }
  }
}

const idOf = ({ view }: Awaited<ReturnType<Open>>) => view?.id ?? "";

export interface Stacking extends Pick<Opening, "client" | "triggerId"> {
  /** The modal that was pressed in. */
  readonly below: string;
}

/** Slack stacks three modals at most: a fourth is drawn into the third. Gives the id of where it stands. */
export async function stackModal(stacking: Stacking, view: ModalView): Promise<string> {
  const { client, triggerId, below } = stacking;
  try {
    return await openOnce(stacking, view, (named) =>
      client.views.push({ trigger_id: triggerId, view: named }),
    );
  } catch (error) {
    if (slackErrorName(error) !== "push_limit_reached") throw error;
    await client.views.update({ view_id: below, view });
    return below;
  }
}

/**
 * The modal that was pressed in, drawn again unless the person closed it meanwhile. Slack keeps what
 * was entered under the same names.
 */
export async function redrawModal(press: Press, view: ModalView): Promise<void> {
  await redrawBelow(press.client, press.view?.id, view);
}

/** A modal, drawn again unless the person closed it meanwhile. */
export async function redrawBelow(
  client: WebClient,
  viewId: string | undefined,
  view: ModalView,
): Promise<void> {
  if (viewId === undefined) return;
  try {
    await client.views.update({ view_id: viewId, view });
  } catch (error) {
    if (slackErrorName(error) !== "not_found") throw error;
  }
}
