import { settingsFormIds } from "#cards/settings.ts";
import type { InputValues } from "#slack/handlers.ts";
import { type Settings, settingsSchema } from "#store/settings.ts";

/** What the form sets, and nothing else: settings that it does not show stay as they are. */
export function readSettings(values: InputValues): Partial<Settings> {
  const read = settingsSchema.parse({
    answers: values[settingsFormIds.answers],
    reviewChannel: values[settingsFormIds.reviewChannel],
    moderators: values[settingsFormIds.moderators],
    blockedTopics: values[settingsFormIds.blockedTopics],
    blockedTypes: values[settingsFormIds.blockedTypes],
    language: values[settingsFormIds.language],
    weeklyBy: values[settingsFormIds.weeklyBy],
  });
  const { answers, reviewChannel, moderators, blockedTopics, blockedTypes, language, weeklyBy } =
    read;
  return { answers, reviewChannel, moderators, blockedTopics, blockedTypes, language, weeklyBy };
}
