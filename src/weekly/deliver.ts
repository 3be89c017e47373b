import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import type { Delivery } from "#store/delivery.ts";
import type { Claim } from "#store/delivery-work.ts";
import type { Schedule } from "#store/schedule.ts";
import { postingTimeout } from "#slack/posting-client.ts";
import { isLate } from "./slots.ts";
import { lookUp } from "./look-up.ts";
import { pickAgain } from "./plan.ts";
import { recordSent, retryMs } from "./record-sent.ts";
import { send } from "./send.ts";
import type { LeaseTiming, Outcome, WeeklyDeps } from "./weekly-deps.ts";
import { whyNot } from "./why-not.ts";

/** Far above what a call takes, far below what a channel would notice. */
const defaultTiming: LeaseTiming = { leaseMs: 120_000, timeoutMs: postingTimeout };

/** Posts a due delivery, or finds that it was posted, or records why it is not. */
export async function deliver(deps: WeeklyDeps, delivery: Delivery): Promise<Outcome> {
  const { store, pace, now, timing = defaultTiming } = deps;
  const { team, id } = delivery;
  if (pace.isHeld(team)) return "left";
  if (delivery.state === "planned" && isLate(delivery.dueAt, now())) {
    return (await store.deliveries.skip(team, id, whyNot.late)) ? "failed" : "left";
  }
  const claim = await store.deliveries.claim(delivery, timing.leaseMs);
  if (claim === undefined) return "left";
  return (claim.uncertain ? await settle(deps, claim) : undefined) ?? post(deps, claim);
}

/** An earlier worker may have posted it. Undefined where it surely did not and there is time yet. */
async function settle(deps: WeeklyDeps, claim: Claim): Promise<Outcome | undefined> {
  const { store, clientOf, log, now } = deps;
  const { delivery } = claim;
  const looked = await lookUp(await clientOf(delivery.team), delivery);
  switch (looked.kind) {
    case "found":
      await store.deliveries.posted(claim, looked.ts);
      return "posted";
    case "unreadable":
      log.warn({ delivery: delivery.id, error: looked.error }, unreadable);
      await store.deliveries.failed(claim, whyNot.uncertain);
      return "failed";
    case "unknown":
      if (delivery.attempts < mostLooks || !isLate(delivery.dueAt, now())) return "unsure";
      log.warn({ delivery: delivery.id }, unanswered);
      await store.deliveries.failed(claim, whyNot.uncertain);
      return "failed";
    case "absent":
      if (!isLate(delivery.dueAt, now())) return undefined;
      await store.deliveries.failed(claim, whyNot.late);
      return "failed";
  }
}

/** Once it is late and this was tried, for hours, it is left at that. */
const mostLooks = 100;

const unanswered =
  "whether a weekly post arrived could not be learned in a day, since Slack does not let the channel's history be read to its end";

const unreadable =
  "whether a weekly post arrived cannot be known, since the channel's history may not be read; it is not posted again";

async function post(deps: WeeklyDeps, claim: Claim): Promise<Outcome> {
  const prepared = await prepare(deps, claim);
  if (typeof prepared === "string") return prepared;
  const { delivery } = claim;
  if (!(await hasTurn(deps, delivery))) {
    // Nothing was sent, so whoever comes next need not look for it.
    await deps.store.deliveries.release(claim, deps.now());
    return "left";
  }
  const sent = await send(prepared.client, delivery, prepared.message);
  return recordSent(deps, claim, sent);
}

/** False where Slack asked to wait meanwhile, or the turn came too late. */
async function hasTurn(
  { pace, now, timing = defaultTiming }: WeeklyDeps,
  delivery: Delivery,
): Promise<boolean> {
  if (pace.isHeld(delivery.team)) return false;
  await pace.turn(delivery.team, delivery.channel);
  return hasTime(delivery, now(), timing);
}

interface Prepared {
  readonly client: WebClient;
  readonly message: Message;
}

/** All that comes before the call. Where it fails nothing was sent, which is written down. */
async function prepare(deps: WeeklyDeps, claim: Claim): Promise<Prepared | Outcome> {
  const { store, desk, clientOf, now } = deps;
  const { delivery } = claim;
  try {
    const schedule = await store.schedules.find(delivery.team, delivery.channel);
    const stopped = whyStopped(schedule);
    if (schedule === undefined || stopped !== undefined) {
      await store.deliveries.failed(claim, stopped ?? whyNot.turnedOff);
      return "failed";
    }
    const client = await clientOf(delivery.team);
    const message = await desk.postOf({ client, delivery, schedule });
    return message === undefined ? await pickAgain(deps, claim, schedule) : { client, message };
  } catch (error) {
    await store.deliveries.release(claim, now() + retryMs);
    throw error;
  }
}

function whyStopped(schedule: Schedule | undefined): string | undefined {
  return schedule === undefined ? whyNot.turnedOff : schedule.pausedFor;
}

/** A worker that slept, as on a machine that was suspended, must not post when another may have. */
function hasTime({ leaseUntil = 0 }: Delivery, now: number, { timeoutMs }: LeaseTiming): boolean {
  return now + 2 * timeoutMs < leaseUntil;
}
