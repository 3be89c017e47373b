import { countOf } from "#language/count-of.ts";
import type { englishAnswers } from "#language/english/answers.ts";
import { germanSearchWords } from "./search-words.ts";

export const germanAnswers: typeof englishAnswers = {
  noWords: "Da waren keine Wörter, nach denen ich suchen kann.",
  nothingFound: (asked) => `Im Katalog steht nichts zu *${asked}*.`,
  topicsKeptOut: (topics) => `Zu *${topics}* zeigt dieser Workspace keine Einträge.`,
  closestTopicsBelow: "Die nächsten Themen:",
  closestTopics: (named) => `Nächste Themen: ${named}.`,
  askOtherwise: "Oder frag in anderen Worten, zum Beispiel `/mlops-learn how do I monitor a model`",
  suggestResource: "Eintrag vorschlagen",
  allTopics: "Alle Themen",

  shownOf: (shown, total) => `${shown} von ${total}`,
  fitAndNear: (fitting, near) =>
    `${fitting} ${fitting === 1 ? "passt" : "passen"}, ${near} ${near === 1 ? "kommt" : "kommen"} dem nahe`,
  answerOpening: (shown, total, subject) =>
    `${shown} von ${countOf(total, "Eintrag", "Einträgen")}: ${subject}.`,
  corrected: (to, from) => `Gezeigt wird ${to} statt „${from}“.`,
  unknownValue: (asked, choices) =>
    `„${asked}“ kenne ich nicht und lasse es weg. Möglich ist: ${choices}.`,
  noNumber: (asked, example) =>
    `„${asked}“ verstehe ich nicht und lasse es weg. Schreib eine Zahl, zum Beispiel ${example}.`,
  searchInstead: (typed) => `Doch nach „${typed}“ suchen`,
  searchWords: germanSearchWords,
  relaxed: ({ amount, asked, isOne, isAll, instead }) => {
    const much = `${amount === "few" ? "Kaum etwas" : "Nichts"}${isAll ? "" : " hierzu"}`;
    const wishes = isOne ? "diesen Wunsch" : "alle Wünsche zugleich";
    const here =
      instead === "" ? "Hier steht, was dem am nächsten kommt" : `Stattdessen: ${instead}`;
    return `${much} erfüllt ${wishes}: ${asked}. ${here}.`;
  },
  fitsLoosely:
    "Nichts passt genau. Zuerst kommen die nächsten Themen, dann, was trotzdem helfen kann.",
  searchWithout: (label) => `Noch einmal suchen ohne: ${label}`,
  searchFor: (query) => `Suchen: ${query}`,
  searchTopic: (label, count) => `${label} suchen, ${countOf(count, "Eintrag", "Einträge")}`,
  showMore: "Mehr zeigen",
  showMoreLeft: (left) => `Mehr zeigen: noch ${left}`,
  seeAllPrivately: (shown) => `Alle ${shown} sehen, nur für dich`,
  seeSomePrivately: (shown, total) => `${shown} von ${total} sehen, nur für dich`,
  narrowIt: (example) =>
    `Grenze es mit Art, Niveau, Preis oder Jahr ein: \`/mlops-learn ${example}\``,

  understoodFromThread: (labels) => `In diesem Thread geht es, soweit ich verstehe, um ${labels}.`,
  nothingNewInThread: "Dazu habe ich nichts, was nicht schon in diesem Thread steht.",
  threadWithoutWords:
    "Die erste Nachricht dieses Threads hat keine Wörter, nach denen ich suchen kann. Erwähne mich mit dem, was du suchst, zum Beispiel „@mlops-learn monitoring“.",
  messageWithoutWords:
    "Diese Nachricht hat keine Wörter, nach denen ich suchen kann. Tippe stattdessen /mlops-learn und was du suchst.",
  threadsNotAllowed: "In diesem Workspace darf ich keine Threads lesen.",
  threadNotInChannel: "Ich kann diesen Thread nicht lesen, weil ich nicht in dem Kanal bin.",
  threadNotFound: "Ich finde die erste Nachricht dieses Threads nicht.",
  threadWayOut:
    "Wähle im Menü der Nachricht, die du meinst, „Find resources on this“, oder erwähne mich mit dem, was du suchst.",

  tellMe: "Sag mir, wenn es etwas gibt",
  tellMeAbout: (query) => `Sag mir, wenn es etwas gibt zu: ${query}`,
  willTell: (query) =>
    `Ich schicke dir eine einzige Direktnachricht, sobald es etwas zu „${query}“ gibt.`,
  tooManyToTell: (most) =>
    `Ich halte schon nach ${most} Dingen für dich Ausschau. Beende zuerst eines davon auf meiner Startseite.`,
  doNotTell: "Nicht melden",
  doNotTellAbout: (query) => `Nicht melden zu: ${query}`,
  willNotTell: "Ich melde mich dazu nicht.",
  wasNotTelling: "Das war schon beendet.",
  willTellNothing: "Solche Nachrichten schicke ich dir nur, wenn du wieder darum bittest.",
  nowThereIs: (asked) => `Du wolltest wissen, wenn es etwas zu *${asked}* gibt. Jetzt ist es so:`,
  stopMessages: "Diese Nachrichten beenden",
  stopMessagesAbout: "Nicht mehr melden, wenn es etwas gibt",
};
