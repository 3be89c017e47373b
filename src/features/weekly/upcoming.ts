import type { Resource } from "#catalog/schema.ts";
import type { WeeklyPreview } from "#cards/weekly-preview.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { ChannelHistory } from "#store/channel-history.ts";
import type { Delivery } from "#store/delivery.ts";
import type { Schedule } from "#store/schedule.ts";
import { choose } from "#weekly/choose.ts";
import { firstFreeSlot, plannedNext, type Slot } from "#weekly/slots.ts";
import { sourceOf } from "./source.ts";

/** What comes next in a channel: the planned delivery, or what would be picked as things stand. */
export async function upcoming(deps: FeatureDeps, schedule: Schedule): Promise<WeeklyPreview> {
  const { team, channel } = schedule;
  const delivery = await deps.store.deliveries.planned(team, channel);
  return delivery ? planned(deps, schedule, delivery) : unplanned(deps, schedule);
}

export async function planned(
  { libraryOf }: FeatureDeps,
  { terms, channel }: Schedule,
  delivery: Delivery,
): Promise<WeeklyPreview> {
  const { catalog } = await libraryOf(delivery.team);
  return {
    ...{ channel, dueAt: delivery.dueAt, zone: terms.zone, delivery: delivery.id },
    resource: catalog.resource(delivery.resource ?? ""),
    reasons: reasonsIn(delivery.reason),
  };
}

async function unplanned(deps: FeatureDeps, schedule: Schedule): Promise<WeeklyPreview> {
  const { team, channel, terms } = schedule;
  const past = await deps.store.deliveries.past(team, channel);
  return {
    ...{ channel, dueAt: plannedNext(schedule).dueAt, zone: terms.zone, delivery: undefined },
    ...(await pickNow(deps, schedule, past)),
  };
}

export interface PickedNow {
  readonly resource: Resource | undefined;
  readonly reasons: readonly string[];
}

export async function pickNow(
  deps: FeatureDeps,
  schedule: Schedule,
  past: ChannelHistory,
): Promise<PickedNow> {
  const source = await sourceOf(deps, schedule.team);
  const choice = choose({ ...past, schedule }, source);
  if ("skipped" in choice) return { resource: undefined, reasons: [] };
  const resource = source.catalog.resource(choice.resource);
  return { resource, reasons: reasonsIn(choice.reason) };
}

/** Reasons are stored as one line. */
export function reasonsIn(line: string | undefined): string[] {
  return line === undefined || line === "" ? [] : line.split(" · ");
}

/** The past as it is once what is planned for later is taken back, which a change of the schedule does. */
export function withoutPlanned(past: ChannelHistory, now: number): ChannelHistory {
  const isTaken = ({ state, dueAt }: Delivery) => state === "planned" && dueAt > now;
  const planned = past.recent.filter(isTaken);
  const taken = new Set(planned.map(({ resource }) => resource));
  const left = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => !taken.has(id)));
  return {
    ...past,
    used: left(past.used),
    ever: left(past.ever),
    recent: past.recent.filter((delivery) => !isTaken(delivery)),
  };
}

/** Weeks that need no other post. */
export function slotsHad({ recent }: ChannelHistory): ReadonlySet<string> {
  return new Set(recent.map(({ slot }) => slot));
}

/** When a schedule that is changed now has its next post. */
export async function nextFreeSlot(
  { store, now }: FeatureDeps,
  { team, channel, terms }: Pick<Schedule, "team" | "channel" | "terms">,
): Promise<Slot> {
  const past = withoutPlanned(await store.deliveries.past(team, channel), now());
  return firstFreeSlot(terms, now(), slotsHad(past));
}
