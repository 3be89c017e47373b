import type { KnownBlock } from "@slack/types";

/** What is posted: blocks for the eye, and `text` that reads well alone, for screen readers and notifications. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}
