import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import { offButton, resumeButton } from "#cards/weekly-overview.ts";
import { weeklyPostMessage } from "#cards/weekly-post.ts";
import { saidMessage, weeklyPreviewMessage } from "#cards/weekly-preview.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import { postPublicly } from "#slack/reply.ts";
import type { Schedule } from "#store/schedule.ts";
import { fewestPeople } from "#store/stats.ts";
import { choose } from "#weekly/choose.ts";
import type { Desk, Entry } from "#weekly/desk.ts";
import { isPostable } from "#weekly/pool.ts";
import { whyNot } from "#weekly/why-not.ts";
import { receptionLine } from "./reception.ts";
import { sourceOf } from "./source.ts";
import { planned, reasonsIn } from "./upcoming.ts";
import type { AskWhoIs } from "./who-is.ts";
import { pauseWords } from "./why-words.ts";

interface DeskDeps extends FeatureDeps {
  readonly whoIs: AskWhoIs;
}

/** What the loop picks, shows and says, with the catalog and the cards of this bot. */
export function createDesk(deps: DeskDeps): Desk {
  return {
    pickerOf: async (team) => {
      const source = await sourceOf(deps, team);
      return (past) => choose(past, source);
    },
    postOf: (entry) => postOf(deps, entry),
    showPreview: (entry) => showPreview(deps, entry),
    wrapUp: (entry) => wrapUp(deps, entry),
    tellPause: (client, schedule) => tellPause(deps, client, schedule),
  };
}

async function postOf(deps: DeskDeps, entry: Entry): Promise<Message | undefined> {
  const { client, delivery, schedule } = entry;
  const { team, reason } = delivery;
  const source = await sourceOf(deps, team);
  const resource = source.catalog.resource(delivery.resource ?? "");
  if (resource === undefined || !isPostable(resource, source)) return undefined;
  const [[card], saved, owner, say] = await Promise.all([
    deps.contributed.cards({ team }, [{ resource, score: 0, reasons: [] }]),
    deps.store.saved.people(team, resource.id),
    schedule.owner === undefined ? undefined : deps.whoIs(client, schedule.owner),
    deps.settings.sentences(team),
  ]);
  const here = saved < fewestPeople ? [] : [say.weeklySavedHere(saved)];
  return weeklyPostMessage({
    resource,
    topic: source.catalog.topic(resource.topics[0] ?? "")?.label ?? "",
    reasons: [...reasonsIn(reason), ...here],
    // The title is the link already.
    actions: (card?.actions ?? []).filter(({ url }) => url === undefined),
    note: card?.note,
    say,
    owner: owner?.name,
    timing: schedule.terms,
  });
}

/** For whoever set it up, or where that person is forgotten, for the workspace's moderators. */
async function showPreview(deps: DeskDeps, entry: Entry): Promise<"shown" | "owner left"> {
  const { client, delivery, schedule } = entry;
  const { owner, team } = schedule;
  if (owner !== undefined && (await deps.whoIs(client, owner)).isGone) return "owner left";
  const to = owner ?? (await deps.settings.of(team)).reviewChannel;
  if (to === undefined) return "shown";
  const preview = await planned(deps, schedule, delivery);
  await sendDirectly(client, to, weeklyPreviewMessage(preview));
  return "shown";
}

async function wrapUp(deps: FeatureDeps, { client, delivery }: Entry): Promise<void> {
  const { team, channel, resource, messageTs } = delivery;
  if (resource === undefined || messageTs === undefined) return;
  const say = await deps.settings.sentences(team);
  const line = await receptionLine(deps.store, { team, resource }, say);
  if (line === undefined) return;
  await postPublicly(client, { channel, thread: messageTs }, saidMessage(line));
}

async function tellPause(deps: DeskDeps, client: WebClient, schedule: Schedule): Promise<void> {
  const { channel, pausedFor = "" } = schedule;
  const to = await whomToTell(deps, client, schedule);
  if (to === undefined) return;
  const line = `The weekly post in <#${channel}>: ${pauseWords(pausedFor)}`;
  await sendDirectly(client, to, saidMessage(line, [resumeButton(channel), offButton(channel)]));
}

/** Where its owner left, anybody in the channel may take it over. */
async function whomToTell({ settings, whoIs }: DeskDeps, client: WebClient, schedule: Schedule) {
  const { team, channel, owner, pausedFor } = schedule;
  if (owner !== undefined && !(await whoIs(client, owner)).isGone) return owner;
  const { reviewChannel } = await settings.of(team);
  return reviewChannel ?? (pausedFor === whyNot.ownerLeft ? channel : undefined);
}
