import { englishModal, modal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import { editForm, formIds } from "#cards/suggestion-form.ts";
import { normaliseUrl } from "#catalog/address.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { readSuggestion } from "#features/read-suggestion.ts";
import { communityId } from "#features/suggested-resource.ts";
import type { Press, Submission, SubmissionResult } from "#slack/handlers.ts";
import { openModal } from "#slack/open-modal.ts";
import type { NewSuggestion } from "#store/add-suggestion.ts";
import type { SuggestionFields } from "#store/suggestion.ts";
import { admit, getSuggestion, reviewed } from "./decide.ts";
import { decidedMessage } from "./drawn.ts";
import { parseOrigin, redrawQueue, toMetadata } from "./origin.ts";

export const saveId = "review:save";

export async function openEdit(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const suggestion = await getSuggestion(deps, press);
  if (suggestion.state !== "open") return press.reply.privately(decidedMessage(suggestion));
  const { team } = press.viewer;
  const { topics } = (await deps.libraryOf(team)).catalog;
  const say = await deps.settings.sentences(team);
  const view = modal({
    callbackId: saveId,
    title: "Edit a suggestion",
    submit: "Save",
    close: "Cancel",
    metadata: toMetadata(press, suggestion),
    blocks: editForm({ filled: filledWith(suggestion.fields), topics, say }),
  });
  await openModal(press, view);
}

function filledWith({ summary, year, ...fields }: SuggestionFields) {
  return {
    ...fields,
    ...(summary === undefined ? {} : { summary }),
    ...(year === undefined ? {} : { year }),
  };
}

export async function saveEdit(
  deps: FeatureDeps,
  submission: Submission,
): Promise<SubmissionResult> {
  await admit(deps, submission);
  const { viewer, values, metadata } = submission;
  const { id, version } = parseOrigin(metadata);
  const { catalog } = await deps.libraryOf(viewer.team);
  const say = await deps.settings.sentences(viewer.team);
  const thisYear = new Date(deps.now()).getUTCFullYear();
  const read = readSuggestion(values, { catalog, thisYear, say });
  if ("errors" in read) return { then: "errors", errors: read.errors };
  const taken = await takenBy(deps, viewer.team, { ...read, id });
  if (taken !== undefined) {
    const problem = `“${taken}” has that address already.`;
    return { then: "errors", errors: { [formIds.url]: problem } };
  }
  const edited = await deps.store.suggestions.edit({ team: viewer.team, id, version, ...read });
  if (edited === undefined) return { then: "show", view: changedMeanwhile };
  const later = async () => {
    await deps.contributed.tell(reviewed(submission, edited));
    await redrawQueue(deps, submission);
  };
  return { then: "close", later };
}

const changedMeanwhile = englishModal(
  noticeMessage(
    "Somebody else changed or decided it meanwhile, so nothing was saved. Close this and look at it again.",
  ),
);

/** The title of what else has the address, in the catalog or among the suggestions. */
async function takenBy(
  { libraryOf, store }: FeatureDeps,
  team: string,
  { id, urlKey }: NewSuggestion & { readonly id: string },
): Promise<string | undefined> {
  const { catalog } = await libraryOf(team);
  const own = communityId({ id });
  const resource = catalog.resources.find(
    (one) => one.id !== own && normaliseUrl(one.url) === urlKey,
  );
  if (resource !== undefined) return resource.title;
  const other = await store.suggestions.findByUrl(team, urlKey);
  return other === undefined || other.id === id ? undefined : other.fields.title;
}
