import { countOf } from "#language/count-of.ts";

/** What is kept about a person, in their own words. */
export const englishPrivacy = {
  privacy: "Privacy",
  privacySpoken: "Privacy: what is kept about you",
  keptNothing: "I keep nothing about you.",
  keptAboutYou: "This is kept about you:",
  neverKept:
    "Searches are counted by topic, and those that found nothing by their words, never with your name; the words go after 180 days. I keep no messages, and nothing of what you ask or do leaves this server, except what I answer in Slack. All of it, table by table: docs/privacy.md in my source.",
  keptSaved: (count: number) => `${countOf(count, "resource")} that you saved`,
  keptFinished: (count: number) => `${countOf(count, "resource")} that you marked as done`,
  keptVotes: (count: number) => `${countOf(count, "vote")} on how helpful a resource is`,
  keptPaths: (count: number) => `${countOf(count, "path")} that you started`,
  keptAlerts: (count: number) => `${countOf(count, "search", "searches")} that I tell you about`,
  keptSuggestions: (count: number) => `${countOf(count, "suggestion")} that you made or decided`,
  keptReports: (count: number) => `${countOf(count, "problem")} that you reported`,
  keptSynonyms: (count: number) => `${countOf(count, "synonym")} that you added`,
  keptSchedules: (count: number) => `${countOf(count, "weekly post")} that you set up`,
  keptLastDay: "the day on which you last used me, for 90 days",
  keptMarks: (count: number) =>
    `${countOf(count, "mark")} that ${count === 1 ? "counts" : "count"} you in this week's statistics without your name`,
  keptModerator: "that you are a moderator",
  keptRows: (count: number, table: string) => `${countOf(count, "row")} in ${table}`,
  exportAll: "Send me all of it",
  exportAllSpoken: "Send me all that is kept about me, as JSON",
  exportedAll: "All that I keep about you, as JSON",
  exportSent: (parts: number) => `It is in our direct messages, in ${countOf(parts, "part")}.`,
  forgetMe: "Delete everything about me",
  forgetAsk: "Delete everything about you?",
  forgetWhat:
    "What you saved and finished, your votes, paths, alerts, reports and suggestions that are open or were rejected go at once and for good. Approved suggestions, synonyms and weekly posts are the community's: they stay, without your name.",
  forgetYes: "Delete it all",
  forgetNo: "Keep it",
  forgotten:
    "Everything about you is deleted. If you use me again, I keep again what you save, vote for and start.",
};
