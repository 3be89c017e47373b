import type { ModalView } from "@slack/types";
import { weeklyIds } from "#cards/weekly-ids.ts";
import type { Press } from "#slack/handlers.ts";
import { slackErrorName } from "#slack/slack-error.ts";
import type { ScheduleTerms } from "#store/schedule.ts";
import { type FormDeps, formOf } from "./form.ts";
import { type ReadForm, readForm } from "./read-form.ts";

type Redraw = (press: Press) => Promise<void>;

/**
 * A field was changed: the preview follows. Another channel brings its own terms along. Of two changes
 * at once the later one is drawn, whichever is ready first: it tells what all fields hold.
 */
export function createFormRedraw(deps: FormDeps): Redraw {
  const latest = new Map<string, Press>();
  return async (press) => {
    if (press.view === undefined) return;
    const { id } = press.view;
    latest.set(id, press);
    try {
      const view = await viewOf(deps, press);
      const isLatest = () => latest.get(id) === press;
      if (isLatest()) await update(press, view, isLatest);
    } finally {
      if (latest.get(id) === press) latest.delete(id);
    }
  };
}

async function viewOf(deps: FormDeps, press: Press): Promise<ModalView> {
  const { channel, terms } = readForm(press.values);
  const isOther = press.blockId === weeklyIds.channel;
  const shown = isOther ? await termsForOther(deps, press, { channel, terms }) : terms;
  return formOf(deps, press.viewer, { channel, terms: shown });
}

async function termsForOther(
  { store }: FormDeps,
  { viewer }: Press,
  { channel, terms }: ReadForm,
): Promise<ScheduleTerms> {
  const known = channel && (await store.schedules.find(viewer.team, channel));
  return known ? known.terms : terms;
}

/** With the hash of what was pressed in, so that an earlier change that comes late is dropped. */
async function update(press: Press, view: ModalView, isLatest: () => boolean): Promise<void> {
  const { client } = press;
  const { id: view_id = "", hash = "" } = press.view ?? {};
  try {
    await client.views.update({ view_id, hash, view });
  } catch (error) {
    const name = slackErrorName(error);
    if (name === "hash_conflict" && isLatest()) await client.views.update({ view_id, view });
    // Not found: somebody closed it.
    else if (name !== "hash_conflict" && name !== "not_found") throw error;
  }
}
