/** On a card, and what its buttons answer. */
export const englishCards = {
  why: (reasons: string) => `Why: ${reasons}`,
  open: "Open",
  undo: "Undo",
  addedByCommunity: "Added by your community",

  save: "Save",
  saved: "Saved",
  savedSpoken: "Saved, press to remove",
  savedNow: (title: string) => `Saved: ${title}. See all with /mlops-learn saved`,
  savedAlready: (title: string) => `Saved already: ${title}.`,
  savedRemoved: "Removed from your saved list.",
  wasNotSaved: "It was not saved.",

  helpful: "Helpful",
  takeBackHelpful: "Take back that it is helpful",
  notHelpful: "Not helpful",
  notHelpfulState: "You found this not helpful",
  notHelpfulTaken: "Not helpful ✓ (press to undo)",
  votedHelpful: (title: string) => `Noted as helpful: ${title}.`,
  votedNotHelpful: (title: string) => `Noted as not helpful: ${title}.`,
  voteTakenBack: (title: string) => `Took back your vote on ${title}.`,

  markDone: "Mark as done",
  done: "Done ✓",
  doneTaken: "Done ✓ (press to undo)",
  doneState: "You marked this as done",
  doneNow: (title: string) => `Marked as done: ${title}. See all with /mlops-learn done`,
  doneAlready: (title: string) => `Was marked as done already: ${title}.`,
  doneRemoved: "No longer marked as done.",
  wasNotDone: "Was not marked as done.",

  similar: "More like this",
  similarTo: (title: string) => `More like *${title}*`,
  nothingSimilar: (title: string) => `Nothing else in the catalog is like ${title}.`,

  share: "Share to a channel",
  shareTitle: "Share a resource",
  shareSend: "Share",
  cancel: "Cancel",
  close: "Close",
  shareIntro: "Everybody in the channel will see this, with your name:",
  channel: "Channel",
  shareWhere: "Choose a channel to share it to.",
  sharedBy: (mention: string) => `${mention} shared this`,
  shareSending: "One moment: I am posting it.",
  shareDone: "Everybody in the channel sees it now.",
  shareInvite:
    "I could not post there because I am not in that channel. Type /invite @mlops-learn in it and press Share again.",
  shareArchived: "That channel is archived. Choose another one.",
  shareRestricted:
    "Only some people may post in that channel. Choose another one, or ask an admin.",
};
