import type { Store } from "#store/store.ts";
import type { Who } from "#store/who.ts";

/** An empty store of its own for one test, with a clock that stands until the test moves it. */
export interface Trial {
  readonly store: Store;
  readonly url: string;
  readonly clock: { ms: number };
  /** Closes the store and opens its database again. */
  readonly reopen: () => Promise<Store>;
  /** Asks the database past the store. */
  readonly query: (sql: string) => Promise<Record<string, unknown>[]>;
}

export type Contract = (begin: () => Promise<Trial>) => void;

export const ana: Who = { team: "T1", person: "U-ana" };
export const ben: Who = { team: "T1", person: "U-ben" };
export const eve: Who = { team: "T2", person: "U-ana" };

export const minute = 60_000;
export const day = 86_400_000;

/** As many calls at once as asked for, each with its number. */
export function atOnce<Result>(
  times: number,
  call: (number: number) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(Array.from({ length: times }, (_, number) => call(number)));
}
