import { englishAnswers } from "./english/answers.ts";
import { englishCards } from "./english/cards.ts";
import { englishErrors } from "./english/errors.ts";
import { englishHelp } from "./english/help.ts";
import { englishLists } from "./english/lists.ts";
import { englishPaths } from "./english/paths.ts";
import { englishPrivacy } from "./english/privacy.ts";
import { englishReports } from "./english/reports.ts";
import { englishSettings } from "./english/settings.ts";
import { englishSuggestions } from "./english/suggestions.ts";
import { englishWeekly } from "./english/weekly.ts";
import { englishWords } from "./english/words.ts";

/**
 * The bot's own sentences, as mrkdwn. What people or the catalog wrote comes in as an argument and
 * is escaped by whoever passes it. See `docs/decisions/` for how to add a language.
 */
export const english = {
  ...englishHelp,
  ...englishAnswers,
  ...englishWords,
  ...englishCards,
  ...englishLists,
  ...englishPaths,
  ...englishPrivacy,
  ...englishSuggestions,
  ...englishReports,
  ...englishErrors,
  ...englishSettings,
  ...englishWeekly,
};

/** Every sentence that may be said in another language. English has all of them. */
export type Sentences = Readonly<typeof english>;
