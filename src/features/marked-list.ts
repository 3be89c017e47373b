import type { Button, KnownBlock } from "@slack/types";
import { answerRef, cardBlockId } from "#cards/answer-ref.ts";
import { actions, button, buttonRow, divider, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { noticeMessage } from "#cards/notices.ts";
import { pageButtons, pageSpan } from "#cards/page-buttons.ts";
import { type CardAction, cardSentence, resourceCard } from "#cards/resource-card.ts";
import { fallback } from "#cards/results.ts";
import type { Resource } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import type { Hit } from "#search/hit.ts";
import type { Marks } from "#store/marks.ts";
import type { Who } from "#store/who.ts";
import type { FeatureDeps } from "./feature.ts";
import { namesOfGone } from "./names-of-gone.ts";

/** A list of what a person marked: saved, or done. */
export interface MarkedList {
  /** The answer's kind, by which it is drawn again. */
  readonly kind: string;
  readonly marks: Pick<Marks, "list">;
  /** Ids of what takes the mark away, and of what turns the page. */
  readonly ids: { readonly remove: string; readonly page: string };
  readonly words: (say: Sentences) => ListWords;
  /** Below the list, besides the ways to its other pages. */
  readonly more?: (say: Sentences) => readonly Button[];
}

interface ListWords {
  readonly heading: string;
  readonly none: string;
  readonly count: (total: number) => string;
  readonly removeSpoken: (name: string) => string;
}

const pageSize = 8;

/** One page of it, newest first. `offset` counts from 0. */
export async function markedMessage(
  deps: FeatureDeps,
  list: MarkedList,
  { who, offset }: { readonly who: Who; readonly offset: number },
): Promise<Message> {
  const { items, total } = await list.marks.list(who, { offset, limit: pageSize });
  const say = await deps.settings.sentences(who.team);
  const words = list.words(say);
  if (total === 0) return noticeMessage(words.none);
  if (items.length === 0) {
    return markedMessage(deps, list, { who, offset: Math.max(0, offset - pageSize) });
  }
  const ids = items.map((item) => item.resource);
  const rows = await markedRows(deps, list, { who, ids, offset, say });
  const shown = say.shownOf(pageSpan(offset, items.length), total);
  const foot = [
    ...pageButtons(list.ids.page, { offset, total, pageSize }, say),
    ...(list.more?.(say) ?? []),
  ];
  return {
    blocks: [
      section(`*${words.heading}*   ${shown}`),
      ...rows.flatMap((row) => row.blocks),
      divider,
      ...buttonRow(foot),
    ],
    text: fallback([words.count(total), ...rows.map((row) => row.sentence)]),
  };
}

interface Row {
  readonly blocks: readonly KnownBlock[];
  readonly sentence: string;
}

interface MarkedPage {
  readonly who: Who;
  readonly ids: readonly string[];
  readonly offset: number;
  readonly say: Sentences;
}

/** What has left the catalog since is named, to be removed. */
async function markedRows(
  deps: FeatureDeps,
  list: MarkedList,
  { who, ids, offset, say }: MarkedPage,
): Promise<Row[]> {
  const { catalog } = await deps.libraryOf(who.team);
  const gone = ids.filter((id) => catalog.resource(id) === undefined);
  const nameOf = await namesOfGone(deps, who.team, gone);
  const ref = { ...answerRef(list.kind, ""), o: offset };
  const hits = ids.flatMap((id) => asHit(catalog.resource(id)));
  const cards = await deps.contributed.cards(who, hits, ref);
  return ids.map((id, at) => {
    const card = cards.find(({ hit }) => hit.resource.id === id);
    const number = offset + at + 1;
    if (card === undefined) {
      const name = nameOf(id);
      const left = plainInMrkdwn(say.leftCatalog(name));
      const row = actions([removeButton(list, { id, name }, say)], cardBlockId(id, ref));
      return { blocks: [divider, section(left), row], sentence: `${number}: ${left}` };
    }
    const drawn = resourceCard({
      ...card,
      actions: card.actions.map((action) => listed(action, list.ids.remove, say)),
    });
    return { blocks: [divider, ...drawn], sentence: `${number}: ${cardSentence(card)}` };
  });
}

export function asHit(resource: Resource | undefined): Hit[] {
  return resource === undefined ? [] : [{ resource, score: 0, reasons: [] }];
}

/** On one's own list, the mark says how it is removed, and Done stands in sight. */
export function listed(action: CardAction, removeId: string, { remove }: Sentences): CardAction {
  const inSight = action.listed === true ? ({ ...action, place: "button" } as const) : action;
  return action.actionId === removeId ? { ...inSight, label: remove, spoken: remove } : inSight;
}

function removeButton(
  { ids, words }: MarkedList,
  { id, name }: { readonly id: string; readonly name: string },
  say: Sentences,
): Button {
  const spoken = words(say).removeSpoken(name);
  return button({ label: say.remove, actionId: ids.remove, value: id, spoken });
}
