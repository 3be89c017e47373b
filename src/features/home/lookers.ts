import type { Who } from "#store/who.ts";

/**
 * Those who opened Home here, and may see it beside what they press. Slack allows a hundred Home tabs a
 * minute, and most who press a button have never opened theirs:
 * https://docs.slack.dev/reference/methods/views.publish
 */
export interface Lookers {
  readonly add: (who: Who) => void;
  readonly has: (who: Who) => boolean;
  readonly forget: (who: Who) => void;
}

/** Beyond so many, the one who looked first is forgotten. */
const most = 10_000;

export function createLookers(): Lookers {
  const lookers = new Set<string>();
  const keyOf = ({ team, person }: Who) => `${team} ${person}`;
  return {
    add: (who) => {
      lookers.delete(keyOf(who));
      lookers.add(keyOf(who));
      const [first = ""] = lookers;
      if (lookers.size > most) lookers.delete(first);
    },
    has: (who) => lookers.has(keyOf(who)),
    forget: (who) => void lookers.delete(keyOf(who)),
  };
}
