import type { Button, KnownBlock } from "@slack/types";
import { answerRef, cardBlockId } from "#cards/answer-ref.ts";
import { actions, button, divider, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { type PageOf, pageButtons } from "#cards/page-buttons.ts";
import { type CardAction, cardSentence, resourceCard } from "#cards/resource-card.ts";
import { fallback } from "#cards/results.ts";
import type { Resource } from "#catalog/schema.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Sentences } from "#language/english.ts";
import type { Hit } from "#search/hit.ts";
import type { Who } from "#store/who.ts";
import { saveIds } from "./save-ids.ts";

const pageSize = 8;

/** One page of what a person saved, newest first. `offset` counts from 0. */
export async function savedMessage(deps: FeatureDeps, who: Who, offset: number): Promise<Message> {
  const { items, total } = await deps.store.saved.list(who, { offset, limit: pageSize });
  const say = await deps.settings.sentences(who.team);
  if (total === 0) return noticeMessage(say.nothingSaved);
  if (items.length === 0) return savedMessage(deps, who, Math.max(0, offset - pageSize));
  const ids = items.map((item) => item.resource);
  const rows = await savedRows(deps, { who, ids, offset, say });
  const shown = say.shownOf(`${offset + 1}–${offset + items.length}`, total);
  return {
    blocks: [
      section(`*${say.saved}*   ${shown}`),
      ...rows.flatMap((row) => row.blocks),
      ...foot({ offset, total, pageSize }, say),
    ],
    text: fallback([say.savedCount(total), ...rows.map((row) => row.sentence)]),
  };
}

interface Row {
  readonly blocks: readonly KnownBlock[];
  readonly sentence: string;
}

interface SavedPage {
  readonly who: Who;
  readonly ids: readonly string[];
  readonly offset: number;
  readonly say: Sentences;
}

/** What has left the catalog since is named by its id, to be removed. */
async function savedRows(
  { libraryOf, contributed }: FeatureDeps,
  { who, ids, offset, say }: SavedPage,
): Promise<Row[]> {
  const { catalog } = await libraryOf(who.team);
  const ref = { ...answerRef("saved", ""), o: offset };
  const hits = ids.flatMap((id) => asHit(catalog.resource(id)));
  const cards = await contributed.cards(who, hits, ref);
  return ids.map((id, at) => {
    const card = cards.find(({ hit }) => hit.resource.id === id);
    const number = offset + at + 1;
    if (card === undefined) {
      const gone = say.leftCatalog(id);
      const row = actions([removeButton(id, say)], cardBlockId(id, ref));
      return { blocks: [divider, section(gone), row], sentence: `${number}: ${gone}` };
    }
    const drawn = resourceCard({
      ...card,
      actions: card.actions.map((action) => listed(action, say)),
    });
    return { blocks: [divider, ...drawn], sentence: `${number}: ${cardSentence(card)}` };
  });
}

export function asHit(resource: Resource | undefined): Hit[] {
  return resource === undefined ? [] : [{ resource, score: 0, reasons: [] }];
}

/** On one's own list, Saved says what it does, and Done stands in sight. */
export function listed(action: CardAction, { remove }: Sentences): CardAction {
  if (action.actionId === saveIds.remove) return { ...action, label: remove, spoken: remove };
  return action.listed === true ? { ...action, place: "button" } : action;
}

function removeButton(id: string, say: Sentences): Button {
  return button({
    label: say.remove,
    actionId: saveIds.remove,
    value: id,
    spoken: say.removeFromSaved(id),
  });
}

function foot(page: PageOf, say: Sentences): KnownBlock[] {
  const buttons = [
    ...pageButtons(saveIds.page, page, say),
    button({ label: say.exportSaved, actionId: saveIds.export, value: "all" }),
  ];
  return [divider, actions(buttons)];
}
