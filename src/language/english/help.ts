/** What one can do here, and the words that a greeting gets. */
export const englishHelp = {
  /**
   * Other names of commands, in lower case: "hilfe" → "help". Each still goes by its own name too. One of
   * several words is all that is said: "my paths".
   */
  commandWords: {
    paths: "path",
    "my paths": "path",
    "path list": "path",
    "forget me": "privacy",
    "delete me": "privacy",
    "delete my data": "privacy",
    "export my data": "privacy",
    popular: "top",
    "most helpful": "top",
    topic: "topics",
    synonym: "synonyms",
    setting: "settings",
    moderators: "settings",
    statistics: "stats",
  } as Readonly<Record<string, string>>,
  greeting: "Hello.",
  welcome: "You are welcome. Ask me whenever you want to learn something about MLOps.",
  allRight: "Good. Ask me whenever you want to learn something about MLOps.",
  goodbye: "Goodbye. Ask me whenever you want to learn something about MLOps.",
  mentionHelp:
    "Mention me with what you want to learn, as in “@mlops-learn monitoring”, or without more words in a thread that I should look at. What else I can do: /mlops-learn help",
  helpOpening:
    "I recommend the best few courses, books, articles, papers, talks, podcasts, communities and tools for learning MLOps, each with a line saying why.",
  helpPrivate: "Only you see what I answer, unless you mention me in a channel.",
  helpPublic:
    "In a channel everybody sees the three best of what you search for; everything else only you see, unless you mention me.",
  helpTry: (examples: string) => `Try: ${examples}.`,
  helpKeepers: (resources: number, topics: number) =>
    `${resources} resources on ${topics} topics, kept by the community. No model writes these answers and nothing you ask leaves this server.`,
  helpFind: [
    "`/mlops-learn free courses on drift detection` — a topic, a question, a title or a name, with a type, level, cost or year",
    "Mention me in a thread, or choose “Find resources on this” from a message's menu",
  ],
  helpSaved: "`/mlops-learn saved` — what you saved, to open, finish or take along",
  helpDone: "`/mlops-learn done` — what you marked as done",
  helpTopics: "`/mlops-learn topics` — everything there is, by topic",
  helpTop: "`/mlops-learn top` — what this community found most helpful this month",
  helpPath:
    "`/mlops-learn path feature stores in 10 hours` — a way through a topic, step by step; `path` alone lists yours",
  helpSuggest:
    "`/mlops-learn suggest https://…` — add a resource, or choose “Suggest to the catalog” from a message's menu",
  helpWeekly:
    "`/mlops-learn weekly` in a channel — a resource of the week there; `weekly show`, `preview`, `history`, `pause`, `resume`, `off`",
  helpReview:
    "`/mlops-learn review`, `synonyms` and `hidden` — for moderators: what waits, your community's own words, and what is hidden",
  helpSettings:
    "`/mlops-learn settings` — for administrators: who sees answers, who moderates, what is kept out, the language",
  helpPrivacy: "`/mlops-learn privacy` — what is kept about you, to read or delete",
  helpStats: "`/mlops-learn stats` — for moderators: what people look for, and what is missing",
};
