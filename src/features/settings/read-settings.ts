import { settingsFormIds } from "#cards/settings.ts";
import type { InputValues } from "#slack/handlers.ts";
import { type Settings, settingsSchema } from "#store/settings.ts";

type Shown = Pick<
  Settings,
  | "answers"
  | "reviewChannel"
  | "moderators"
  | "blockedTopics"
  | "blockedTypes"
  | "language"
  | "weeklyBy"
>;

/** The most that a modal takes along. */
const longest = 3000;

const inOrder = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));

/** What a form shows, for it to take along; nothing where that is too much. */
export function shownBy(chosen: Settings): string {
  const { answers, reviewChannel, moderators, blockedTopics, blockedTypes, language, weeklyBy } =
    chosen;
  const shown: Shown = {
    ...{ answers, reviewChannel, moderators, blockedTopics, blockedTypes, language, weeklyBy },
  };
  const text = JSON.stringify(
    Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, inOrder(value)])),
  );
  return text.length > longest ? "" : text;
}

/** What was changed in the form: what another administrator changed meanwhile stays theirs. */
export function changedIn(chosen: Shown, shown: string): Partial<Shown> {
  if (shown === "") return chosen;
  const before = JSON.parse(shown) as Partial<Record<string, string>>;
  return Object.fromEntries(
    Object.entries(chosen).filter(([name, value]) => before[name] !== inOrder(value)),
  );
}

/** What the form sets, and nothing else: settings that it does not show stay as they are. */
export function readSettings(values: InputValues): Shown {
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
