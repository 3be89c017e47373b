import type { z } from "zod";
import { createCatalog } from "#catalog/catalog.ts";
import { noWords } from "#catalog/read-shared.ts";
import { type Resource, type Topic, topicEntry } from "#catalog/schema.ts";
import type { ChannelPast, Choice } from "#store/advance-schedule.ts";
import type { Delivery } from "#store/delivery.ts";
import type { ScheduleTerms } from "#store/schedule.ts";
import type { Source } from "#weekly/pool.ts";
import { scheduleOf } from "./schedule-of.ts";

export const resource = (id: string, part: Partial<Resource> = {}): Resource => ({
  ...{ id, title: id, url: `https://example.org/${id}`, authors: [], hours: 1, topics: ["ops"] },
  ...{ type: "article", level: "intermediate", cost: "free", year: 2025, status: "active" },
  ...{ summary: "", covers: [], answers: [], prerequisites: [], same_name_as: [], listed_by: [] },
  ...part,
});

export const topic = (id: string, part: Partial<z.input<typeof topicEntry>> = {}): Topic => ({
  ...topicEntry.parse({ label: id, description: id, ...part }),
  id,
});

export interface Given {
  readonly resources: readonly Resource[];
  readonly topics?: readonly Topic[];
  readonly dead?: readonly string[];
  readonly helpful?: Readonly<Record<string, number>>;
  readonly blockedTopics?: readonly string[];
}

export function sourceOf({
  resources,
  topics = [],
  dead = [],
  helpful = {},
  ...given
}: Given): Source {
  const votes = Object.entries(helpful).map(
    ([id, count]) => [id, { helpful: count, notHelpful: 0 }] as const,
  );
  return {
    catalog: createCatalog({ resources, topics, words: noWords, subjects: {}, glossary: [] }),
    signals: {
      votes: new Map(votes),
      blockedTopics: new Set(given.blockedTopics),
      blockedResources: new Set(),
      blockedTypes: new Set(),
    },
    dead: new Set(dead),
    now: Date.UTC(2026, 10, 24),
  };
}

export interface Had {
  /** Posted before, newest first. */
  readonly had?: readonly string[];
  readonly round?: number;
  /** Of those posted, how many of the newest belong to this round; all unless told. */
  readonly ofRound?: number;
  readonly pinned?: string;
  readonly terms?: Partial<ScheduleTerms>;
}

export function pastOf({
  had = [],
  round = 1,
  ofRound = had.length,
  pinned,
  terms,
}: Had): ChannelPast {
  const schedule = scheduleOf({ nextRunAt: 0, ...(pinned === undefined ? {} : { pinned }) });
  return {
    schedule: { ...schedule, terms: { ...schedule.terms, ...terms } },
    round,
    used: new Set(had.slice(0, ofRound)),
    ever: new Set(had),
    recent: had.slice(0, 20).map(posted),
  };
}

const posted = (id: string, at: number): Delivery => ({
  ...{ id: `d${at}`, team: "T1", channel: "C1", slot: `s${at}`, round: 1, resource: id },
  ...{ state: "posted", dueAt: -at, leaseUntil: undefined, attempts: 1, reason: undefined },
  ...{ messageTs: "1.1", at: 0, doneAt: 0 },
});

/** What was chosen, or why nothing was. */
export function idOf(choice: Choice): string {
  return "skipped" in choice ? `skipped: ${choice.skipped}` : choice.resource;
}
