/** Rows in one statement: Postgres takes 65,535 parameters, SQLite 32,766. */
const rowsAtOnce = 1_000;

/** Rows to write together, one for each key. */
export interface KeyedRows<Row> {
  readonly find: (key: Key) => Row | undefined;
  readonly set: (key: Key, row: Row) => void;
  /**
   * In the order of their keys: two processes that write the same rows in the same order wait for
   * each other, in different orders they deadlock.
   */
  readonly chunks: () => Iterable<Row[]>;
}

type Key = readonly (string | number)[];

export function createKeyedRows<Row>(): KeyedRows<Row> {
  const rows = new Map<string, Row>();
  return {
    find: (key) => rows.get(JSON.stringify(key)),
    set: (key, row) => rows.set(JSON.stringify(key), row),
    chunks: () => chunks([...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)),
  };
}

function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    yield rows.slice(start, start + rowsAtOnce);
  }
}
