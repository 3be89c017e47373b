import type { InputBlock, ModalView } from "@slack/types";
import { resourceTypes } from "#catalog/schema.ts";
import type { Topic } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import { languageNames } from "#language/languages.ts";
import { type Choice, choiceInput, choicesInput, input } from "./inputs.ts";
import { modal } from "./modal.ts";

/** The modal's own id and those of its inputs, one for each setting. */
export const settingsFormIds = {
  form: "settings:form",
  answers: "settings:answers",
  reviewChannel: "settings:review-channel",
  moderators: "settings:moderators",
  blockedTopics: "settings:blocked-topics",
  blockedTypes: "settings:blocked-types",
  language: "settings:language",
  weeklyBy: "settings:weekly-by",
} as const;

export interface SettingsContent {
  readonly say: Sentences;
  /** What the form takes along. */
  readonly metadata: string;
  readonly topics: readonly Topic[];
  readonly chosen: {
    readonly answers: string;
    readonly reviewChannel?: string | undefined;
    readonly moderators: readonly string[];
    readonly blockedTopics: readonly string[];
    readonly blockedTypes: readonly string[];
    readonly language: string;
    readonly weeklyBy: string;
  };
}

export function settingsModal(content: SettingsContent): ModalView {
  const { say, metadata } = content;
  return modal({
    metadata,
    callbackId: settingsFormIds.form,
    title: say.settings,
    submit: say.settingsSave,
    close: say.settingsCancel,
    blocks: [
      answersInput(content),
      ...blockedInputs(content),
      moderatorsInput(content),
      reviewChannelInput(content),
      weeklyByInput(content),
      languageInput(content),
    ],
  });
}

function answersInput({ say, chosen }: SettingsContent): InputBlock {
  return select({
    id: settingsFormIds.answers,
    label: say.settingsAnswers,
    hint: say.settingsAnswersHint,
    initial: chosen.answers,
    choices: [
      { value: "private", label: say.settingsPrivate },
      { value: "public", label: say.settingsPublic },
    ],
  });
}

function weeklyByInput({ say, chosen }: SettingsContent): InputBlock {
  return select({
    id: settingsFormIds.weeklyBy,
    label: say.settingsWeeklyBy,
    initial: chosen.weeklyBy,
    choices: [
      { value: "anyone", label: say.settingsAnyone },
      { value: "admins", label: say.settingsAdmins },
    ],
  });
}

function languageInput({ say, chosen }: SettingsContent): InputBlock {
  return select({
    id: settingsFormIds.language,
    label: say.settingsLanguage,
    hint: say.settingsLanguageHint,
    initial: chosen.language,
    choices: languageNames.map(({ tag, name }) => ({ value: tag, label: name })),
  });
}

interface SelectContent {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly initial: string;
  readonly choices: readonly Choice[];
}

function select({ id, label, choices, initial, ...more }: SelectContent): InputBlock {
  return input({
    id,
    label,
    element: choiceInput({ id, choices, initial, placeholder: label }),
    ...more,
  });
}

function blockedInputs({ say, topics, chosen }: SettingsContent): InputBlock[] {
  const { blockedTopics, blockedTypes } = settingsFormIds;
  return [
    blockedInput({
      id: blockedTopics,
      label: say.settingsBlockedTopics,
      hint: say.settingsBlockedTopicsHint,
      choices: topics.map((topic) => ({ value: topic.id, label: topic.label })),
      initial: chosen.blockedTopics,
    }),
    blockedInput({
      id: blockedTypes,
      label: say.settingsBlockedTypes,
      choices: resourceTypes.map((type) => ({ value: type, label: say.typePlurals[type] })),
      initial: chosen.blockedTypes,
    }),
  ];
}

interface BlockedContent extends Omit<SelectContent, "initial"> {
  readonly initial: readonly string[];
}

function blockedInput({ id, label, choices, initial, ...more }: BlockedContent): InputBlock {
  const most = choices.length;
  const element = choicesInput({ id, choices, initial, most, placeholder: label });
  return input({ id, label, isOptional: true, element, ...more });
}

function moderatorsInput({ say, chosen }: SettingsContent): InputBlock {
  const id = settingsFormIds.moderators;
  return input({
    id,
    label: say.settingsModerators,
    hint: say.settingsModeratorsHint,
    isOptional: true,
    element: {
      type: "multi_users_select",
      action_id: id,
      ...(chosen.moderators.length === 0 ? {} : { initial_users: [...chosen.moderators] }),
    },
  });
}

function reviewChannelInput({ say, chosen }: SettingsContent): InputBlock {
  const id = settingsFormIds.reviewChannel;
  const { reviewChannel } = chosen;
  return input({
    id,
    label: say.settingsReviewChannel,
    hint: say.settingsReviewChannelHint,
    isOptional: true,
    element: {
      type: "conversations_select",
      action_id: id,
      filter: { include: ["public", "private"], exclude_bot_users: true },
      ...(reviewChannel === undefined ? {} : { initial_conversation: reviewChannel }),
    },
  });
}
