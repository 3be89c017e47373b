import type { WebClient } from "@slack/web-api";
import { button } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { resultIds } from "#cards/results.ts";
import type { FeatureDeps, News } from "#features/feature.ts";
import { sendClaimed } from "#features/send-claimed.ts";
import { suggestedResource } from "#features/suggested-resource.ts";
import type { Sentences } from "#language/english.ts";
import { isBlocked } from "#search/blocked.ts";
import type { Suggestion } from "#store/suggestion.ts";

/** Of the decision, and where that failed, at the next start. */
export async function hear(deps: FeatureDeps, news: News): Promise<void> {
  if (news.kind === "reviewed") await tellSuggester(deps, news.client, news.suggestion);
  if (news.kind !== "started") return;
  for (const team of news.teams) {
    for (const suggestion of await deps.store.suggestions.untold(team)) {
      await tellSuggester(deps, await news.clientOf(team), suggestion);
    }
  }
}

/** Once, whatever is decided later; and nobody is told of their own decision. */
async function tellSuggester(
  deps: FeatureDeps,
  client: WebClient,
  suggestion: Suggestion,
): Promise<void> {
  const { suggestions } = deps.store;
  const { team, id, person, state, decidedBy } = suggestion;
  if (state === "open" || person === undefined) return;
  if (!(await suggestions.claimTelling(team, id)) || person === decidedBy) return;
  const say = await deps.settings.sentences(team);
  const message = decisionMessage(suggestion, say, await isHidden(deps, suggestion));
  const release = () => suggestions.unclaimTelling(team, id);
  await sendClaimed(deps, client, { person, message, release });
}

/** Whether the workspace keeps it out, approved or not. */
async function isHidden({ contributed, libraryOf }: FeatureDeps, suggestion: Suggestion) {
  const { team } = suggestion;
  const [signals, { catalog }] = await Promise.all([contributed.signals(team), libraryOf(team)]);
  const isTopic = (id: string): boolean => catalog.topic(id) !== undefined;
  return isBlocked(suggestedResource(suggestion, isTopic), signals);
}

function decisionMessage(
  { state, fields, reason }: Suggestion,
  say: Sentences,
  hidden: boolean,
): Message {
  const { title } = fields;
  if (state === "approved" && hidden) return noticeMessage(say.suggestionAddedHidden(title));
  if (state === "approved") {
    const search = { label: say.searchForIt, actionId: resultIds.ask, value: title };
    return noticeMessage(say.suggestionAdded(title), [
      button({ ...search, spoken: say.searchForTitle(title) }),
    ]);
  }
  const rejected = say.suggestionRejected(title);
  return noticeMessage(reason === undefined ? rejected : `${rejected} ${say.reason(reason)}`);
}
