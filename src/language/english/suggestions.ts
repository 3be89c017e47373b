/** A member's suggestion for the catalog: the form, what is wrong in it, and what became of it. */
export const englishSuggestions = {
  suggestSend: "Suggest",
  suggestFirst: "A moderator looks at it first, and I tell you what became of it.",
  suggestPress: "Press the button and tell me about the resource.",
  suggestKnown: "It is in the catalog already:",
  suggestWaits: (title: string) =>
    `Somebody suggested it already, as “${title}”. It waits for a moderator.`,
  suggestThanks: "Thank you. A moderator looks at it, and I tell you what became of it.",
  suggestFull: (most: number) =>
    `You have ${most} suggestions that wait for a moderator. Once one of them is decided, you can suggest another.`,

  fieldUrl: "Address",
  fieldUrlHint: "Press Enter to see whether it is known already.",
  fieldTitle: "Title",
  fieldType: "Type",
  fieldLevel: "Level",
  fieldCost: "Cost",
  fieldCostUnknown: "I do not know",
  fieldTopics: "Topics",
  fieldTopicsHint: (most: number) => `The most specific first, at most ${most}.`,
  fieldWhy: "What one gets from it, and for whom",
  fieldWhyHint: "One or two sentences of your own. They stand on the card.",
  fieldSummary: "Summary for the catalog",
  fieldSummaryHint: "60 to 240 characters. Stands on the card instead of the member's own words.",
  fieldAuthors: "Authors, by semicolon",
  fieldYear: "Year of its first publication",
  chooseOne: "Choose one",
  chooseSome: "Choose some",

  wrongUrl: "Copy the address from the browser.",
  wrongUrlPart: "Copy the whole address from the browser, https:// included.",
  wrongUrlName: "An address must not hold a name or password. Remove what stands before the @.",
  wrongUrlScheme: "Only https addresses can be suggested. Try it with https:// at the beginning.",
  wrongUrlLength: (most: number) =>
    `The address is longer than ${most} characters. Is there a shorter one?`,
  wrongTitle: "Write the title as one line of at most 200 characters, without control characters.",
  wrongType: "Choose what kind of resource it is.",
  wrongLevel: "Choose for whom it is.",
  wrongCost: "Choose what it costs, or that you do not know.",
  wrongTopics: (most: number) => `Choose one to ${most} topics of the list.`,
  wrongWhy: (most: number) => `Say it in 10 to ${most} characters, without control characters.`,
  wrongSummary: "Write 60 to 240 characters, or leave it empty.",
  wrongAuthors: "Write at most 12 names of at most 80 characters, with semicolons between them.",
  wrongYear: "Write a year from 1990 to next year, or leave it empty.",

  suggestionAdded: (title: string) =>
    `Your suggestion “${title}” was added. It is answered in this workspace from now on.`,
  suggestionRejected: (title: string) => `Your suggestion “${title}” was not added.`,
  reason: (reason: string) => `Reason: ${reason}`,
  searchForIt: "Search for it",
  searchForTitle: (title: string) => `Search for: ${title}`,
};
