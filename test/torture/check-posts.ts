import { z } from "zod";
import type { StoredMessage } from "#playground/workspace/message.ts";
import { day } from "#weekly/wall-clock.ts";
import { nextSlotByTemporal } from "../weekly/by-temporal.ts";
import type { PlannedChannel } from "./plan-torture.ts";

const metadata = z.object({ event_payload: z.object({ delivery: z.string() }) });

/** A delivery as it stands in the database. Postgres gives its large numbers as text. */
export const deliveryRow = z.object({
  id: z.string(),
  channel: z.string(),
  slot: z.string(),
  resource: z.string().nullable(),
  state: z.string(),
  reason: z.string().nullable(),
});

export interface Evidence {
  readonly channels: readonly PlannedChannel[];
  readonly messages: readonly StoredMessage[];
  readonly deliveries: readonly z.infer<typeof deliveryRow>[];
  readonly from: number;
  readonly until: number;
}

/**
 * What is not as promised: each slot has exactly one message or a recorded reason, none two, and no
 * resource comes twice in a channel. Slots are computed by Temporal, messages are what Slack has.
 */
export function checkPosts(evidence: Evidence): string[] {
  const known = new Set(evidence.deliveries.map(({ id }) => id));
  const posts = postsOf(evidence);
  const strays = posts.filter(({ delivery }) => !known.has(delivery));
  return [
    ...strays.map(({ channel }) => `${channel}: a post that no delivery knows of`),
    ...evidence.channels.flatMap((planned) => checkChannel(evidence, planned, posts)),
  ];
}

interface Post {
  readonly channel: string;
  readonly delivery: string;
  readonly at: number;
}

function postsOf({ messages }: Evidence): Post[] {
  return messages.flatMap((message) => {
    const parsed = metadata.safeParse(message.metadata);
    if (!parsed.success) return [];
    const { delivery } = parsed.data.event_payload;
    return [{ channel: message.channel, delivery, at: Number(message.ts) * 1000 }];
  });
}

function checkChannel(
  evidence: Evidence,
  planned: PlannedChannel,
  posts: readonly Post[],
): string[] {
  const own = evidence.deliveries.filter(({ channel }) => channel === planned.channel);
  const wrong: string[] = [];
  for (const { key, dueAt } of slotsOf(evidence, planned)) {
    const [delivery, second] = own.filter(({ slot }) => slot === key);
    const at = `${planned.channel} ${key}`;
    if (delivery === undefined || second !== undefined) {
      wrong.push(`${at}: ${delivery ? "two deliveries" : "neither a post nor a reason"}`);
      continue;
    }
    const found = posts.filter((post) => post.delivery === delivery.id);
    wrong.push(...checkSlot(delivery, found, dueAt).map((what) => `${at}: ${what}`));
  }
  const brought = own.flatMap(({ state, resource }) => (state === "posted" ? [resource] : []));
  const repeated = brought.filter((resource, at) => brought.indexOf(resource) !== at);
  return [...wrong, ...repeated.map((id) => `${planned.channel}: ${id ?? "?"} came twice`)];
}

function checkSlot(
  { state, reason }: Evidence["deliveries"][number],
  found: readonly Post[],
  dueAt: number,
): string[] {
  if (found.length > 1) return [`${found.length} posts (${state})`];
  const [post] = found;
  if (state !== "posted") {
    if (post) return [`a post, and yet recorded as ${state} (${reason ?? ""})`];
    const isReason = (state === "skipped" || state === "failed") && reason !== null;
    return isReason ? [] : [`no post, recorded as ${state} without a reason`];
  }
  if (!post) return ["recorded as posted, and there is no post"];
  const isInTime = post.at >= dueAt && post.at <= dueAt + day + 60_000;
  return isInTime
    ? []
    : [`posted ${Math.round((post.at - dueAt) / 60_000)} minutes after it was due`];
}

function slotsOf({ from, until }: Evidence, { terms }: PlannedChannel) {
  const slots = [];
  for (let slot = nextSlotByTemporal(terms, from); slot.dueAt <= until;) {
    slots.push(slot);
    slot = nextSlotByTemporal(terms, slot.dueAt);
  }
  return slots;
}
