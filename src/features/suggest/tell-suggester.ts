import { button } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { resultIds } from "#cards/results.ts";
import type { FeatureDeps, News } from "#features/feature.ts";
import type { Sentences } from "#language/english.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import type { Suggestion } from "#store/suggestion.ts";

/** Once, whatever is decided later; and nobody is told of their own decision. */
export async function tellSuggester({ store, settings }: FeatureDeps, news: News): Promise<void> {
  if (news.kind !== "reviewed" || news.suggestion.state === "open") return;
  const { team, id, person, decidedBy } = news.suggestion;
  if (person === undefined || !(await store.suggestions.claimTelling(team, id))) return;
  if (person === decidedBy) return;
  const say = await settings.sentences(team);
  await sendDirectly(news.client, person, decisionMessage(news.suggestion, say));
}

function decisionMessage({ state, fields, reason }: Suggestion, say: Sentences): Message {
  const { title } = fields;
  if (state === "approved") {
    const search = { label: say.searchForIt, actionId: resultIds.ask, value: title };
    return noticeMessage(say.suggestionAdded(title), [
      button({ ...search, spoken: say.searchForTitle(title) }),
    ]);
  }
  const rejected = say.suggestionRejected(title);
  return noticeMessage(reason === undefined ? rejected : `${rejected} ${say.reason(reason)}`);
}
