import type { Button, KnownBlock } from "@slack/types";
import { answerRef, cardBlockId } from "#cards/answer-ref.ts";
import { actions, button, divider, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { pageButtons } from "#cards/page-buttons.ts";
import { type CardAction, cardSentence, resourceCard } from "#cards/resource-card.ts";
import { fallback } from "#cards/results.ts";
import { countOf } from "#cards/words.ts";
import type { Resource } from "#catalog/schema.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Hit } from "#search/hit.ts";
import type { Who } from "#store/who.ts";
import { saveIds } from "./save-ids.ts";

const pageSize = 8;

/** One page of what a person saved, newest first. `offset` counts from 0. */
export async function savedMessage(deps: FeatureDeps, who: Who, offset: number): Promise<Message> {
  const { items, total } = await deps.store.saved.list(who, { offset, limit: pageSize });
  if (total === 0) return nothingSaved;
  if (items.length === 0) return savedMessage(deps, who, Math.max(0, offset - pageSize));
  const ids = items.map((item) => item.resource);
  const rows = await savedRows(deps, { who, ids, offset });
  const heading = `*Saved*   ${offset + 1}–${offset + items.length} of ${total}`;
  return {
    blocks: [section(heading), ...rows.flatMap((row) => row.blocks), ...foot(offset, total)],
    text: fallback([`${countOf(total, "saved resource")}.`, ...rows.map((row) => row.sentence)]),
  };
}

const nothingSaved = noticeMessage(
  "Nothing saved yet. Press Save on any resource, and it waits for you here and on my Home tab.",
);

interface Row {
  readonly blocks: readonly KnownBlock[];
  readonly sentence: string;
}

/** What has left the catalog since is named by its id, to be removed. */
async function savedRows(
  { libraryOf, contributed }: FeatureDeps,
  { who, ids, offset }: { who: Who; ids: readonly string[]; offset: number },
): Promise<Row[]> {
  const { catalog } = await libraryOf(who.team);
  const ref = { ...answerRef("saved", ""), o: offset };
  const hits = ids.flatMap((id) => asHit(catalog.resource(id)));
  const cards = await contributed.cards(who, hits, ref);
  return ids.map((id, at) => {
    const card = cards.find(({ hit }) => hit.resource.id === id);
    const number = offset + at + 1;
    if (card === undefined) {
      const gone = `“${id}” has left the catalog.`;
      const row = actions([removeButton(id)], cardBlockId(id, ref));
      return { blocks: [divider, section(gone), row], sentence: `${number}: ${gone}` };
    }
    const drawn = resourceCard({ ...card, actions: card.actions.map(listed) });
    return { blocks: [divider, ...drawn], sentence: `${number}: ${cardSentence(card)}` };
  });
}

export function asHit(resource: Resource | undefined): Hit[] {
  return resource === undefined ? [] : [{ resource, score: 0, reasons: [] }];
}

/** On one's own list, Saved says what it does, and Done stands in sight. */
export function listed(action: CardAction): CardAction {
  if (action.actionId === saveIds.remove) return { ...action, label: "Remove", spoken: "Remove" };
  return action.listed === true ? { ...action, place: "button" } : action;
}

function removeButton(id: string): Button {
  return button({
    label: "Remove",
    actionId: saveIds.remove,
    value: id,
    spoken: `Remove from your saved list: ${id}`,
  });
}

function foot(offset: number, total: number): KnownBlock[] {
  const buttons = [
    ...pageButtons(saveIds.page, { offset, total, pageSize }),
    button({ label: "Export as Markdown", actionId: saveIds.export, value: "all" }),
  ];
  return [divider, actions(buttons)];
}
