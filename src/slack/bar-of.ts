/** Why Slack keeps the bot from posting in a channel, as far as people there can mend it. */
export type Bar = "not there" | "archived" | "restricted";

/** By Slack's own name for its refusal; undefined for any other. */
export function barOf(error: string): Bar | undefined {
  // It comes with endings: `restricted_action_read_only_channel`.
  return error.startsWith("restricted_action") ? "restricted" : bars.get(error);
}

const bars: ReadonlyMap<string, Bar> = new Map([
  ["not_in_channel", "not there"],
  ["channel_not_found", "not there"],
  ["is_archived", "archived"],
]);
