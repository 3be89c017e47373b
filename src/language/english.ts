/**
 * The bot's own sentences, as mrkdwn. What people or the catalog wrote comes in as an argument and
 * is escaped by whoever passes it. See `docs/decisions/` for how to add a language.
 */
export const english = {
  greeting: "Hello.",
  helpOpening:
    "I recommend the best few courses, books, articles, papers, talks, podcasts, communities and tools for learning MLOps, each with a line saying why. Only you see what I answer, unless you mention me in a channel.",
  helpTry: (examples: string) => `Try: ${examples}.`,
  helpKeepers: (resources: number, topics: number) =>
    `${resources} resources on ${topics} topics, kept by the community. No model writes these answers and nothing you ask leaves this server.`,
  helpFind: [
    "`/mlops-learn drift detection` — a topic, a question, a title or a name",
    "`/mlops-learn free courses for beginners` — with a type, level, cost or year",
    "Mention me in a thread, or choose “Find resources on this” from a message's menu",
  ],
  helpSaved: "`/mlops-learn saved` — what you saved, to open, finish or take along",
  helpTopics: "`/mlops-learn topics` — everything there is, by topic",
  helpPath: "`/mlops-learn path feature stores in 10 hours` — a way through a topic, step by step",
  helpSuggest:
    "`/mlops-learn suggest https://…` — add a resource, or choose “Suggest to the catalog” from a message's menu",
  helpReview:
    "`/mlops-learn review` and `/mlops-learn synonyms` — for moderators: what waits, and your community's own words",
  helpPrivacy: "`/mlops-learn privacy` — what is kept about you, to read or delete",
  helpStats: "`/mlops-learn stats` — for moderators: what people look for, and what is missing",

  noWords: "There were no words to search for.",
  nothingFound: (asked: string) => `Nothing in the catalog on *${asked}*.`,
  closestTopicsBelow: "The closest topics:",
  closestTopics: (named: string) => `Closest topics: ${named}.`,
  askOtherwise: "Or ask in other words, for example `/mlops-learn how do I monitor a model`",

  settings: "Settings",
  settingsSave: "Save",
  settingsCancel: "Cancel",
  settingsAnswers: "Who sees the answers to /mlops-learn in a channel",
  settingsAnswersHint:
    "Everybody gets three short cards without anything personal. Help, and that nothing was found, stay between me and whoever asked.",
  settingsPrivate: "Only whoever asked",
  settingsPublic: "Everybody in the channel",
  settingsReviewChannel: "Channel where suggestions are reviewed",
  settingsReviewChannelHint:
    "Besides the Home tab of each moderator. I must be in it: type /invite @mlops-learn there.",
  settingsModerators: "Moderators",
  settingsModeratorsHint:
    "They review suggestions and read the statistics, besides the workspace's administrators.",
  settingsBlockedTopics: "Topics that are not shown here",
  settingsBlockedTypes: "Types that are not shown here",
  settingsLanguage: "Language of my own sentences",
  settingsLanguageHint:
    "Titles and summaries stay in the catalog's language. What is not translated yet is in English.",
  settingsWeeklyBy: "Who may set up weekly posts",
  settingsAnyone: "Anyone, in channels that they are in",
  settingsAdmins: "Only administrators",
  settingsSaved: "The settings are saved. They hold from the next answer on.",
};

/** Every sentence that may be said in another language. English has all of them. */
export type Sentences = Readonly<typeof english>;
