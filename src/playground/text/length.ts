/** Slack counts characters as code points: an emoji outside the basic plane is one. */
export const lengthOf = (text: string) => Array.from(text).length;
