import { button } from "#cards/elements.ts";
import { answerModal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import { formIds } from "#cards/suggestion-form.ts";
import { parseAddress } from "#catalog/address.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { readSuggestion } from "#features/read-suggestion.ts";
import { isFromCommunity } from "#features/suggested-resource.ts";
import type { Sentences } from "#language/english.ts";
import type { Command, Submission, SubmissionResult } from "#slack/handlers.ts";
import { openPerPerson } from "#store/add-suggestion.ts";
import { findKnown } from "./find-known.ts";
import { lookAtAddress, openForm } from "./open-form.ts";
import { ownOnHome, takeBack, takeBackId } from "./own-on-home.ts";
import { knownModal, submitId, suggestIds, waitingMessage } from "./suggest-modals.ts";
import { hear } from "./tell-suggester.ts";

/** Members suggest what the catalog lacks. Moderators decide: see `review/`. */
export const createSuggest: CreateFeature = (deps) => ({
  name: "suggest",
  commands: {
    // One word with a dot in it is an address; "suggest me a course" is a query.
    suggest: { takes: /^\S+\.\S+$/u, run: (command) => suggest(deps, command) },
  },
  actions: {
    [suggestIds.open]: (press) =>
      openForm(deps, { viewer: press.viewer, opening: press, addresses: asAddresses(press.value) }),
    [formIds.url]: (press) => lookAtAddress(deps, press),
    [takeBackId]: (press) => takeBack(deps, press),
  },
  shortcuts: {
    [suggestIds.message]: ({ viewer, message, client, triggerId }) =>
      openForm(deps, { viewer, opening: { client, triggerId }, addresses: message.links }),
  },
  submissions: { [submitId]: (submission) => send(deps, submission) },
  heard: (news) => hear(deps, news),
  waysOn: (_query, say) => [openButton("new", say)],
  gapButtons: (words) => [gapButton(words)],
  cardNote: (resource, say) => (isFromCommunity(resource) ? say.addedByCommunity : undefined),
  help: (say) => [say.helpSuggest],
  home: { order: 62, blocks: (asked) => ownOnHome(deps, asked) },
});

function openButton(value: string, { suggestResource: label }: Sentences) {
  return button({ label, actionId: suggestIds.open, value });
}

function gapButton(words: string) {
  const spoken = `Suggest a resource for: ${words}`;
  return button({ label: "Suggest a resource", actionId: suggestIds.open, value: words, spoken });
}

async function suggest(deps: FeatureDeps, command: Command): Promise<void> {
  const { viewer, client, text, triggerId, reply } = command;
  const addresses = asAddresses(text);
  if (triggerId !== undefined)
    return openForm(deps, { viewer, opening: { client, triggerId }, addresses });
  // A message lets nobody open a modal; a press does.
  const say = await deps.settings.sentences(viewer.team);
  await reply.privately(noticeMessage(say.suggestPress, [openButton(addresses[0] ?? "new", say)]));
}

/** `train.py` and `node.js` are no addresses, though they look like some. */
const fileNames = /^[\w-]+\.(?:js|ts|py|ipynb|json|ya?ml|toml|sh|sql|csv|md|txt|pdf|java|go|rs)$/iu;

/** Slack shows `https://example.com/x` as `example.com/x` where one typed it so. */
function asAddresses(text: string): string[] {
  if (fileNames.test(text)) return [];
  const address = /^\S+\.\S+$/u.test(text) && !text.includes("://") ? `https://${text}` : text;
  const href = parseAddress(address)?.href;
  return href === undefined ? [] : [href];
}

async function send(deps: FeatureDeps, submission: Submission): Promise<SubmissionResult> {
  const { viewer, client, values } = submission;
  const { catalog } = await deps.libraryOf(viewer.team);
  const say = await deps.settings.sentences(viewer.team);
  const thisYear = new Date(deps.now()).getUTCFullYear();
  const read = readSuggestion(values, { catalog, thisYear, say });
  if ("errors" in read) return { then: "errors", errors: read.errors };
  const known = await findKnown(deps, viewer, read.fields.url);
  if (known !== undefined) return { then: "show", view: knownModal(known, say) };
  const added = await deps.store.suggestions.add(viewer, read);
  switch (added.outcome) {
    case "full":
      return { then: "errors", errors: { [formIds.url]: say.suggestFull(openPerPerson) } };
    case "known":
      return {
        then: "show",
        view: knownModal(waitingMessage(added.suggestion, viewer, say), say),
      };
    case "added": {
      const { suggestion } = added;
      const later = async () => {
        await deps.contributed.tell({ kind: "suggested", suggestion, client });
        await deps.contributed.refreshHome({ viewer, client });
      };
      return { then: "show", view: answerModal(noticeMessage(say.suggestThanks), say), later };
    }
  }
}
