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
  reportThanks: "Danke. Eine Moderatorin oder ein Moderator sieht es sich an.",
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
  reportWasSettled:
    "Das war schon erledigt, oder wer es gemeldet hat, ließ alles über sich löschen.",
};
