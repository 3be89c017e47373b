interface Shown {
  readonly blocks?: readonly unknown[];
}

export const shown = (message: Shown): string => JSON.stringify(message.blocks);

/** The first card's resource. */
export const firstId = (message: Shown): string =>
  /card\|(?<id>[a-z0-9-]+)\|/u.exec(shown(message))?.groups?.["id"] ?? "";

/** All the resources shown, best first. */
export const shownIds = (message: Shown): string[] =>
  [...shown(message).matchAll(/card\|([a-z0-9-]+)\|/gu)].map(([, id = ""]) => id);
