import type { Message } from "#cards/message.ts";
import { normaliseUrl } from "#catalog/address.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Who } from "#store/who.ts";
import { knownMessage, waitingMessage } from "./suggest-modals.ts";

/** What to show instead of suggesting an address again; undefined where it is new. */
export async function findKnown(
  { libraryOf, contributed, settings, store }: FeatureDeps,
  viewer: Who,
  url: string,
): Promise<Message | undefined> {
  const { team } = viewer;
  const key = normaliseUrl(url);
  const say = await settings.sentences(team);
  const { catalog } = await libraryOf(team);
  const resource = catalog.resources.find((one) => normaliseUrl(one.url) === key);
  if (resource === undefined) {
    const waiting = await store.suggestions.findByUrl(team, key);
    return waiting && waitingMessage(waiting, viewer, say);
  }
  const [card] = await contributed.cards({ team }, [{ resource, score: 0, reasons: [] }]);
  return card && knownMessage(card, say);
}
