import type { Sentences } from "#language/english.ts";
import type { Missed, Relaxed, SearchResult } from "#search/hit.ts";
import { mostPhrases, wordsOfMissed } from "#search/query/describe-missed.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { understoodLabels } from "./understood.ts";

/** What could not be met, and what there is instead: at most one line. */
export function relaxedLines(
  { relaxed, understood }: Pick<SearchResult, "relaxed" | "understood">,
  say: Sentences,
): string[] {
  if (relaxed === undefined) return [];
  const { amount, isAll, wanted, sentence } = relaxed;
  const asked = understood.filter(({ constraint }) =>
    wanted.some(({ kind, value }) => kind === constraint?.kind && value === constraint.value),
  );
  const parts = {
    ...{ amount, isAll, isOne: wanted.length === 1 },
    asked: plainInMrkdwn(understoodLabels(asked, say).join(", ")),
    instead: insteadOf(relaxed, say),
  };
  return [say.relaxed(parts, plainInMrkdwn(sentence))];
}

/** "Bücher (kostenpflichtig), Artikel"; empty where it would be a long list. */
function insteadOf({ wanted, instead }: Relaxed, say: Sentences): string {
  const asksType = wanted.some(({ kind }) => kind === "type");
  const phrases = new Set(
    instead.map((one) => (asksType ? withType(one, say) : wordsIn(one, say).join(", "))),
  );
  return phrases.size > mostPhrases ? "" : [...phrases].join(", ");
}

function withType(missed: Missed, say: Sentences): string {
  const type = say.typePlurals[missed.resource.type];
  const words = wordsIn(missed, say);
  return words.length === 0 ? type : `${type} (${words.join(", ")})`;
}

const wordsIn = (missed: Missed, say: Sentences): string[] =>
  wordsOfMissed(missed).map((words) => say.searchWords(words));
