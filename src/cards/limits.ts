/** Slack's limits, in code points. Source: https://docs.slack.dev/reference/block-kit and @slack/types. */
export const limits = {
  /** Slack cuts `text` at 40,000 but advises to keep to this. */
  fallback: 4000,
  blocksInMessage: 50,
  blocksInView: 100,
  sectionText: 3000,
  /** Ours, escaped: leaves room in a section for a title and more. A link cut short is none. */
  linkAddress: 1500,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  accessibilityLabel: 75,
  optionText: 75,
  optionValue: 75,
  overflowOptions: 5,
  selectOptions: 100,
  blockId: 255,
  viewTitle: 24,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** Undocumented: about 13,200 over a message's blocks give `msg_blocks_too_long`; a margin is kept. */
  messageCharacters: 12_000,
} as const;

/** `text` in at most `max` code points, cut between words where it can be, with "…" where it was cut. */
export function cutText(text: string, max: number): string {
  const points = Array.from(text);
  if (points.length <= max) return text;
  const head = points.slice(0, max - 1).join("");
  const space = head.lastIndexOf(" ");
  return (space > head.length / 2 ? head.slice(0, space) : head).trimEnd() + "…";
}
