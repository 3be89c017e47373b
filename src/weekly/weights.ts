import type { ResourceType } from "#catalog/schema.ts";

/**
 * What speaks for a resource as this week's pick, in one place. A full point is what a good editor's
 * word is worth; the others are set beside it by reason, in round numbers.
 */
export const weights = {
  /** An editor would hand it to someone first, for a topic that the channel asked for. */
  editorsPick: 1,
  /** The same for a topic that it did not name. */
  otherPick: 0.6,
  /** Each doubling of the number of public lists that name it, up to eight. */
  endorsement: 0.2,
  /** From everybody here found it unhelpful to everybody found it helpful. */
  votes: 2,
  /** Each year of age beyond the first two: the field moves. */
  year: -0.06,
  /** The most that age can take away: what is still named after ten years has proved itself. */
  oldest: -0.6,
  /** Nobody checked lately that it is as the catalog says. */
  unverified: -0.6,
  /** Done before the next one comes. */
  short: 0.25,
  /** One looks it up when the need is there, rather than learns from it this week. */
  reference: -0.6,
  /** Of a level that all of the latest posts had; in proportion where some had. */
  sameLevel: -0.8,
  /** First of all about a topic, or of a type, that the latest posts had. */
  sameTopic: -0.6,
  sameType: -0.4,
} as const;

export const mostLists = 7;

export const referenceTypes: ReadonlySet<ResourceType> = new Set([
  "tool",
  "list",
  "community",
  "newsletter",
  "conference",
]);

/** Hours that fit into a week beside work. */
export const shortHours = 2;

/** How many of a channel's latest posts count for variety. */
export const lookBack = 6;
