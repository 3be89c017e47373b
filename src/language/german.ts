import type { Sentences } from "./english.ts";

export const german: Partial<Sentences> = {
  greeting: "Hallo.",
  helpOpening:
    "Ich empfehle die besten Kurse, Bücher, Artikel, Paper, Vorträge, Podcasts, Communitys und Werkzeuge, um MLOps zu lernen, jedes mit einer Zeile, die sagt, warum. Nur du siehst meine Antworten, außer du erwähnst mich in einem Kanal.",
  helpTry: (examples) => `Probier: ${examples}.`,
  helpKeepers: (resources, topics) =>
    `${resources} Einträge zu ${topics} Themen, von der Community gepflegt. Kein Sprachmodell schreibt diese Antworten, und nichts von deinen Fragen verlässt diesen Server.`,
  helpFind: [
    "`/mlops-learn drift detection` — ein Thema, eine Frage, ein Titel oder ein Name",
    "`/mlops-learn free courses for beginners` — mit Art, Niveau, Preis oder Jahr",
    "Erwähne mich in einem Thread, oder wähle im Menü einer Nachricht „Find resources on this“",
  ],
  helpSaved: "`/mlops-learn saved` — was du gemerkt hast, zum Öffnen, Abhaken oder Mitnehmen",
  helpTopics: "`/mlops-learn topics` — alles, was es gibt, nach Thema",
  helpPath:
    "`/mlops-learn path feature stores in 10 hours` — ein Weg durch ein Thema, Schritt für Schritt",
  helpPrivacy: "`/mlops-learn privacy` — was über dich gespeichert ist, zum Lesen oder Löschen",
  helpStats: "`/mlops-learn stats` — für Moderatoren: was gesucht wird und was fehlt",

  noWords: "Da waren keine Wörter, nach denen ich suchen kann.",
  nothingFound: (asked) => `Im Katalog steht nichts zu *${asked}*.`,
  closestTopicsBelow: "Die nächsten Themen:",
  closestTopics: (named) => `Nächste Themen: ${named}.`,
  askOtherwise: "Oder frag in anderen Worten, zum Beispiel `/mlops-learn how do I monitor a model`",

  settings: "Einstellungen",
  settingsSave: "Speichern",
  settingsCancel: "Abbrechen",
  settingsAnswers: "Wer Antworten auf /mlops-learn in einem Kanal sieht",
  settingsAnswersHint:
    "Alle sehen drei kurze Karten ohne Persönliches. Hilfe, und dass nichts gefunden wurde, sieht nur, wer gefragt hat.",
  settingsPrivate: "Nur wer gefragt hat",
  settingsPublic: "Alle im Kanal",
  settingsReviewChannel: "Kanal, in dem Vorschläge geprüft werden",
  settingsReviewChannelHint:
    "Neben der Startseite aller Moderatoren. Ich muss darin sein: tippe dort /invite @mlops-learn.",
  settingsModerators: "Moderatoren",
  settingsModeratorsHint:
    "Sie prüfen Vorschläge und lesen die Statistik, neben den Administratoren des Workspace.",
  settingsBlockedTopics: "Themen, die hier nicht gezeigt werden",
  settingsBlockedTypes: "Arten, die hier nicht gezeigt werden",
  settingsLanguage: "Sprache meiner eigenen Sätze",
  settingsLanguageHint:
    "Titel und Zusammenfassungen bleiben in der Sprache des Katalogs. Was noch nicht übersetzt ist, steht auf Englisch.",
  settingsWeeklyBy: "Wer wöchentliche Beiträge einrichten darf",
  settingsAnyone: "Alle, in Kanälen, in denen sie sind",
  settingsAdmins: "Nur Administratoren",
  settingsSaved: "Die Einstellungen sind gespeichert. Sie gelten ab der nächsten Antwort.",
};
