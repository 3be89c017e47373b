import type { Button, KnownBlock } from "@slack/types";
import { actions, button, divider, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { reportsRow } from "#cards/report.ts";
import { fallback } from "#cards/results.ts";
import {
  openButtons,
  suggestionCard,
  suggestionSentence,
  takeOutButton,
} from "#cards/suggestion.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { countOf } from "#language/count-of.ts";
import type { Suggestion } from "#store/suggestion.ts";
import { contentOf } from "./drawn.ts";

const pageSize = 5;

export const queueIds = { open: "review:open", added: "review:added" } as const;

/** Suggestions that wait, oldest first, page by page, and that reports do. */
export async function queueMessage(deps: FeatureDeps, team: string, offset = 0): Promise<Message> {
  const { suggestions } = deps.store;
  const [{ catalog }, waiting, added, reports] = await Promise.all([
    deps.libraryOf(team),
    suggestions.list(team, "open", { limit: pageSize, offset }),
    suggestions.list(team, "approved", { limit: 1 }),
    waitingReports(deps, team),
  ]);
  if (waiting.items.length === 0 && offset > 0)
    return queueMessage(deps, team, Math.max(0, offset - pageSize));
  const urlKeys = waiting.items.map(({ urlKey }) => urlKey);
  const rejected = await suggestions.rejectedOf(team, urlKeys);
  const contents = waiting.items.map((one) => contentOf(one, catalog, rejected.get(one.urlKey)));
  const text = waitText(waiting.total);
  const turns = [
    ...(offset === 0 ? [] : [waitingButton("Earlier", Math.max(0, offset - pageSize))]),
    ...(offset + pageSize >= waiting.total ? [] : [waitingButton("Later", offset + pageSize)]),
    ...(added.total === 0 ? [] : [addedButton(`See what was added (${added.total})`, 0)]),
  ];
  return {
    blocks: [
      section(`*${text}*`),
      ...contents.flatMap((one) => [divider, ...suggestionCard(one, openButtons(one))]),
      ...reports.flatMap((report) => [divider, report]),
      ...row(turns),
    ],
    text: fallback([`${text}.`, ...contents.map(suggestionSentence)]),
  };
}

/** What members reported is settled in a list of its own. */
async function waitingReports(
  { store, settings }: FeatureDeps,
  team: string,
): Promise<KnownBlock[]> {
  const { total } = await store.reports.list(team, { limit: 1 });
  return reportsRow(total, await settings.sentences(team));
}

/** "3 suggestions wait" */
export function waitText(total: number): string {
  if (total === 0) return "No suggestion waits";
  return `${countOf(total, "suggestion")} ${total === 1 ? "waits" : "wait"}`;
}

/** What this workspace has beyond the catalog, page by page. */
export async function addedMessage(
  deps: FeatureDeps,
  team: string,
  offset: number,
): Promise<Message> {
  const page = { limit: pageSize, offset };
  const { items, total } = await deps.store.suggestions.list(team, "approved", page);
  if (items.length === 0 && offset > 0)
    return addedMessage(deps, team, Math.max(0, offset - pageSize));
  const { catalog } = await deps.libraryOf(team);
  const contents = items.map((one: Suggestion) => contentOf(one, catalog));
  const text =
    total === 0 ? "Nothing was added yet" : `${countOf(total, "resource")} added by your community`;
  const turns = [
    ...(offset === 0 ? [] : [addedButton("Earlier", Math.max(0, offset - pageSize))]),
    ...(offset + pageSize >= total ? [] : [addedButton("Later", offset + pageSize)]),
    button({ label: "What waits", actionId: queueIds.open, value: "again" }),
  ];
  return {
    blocks: [
      section(`*${text}*`),
      ...contents.flatMap((one) => [divider, ...suggestionCard(one, [takeOutButton(one)])]),
      ...row(turns),
    ],
    text: fallback([`${text}.`, ...contents.map(suggestionSentence)]),
  };
}

function waitingButton(label: string, offset: number): Button {
  return button({ label, actionId: queueIds.open, value: String(offset) });
}

function addedButton(label: string, offset: number): Button {
  return button({ label, actionId: queueIds.added, value: String(offset) });
}

function row(buttons: readonly Button[]): KnownBlock[] {
  return buttons.length === 0 ? [] : [divider, actions(buttons)];
}
