import { englishHelp } from "#language/english/help.ts";

export const germanHelp: typeof englishHelp = {
  commandWords: {
    ...englishHelp.commandWords,
    hilfe: "help",
    gemerkt: "saved",
    gespeichert: "saved",
    themen: "topics",
    pfad: "path",
    lernpfad: "path",
    pfade: "path",
    lernpfade: "path",
    "meine pfade": "path",
    "meine lernpfade": "path",
    erledigt: "done",
    abgehakt: "done",
    wöchentlich: "weekly",
    vorschlagen: "suggest",
    einstellungen: "settings",
    datenschutz: "privacy",
    "vergiss mich": "privacy",
    "meine daten löschen": "privacy",
    "lösche meine daten": "privacy",
    statistik: "stats",
    beliebt: "top",
    "am hilfreichsten": "top",
    thema: "topics",
    synonyme: "synonyms",
    ausgeblendet: "hidden",
    moderatoren: "settings",
  },
  greeting: "Hallo.",
  welcome: "Gern. Frag mich, wann immer du etwas über MLOps lernen möchtest.",
  allRight: "Gut. Frag mich, wann immer du etwas über MLOps lernen möchtest.",
  goodbye: "Bis bald. Frag mich, wann immer du etwas über MLOps lernen möchtest.",
  mentionHelp:
    "Erwähne mich mit dem, was du lernen möchtest, zum Beispiel „@mlops-learn monitoring“, oder ohne weitere Wörter in einem Thread, den ich mir ansehen soll. Was ich sonst kann: /mlops-learn help",
  helpOpening:
    "Ich empfehle die besten Kurse, Bücher, Artikel, Paper, Vorträge, Podcasts, Communitys und Werkzeuge, um MLOps zu lernen, jedes mit einer Zeile, die sagt, warum.",
  helpPrivate: "Nur du siehst meine Antworten, außer du erwähnst mich in einem Kanal.",
  helpPublic:
    "In einem Kanal sehen alle die drei besten Treffer deiner Suche; alles andere siehst nur du, außer du erwähnst mich.",
  helpTry: (examples) => `Probier: ${examples}.`,
  helpKeepers: (resources, topics) =>
    `${resources} Einträge zu ${topics} Themen, von der Community gepflegt. Kein Sprachmodell schreibt diese Antworten, und nichts von deinen Fragen verlässt diesen Server.`,
  helpFind: [
    "`/mlops-learn free courses on drift detection` — ein Thema, eine Frage, ein Titel oder ein Name, mit Art, Niveau, Preis oder Jahr",
    "Erwähne mich in einem Thread, oder wähle im Menü einer Nachricht „Find resources on this“",
  ],
  helpSaved: "`/mlops-learn saved` — was du gemerkt hast, zum Öffnen, Abhaken oder Mitnehmen",
  helpDone: "`/mlops-learn done` — was du abgehakt hast",
  helpTopics: "`/mlops-learn topics` — alles, was es gibt, nach Thema",
  helpTop: "`/mlops-learn top` — was diese Community diesen Monat am hilfreichsten fand",
  helpPath:
    "`/mlops-learn path feature stores in 10 hours` — ein Weg durch ein Thema, Schritt für Schritt; `path` allein zeigt deine",
  helpSuggest:
    "`/mlops-learn suggest https://…` — schlag einen Eintrag vor, oder wähle im Menü einer Nachricht „Suggest to the catalog“",
  helpWeekly:
    "`/mlops-learn weekly` in einem Kanal — dort jede Woche ein Eintrag; `weekly show`, `preview`, `history`, `pause`, `resume`, `off`",
  helpReview:
    "`/mlops-learn review`, `synonyms` und `hidden` — für Moderatoren: was wartet, die eigenen Wörter eurer Community, und was ausgeblendet ist",
  helpSettings:
    "`/mlops-learn settings` — für Administratoren: wer Antworten sieht, wer moderiert, was nicht gezeigt wird, die Sprache",
  helpPrivacy: "`/mlops-learn privacy` — was über dich gespeichert ist, zum Lesen oder Löschen",
  helpStats: "`/mlops-learn stats` — für Moderatoren: was gesucht wird und was fehlt",
};
