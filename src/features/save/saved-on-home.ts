import type { KnownBlock } from "@slack/types";
import { actions, button, context, section } from "#cards/elements.ts";
import { resourceCard } from "#cards/resource-card.ts";
import type { AtHome, FeatureDeps } from "#features/feature.ts";
import { asHit, listed } from "#features/marked-list.ts";
import { saveIds } from "./save-ids.ts";

/** Home is for a glance; the whole list is one press away. */
const shownOnHome = 5;

export async function savedOnHome(
  { store, libraryOf, contributed, settings }: FeatureDeps,
  { viewer }: AtHome,
): Promise<KnownBlock[]> {
  const [{ items, total }, { catalog }, say] = await Promise.all([
    store.saved.list(viewer, { limit: shownOnHome }),
    libraryOf(viewer.team),
    settings.sentences(viewer.team),
  ]);
  if (total === 0) return [context(say.homeNothingSaved)];
  const hits = items.flatMap((item) => asHit(catalog.resource(item.resource)));
  const cards = await contributed.cards(viewer, hits);
  const all = button({ label: say.homeSeeSaved, actionId: saveIds.all, value: "all" });
  return [
    section(`*${say.saved}* (${total})`),
    ...cards.flatMap((card) =>
      resourceCard({
        ...card,
        actions: card.actions.map((action) => listed(action, saveIds.remove, say)),
      }),
    ),
    actions([all]),
  ];
}
