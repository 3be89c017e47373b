import type { englishSuggestions } from "#language/english/suggestions.ts";

export const germanSuggestions: typeof englishSuggestions = {
  suggestSend: "Vorschlagen",
  suggestFirst:
    "Zuerst sieht es sich eine Moderatorin oder ein Moderator an, und ich sage dir, was daraus wird.",
  suggestPress: "Drücke den Knopf und erzähl mir von dem Eintrag.",
  suggestKnown: "Das steht schon im Katalog:",
  suggestWaits: (title) =>
    `Das hat schon jemand vorgeschlagen, als „${title}“. Es wartet auf eine Entscheidung.`,
  suggestWaitsOwn: (title) =>
    `Das hast du schon vorgeschlagen, als „${title}“. Es wartet auf eine Entscheidung.`,
  suggestNew: "Das ist noch nicht bekannt: erzähl mir unten davon.",
  suggestAnother: "Etwas anderes vorschlagen",
  suggestThanks:
    "Danke. Eine Moderatorin oder ein Moderator sieht es sich an, und ich sage dir, was daraus wird.",
  suggestFull: (most) =>
    `${most} deiner Vorschläge warten noch auf eine Entscheidung. Sobald über einen entschieden ist, oder du einen auf meiner Startseite zurückziehst, kannst du wieder etwas vorschlagen.`,
  homeSuggestions: "Deine Vorschläge",
  homeSuggestionWaits: (title) => `„${title}“ wartet auf eine Entscheidung.`,
  takeBack: "Zurückziehen",
  takeBackSpoken: (title) => `Deinen Vorschlag zurückziehen: ${title}`,
  takeBackAsk: "Zurückziehen?",
  takeBackWhat: "Was du dazu geschrieben hast, wird gelöscht, und niemand entscheidet darüber.",
  takeBackYes: "Zurückziehen",
  takeBackNo: "Behalten",

  fieldUrl: "Adresse",
  fieldUrlHint: "Drücke Enter, um zu sehen, ob sie schon bekannt ist.",
  fieldTitle: "Titel",
  fieldType: "Art",
  fieldLevel: "Niveau",
  fieldCost: "Preis",
  fieldCostUnknown: "Das weiß ich nicht",
  fieldTopics: "Themen",
  fieldTopicsHint: (most) => `Das genaueste zuerst, höchstens ${most}.`,
  fieldWhy: "Was man davon hat, und für wen es ist",
  fieldWhyHint: "Ein oder zwei eigene Sätze. Sie stehen auf der Karte.",
  fieldSummary: "Zusammenfassung für den Katalog",
  fieldSummaryHint: "60 bis 240 Zeichen. Steht auf der Karte statt der Worte des Mitglieds.",
  fieldAuthors: "Autorinnen und Autoren, mit Semikolon getrennt",
  fieldYear: "Jahr der ersten Veröffentlichung",
  chooseOne: "Wähle eines",
  chooseSome: "Wähle einige",

  wrongUrl: "Kopiere die Adresse aus dem Browser.",
  wrongUrlPart: "Kopiere die ganze Adresse aus dem Browser, mit https://.",
  wrongUrlName:
    "Eine Adresse darf keinen Namen und kein Passwort enthalten. Entferne, was vor dem @ steht.",
  wrongUrlScheme: "Nur https-Adressen lassen sich vorschlagen. Versuch es mit https:// am Anfang.",
  wrongUrlLength: (most) => `Die Adresse ist länger als ${most} Zeichen. Gibt es eine kürzere?`,
  wrongTitle: "Schreib den Titel in eine Zeile, höchstens 200 Zeichen, ohne Steuerzeichen.",
  wrongType: "Wähle, was es ist.",
  wrongLevel: "Wähle, für wen es ist.",
  wrongCost: "Wähle, was es kostet, oder dass du es nicht weißt.",
  wrongTopics: (most) => `Wähle ein bis ${most} Themen aus der Liste.`,
  wrongWhy: (most) => `Sag es in 10 bis ${most} Zeichen, ohne Steuerzeichen.`,
  wrongSummary: "Schreib 60 bis 240 Zeichen, oder lass es leer.",
  wrongAuthors: "Schreib höchstens 12 Namen zu höchstens 80 Zeichen, mit Semikolon dazwischen.",
  wrongYear: "Schreib ein Jahr ab 1990 bis zum nächsten, oder lass es leer.",

  suggestionAddedHidden: (title) =>
    `Dein Vorschlag „${title}“ wurde aufgenommen. Dieser Workspace zeigt keine Einträge zu diesem Thema oder dieser Art, daher lassen Suchen ihn hier aus.`,
  suggestionAdded: (title) =>
    `Dein Vorschlag „${title}“ ist aufgenommen. Ab jetzt steht er in den Antworten dieses Workspace.`,
  suggestionRejected: (title) => `Dein Vorschlag „${title}“ ist nicht aufgenommen.`,
  reason: (reason) => `Begründung: ${reason}`,
  searchForIt: "Danach suchen",
  searchForTitle: (title) => `Suchen nach: ${title}`,
};
