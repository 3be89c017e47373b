import type { KnownBlock } from "@slack/types";
import { button, section } from "#cards/elements.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import type { AtHome, FeatureDeps } from "#features/feature.ts";
import type { Sentences } from "#language/english.ts";
import type { Press } from "#slack/handlers.ts";
import type { Suggestion } from "#store/suggestion.ts";
import type { Who } from "#store/who.ts";

export const takeBackId = "suggest:take-back";

/** What a person suggested and nobody has decided on. */
export async function waitingOf({ store }: FeatureDeps, who: Who): Promise<Suggestion[]> {
  return (await store.suggestions.ofPerson(who)).filter(({ state }) => state === "open");
}

export async function ownOnHome(deps: FeatureDeps, { viewer }: AtHome): Promise<KnownBlock[]> {
  const waiting = await waitingOf(deps, viewer);
  if (waiting.length === 0) return [];
  const say = await deps.settings.sentences(viewer.team);
  const rows = waiting.map((suggestion) => ({
    ...section(say.homeSuggestionWaits(plainInMrkdwn(suggestion.fields.title))),
    accessory: takeBackButton(suggestion, say),
  }));
  return [section(`*${say.homeSuggestions}*`), ...rows];
}

function takeBackButton({ id, fields: { title } }: Suggestion, say: Sentences) {
  return button({
    label: say.takeBack,
    actionId: takeBackId,
    value: id,
    spoken: say.takeBackSpoken(title),
    confirm: {
      title: say.takeBackAsk,
      text: say.takeBackWhat,
      yes: say.takeBackYes,
      no: say.takeBackNo,
    },
  });
}

/** Decided meanwhile or not, the row goes away; of a decision its suggester is told. */
export async function takeBack(deps: FeatureDeps, press: Press): Promise<void> {
  const { viewer, client, value: id } = press;
  const suggestion = await deps.store.suggestions.takeBack(viewer, id);
  await deps.contributed.refreshHome(press);
  if (suggestion === undefined) return;
  await deps.contributed.tell({ kind: "taken back", suggestion, client });
}
