import { createAlertsFeature } from "./alerts/feature.ts";
import type { CreateFeature } from "./feature.ts";
import { createFind } from "./find/feature.ts";
import { createFinish } from "./finish/feature.ts";
import { createHelp } from "./help/feature.ts";
import { createHidden } from "./hidden/feature.ts";
import { createHome } from "./home/feature.ts";
import { createPathFeature } from "./path/feature.ts";
import { createPrivacy } from "./privacy/feature.ts";
import { createReport } from "./report/feature.ts";
import { createReview } from "./review/feature.ts";
import { createSave } from "./save/feature.ts";
import { createSettingsFeature } from "./settings/feature.ts";
import { createShare } from "./share/feature.ts";
import { createSimilarFeature } from "./similar/feature.ts";
import { createStatsFeature } from "./stats/feature.ts";
import { createSuggest } from "./suggest/feature.ts";
import { createTop } from "./top/feature.ts";
import { createSynonymsFeature } from "./synonyms/feature.ts";
import { createTopics } from "./topics/feature.ts";
import { createVote } from "./vote/feature.ts";
import { createWeekly } from "./weekly/feature.ts";

/** What the bot can do, in the order in which help tells it. A feature left out is gone, no more. */
export const allFeatures: readonly CreateFeature[] = [
  createFind,
  createSave,
  createVote,
  createFinish,
  createSimilarFeature,
  createShare,
  createWeekly,
  createTopics,
  createPathFeature,
  createSuggest,
  createReview,
  createReport,
  createHidden,
  createSynonymsFeature,
  createAlertsFeature,
  createTop,
  createStatsFeature,
  createSettingsFeature,
  createPrivacy,
  createHome,
  createHelp,
];
