import { weeklyIds } from "#cards/weekly-ids.ts";
import { scheduleBlocks } from "#cards/weekly-overview.ts";
import { context, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import type { AtHome, Chore, CreateFeature, Feature, FeatureDeps } from "#features/feature.ts";
import type { Press } from "#slack/handlers.ts";
import { redrawMessage } from "#slack/redraw-message.ts";
import { createPace } from "#weekly/pace.ts";
import { createWeeklyLoop } from "#weekly/weekly-loop.ts";
import { type MakeChange, pause, resume, turnOff, unpin } from "./changes.ts";
import { openPin, openPinAfter, openSwap, submitChoice } from "./choose-resource.ts";
import { weeklyCommand } from "./commands.ts";
import { createDesk } from "./desk.ts";
import type { FormDeps } from "./form.ts";
import { resourceOptions, zoneOptions } from "./options.ts";
import { describeSchedule, historyMessage, overviewMessage, ownSchedules } from "./overview.ts";
import { discuss, showPicks, turnPage } from "./post-buttons.ts";
import { createFormRedraw } from "./redraw-form.ts";
import { keep, showUpcoming, skip, unskip } from "./previews.ts";
import { openForm, submitForm } from "./set-up.ts";
import { createWhoIs, type KnownPeople } from "./who-is.ts";

/** One resource a week for a channel that asked for it. */
export const createWeekly: CreateFeature = (features) => {
  const known = createWhoIs(features.now);
  return { ...weeklyFeature({ ...features, whoIs: known.whoIs }), heard: forgetIn(known) };
};

function weeklyFeature(deps: FormDeps): Feature {
  const redrawForm = createFormRedraw(deps);
  return {
    name: "weekly",
    commands: { weekly: weeklyCommand(deps) },
    actions: {
      [weeklyIds.open]: (press) => openForm(deps, press, press.value || undefined),
      [weeklyIds.changed]: redrawForm,
      [weeklyIds.zone]: redrawForm,
      [weeklyIds.preview]: (press) => showUpcoming(deps, { ...press, channel: press.value }),
      [weeklyIds.history]: async ({ viewer, value, reply }) =>
        reply.privately(await historyMessage(deps, { team: viewer.team, channel: value })),
      [weeklyIds.pause]: (press) => change(deps, press, pause),
      [weeklyIds.resume]: (press) => change(deps, press, resume),
      [weeklyIds.off]: (press) => change(deps, press, turnOff),
      [weeklyIds.unpin]: (press) => change(deps, press, unpin),
      [weeklyIds.keep]: (press) => keep(deps, press),
      [weeklyIds.skip]: (press) => skip(deps, press),
      [weeklyIds.unskip]: (press) => unskip(deps, press),
      [weeklyIds.swap]: (press) => openSwap(deps, press),
      [weeklyIds.pinNext]: (press) => openPinAfter(deps, press),
      [weeklyIds.pin]: (press) => openPin(deps, press, press.value),
      [weeklyIds.discuss]: (press) => discuss(deps, press),
      [weeklyIds.picks]: (press) => showPicks(deps, press),
      [weeklyIds.turnPage]: (press) => turnPage(deps, press),
    },
    submissions: {
      [weeklyIds.form]: (submission) => submitForm(deps, submission),
      [weeklyIds.choose]: (submission) => submitChoice(deps, submission),
    },
    options: {
      [weeklyIds.zone]: ({ typed }) => Promise.resolve(zoneOptions(deps.now(), typed)),
      [weeklyIds.resource]: (query) => resourceOptions(deps, query),
    },
    help: (say) => [say.helpWeekly],
    home: { order: 61, blocks: (asked) => weeklyOnHome(deps, asked) },
    chores: [postingChore(deps)],
  };
}

function forgetIn({ forget }: KnownPeople): NonNullable<Feature["heard"]> {
  return (news) => {
    if (news.kind === "person forgotten") forget(news.who.person);
    return Promise.resolve();
  };
}

/** Small beside what a channel notices, large beside what asking the store costs. */
const pauseMs = 10_000;

function postingChore(deps: FormDeps): Chore {
  const { store, log, now } = deps;
  const desk = createDesk(deps);
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const pace = createPace({ elapsed: () => performance.now(), sleep });
  return {
    name: "weekly",
    pauseMs,
    run: async ({ teams, clientOf, signal }) => {
      const loop = createWeeklyLoop({ store, desk, pace, teams, clientOf, log, now });
      const tally = await loop.tick(signal);
      if (Object.values(tally).some((count) => count > 0)) log.info(tally, "weekly posts");
    },
  };
}

/** After a press the place where it stands shows how things are now. */
async function change(deps: FormDeps, press: Press, make: MakeChange): Promise<void> {
  const { viewer, value: channel, client, reply, surface } = press;
  const done = await make(deps, { viewer, channel, client });
  if (surface === "home") return deps.contributed.refreshHome(press);
  const at = { team: viewer.team, channel };
  const message = await overviewMessage(deps, at, done);
  if (surface === "public") {
    await redrawForAll(press, await overviewMessage(deps, at));
    await reply.privately(message);
  } else await reply.inPlace(message);
  await deps.contributed.refreshHome(press);
}

/** What everybody reads must not go on saying how things were. */
async function redrawForAll({ client, channel, messageTs: ts }: Press, message: Message) {
  if (channel !== undefined && ts !== undefined)
    await redrawMessage(client, { channel, ts }, message);
}

const shownOnHome = 5;

async function weeklyOnHome(deps: FeatureDeps, { viewer }: AtHome) {
  const own = await ownSchedules(deps, viewer);
  const { homeWeekly } = await deps.settings.sentences(viewer.team);
  if (own.length === 0) return [];
  const shown = own.slice(0, shownOnHome);
  const drawn = await Promise.all(shown.map((schedule) => describeSchedule(deps, schedule)));
  const more = own.length - shown.length;
  const rest = `And ${more} more: type \`/mlops-learn weekly show\` in the Messages tab.`;
  return [
    section(`*${homeWeekly}*`),
    ...drawn.flatMap(scheduleBlocks),
    ...(more > 0 ? [context(rest)] : []),
  ];
}
