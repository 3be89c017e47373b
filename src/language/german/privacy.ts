import { countOf } from "#language/count-of.ts";
import type { englishPrivacy } from "#language/english/privacy.ts";

export const germanPrivacy: typeof englishPrivacy = {
  privacy: "Datenschutz",
  privacySpoken: "Datenschutz: was über dich gespeichert ist",
  keptNothing: "Über dich ist nichts gespeichert.",
  keptAboutYou: "Das ist über dich gespeichert:",
  neverKept:
    "Suchen werden nach Themen gezählt, und die ohne Treffer nach ihren Wörtern, nie mit deinem Namen; die Wörter verschwinden nach 180 Tagen. Nachrichten speichere ich nicht, und nichts von dem, was du fragst oder tust, verlässt diesen Server, außer meinen Antworten in Slack. Alles, Tabelle für Tabelle: docs/privacy.md in meinem Quelltext.",
  keptSaved: (count) => `${countOf(count, "Eintrag", "Einträge")}, gemerkt`,
  keptFinished: (count) => `${countOf(count, "Eintrag", "Einträge")}, abgehakt`,
  keptVotes: (count) => `${countOf(count, "Stimme", "Stimmen")} dazu, wie hilfreich etwas ist`,
  keptPaths: (count) => `${countOf(count, "Lernpfad", "Lernpfade")}, begonnen`,
  keptAlerts: (count) => `${countOf(count, "Suche", "Suchen")}, zu denen ich mich melde`,
  keptSuggestions: (count) =>
    `${countOf(count, "Vorschlag", "Vorschläge")}, gemacht oder entschieden`,
  keptReports: (count) => `${countOf(count, "Problem", "Probleme")}, gemeldet`,
  keptSynonyms: (count) => `${countOf(count, "Synonym", "Synonyme")}, hinzugefügt`,
  keptSchedules: (count) =>
    `${countOf(count, "wöchentlicher Beitrag", "wöchentliche Beiträge")}, eingerichtet`,
  keptLastDay: "der Tag, an dem du mich zuletzt benutzt hast, 90 Tage lang",
  keptMarks: (count) =>
    count === 1
      ? "1 Zeichen, das dich ohne Namen in der Statistik dieser Woche zählt"
      : `${count} Zeichen, die dich ohne Namen in der Statistik dieser Woche zählen`,
  keptModerator: "dass du Moderatorin oder Moderator bist",
  keptRows: (count, table) => `${countOf(count, "Zeile", "Zeilen")} in ${table}`,
  exportAll: "Schick mir alles",
  exportAllSpoken: "Schick mir alles, was über mich gespeichert ist, als JSON",
  exportedAll: "Alles, was über dich gespeichert ist, als JSON",
  exportSent: (parts) =>
    `Es steht in unseren Direktnachrichten, in ${countOf(parts, "Teil", "Teilen")}.`,
  forgetMe: "Alles über mich löschen",
  forgetAsk: "Alles über dich löschen?",
  forgetWhat:
    "Gemerktes, Abgehaktes, Stimmen, Lernpfade, Suchen, zu denen ich mich melde, Problemmeldungen und offene oder abgelehnte Vorschläge verschwinden sofort und endgültig. Angenommene Vorschläge, Synonyme und wöchentliche Beiträge gehören der Community: sie bleiben, ohne deinen Namen.",
  forgetYes: "Alles löschen",
  forgetNo: "Behalten",
  forgotten:
    "Alles über dich ist gelöscht. Wenn du mich wieder benutzt, speichere ich wieder, was du dir merkst, bewertest und beginnst.",
};
