import type { englishCards } from "#language/english/cards.ts";

export const germanCards: typeof englishCards = {
  why: (reasons) => `Warum: ${reasons}`,
  open: "Öffnen",
  undo: "Rückgängig",
  addedByCommunity: "Von eurer Community hinzugefügt",

  save: "Merken",
  saved: "Gemerkt",
  savedSpoken: "Gemerkt, drücken zum Entfernen",
  savedNow: (title) => `Gemerkt: ${title}. Alles zeigt /mlops-learn saved`,
  savedAlready: (title) => `Schon gemerkt: ${title}.`,
  savedRemoved: "Aus deiner Liste entfernt.",
  wasNotSaved: "Es war nicht gemerkt.",

  helpful: "Hilfreich",
  takeBackHelpful: "Zurücknehmen, dass es hilfreich ist",
  notHelpful: "Nicht hilfreich",
  notHelpfulState: "Für dich nicht hilfreich",
  notHelpfulTaken: "Nicht hilfreich ✓ (drücken zum Zurücknehmen)",
  votedHelpful: (title) => `Als hilfreich notiert: ${title}.`,
  votedNotHelpful: (title) => `Als nicht hilfreich notiert: ${title}.`,
  voteTakenBack: (title) => `Deine Stimme zu ${title} ist zurückgenommen.`,

  markDone: "Abhaken",
  done: "Erledigt ✓",
  doneTaken: "Erledigt ✓ (drücken zum Zurücknehmen)",
  doneState: "Von dir abgehakt",
  doneNow: (title) => `Abgehakt: ${title}. Alles zeigt /mlops-learn done`,
  doneAlready: (title) => `War schon abgehakt: ${title}.`,
  doneRemoved: "Nicht mehr abgehakt.",
  wasNotDone: "War nicht abgehakt.",

  similar: "Mehr davon",
  similarTo: (title) => `Ähnlich wie *${title}*`,
  nothingSimilar: (title) => `Nichts anderes im Katalog ist wie ${title}.`,

  share: "In einem Kanal teilen",
  shareTitle: "Eintrag teilen",
  shareSend: "Teilen",
  cancel: "Abbrechen",
  close: "Schließen",
  shareIntro: "Alle im Kanal werden das sehen, mit deinem Namen:",
  channel: "Kanal",
  shareWhere: "Wähle einen Kanal, in dem ich es teilen soll.",
  sharedBy: (mention) => `${mention} hat das geteilt`,
  shareSending: "Einen Moment: Ich schreibe es in den Kanal.",
  shareDone: "Alle im Kanal sehen es jetzt.",
  shareInvite:
    "Dort kann ich nichts schreiben, weil ich nicht in dem Kanal bin. Tippe dort /invite @mlops-learn und drücke noch einmal Teilen.",
  shareArchived: "Dieser Kanal ist archiviert. Wähle einen anderen.",
  shareRestricted:
    "In diesem Kanal dürfen nur manche schreiben. Wähle einen anderen, oder frag einen Administrator.",
};
