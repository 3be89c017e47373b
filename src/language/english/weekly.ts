export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

/** British English sets no comma before the last. */
const inOneSentence = new Intl.ListFormat("en-GB");

export interface WeeklyTime {
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  readonly time: string;
  /** As people call it: Berlin. */
  readonly place: string;
}

/** How many people here did each; undefined where they are too few to tell of. */
export interface Reception {
  readonly saved: number | undefined;
  readonly finished: number | undefined;
  readonly helpful: number | undefined;
}

/** What everybody in a channel meets of its weekly post. */
export const englishWeekly = {
  weeklyHeading: "Resource of the week",
  weeklyOpening: (topic: string) => `Resource of the week on ${topic}:`,
  weeklyDiscuss: "Discuss in thread",
  weeklyDiscussSpoken: "Discuss in the thread",
  weeklyDiscussOpening: (mention: string) =>
    `${mention} would like to discuss this. What did you take from it, and what would you add?`,
  weeklyDiscussOpen: "The thread is open: reply to the post with what you took from it.",
  weeklyPicks: "See all picks of this channel",
  weeklySavedHere: (people: number) => `saved by ${people} people here`,
  weeklySetUpBy: (owner: string) => `Set up by ${owner}`,
  weeklyTiming: ({ weekday, time, place }: WeeklyTime) =>
    `every ${weekdays[weekday - 1] ?? ""} ${time} ${place}`,
  weeklyChange: "change with `/mlops-learn weekly`",
  weeklyReception: ({ saved, finished, helpful }: Reception) => {
    const parts = [
      { people: saved, did: (it: string) => `saved ${it}` },
      { people: finished, did: (it: string) => `finished ${it}` },
      { people: helpful, did: (it: string) => `found ${it} helpful` },
    ].filter(({ people }) => people !== undefined);
    const said = parts.map(({ people, did }, place) =>
      place === 0 ? `${people ?? 0} people here ${did("this")}` : `${people ?? 0} ${did("it")}`,
    );
    return `A week on, ${inOneSentence.format(said)}.`;
  },
};
