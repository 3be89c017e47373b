import type { Sentences } from "./english.ts";
import { germanAnswers } from "./german/answers.ts";
import { germanCards } from "./german/cards.ts";
import { germanErrors } from "./german/errors.ts";
import { germanHelp } from "./german/help.ts";
import { germanLists } from "./german/lists.ts";
import { germanPaths } from "./german/paths.ts";
import { germanPrivacy } from "./german/privacy.ts";
import { germanReports } from "./german/reports.ts";
import { germanSettings } from "./german/settings.ts";
import { germanSuggestions } from "./german/suggestions.ts";
import { germanWeekly } from "./german/weekly.ts";
import { germanWords } from "./german/words.ts";

/** Whole: what is missing, or has another gap, does not compile. */
export const german: Sentences = {
  ...germanHelp,
  ...germanAnswers,
  ...germanWords,
  ...germanCards,
  ...germanLists,
  ...germanPaths,
  ...germanPrivacy,
  ...germanSuggestions,
  ...germanReports,
  ...germanErrors,
  ...germanSettings,
  ...germanWeekly,
};
