import type { ColumnType, Kysely } from "kysely";

/**
 * The portable subset that both engines share: text, and integers for everything else. Times are
 * epoch milliseconds, days are epoch days in UTC, booleans 0 or 1, JSON is text.
 */
export interface Tables {
  saved: Mark;
  finished: Mark;
  votes: { team_id: string; person: string; resource: string; vote: 1 | -1; at: number };
  paths: { team_id: string; person: string; path: string; steps: string; at: number };
  alerts: {
    id: string;
    team_id: string;
    person: string;
    query: string;
    at: number;
    told_at: number | null;
  };
  suggestions: {
    id: string;
    team_id: string;
    person: string | null;
    url_key: string;
    fields: string;
    state: SuggestionState;
    /** 1 to 10 while open: the place it takes among the person's open suggestions. */
    place: number | null;
    version: number;
    at: number;
    decided_at: Unset<number>;
    decided_by: Unset<string>;
    reason: Unset<string>;
    told_at: Unset<number>;
    /** Where it stands in the review channel. */
    message_channel: Unset<string>;
    message_ts: Unset<string>;
  };
  reports: {
    id: string;
    team_id: string;
    person: string;
    resource: string;
    problem: string;
    note: string;
    /** 1 to 10: the place it takes among the person's reports. */
    place: number;
    at: number;
    /** Where it stands in the review channel. */
    message_channel: Unset<string>;
    message_ts: Unset<string>;
  };
  synonyms: { team_id: string; term: string; topic: string; person: string | null; at: number };
  settings: { team_id: string; body: string; version: number };
  seen: { team_id: string; key: string; at: number };
  shown: { team_id: string; channel: string; thread: string; resource: string; at: number };
  event_counts: { team_id: string; kind: EventKind; day: number; subject: string; count: number };
  event_people: { team_id: string; kind: EventKind; subject: string; day: number; hash: string };
  salts: { team_id: string; week: number; salt: string };
  active_people: { team_id: string; person: string; last_day: number };
  /** Without a person (""), the workspace itself: when it was purged, if it was. */
  forgotten: { team_id: string; person: string; at: number | null };
  schedules: {
    team_id: string;
    channel: string;
    owner: string | null;
    terms: string;
    next_run_at: number;
    pinned: string | null;
    paused_for: string | null;
    told_at: number | null;
    at: number;
  };
  deliveries: {
    id: string;
    team_id: string;
    channel: string;
    slot: string;
    round: number;
    resource: string | null;
    state: DeliveryState;
    due_at: number;
    lease_until: Unset<number>;
    attempts: number;
    reason: string | null;
    message_ts: Unset<string>;
    at: number;
    done_at: Unset<number>;
    previewed_at: Unset<number>;
    wrapped_at: Unset<number>;
    discussed_at: Unset<number>;
  };
}

/** In the order of the migrations. */
export const tableNames = [
  "saved",
  "finished",
  "votes",
  "paths",
  "alerts",
  "suggestions",
  "synonyms",
  "settings",
  "seen",
  "shown",
  "event_counts",
  "event_people",
  "salts",
  "active_people",
  "schedules",
  "deliveries",
  "reports",
  "forgotten",
] as const satisfies readonly (keyof Tables)[];

/** Null until something happens to the row. */
type Unset<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

interface Mark {
  team_id: string;
  person: string;
  resource: string;
  at: number;
}

export type SuggestionState = "open" | "approved" | "rejected";
export type DeliveryState = "planned" | "posting" | "posted" | "skipped" | "failed";
export type EventKind = "search" | "topic" | GapKind | "open" | "save";

/** Searches whose words are kept: they found nothing, or only what fits loosely. */
export const gapKinds = ["nothing", "weak"] as const;
export type GapKind = (typeof gapKinds)[number];

export type Database = Kysely<Tables>;

export type Engine = "sqlite" | "postgres";

/** What every table family is made of. `now` gives epoch milliseconds. */
export interface StoreDeps {
  readonly db: Database;
  readonly engine: Engine;
  readonly now: () => number;
}
