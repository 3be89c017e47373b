import type { englishSettings } from "#language/english/settings.ts";

export const germanSettings: typeof englishSettings = {
  settings: "Einstellungen",
  settingsSave: "Speichern",
  settingsCancel: "Abbrechen",
  settingsAnswers: "Wer Antworten auf /mlops-learn in einem Kanal sieht",
  settingsAnswersHint:
    "Wo alle sie sehen, sind es drei kurze Karten ohne Persönliches. Hilfe, und dass nichts gefunden wurde, sieht nur, wer gefragt hat.",
  settingsPrivate: "Nur wer gefragt hat",
  settingsPublic: "Alle im Kanal",
  settingsReviewChannel: "Kanal, in dem Vorschläge geprüft werden",
  settingsReviewChannelHint:
    "Neben der Startseite aller Moderatoren. Ich muss darin sein: tippe dort /invite @mlops-learn.",
  settingsModerators: "Moderatoren",
  settingsModeratorsHint:
    "Sie prüfen Vorschläge und lesen die Statistik, neben den Administratoren des Workspace.",
  settingsBlockedTopics: "Themen, die hier nicht gezeigt werden",
  settingsBlockedTopicsHint:
    "Lässt weg, was in erster Linie davon handelt. Was es nur streift, wird weiter gezeigt.",
  settingsBlockedTypes: "Arten, die hier nicht gezeigt werden",
  settingsLanguage: "Sprache meiner eigenen Sätze",
  settingsLanguageHint:
    "Titel und Zusammenfassungen bleiben in der Sprache des Katalogs. Was noch nicht übersetzt ist, steht auf Englisch.",
  settingsWeeklyBy: "Wer wöchentliche Beiträge einrichten darf",
  settingsAnyone: "Alle, in jedem Kanal, in dem ich schreiben kann",
  settingsAdmins: "Nur Administratoren",
  settingsSaved: "Die Einstellungen sind gespeichert. Sie gelten ab der nächsten Antwort.",
  settingsReviewChannelChosen: "Vorschläge und Meldungen kommen ab jetzt in diesen Kanal.",
  settingsWaitAlready: "Einiges wartet schon: /mlops-learn review zeigt es.",
  settingsNewModerator:
    "Du moderierst, was ich hier empfehle. Was wartet, zeigt /mlops-learn review; was du sonst kannst: /mlops-learn help",
  waitsForModerators:
    "Etwas Neues wartet auf eine Entscheidung. Sieh es dir mit /mlops-learn review oder in meinem Home-Tab an.",
  settingsReviewChannelClosed:
    "Die Einstellungen sind gespeichert, aber in den Kanal für Vorschläge lässt mich Slack nicht schreiben. Tippe dort /invite @mlops-learn. Bis dahin sehen Moderatoren Vorschläge nur auf ihrer Startseite.",
  settingsNotInMessages:
    "Aus einer Nachricht kann ich die Einstellungen nicht öffnen. Tippe /mlops-learn settings mit dem Schrägstrich, oder drücke Einstellungen auf meiner Startseite.",
  settingsForAdmins:
    "Nur die Administratoren des Workspace können meine Einstellungen ändern. Frag eine oder einen von ihnen.",
};
