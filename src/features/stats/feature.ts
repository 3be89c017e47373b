import type { Message } from "#cards/message.ts";
import { type Ranked, statsDays, statsDaysId, statsMessage } from "#cards/stats.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import type { Asked } from "#slack/handlers.ts";
import type { RankedCount } from "#store/stats.ts";

/** Rows of each ranking: what one reads, and no more blocks than a message holds. */
const rows = 8;

/** What a workspace's people look for, for those who keep the catalog. */
export const createStatsFeature: CreateFeature = (deps) => ({
  name: "stats",
  commands: {
    stats: {
      takes: new RegExp(`^(?:${statsDays.join("|")})(?: days)?$`, "u"),
      run: async (command) => {
        await command.reply.privately(await countedMessage(deps, command, command.text));
      },
    },
  },
  actions: {
    [statsDaysId]: async (press) => {
      await press.reply.inPlace(await countedMessage(deps, press, press.value));
    },
  },
  moderatorHelp: (say) => [say.helpStats],
});

type Asking = Pick<Asked, "client" | "viewer">;

/** @throws UserError for whoever is no moderator, or no longer one. */
async function countedMessage(
  deps: FeatureDeps,
  { client, viewer }: Asking,
  window: string,
): Promise<Message> {
  await deps.moderators.admitModerator(client, viewer, "see the statistics");
  await deps.store.events.flush();
  const days = statsDays.find((one) => one === Number.parseInt(window, 10)) ?? 30;
  const stats = await deps.store.stats(viewer.team, { days, limit: rows });
  const { catalog } = await deps.libraryOf(viewer.team);
  const titles = (id: string) => catalog.resource(id)?.title;
  return statsMessage({
    ...stats,
    gapButtons: deps.contributed.gapButtons,
    topics: named(stats.topics, (id) => catalog.topic(id)?.label),
    opened: named(stats.opened, titles),
    saved: named(stats.saved, titles),
    nothing: named(stats.nothing, (query) => query),
    weak: named(stats.weak, (query) => query),
  });
}

/** What has left the catalog since goes by its id. */
function named(
  ranked: readonly RankedCount[],
  nameOf: (subject: string) => string | undefined,
): Ranked[] {
  return ranked.map(({ subject, count }) => ({ name: nameOf(subject) ?? subject, count }));
}
