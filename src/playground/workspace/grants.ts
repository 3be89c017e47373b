import type { Clock } from "#playground/clock.ts";
import { randomBytes } from "node:crypto";
import type { Ids } from "./ids.ts";

const triggerLifetimeMs = 3000;
const responseUrlLifetimeMs = 30 * 60_000;
const responseUrlUses = 5;

export interface Trigger {
  readonly person: string;
  /** The modal whose use gave it: a push goes on top of this one. */
  readonly view?: string;
}

export type TriggerError = "invalid_trigger_id" | "expired_trigger_id" | "exchanged_trigger_id";

export interface Triggers {
  give(trigger: Trigger): string;
  /** Uses a trigger up, or says why it cannot be used. */
  exchange(id: string): Trigger | TriggerError;
}

export function createTriggers(ids: Ids, clock: Clock): Triggers {
  const given = new Map<string, { trigger: Trigger; at: number; used: boolean }>();
  return {
    give(trigger) {
      const id = ids.trigger();
      given.set(id, { trigger, at: clock.now(), used: false });
      return id;
    },
    exchange(id) {
      const entry = given.get(id);
      if (!entry) return "invalid_trigger_id";
      if (clock.now() - entry.at > triggerLifetimeMs) return "expired_trigger_id";
      if (entry.used) return "exchanged_trigger_id";
      entry.used = true;
      return entry.trigger;
    },
  };
}

/** Where a `response_url` answers to. */
export interface ResponseTarget {
  readonly person: string;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly original?: string;
  readonly thread_ts?: string;
}

export type ResponseUrlError = "no_such_url" | "expired_url" | "used_url";

export interface ResponseUrls {
  /** The path of a fresh `response_url`. */
  give(kind: "commands" | "actions" | "app", target: ResponseTarget): string;
  use(path: string): ResponseTarget | ResponseUrlError;
}

export function createResponseUrls(team: string, clock: Clock): ResponseUrls {
  const given = new Map<string, { target: ResponseTarget; at: number; uses: number }>();
  return {
    give(kind, target) {
      const path = `/${kind}/${team}/${given.size + 1}/${randomBytes(12).toString("hex")}`;
      given.set(path, { target, at: clock.now(), uses: 0 });
      return path;
    },
    use(path) {
      const entry = given.get(path);
      if (!entry) return "no_such_url";
      if (clock.now() - entry.at > responseUrlLifetimeMs) return "expired_url";
      if (entry.uses >= responseUrlUses) return "used_url";
      entry.uses += 1;
      return entry.target;
    },
  };
}
