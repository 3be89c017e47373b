import type { englishReports } from "#language/english/reports.ts";

export const germanReports: typeof englishReports = {
  report: "Ein Problem melden",
  reportSend: "Melden",
  reportAbout: (title) =>
    `Was stimmt nicht mit *${title}*? Moderatoren lesen das, mit deinem Namen.`,
  reportWhat: "Was nicht stimmt",
  reportChoose: "Wähle eines",
  reportNote: "In eigenen Worten",
  reportNoteHint: "Was müsste dort stehen, oder wo ist es hin?",
  problemLink: "Der Link ist tot oder führt woandershin",
  problemWords: "Was auf der Karte steht, stimmt nicht",
  problemOutdated: "Es ist veraltet",
  problemUnfit: "Es gehört nicht hierher",
  problemOther: "Etwas anderes",
  reportWrongNote: (most) => `Schreib höchstens ${most} Zeichen, ohne Steuerzeichen.`,
  reportNeedsNote: "Sag in ein paar Worten, was es ist.",
  reportThanks:
    "Danke. Eine Moderatorin oder ein Moderator sieht es sich an, und ich sage dir, was daraus wurde.",
  reportKnown: "Das hast du schon gemeldet. Es wartet noch auf eine Entscheidung.",
  reportFull: (most) =>
    `${most} deiner Meldungen warten noch auf eine Entscheidung. Sobald eine erledigt ist, kannst du wieder etwas melden.`,

  reportsWait: (total) =>
    total === 1 ? `${total} gemeldetes Problem wartet` : `${total} gemeldete Probleme warten`,
  reportsNone: "Kein gemeldetes Problem wartet",
  reportsSee: "Ansehen",
  reported: "Ein Problem wurde gemeldet",
  reportedBy: (mention) => `Gemeldet von ${mention}`,
  reportSettle: "Als erledigt markieren",
  reportSettleSpoken: (title) => `Als erledigt markieren: ${title}`,
  reportSettledBy: (mention) => `Erledigt von ${mention}`,
  reportHide: "Hier ausblenden",
  reportHideSpoken: (title) => `In diesem Workspace ausblenden: ${title}`,
  reportHiddenBy: (mention) =>
    `In diesem Workspace ausgeblendet von ${mention}; \`/mlops-learn hidden\` zeigt es wieder`,
  reportToldSettled: (title) =>
    `Das Problem mit „${title}“, das du gemeldet hast, wurde angesehen und als erledigt markiert. Danke.`,
  reportToldHidden: (title) =>
    `Das Problem mit „${title}“, das du gemeldet hast, wurde angesehen; in diesem Workspace ist es jetzt ausgeblendet. Danke.`,
  reportWasSettled:
    "Das war schon erledigt, oder wer es gemeldet hat, ließ alles über sich löschen.",

  hiddenCount: (total) =>
    total === 1
      ? `${total} Eintrag ist in diesem Workspace ausgeblendet`
      : `${total} Einträge sind in diesem Workspace ausgeblendet`,
  hiddenNone: "In diesem Workspace ist nichts ausgeblendet.",
  hiddenSee: "Ausgeblendetes ansehen",
  hiddenShow: "Wieder zeigen",
  hiddenShowSpoken: (title) => `Wieder zeigen: ${title}`,
  hiddenFull: (most) =>
    `${most} Einträge sind hier schon ausgeblendet. Zeig zuerst einen davon wieder (/mlops-learn hidden), oder halte in den Einstellungen ein Thema oder eine Art fern.`,
};
