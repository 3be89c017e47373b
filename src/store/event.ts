import type { EventKind, GapKind } from "./tables.ts";
import type { Who } from "./who.ts";

/** What is counted when someone searched, or opened or saved a resource. */
export type Event = Who & (SearchEvent | ResourceEvent);

interface SearchEvent {
  readonly kind: "search";
  readonly query: string;
  /** Topic ids that the query was understood as. */
  readonly topics: readonly string[];
  /** How well it was answered. */
  readonly confidence: "strong" | "weak" | "none";
}

interface ResourceEvent {
  readonly kind: Exclude<EventKind, "search" | "topic" | GapKind>;
  readonly resource: string;
}

/** One count: of a topic, a resource, or the words of a search without a good answer; "" is all of a kind. */
export interface Tally {
  readonly kind: EventKind;
  readonly subject: string;
}

const longestQuery = 200;

const gaps: Readonly<Record<SearchEvent["confidence"], readonly GapKind[]>> = {
  strong: [],
  weak: ["weak"],
  none: ["nothing"],
};

/** The words of a search that was answered well say nothing that a topic does not, so they are not kept. */
export function eventToTallies(event: Event): readonly Tally[] {
  if (event.kind !== "search") return [{ kind: event.kind, subject: event.resource }];
  const { query, topics, confidence } = event;
  return [
    { kind: "search", subject: "" },
    ...topics.map((topic) => ({ kind: "topic" as const, subject: topic })),
    ...gaps[confidence].map((kind) => ({ kind, subject: normalQuery(query) })),
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
