/** A lane for each key; within one, a few at a time. */
export interface Lanes<Item> {
  readonly keyOf: (item: Item) => string;
  readonly atOnce: number;
  readonly signal: AbortSignal;
}

/**
 * Works through the items, so that one workspace's many do not hold up another's few. Once aborted,
 * begins no more. Gives what each that was begun came to, in no order.
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  { keyOf, atOnce, signal }: Lanes<Item>,
): Promise<Result[]> {
  const waiting = Map.groupBy(items, keyOf);
  const results: Result[] = [];
  const walk = async (lane: Item[]): Promise<void> => {
    for (let item = lane.shift(); item !== undefined && !signal.aborted; item = lane.shift())
      results.push(await work(item));
  };
  const walkers = [...waiting.values()].flatMap((lane) =>
    Array.from({ length: Math.min(atOnce, lane.length) }, () => walk(lane)),
  );
  await Promise.all(walkers);
  return results;
}
