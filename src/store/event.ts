import type { EventKind } from "./tables.ts";
import type { Who } from "./who.ts";

/** What is counted when someone searched, or did something with a resource. */
export type Event = Who & (SearchEvent | ResourceEvent);

interface SearchEvent {
  readonly kind: "search";
  readonly query: string;
  /** Topic ids that the query was understood as. */
  readonly topics: readonly string[];
  /** How many resources there are for it. */
  readonly found: number;
}

interface ResourceEvent {
  readonly kind: Exclude<EventKind, "search" | "topic" | "nothing">;
  readonly resource: string;
}

/** One count: of a topic, a resource, or the words of a search that found nothing; "" is all of a kind. */
export interface Tally {
  readonly kind: EventKind;
  readonly subject: string;
}

const longestQuery = 200;

/** The words of a search that was answered say nothing that a topic does not, so they are not kept. */
export function eventToTallies(event: Event): readonly Tally[] {
  if (event.kind !== "search") return [{ kind: event.kind, subject: event.resource }];
  const { query, topics, found } = event;
  return [
    { kind: "search", subject: "" },
    ...topics.map((topic) => ({ kind: "topic" as const, subject: topic })),
    ...(found === 0 ? [{ kind: "nothing" as const, subject: normalQuery(query) }] : []),
  ];
}

/** Spelled differently only in case or space, a query is the same. */
function normalQuery(query: string): string {
  const spaced = query
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ");
  return spaced.trim().toLowerCase().slice(0, longestQuery).toWellFormed();
}
