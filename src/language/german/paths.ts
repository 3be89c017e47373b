import { countOf } from "#language/count-of.ts";
import type { englishPaths } from "#language/english/paths.ts";

export const germanPaths: typeof englishPaths = {
  path: (request) => `Lernpfad: ${request}`,
  pathSum: (steps, time) => `${countOf(steps, "Schritt", "Schritte")}, zusammen ${time}`,
  pathLeft: (done, steps, time) => `${done} von ${steps} erledigt, noch ${time}`,
  pathDone: (steps) => `Alles erledigt: ${countOf(steps, "Schritt", "Schritte")}`,
  pathThin: (found, request) =>
    `Für einen Lernpfad zu „${request}“ ${fitting(found)}. Gib mehr Zeit, verlange weniger auf einmal oder ein weiter gefasstes Thema, oder such nach einzelnen Einträgen.`,
  pathEmpty: "Nichts davon steht noch im Katalog",
  pathGone: (steps) =>
    steps === 1
      ? `${steps} Schritt steht nicht mehr im Katalog, seit du den Pfad begonnen hast.`
      : `${steps} Schritte stehen nicht mehr im Katalog, seit du den Pfad begonnen hast.`,
  stepDone: "erledigt",
  pathNext: (step) => `Als Nächstes: ${step}`,
  pathWaits: "Er wartet auf meiner Startseite und unter `/mlops-learn path`.",
  pathStart: "Pfad beginnen",
  pathStartSpoken: (request) => `Diesen Pfad beginnen: ${request}`,
  pathSee: "Pfad zeigen",
  pathSeeSpoken: (request) => `Diesen Pfad zeigen: ${request}`,
  pathLeave: "Verlassen",
  pathLeaveSpoken: (request) => `Diesen Pfad verlassen: ${request}`,
  pathIsLeft: "Du hast den Pfad verlassen. Was du abgehakt hast, bleibt abgehakt.",
  pathWasLeft: "Diesen Pfad hattest du schon verlassen.",
  pathSearch: "Nach einzelnen Einträgen suchen",
  pathSearchSpoken: (request) => `Nach einzelnen Einträgen suchen zu: ${request}`,
  yourPaths: "Deine Lernpfade",
  yourPathsText: (count) => `${countOf(count, "Lernpfad", "Lernpfade")}, die du begonnen hast.`,
  seeAllPaths: (count) => `Alle ${count} Lernpfade zeigen`,
  noPaths:
    "Du folgst keinem Lernpfad. Frag nach einem Thema, wenn du magst mit deiner Zeit, einem Preis und einem Niveau: /mlops-learn path feature stores in 10 hours",
};

function fitting(found: number): string {
  if (found === 0) return "passt im Katalog nichts";
  return found === 1
    ? "passt im Katalog nur ein Eintrag"
    : `passen im Katalog nur ${found} Einträge`;
}
