import { countOf } from "#language/count-of.ts";

/** A problem with a resource: the form, and what moderators see. */
export const englishReports = {
  report: "Report a problem",
  reportSend: "Report",
  reportAbout: (title: string) =>
    `What is wrong with *${title}*? Moderators read this, with your name.`,
  reportWhat: "What is wrong",
  reportChoose: "Choose one",
  reportNote: "In your own words",
  reportNoteHint: "What should it say, or where has it gone?",
  problemLink: "The link is dead or leads elsewhere",
  problemWords: "What the card says is wrong",
  problemOutdated: "It is outdated",
  problemUnfit: "It does not belong here",
  problemOther: "Something else",
  reportWrongNote: (most: number) =>
    `Write at most ${most} characters, without control characters.`,
  reportNeedsNote: "Say in a few words what it is.",
  reportThanks: "Thank you. A moderator looks at it, and I tell you what became of it.",
  reportKnown: "You reported that one already. It waits for a moderator.",
  reportFull: (most: number) =>
    `You have ${most} reports that wait for a moderator. Once one of them is settled, you can report another.`,

  reportsWait: (total: number) =>
    `${countOf(total, "reported problem")} ${total === 1 ? "waits" : "wait"}`,
  reportsNone: "No reported problem waits",
  reportsSee: "Look at them",
  reported: "A problem was reported",
  reportedBy: (mention: string) => `Reported by ${mention}`,
  reportSettle: "Mark as settled",
  reportSettleSpoken: (title: string) => `Mark as settled: ${title}`,
  reportSettledBy: (mention: string) => `Settled by ${mention}`,
  reportHide: "Hide it here",
  reportHideSpoken: (title: string) => `Hide it in this workspace: ${title}`,
  reportHiddenBy: (mention: string) =>
    `Hidden in this workspace by ${mention}; \`/mlops-learn hidden\` shows it again`,
  reportToldSettled: (title: string) =>
    `A moderator looked at the problem with “${title}” that you reported, and marked it as settled. Thank you.`,
  reportToldHidden: (title: string) =>
    `A moderator looked at the problem with “${title}” that you reported, and hid it in this workspace. Thank you.`,
  reportWasSettled:
    "That was settled already, or whoever reported it had everything about them deleted.",

  /** What moderators keep out, one by one. */
  hiddenCount: (total: number) =>
    `${countOf(total, "resource")} ${total === 1 ? "is" : "are"} hidden in this workspace`,
  hiddenNone: "No resource is hidden in this workspace.",
  hiddenSee: "See what is hidden",
  hiddenShow: "Show again",
  hiddenShowSpoken: (title: string) => `Show again: ${title}`,
  hiddenFull: (most: number) =>
    `${most} resources are hidden here already. Show one of them again first (/mlops-learn hidden), or keep out a topic or a type in the settings.`,
};
