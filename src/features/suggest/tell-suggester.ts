import { button } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { resultIds } from "#cards/results.ts";
import type { FeatureDeps, News } from "#features/feature.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import type { Suggestion } from "#store/suggestion.ts";

/** Once, whatever is decided later; and nobody is told of their own decision. */
export async function tellSuggester({ store }: FeatureDeps, news: News): Promise<void> {
  if (news.kind !== "reviewed" || news.suggestion.state === "open") return;
  const { team, id, person, decidedBy } = news.suggestion;
  if (person === undefined || !(await store.suggestions.claimTelling(team, id))) return;
  if (person !== decidedBy)
    await sendDirectly(news.client, person, decisionMessage(news.suggestion));
}

function decisionMessage({ state, fields, reason }: Suggestion): Message {
  const named = `Your suggestion “${fields.title}”`;
  if (state === "approved") {
    const search = { label: "Search for it", actionId: resultIds.ask, value: fields.title };
    return noticeMessage(`${named} was added. It is answered in this workspace from now on.`, [
      button({ ...search, spoken: `Search for: ${fields.title}` }),
    ]);
  }
  return noticeMessage(
    `${named} was not added. ${reason === undefined ? "" : `Reason: ${reason}`}`,
  );
}
