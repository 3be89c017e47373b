import type { Button, KnownBlock } from "@slack/types";
import { actions, button, section } from "#cards/elements.ts";
import { cutText, limits } from "#cards/limits.ts";
import { noticeMessage } from "#cards/notices.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import type { AtHome, CreateFeature, FeatureDeps } from "#features/feature.ts";
import type { Sentences } from "#language/english.ts";
import { wordsIn } from "#search/query/aside.ts";
import { stopWords } from "#search/words/stop-words.ts";
import { toTokens } from "#search/words/tokens.ts";
import type { Press } from "#slack/handlers.ts";
import { UserError } from "#slack/user-error.ts";
import type { Alert } from "#store/alerts.ts";
import type { Who } from "#store/who.ts";
import { alertIds, hear } from "./check-alerts.ts";

/** Each is searched for again whenever the catalog changes, and all of them stand on Home. */
const mostWaiting = 20;

/** Tell me when there is one: a direct message, once. */
export const createAlertsFeature: CreateFeature = (deps) => ({
  name: "alerts",
  waysOn: (query, say) => (namesSomething(query) ? [tellMeButton(query, say)] : []),
  actions: {
    [alertIds.add]: (press) => add(deps, press),
    [alertIds.stop]: (press) => stop(deps, press),
    [alertIds.stopAll]: (press) => stopAll(deps, press),
  },
  heard: (news) => hear(deps, news),
  home: { order: 60, blocks: (asked) => waitingOnHome(deps, asked) },
});

/** `???`, an emoji, an address, a letter or nothing but small words: nothing could ever answer that. */
function namesSomething(query: string): boolean {
  return toTokens(wordsIn(query)).some(
    ({ word, character }) => character || (word.length > 1 && !stopWords.has(word)),
  );
}

function tellMeButton(query: string, say: Sentences): Button {
  return button({
    label: say.tellMe,
    actionId: alertIds.add,
    value: cutText(query, limits.buttonValue),
    spoken: say.tellMeAbout(query),
  });
}

async function add(deps: FeatureDeps, press: Press): Promise<void> {
  const { viewer, value: query, reply } = press;
  const waiting = await waitingOf(deps, viewer);
  const known = waiting.find((alert) => alert.query === query);
  if (known === undefined && waiting.length >= mostWaiting) {
    throw new UserError((say) => say.tooManyToTell(mostWaiting));
  }
  await deps.store.alerts.add(viewer, query);
  const alert = known ?? (await waitingOf(deps, viewer)).find((one) => one.query === query);
  const say = await deps.settings.sentences(viewer.team);
  const buttons = alert === undefined ? [] : [stopButton(alert, say)];
  await reply.privately(noticeMessage(say.willTell(cutText(query, 150)), buttons));
  await deps.contributed.refreshHome(press);
}

async function waitingOf({ store }: FeatureDeps, who: Who): Promise<Alert[]> {
  const alerts = await store.alerts.list(who);
  return alerts.filter(({ toldAt }) => toldAt === undefined);
}

function stopButton({ id, query }: Alert, say: Sentences): Button {
  const spoken = say.doNotTellAbout(query);
  return button({ label: say.doNotTell, actionId: alertIds.stop, value: id, spoken });
}

async function stop(deps: FeatureDeps, press: Press): Promise<void> {
  const was = await deps.store.alerts.stop(press.viewer, press.value);
  await answer(deps, press, (say) => (was ? say.willNotTell : say.wasNotTelling));
}

async function stopAll(deps: FeatureDeps, press: Press): Promise<void> {
  const all = await deps.store.alerts.list(press.viewer);
  for (const { id } of all) await deps.store.alerts.stop(press.viewer, id);
  await answer(deps, press, (say) => say.willTellNothing);
}

/** On Home the row goes away, which says it all. */
async function answer(
  deps: FeatureDeps,
  press: Press,
  sentence: (say: Sentences) => string,
): Promise<void> {
  const say = await deps.settings.sentences(press.viewer.team);
  if (press.surface !== "home") await press.reply.privately(noticeMessage(sentence(say)));
  await deps.contributed.refreshHome(press);
}

async function waitingOnHome(deps: FeatureDeps, { viewer }: AtHome): Promise<KnownBlock[]> {
  const waiting = await waitingOf(deps, viewer);
  if (waiting.length === 0) return [];
  const say = await deps.settings.sentences(viewer.team);
  const rows = waiting.map((alert) => ({
    ...section(say.homeHears(plainInMrkdwn(cutText(alert.query, 150)))),
    accessory: stopButton(alert, say),
  }));
  return [section(`*${say.homeWaiting}*`), ...rows, ...allStopped(waiting.length, say)];
}

function allStopped(count: number, say: Sentences): KnownBlock[] {
  const label = say.homeStopAll(count);
  return count < 2 ? [] : [actions([button({ label, actionId: alertIds.stopAll, value: "all" })])];
}
