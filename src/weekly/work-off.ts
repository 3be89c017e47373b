import { inLanes } from "./lanes.ts";
import type { WeeklyDeps } from "./weekly-deps.ts";

/** Rows read at a time: enough to keep the pace, few enough to begin anew with what is due longest. */
export const batch = 200;

/** Calls at once in a workspace: what one takes does not slow the pace of them all. */
const atOnce = 4;

export interface Work<Item, Result> {
  /** At most a batch. */
  readonly list: () => Promise<readonly Item[]>;
  readonly work: (item: Item) => Promise<Result>;
  /** Whether the item is off the list now; any true result unless told. */
  readonly isProgress?: (result: Result) => boolean;
}

/** Works a list off, batch by batch, until it is short or nothing moves any more. */
export function createWorkOff({ log }: Pick<WeeklyDeps, "log">, signal: AbortSignal) {
  const keyOf = ({ team }: { readonly team: string }) => team;
  return async <Item extends { readonly team: string; readonly channel: string }, Result>({
    list,
    work,
    isProgress = Boolean,
  }: Work<Item, Result>): Promise<Result[]> => {
    const all: Result[] = [];
    // One channel's trouble is its own: the others get their post, and the next round tries again.
    const guarded = async (item: Item): Promise<Result[]> => {
      try {
        return [await work(item)];
      } catch (error) {
        log.error({ channel: item.channel, err: error }, "a weekly post is in trouble");
        return [];
      }
    };
    for (;;) {
      const items = await list();
      const results = (await inLanes(items, guarded, { keyOf, atOnce, signal })).flat();
      all.push(...results);
      if (signal.aborted || items.length < batch || !results.some(isProgress)) return all;
    }
  };
}
