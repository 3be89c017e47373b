import { countOf } from "#language/count-of.ts";

/** What a person saved, the Home tab and the topics. */
export const englishLists = {
  savedCount: (total: number) => `${countOf(total, "saved resource")}.`,
  nothingSaved:
    "Nothing saved yet. Press Save on any resource, and it waits for you here and on my Home tab.",
  doneHeading: "Done",
  doneCount: (total: number) => `${countOf(total, "resource")} marked as done.`,
  nothingDone:
    "Nothing marked as done yet. Choose “Mark as done” from the ⋯ menu of any resource, and it is listed here.",
  removeFromDone: (name: string) => `No longer mark as done: ${name}`,
  leftCatalog: (name: string) => `“${name}” has left the catalog.`,
  remove: "Remove",
  removeFromSaved: (name: string) => `Remove from your saved list: ${name}`,
  newer: "Newer",
  older: "Older",
  exportSaved: "Export as Markdown",
  exportedSaved: (count: number, total: number) =>
    count === total
      ? "Your saved resources as Markdown"
      : `The latest ${count} of your ${total} saved resources as Markdown`,
  nothingToExport: "Nothing saved yet to export.",
  partOf: (what: string, part: number, parts: number) =>
    parts === 1 ? `${what}.` : `${what}, part ${part} of ${parts}.`,

  homeQuestion: "What do you want to learn about MLOps?",
  homeSearch: "Search",
  homeSearchHint: "drift detection, free courses on RAG, chip huyen …",
  homeNothingSaved: "Press *Save* on any resource and it waits for you here.",
  homeSeeSaved: "See all saved",
  homeContinue: "Continue",
  homeMonth: "This month in this community",
  nothingHelpful:
    "Nothing was found helpful by three people here this month. Press Helpful on a card that helped you: a press counts for this list.",
  homeWaiting: "What I look out for",
  homeHears: (query: string) => `You hear from me about “${query}”.`,
  homeStopAll: (count: number) => `Stop all ${count}`,
  homeWeekly: "Your weekly posts",
  synonyms: "Synonyms",
  helpfulCount: (count: number) => `${count} helpful`,

  topics: "Topics",
  topicsOpening: "*Topics* and how many resources each has. Press one to search it.",
  topicsHint: "Add words to narrow a topic: `/mlops-learn free books on monitoring`",
  topicsText: (count: number, named: string) => `${countOf(count, "topic")}: ${named}.`,
};
