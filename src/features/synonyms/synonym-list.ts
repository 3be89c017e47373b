import type { KnownBlock } from "@slack/types";
import { actions, button, divider, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { pageButtons } from "#cards/page-buttons.ts";
import { fallback } from "#cards/results.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { countOf } from "#language/count-of.ts";

const pageSize = 20;

export const synonymIds = {
  /** Takes the words to begin with, as a query that found nothing. */
  add: "synonyms:add",
  new: "synonyms:new",
  list: "synonyms:list",
  remove: "synonyms:remove",
  save: "synonyms:save",
  term: "synonyms:term",
  topic: "synonyms:topic",
} as const;

/** The community's own words for topics, each to be removed. */
export async function synonymsMessage(
  { store, libraryOf, settings }: FeatureDeps,
  team: string,
  offset: number,
): Promise<Message> {
  const all = await store.synonyms.list(team);
  const { catalog } = await libraryOf(team);
  const say = await settings.sentences(team);
  const from = offset < all.length ? offset : 0;
  const rows = all.slice(from, from + pageSize).map(({ term, topic }) => {
    const label = catalog.topic(topic)?.label ?? `${topic}, which has left the catalog`;
    return { term, sentence: `“${plainInMrkdwn(term)}” means ${plainInMrkdwn(label)}` };
  });
  const heading =
    all.length === 0
      ? "Your community has no words of its own for topics yet."
      : `${countOf(all.length, "word")} of your community, which search understands.`;
  const buttons = [
    button({ label: "Add a synonym", actionId: synonymIds.new, value: "new" }),
    ...pageButtons(synonymIds.list, { offset: from, total: all.length, pageSize }, say),
  ];
  return {
    blocks: [section(heading), ...rows.map(synonymRow), divider, actions(buttons)],
    text: fallback([heading, ...rows.map(({ sentence }) => `${sentence}.`)]),
  };
}

function synonymRow({ term, sentence }: { term: string; sentence: string }): KnownBlock {
  const remove = { label: "Remove", value: term, spoken: `Remove: ${term}` };
  return { ...section(sentence), accessory: button({ ...remove, actionId: synonymIds.remove }) };
}
