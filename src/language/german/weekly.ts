import type { englishWeekly } from "#language/english/weekly.ts";

const weekdays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

const inOneSentence = new Intl.ListFormat("de");

export const germanWeekly: typeof englishWeekly = {
  weeklyHeading: "Eintrag der Woche",
  weeklyOpening: (topic) => `Eintrag der Woche zu ${topic}:`,
  weeklyDiscuss: "Im Thread besprechen",
  weeklyDiscussSpoken: "Im Thread darüber sprechen",
  weeklyDiscussOpening: (mention) =>
    `${mention} möchte hierüber sprechen. Was habt ihr daraus mitgenommen, und was fehlt darin?`,
  weeklyDiscussOpen: "Der Thread ist offen: Antworte dort mit dem, was du mitgenommen hast.",
  weeklyPicks: "Alle Einträge der Woche hier",
  weeklySavedHere: (people) => `hier von ${people} Leuten gemerkt`,
  weeklySetUpBy: (owner) => `Eingerichtet von ${owner}`,
  weeklyTiming: ({ weekday, time, place }) =>
    `jeden ${weekdays[weekday - 1] ?? ""} um ${time} (${place})`,
  weeklyChange: "ändern mit `/mlops-learn weekly`",
  weeklyReception: ({ saved, finished, helpful }) => {
    const parts = [
      { people: saved, did: "gemerkt" },
      { people: finished, did: "abgehakt" },
      { people: helpful, did: "hilfreich gefunden" },
    ].flatMap(({ people, did }) => (people === undefined ? [] : [`${people} ${did}`]));
    return `Nach einer Woche haben das hier ${inOneSentence.format(parts)}.`;
  },
};
