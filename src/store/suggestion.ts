import type { Selectable } from "kysely";
import { z } from "zod";
import { costs, levels, resourceTypes } from "#catalog/schema.ts";
import type { SuggestionState, Tables } from "./tables.ts";

/** What a member says of a resource, and what a moderator may mend. */
export const suggestionFields = z.strictObject({
  url: z.string(),
  title: z.string(),
  type: z.enum(resourceTypes),
  level: z.enum(levels),
  cost: z.enum(costs),
  topics: z.array(z.string()),
  /** The member's words on why it belongs in the catalog. */
  why: z.string(),
  authors: z.array(z.string()).default([]),
  year: z.int().optional(),
  /** A summary as the catalog's files have it, once a moderator wrote one. */
  summary: z.string().optional(),
});

export type SuggestionFields = Readonly<z.infer<typeof suggestionFields>>;

/** Of a row that another version wrote, what this one knows: one such row must not take all others out of search. */
const storedFields = z.object({
  ...suggestionFields.shape,
  type: z.enum(resourceTypes).catch("article"),
  level: z.enum(levels).catch("all"),
  cost: z.enum(costs).catch("unknown"),
});

export interface Suggestion {
  readonly id: string;
  readonly team: string;
  /** Who suggested it; undefined once that person had everything deleted. */
  readonly person: string | undefined;
  /** The address as duplicates are found by it. */
  readonly urlKey: string;
  readonly fields: SuggestionFields;
  readonly state: SuggestionState;
  /** Rises with each edit. */
  readonly version: number;
  readonly at: number;
  readonly decidedBy: string | undefined;
  readonly reason: string | undefined;
  /** When its suggester was told of the decision. */
  readonly toldAt: number | undefined;
  /** The review channel's message of it, which is drawn again when it is decided. */
  readonly message: ReviewMessage | undefined;
}

export interface ReviewMessage {
  readonly channel: string;
  readonly ts: string;
}

export function rowToSuggestion(row: Selectable<Tables["suggestions"]>): Suggestion {
  return {
    id: row.id,
    team: row.team_id,
    person: row.person ?? undefined,
    urlKey: row.url_key,
    fields: storedFields.parse(JSON.parse(row.fields)),
    state: row.state,
    version: row.version,
    at: row.at,
    decidedBy: row.decided_by ?? undefined,
    reason: row.reason ?? undefined,
    toldAt: row.told_at ?? undefined,
    message: messageOf(row),
  };
}

function messageOf(row: Selectable<Tables["suggestions"]>): ReviewMessage | undefined {
  const { message_channel: channel, message_ts: ts } = row;
  return channel === null || ts === null ? undefined : { channel, ts };
}
