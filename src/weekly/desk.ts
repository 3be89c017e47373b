import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import type { ChannelPast, Choice } from "#store/advance-schedule.ts";
import type { Delivery } from "#store/delivery.ts";
import type { Schedule } from "#store/schedule.ts";

/** A delivery, its schedule, and the way to its workspace. */
export interface Entry {
  readonly client: WebClient;
  readonly delivery: Delivery;
  readonly schedule: Schedule;
}

/** What the loop leaves to others: what is picked, how it looks, what is said around it. */
export interface Desk {
  /** Pure and at once, from what it has read before: it runs inside a transaction. */
  readonly pickerOf: (team: string) => Promise<(past: ChannelPast) => Choice>;
  /** Undefined where the resource may no longer be posted, as when it left the catalog. */
  readonly postOf: (entry: Entry) => Promise<Message | undefined>;
  /** The day before, for whoever set it up; they may have left the workspace. */
  readonly showPreview: (entry: Entry) => Promise<"shown" | "owner left">;
  /** A line in the post's thread, a week later. */
  readonly wrapUp: (entry: Entry) => Promise<void>;
  /** Says to whoever set it up that it pauses, why, and what to do. */
  readonly tellPause: (client: WebClient, schedule: Schedule) => Promise<void>;
}
