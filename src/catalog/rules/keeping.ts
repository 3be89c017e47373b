import { noShortLinks } from "./addresses.ts";
import { notInFuture } from "./dates.ts";
import { oneSpellingPerAuthor } from "./people.ts";
import { mostAreDescribed, noCommonQuestion, noQuestionLikeTitle } from "./questions.ts";
import { noRepeats } from "./repeats.ts";
import type { Rule } from "./rule.ts";
import { canonicalSubjects, noSubjectClaimedTwice } from "./subjects.ts";
import { noEmptyWords, noNearSummaries, noRepeatedTitle, variedOpenings } from "./summaries.ts";
import { noNearTitles } from "./titles.ts";
import { noRepeatedPicks, noUnusedTopics, noWordClaimedTwice } from "./topics.ts";

/** What makes a catalog well kept, beyond what makes it load. */
export function keepingRules(thisYear: number): readonly Rule[] {
  return [
    noUnusedTopics,
    noWordClaimedTwice,
    noRepeatedPicks,
    noSubjectClaimedTwice,
    noNearTitles,
    noShortLinks,
    notInFuture(thisYear),
    oneSpellingPerAuthor,
    noRepeats,
    canonicalSubjects,
    noEmptyWords,
    noRepeatedTitle,
    variedOpenings,
    noNearSummaries,
    noQuestionLikeTitle,
    noCommonQuestion,
    mostAreDescribed,
  ];
}
