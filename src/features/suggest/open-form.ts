import { answerModal } from "#cards/modal.ts";
import { type FilledForm, formIds, readTitleId } from "#cards/suggestion-form.ts";
import { costs, levels, resourceTypes } from "#catalog/schema.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { addressProblem } from "#features/read-suggestion.ts";
import type { InputValues, Press } from "#slack/handlers.ts";
import { type Opening, openModal, redrawModal } from "#slack/open-modal.ts";
import { UserError } from "#slack/user-error.ts";
import { openPerPerson } from "#store/add-suggestion.ts";
import type { Who } from "#store/who.ts";
import { findKnown } from "./find-known.ts";
import { waitingOf } from "./own-on-home.ts";
import { suggestModal } from "./suggest-modals.ts";

/** Opens the form, with the address where one is known already; or shows what has that address. */
export async function openForm(
  deps: FeatureDeps,
  { viewer, opening, address }: { viewer: Who; opening: Opening; address: string | undefined },
): Promise<void> {
  await refuseTooMany(deps, viewer);
  const say = await deps.settings.sentences(viewer.team);
  const isSound = address !== undefined && addressProblem(address, say) === undefined;
  const url = isSound ? address : undefined;
  const known = url === undefined ? undefined : await findKnown(deps, viewer.team, url);
  if (known !== undefined) {
    await openModal(opening, answerModal(known, say));
    return;
  }
  const { topics } = (await deps.libraryOf(viewer.team)).catalog;
  const filled = url === undefined ? {} : { url };
  const viewId = await openModal(opening, suggestModal({ filled, topics, say }));
  const titled = await withTitle(deps, filled);
  if (titled === filled) return;
  const view = suggestModal({ filled: titled, topics, say });
  await opening.client.views.update({ view_id: viewId, view });
}

async function refuseTooMany(deps: FeatureDeps, viewer: Who): Promise<void> {
  if ((await waitingOf(deps, viewer)).length >= openPerPerson) {
    throw new UserError((say) => say.suggestFull(openPerPerson));
  }
}

/** Enter in the address: shows what is known of it above the form. */
export async function lookAtAddress(deps: FeatureDeps, press: Press): Promise<void> {
  const { team } = press.viewer;
  const filled = { ...filledFrom(press.values), url: press.value };
  const say = await deps.settings.sentences(team);
  if (addressProblem(press.value, say) !== undefined) return;
  const above = await findKnown(deps, team, press.value);
  const { topics } = (await deps.libraryOf(team)).catalog;
  if (above !== undefined) return redrawModal(press, suggestModal({ filled, topics, say, above }));
  await redrawModal(press, suggestModal({ filled: await withTitle(deps, filled), topics, say }));
}

/** The page's own title where none was typed. The same again where there is none to be had. */
async function withTitle({ readTitle }: FeatureDeps, filled: FilledForm): Promise<FilledForm> {
  const { url, title } = filled;
  if (readTitle === undefined || url === undefined || title !== undefined) return filled;
  const read = await readTitle(url);
  return read === undefined ? filled : { ...filled, title: read, isTitleRead: true };
}

/** What was entered so far, as it stands: it is checked when it is sent. */
function filledFrom(values: InputValues): FilledForm {
  const text = (id: string) => {
    const value = values[id];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const read = text(readTitleId);
  const title = read ?? text(formIds.title);
  const type = resourceTypes.find((one) => one === values[formIds.type]);
  const level = levels.find((one) => one === values[formIds.level]);
  const cost = costs.find((one) => one === values[formIds.cost]);
  const topics = values[formIds.topics];
  const why = text(formIds.why);
  return {
    ...(title === undefined ? {} : { title, isTitleRead: read !== undefined }),
    ...(type === undefined ? {} : { type }),
    ...(level === undefined ? {} : { level }),
    ...(cost === undefined ? {} : { cost }),
    ...(typeof topics === "object" ? { topics } : {}),
    ...(why === undefined ? {} : { why }),
  };
}
