/** What went wrong, and what to do. */
export const englishErrors = {
  failed: (ref: string) =>
    `Something went wrong on my side; nothing of yours is lost. Please try again in a minute. If it stays, give the reference to whoever runs this bot. (ref ${ref})`,
  notSubmitted: "Something went wrong on my side; nothing was saved. Please try again in a minute.",
  storeFull: storeAway("keep anything just now: its disk is full"),
  storeReadOnly: storeAway("keep anything just now: its database may not be written"),
  storeUnreachable: storeAway("keep or look up anything just now: its database does not answer"),
  storeDamaged: storeAway("keep or look up anything just now: its database file is damaged"),
  storeBusy: storeAway("keep or look up anything just now: its database is overloaded"),
  resourceGone:
    "That resource is no longer in the catalog, so nothing was changed. Search again for what is there.",
  buttonOutdated:
    "That button comes from an earlier version of me and no longer works. Ask again with /mlops-learn and use the new one.",
  buttonForgot:
    "That button no longer knows what was asked. Ask again with /mlops-learn and the same words.",
};

function storeAway(why: string): string {
  return `The bot cannot ${why}. Searching still works; please try again later, and tell whoever runs the bot if it lasts.`;
}
