import type { Sentences } from "#language/english.ts";
import { StoreUnavailable, type UnavailableReason } from "#store/store-unavailable.ts";
import { UserError } from "./user-error.ts";

/** What a person can be told of a failure; undefined where it is a bug, which only the log tells. */
export function failureSentence(error: unknown, say: Sentences): string | undefined {
  if (error instanceof UserError) return error.sentence(say);
  if (error instanceof StoreUnavailable) return say[outages[error.reason]];
  return undefined;
}

const outages = {
  full: "storeFull",
  "read-only": "storeReadOnly",
  unreachable: "storeUnreachable",
  damaged: "storeDamaged",
  busy: "storeBusy",
} as const satisfies Record<UnavailableReason, keyof Sentences>;
