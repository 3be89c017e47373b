import type { Button, KnownBlock } from "@slack/types";
import { actions, button, section } from "#cards/elements.ts";
import { cutText, limits } from "#cards/limits.ts";
import { noticeMessage } from "#cards/notices.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import type { AtHome, CreateFeature, FeatureDeps } from "#features/feature.ts";
import type { Press } from "#slack/handlers.ts";
import { UserError } from "#slack/user-error.ts";
import type { Alert } from "#store/alerts.ts";
import type { Who } from "#store/who.ts";
import { alertIds, hear } from "./check-alerts.ts";

/** Each is searched for again whenever the catalog changes. */
const mostWaiting = 20;

/** Tell me when there is one: a direct message, once. */
export const createAlertsFeature: CreateFeature = (deps) => ({
  name: "alerts",
  waysOn: (query) => (query.trim() === "" ? [] : [tellMeButton(query)]),
  actions: {
    [alertIds.add]: (press) => add(deps, press),
    [alertIds.stop]: (press) => stop(deps, press),
    [alertIds.stopAll]: (press) => stopAll(deps, press),
  },
  heard: (news) => hear(deps, news),
  home: { order: 60, blocks: (asked) => waitingOnHome(deps, asked) },
});

function tellMeButton(query: string): Button {
  return button({
    label: "Tell me when there is one",
    actionId: alertIds.add,
    value: cutText(query, limits.buttonValue),
    spoken: `Tell me when there is something on: ${query}`,
  });
}

async function add(deps: FeatureDeps, press: Press): Promise<void> {
  const { viewer, value: query, reply } = press;
  const waiting = await waitingOf(deps, viewer);
  const known = waiting.find((alert) => alert.query === query);
  if (known === undefined && waiting.length >= mostWaiting) {
    throw new UserError(
      `I look out for ${mostWaiting} things for you already. Stop one of them on my Home tab first.`,
    );
  }
  await deps.store.alerts.add(viewer, query);
  const alert = known ?? (await waitingOf(deps, viewer)).find((one) => one.query === query);
  const sentence = `I will send you one direct message when there is something on “${cutText(query, 150)}”.`;
  await reply.privately(noticeMessage(sentence, alert === undefined ? [] : [stopButton(alert)]));
  await deps.contributed.refreshHome(press);
}

async function waitingOf({ store }: FeatureDeps, who: Who): Promise<Alert[]> {
  const alerts = await store.alerts.list(who);
  return alerts.filter(({ toldAt }) => toldAt === undefined);
}

function stopButton({ id, query }: Alert): Button {
  const spoken = `Do not tell me about: ${query}`;
  return button({ label: "Do not tell me", actionId: alertIds.stop, value: id, spoken });
}

async function stop(deps: FeatureDeps, press: Press): Promise<void> {
  const was = await deps.store.alerts.stop(press.viewer, press.value);
  await answer(deps, press, was ? "I will not tell you about it." : "That was stopped already.");
}

async function stopAll(deps: FeatureDeps, press: Press): Promise<void> {
  const all = await deps.store.alerts.list(press.viewer);
  for (const { id } of all) await deps.store.alerts.stop(press.viewer, id);
  await answer(deps, press, "I will not send you such messages unless you ask again.");
}

/** On Home the row goes away, which says it all. */
async function answer(deps: FeatureDeps, press: Press, sentence: string): Promise<void> {
  if (press.surface !== "home") await press.reply.privately(noticeMessage(sentence));
  await deps.contributed.refreshHome(press);
}

async function waitingOnHome(deps: FeatureDeps, { viewer }: AtHome): Promise<KnownBlock[]> {
  const waiting = await waitingOf(deps, viewer);
  if (waiting.length === 0) return [];
  const rows = waiting.map((alert) => ({
    ...section(`You hear from me about “${plainInMrkdwn(cutText(alert.query, 150))}”.`),
    accessory: stopButton(alert),
  }));
  return [section("*When there is one*"), ...rows.slice(0, 5), ...allStopped(waiting.length)];
}

function allStopped(count: number): KnownBlock[] {
  const label = `Stop all ${count}`;
  return count < 2 ? [] : [actions([button({ label, actionId: alertIds.stopAll, value: "all" })])];
}
