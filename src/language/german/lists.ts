import { countOf } from "#language/count-of.ts";
import type { englishLists } from "#language/english/lists.ts";

export const germanLists: typeof englishLists = {
  savedCount: (total) => `${countOf(total, "gemerkter Eintrag", "gemerkte Einträge")}.`,
  nothingSaved:
    "Noch nichts gemerkt. Drücke bei einem Eintrag Merken, dann wartet er hier und auf meiner Startseite auf dich.",
  doneHeading: "Abgehakt",
  doneCount: (total) => `${countOf(total, "Eintrag", "Einträge")} abgehakt.`,
  nothingDone:
    "Noch nichts abgehakt. Wähle im Menü ⋯ eines Eintrags „Abhaken“, dann steht es hier.",
  removeFromDone: (name) => `Nicht mehr abhaken: ${name}`,
  leftCatalog: (name) => `„${name}“ steht nicht mehr im Katalog.`,
  remove: "Entfernen",
  removeFromSaved: (name) => `Aus deiner Liste entfernen: ${name}`,
  newer: "Neuere",
  older: "Ältere",
  exportSaved: "Als Markdown mitnehmen",
  exportedSaved: (count, total) =>
    count === total
      ? "Was du gemerkt hast, als Markdown"
      : `Die neuesten ${count} deiner ${total} gemerkten Einträge als Markdown`,
  nothingToExport: "Noch nichts gemerkt, was man mitnehmen könnte.",
  partOf: (what, part, parts) => (parts === 1 ? `${what}.` : `${what}, Teil ${part} von ${parts}.`),

  homeQuestion: "Was möchtest du über MLOps lernen?",
  homeSearch: "Suche",
  homeSearchHint: "drift detection, free courses on RAG, chip huyen …",
  homeNothingSaved: "Drücke bei einem Eintrag *Merken*, dann wartet er hier auf dich.",
  homeSeeSaved: "Alles Gemerkte zeigen",
  homeContinue: "Weitermachen",
  homeMonth: "Diesen Monat in dieser Community",
  nothingHelpful:
    "Drei Leute zusammen fanden hier diesen Monat noch nichts hilfreich. Drücke Hilfreich bei einem Eintrag, der dir geholfen hat: Jeder Druck zählt für diese Liste.",
  homeWaiting: "Wonach ich Ausschau halte",
  homeHears: (query) => `Ich melde mich zu „${query}“.`,
  homeStopAll: (count) => `Alle ${count} beenden`,
  homeWeekly: "Deine wöchentlichen Beiträge",
  synonyms: "Synonyme",
  helpfulCount: (count) => `${count} mal hilfreich`,

  topics: "Themen",
  topicsOpening: "*Themen* und wie viele Einträge jedes hat. Drücke eines, um darin zu suchen.",
  topicsHint: "Grenze ein Thema mit Wörtern ein: `/mlops-learn free books on monitoring`",
  topicsText: (count, named) => `${countOf(count, "Thema", "Themen")}: ${named}.`,
};
