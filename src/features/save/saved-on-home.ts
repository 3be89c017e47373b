import type { KnownBlock } from "@slack/types";
import { actions, button, context, section } from "#cards/elements.ts";
import { resourceCard } from "#cards/resource-card.ts";
import type { AtHome, FeatureDeps } from "#features/feature.ts";
import { saveIds } from "./save-ids.ts";
import { asHit, listed } from "./saved-list.ts";

/** Home is for a glance; the whole list is one press away. */
const shownOnHome = 5;

export async function savedOnHome(
  { store, libraryOf, contributed }: FeatureDeps,
  { viewer }: AtHome,
): Promise<KnownBlock[]> {
  const [{ items, total }, { catalog }] = await Promise.all([
    store.saved.list(viewer, { limit: shownOnHome }),
    libraryOf(viewer.team),
  ]);
  if (total === 0) {
    return [context("Press *Save* on any resource and it waits for you here.")];
  }
  const hits = items.flatMap((item) => asHit(catalog.resource(item.resource)));
  const cards = await contributed.cards(viewer, hits);
  const all = button({ label: "See all saved", actionId: saveIds.all, value: "all" });
  return [
    section(`*Saved* (${total})`),
    ...cards.flatMap((card) => resourceCard({ ...card, actions: card.actions.map(listed) })),
    actions([all]),
  ];
}
