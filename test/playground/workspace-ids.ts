/** Ids of the workspace that the playground opens with. */
export const ana = "U0PERSON001";
export const ben = "U0PERSON002";
/** The bot is in the first, not in the second. */
export const questions = "C0CHANNEL01";
export const offTopic = "C0CHANNEL02";
