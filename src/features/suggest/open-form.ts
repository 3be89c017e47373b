import { cutText } from "#cards/limits.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { type FilledForm, formIds, readTitleId } from "#cards/suggestion-form.ts";
import { costs, levels, resourceTypes } from "#catalog/schema.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { addressProblem } from "#features/read-suggestion.ts";
import type { InputValues, Press } from "#slack/handlers.ts";
import { type Opening, openModal, redrawBelow, redrawModal } from "#slack/open-modal.ts";
import { UserError } from "#slack/user-error.ts";
import { openPerPerson } from "#store/add-suggestion.ts";
import type { Who } from "#store/who.ts";
import { findKnown } from "./find-known.ts";
import { waitingOf } from "./own-on-home.ts";
import { knownModal, suggestModal } from "./suggest-modals.ts";

/** Of a message's links. Slack waits three seconds for the form. */
const lookedAt = 10;

/** What Slack takes as the beginning of an input; whatever is longer is refused in any case. */
const longestFilled = 3000;

interface Request {
  readonly viewer: Who;
  readonly opening: Opening;
  /** The first links of a message, or what was typed. */
  readonly addresses: readonly string[];
}

/**
 * Opens the form, with the first address that is new; or shows what has it, where none is. Where no
 * address can be suggested as it stands, the form says why.
 */
export async function openForm(
  deps: FeatureDeps,
  { viewer, opening, addresses }: Request,
): Promise<void> {
  await refuseTooMany(deps, viewer);
  const say = await deps.settings.sentences(viewer.team);
  const sound = addresses.filter((address) => addressProblem(address, say) === undefined);
  const asked = sound.length === 0 ? addresses : sound;
  const { url, known } = await firstNew(deps, viewer, asked.slice(0, lookedAt));
  if (known !== undefined) {
    await openModal(opening, knownModal(known, say));
    return;
  }
  const { topics } = (await deps.libraryOf(viewer.team)).catalog;
  const filled = url === undefined ? {} : { url: cutText(url, longestFilled) };
  const problem = url === undefined ? undefined : addressProblem(url, say);
  const above = problem === undefined ? {} : { above: noticeMessage(problem) };
  const viewId = await openModal(opening, suggestModal({ filled, topics, say, ...above }));
  const titled = problem === undefined ? await withTitle(deps, filled) : filled;
  if (titled === filled) return;
  const view = suggestModal({ filled: titled, topics, say });
  await redrawBelow(opening.client, viewId, view);
}

/** The first that nothing has; where each is taken, what has the first of them. */
async function firstNew(
  deps: FeatureDeps,
  viewer: Who,
  addresses: readonly string[],
): Promise<{ url?: string; known?: Message }> {
  let first: Message | undefined;
  for (const url of addresses) {
    const known = await findKnown(deps, viewer, url);
    if (known === undefined) return { url };
    first ??= known;
  }
  return first === undefined ? {} : { known: first };
}

async function refuseTooMany(deps: FeatureDeps, viewer: Who): Promise<void> {
  if ((await waitingOf(deps, viewer)).length >= openPerPerson) {
    throw new UserError((say) => say.suggestFull(openPerPerson));
  }
}

/** Enter in the address: shows what is known of it above the form. */
export async function lookAtAddress(deps: FeatureDeps, press: Press): Promise<void> {
  const { viewer, value: url, values } = press;
  const say = await deps.settings.sentences(viewer.team);
  const { topics } = (await deps.libraryOf(viewer.team)).catalog;
  const entered = filledFrom(values);
  const redraw = (filled: FilledForm, above: Message) =>
    redrawModal(press, suggestModal({ filled, topics, say, above }));
  const problem = addressProblem(url, say);
  if (problem !== undefined) return redraw(entered, noticeMessage(problem));
  const filled = { ...entered, url };
  const known = await findKnown(deps, viewer, url);
  if (known !== undefined) return redraw(filled, known);
  await redraw(await withTitle(deps, filled), noticeMessage(say.suggestNew));
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
