import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { weeklyFormModal } from "#cards/weekly-form.ts";
import { formPreview } from "#cards/weekly-preview.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { ChannelHistory } from "#store/channel-history.ts";
import type { Schedule, ScheduleTerms } from "#store/schedule.ts";
import type { Who } from "#store/who.ts";
import { poolOf } from "#weekly/pool.ts";
import { firstFreeSlot } from "#weekly/slots.ts";
import { isZone } from "#weekly/wall-clock.ts";
import { chosenNext } from "./chosen-next.ts";
import { freshTerms, type ReadForm } from "./read-form.ts";
import { sourceOf } from "./source.ts";
import { pickNow, slotsHad, withoutPlanned } from "./upcoming.ts";
import type { AskWhoIs } from "./who-is.ts";

export interface FormDeps extends FeatureDeps {
  readonly whoIs: AskWhoIs;
}

interface Asking {
  readonly viewer: Who;
  readonly client: WebClient;
}

/** What a channel's form opens with: its schedule's terms, else fresh ones in the person's zone. */
export async function openingTerms(
  { store, whoIs }: FormDeps,
  { viewer, client }: Asking,
  channel: string | undefined,
): Promise<ScheduleTerms> {
  const schedule = channel && (await store.schedules.find(viewer.team, channel));
  if (schedule) return schedule.terms;
  const { zone = "UTC" } = await whoIs(client, viewer.person);
  return { ...freshTerms, zone: isZone(zone) ? zone : "UTC" };
}

/** The form with a preview of what would be posted if it were submitted now. */
export async function formOf(
  deps: FormDeps,
  { team, person }: Who,
  { channel, terms }: ReadForm,
): Promise<ModalView> {
  const { store, now } = deps;
  const [schedule, history, source] = await Promise.all([
    channel === undefined ? undefined : store.schedules.find(team, channel),
    channel === undefined ? noPast : store.deliveries.past(team, channel),
    sourceOf(deps, team),
  ]);
  const past = withoutPlanned(history, now());
  const slot = firstFreeSlot(terms, now(), slotsHad(past));
  const pinned = schedule && (await chosenNext(deps, schedule));
  const draft = draftOf({ team, owner: person, channel: channel ?? "", terms, pinned });
  const picked = await pickNow(deps, draft, past);
  const isNew = schedule === undefined;
  return weeklyFormModal({
    ...{ channel, terms, isNew, topics: source.catalog.topics },
    preview: formPreview({
      isNew,
      ...{ fitting: poolOf(terms, source).length, dueAt: slot.dueAt, zone: terms.zone },
      ...picked,
    }),
  });
}

const noPast: ChannelHistory = { round: 1, used: new Set(), ever: new Set(), recent: [] };

type Draft = Pick<Schedule, "team" | "owner" | "channel" | "terms" | "pinned">;

/** A schedule that is not set up yet, as far as a pick needs one. */
function draftOf(draft: Draft): Schedule {
  const none = { pausedFor: undefined, toldAt: undefined };
  return { ...draft, ...none, nextRunAt: 0, at: 0 };
}
