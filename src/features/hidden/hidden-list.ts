import { button, buttonRow, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { noticeMessage } from "#cards/notices.ts";
import { pageButtons } from "#cards/page-buttons.ts";
import { titleLine } from "#cards/resource-card.ts";
import { fallback } from "#cards/results.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { namesOfGone } from "#features/names-of-gone.ts";

export const hiddenIds = { list: "hidden:list", show: "hidden:show" } as const;

const pageSize = 20;

/** What was hidden last comes first. What has left the catalog since is only named. */
export async function hiddenMessage(
  deps: FeatureDeps,
  team: string,
  offset: number,
): Promise<Message> {
  const { blockedResources } = await deps.store.settings.get(team);
  const say = await deps.settings.sentences(team);
  if (blockedResources.length === 0) return noticeMessage(say.hiddenNone);
  const newest = blockedResources.toReversed();
  const from = offset < newest.length ? offset : 0;
  const ids = newest.slice(from, from + pageSize);
  const { catalog } = await deps.libraryOf(team);
  const gone = ids.filter((id) => catalog.resource(id) === undefined);
  const nameOf = await namesOfGone(deps, team, gone);
  const rows = ids.map((id) => {
    const resource = catalog.resource(id);
    const name = resource?.title ?? nameOf(id);
    const line = resource === undefined ? `*${plainInMrkdwn(name)}*` : titleLine(resource);
    const show = { label: say.hiddenShow, actionId: hiddenIds.show, value: id };
    const again = button({ ...show, spoken: say.hiddenShowSpoken(name) });
    return { name, block: { ...section(line), accessory: again } };
  });
  const heading = say.hiddenCount(newest.length);
  const page = { offset: from, total: newest.length, pageSize };
  return {
    blocks: [
      section(`*${heading}*`),
      ...rows.map(({ block }) => block),
      ...buttonRow(pageButtons(hiddenIds.list, page, say)),
    ],
    text: fallback([`${heading}:`, ...rows.map(({ name }) => plainInMrkdwn(name))]),
  };
}
