import { randomBytes } from "node:crypto";
import type { Clock } from "#playground/clock.ts";

export type IdKind = "A" | "B" | "C" | "D" | "Ev" | "T" | "U" | "V";

export interface Ids {
  /** A fresh id as Slack writes them: a letter for the kind, then capitals and digits. */
  next(kind: IdKind): string;
  /** A fresh message timestamp, later than every one before. */
  ts(): string;
  /** A fresh `trigger_id`. */
  trigger(): string;
}

export function createIds(clock: Clock): Ids {
  let count = 0;
  let lastMicros = 0;

  function ts() {
    lastMicros = Math.max(clock.now() * 1000, lastMicros + 1);
    return tsOfMicros(lastMicros);
  }

  return {
    next: (kind) => `${kind}0${(++count).toString(36).toUpperCase().padStart(8, "0")}`,
    ts,
    trigger: () => `${clock.now()}.${++count}.${randomBytes(12).toString("hex")}`,
  };
}

/** A timestamp for a moment in milliseconds. */
export const tsOf = (ms: number) => tsOfMicros(ms * 1000);

function tsOfMicros(micros: number) {
  const seconds = Math.floor(micros / 1_000_000);
  return `${seconds}.${String(micros % 1_000_000).padStart(6, "0")}`;
}

export const randomToken = (prefix: string) => `${prefix}-${randomBytes(18).toString("hex")}`;
