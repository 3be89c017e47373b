import type { WebClient } from "@slack/web-api";
import type { Schedule } from "#store/schedule.ts";
import { whyNot } from "#weekly/why-not.ts";
import type { AskWhoIs } from "./who-is.ts";

/** Whoever set it up is gone: it becomes theirs who sets it going again. */
export async function isOrphan(
  { whoIs }: { readonly whoIs: AskWhoIs },
  client: WebClient,
  { owner, pausedFor }: Pick<Schedule, "owner" | "pausedFor">,
): Promise<boolean> {
  if (owner === undefined || pausedFor === whyNot.ownerLeft) return true;
  return (await whoIs(client, owner)).isGone;
}

export const adopted = "It is yours now: I show you each pick the day before.";
