/** Rows to write together, one for each key. */
export interface KeyedRows<Row> {
  readonly find: (key: Key) => Row | undefined;
  readonly set: (key: Key, row: Row) => void;
  /**
   * In the order of their keys: two processes that write the same rows in the same order wait for
   * each other, in different orders they deadlock.
   */
  readonly inOrder: () => Row[];
}

type Key = readonly (string | number)[];

export function createKeyedRows<Row>(): KeyedRows<Row> {
  const rows = new Map<string, Row>();
  return {
    find: (key) => rows.get(JSON.stringify(key)),
    set: (key, row) => rows.set(JSON.stringify(key), row),
    inOrder: () => [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  };
}
