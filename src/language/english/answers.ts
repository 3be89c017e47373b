import { countOf } from "#language/count-of.ts";

/** What was wanted together and is hardly or not there: "free, book", and what is: "papers". */
interface RelaxedParts {
  readonly amount: "few" | "none";
  readonly asked: string;
  readonly isOne: boolean;
  /** Whether nothing else was asked, so that there is no “on this”. */
  readonly isAll: boolean;
  /** Empty where there is no short name for it. */
  readonly instead: string;
}

/** Around the cards of an answer, and instead of them. */
export const englishAnswers = {
  noWords: "There were no words to search for.",
  nothingFound: (asked: string) => `Nothing in the catalog on *${asked}*.`,
  topicsKeptOut: (topics: string) => `This workspace does not show resources on *${topics}*.`,
  closestTopicsBelow: "The closest topics:",
  closestTopics: (named: string) => `Closest topics: ${named}.`,
  askOtherwise: "Or ask in other words, for example `/mlops-learn how do I monitor a model`",
  suggestResource: "Suggest a resource",
  allTopics: "All topics",

  /** "1–5 of 12" */
  shownOf: (shown: string, total: number) => `${shown} of ${total}`,
  /** Of all of them, where not all are what was asked. */
  fitAndNear: (fitting: number, near: number) =>
    `${fitting} ${fitting === 1 ? "fits" : "fit"}, ${near} ${near === 1 ? "comes" : "come"} near`,
  /** A subject may say "for beginners" itself. */
  answerOpening: (shown: number, total: number, subject: string) =>
    `${shown} of ${countOf(total, "resource")} for ${subject.replace(/^for /u, "")}.`,
  corrected: (to: string, from: string) => `Showing ${to} for “${from}”.`,
  /** "type:banana", and all values that there are. */
  unknownValue: (asked: string, choices: string) =>
    `“${asked}” means nothing here, so I left it out. There is: ${choices}.`,
  /** "since:yesterday", and "since:2022". */
  noNumber: (asked: string, example: string) =>
    `“${asked}” means nothing here, so I left it out. Write a number, as in ${example}.`,
  searchInstead: (typed: string) => `Search for “${typed}” instead`,
  /** What the search calls what it understood, and why something was found: its own words, in English. */
  searchWords: (text: string) => text,
  /** `sentence` is search's own, in English: another language puts it together from the parts. */
  relaxed: (parts: RelaxedParts, sentence: string) => sentence,
  fitsLoosely:
    "Nothing fits this closely. The nearest topics come first, then what may still help.",
  searchWithout: (label: string) => `Search again without: ${label}`,
  searchFor: (query: string) => `Search: ${query}`,
  searchTopic: (label: string, count: number) => `Search ${label}, ${countOf(count, "resource")}`,
  showMore: "Show more",
  showMoreLeft: (left: number) => `Show more: ${left} left`,
  seeAllPrivately: (shown: number) => `See all ${shown}, only for you`,
  seeSomePrivately: (shown: number, total: number) => `See ${shown} of ${total}, only for you`,
  narrowIt: (example: string) =>
    `Narrow it with a type, level, cost or year: \`/mlops-learn ${example}\``,

  understoodFromThread: (labels: string) => `From this thread I understood: ${labels}.`,
  nothingNewInThread: "I have nothing on this that this thread has not seen already.",
  threadWithoutWords:
    "The message that started this thread has no words to search for. Mention me with what you look for, as in “@mlops-learn monitoring”.",
  messageWithoutWords:
    "That message has no words to search for. Type /mlops-learn and what you look for instead.",
  threadsNotAllowed: "I may not read threads in this workspace.",
  threadNotInChannel: "I cannot read this thread because I am not in the channel.",
  threadNotFound: "I cannot find the message that started this thread.",
  threadWayOut:
    "Open the menu of the message you mean and choose “Find resources on this”, or mention me with what you look for.",

  tellMe: "Tell me when there is one",
  tellMeAbout: (query: string) => `Tell me when there is something on: ${query}`,
  willTell: (query: string) =>
    `I will send you one direct message when there is something on “${query}”.`,
  tooManyToTell: (most: number) =>
    `I look out for ${most} things for you already. Stop one of them on my Home tab first.`,
  doNotTell: "Do not tell me",
  doNotTellAbout: (query: string) => `Do not tell me about: ${query}`,
  willNotTell: "I will not tell you about it.",
  wasNotTelling: "That was stopped already.",
  willTellNothing: "I will not send you such messages unless you ask again.",
  nowThereIs: (asked: string) =>
    `You asked to be told when there is something on *${asked}*. Now there is:`,
  stopMessages: "Stop these messages",
  stopMessagesAbout: "Stop telling me when there is something",
};
