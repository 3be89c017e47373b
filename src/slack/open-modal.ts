import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Press, Surface } from "./handlers.ts";
import { slackErrorName } from "./slack-error.ts";

/** What a person just did that lets the bot open a modal, within three seconds. */
export interface Opening {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly surface?: Surface;
}

/** Opens a modal, or stacks it on the one that was pressed in. Gives its id. */
export async function openModal(opening: Opening, view: ModalView): Promise<string> {
  const { client, triggerId, surface } = opening;
  const showing = { trigger_id: triggerId, view };
  const opened =
    surface === "modal" ? await client.views.push(showing) : await client.views.open(showing);
  return opened.view?.id ?? "";
}

/** The modal that was pressed in, drawn again. Slack keeps what was entered under the same names. */
export async function redrawModal(press: Press, view: ModalView): Promise<void> {
  if (press.view === undefined) return;
  await press.client.views.update({ view_id: press.view.id, view });
}

/** A modal below the one that was just sent, drawn again unless the person closed it meanwhile. */
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
