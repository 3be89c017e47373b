/** What Slack said, kept in memory for a while so that it is not asked each time. */
export interface Remembered<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  readonly forget: (key: string) => void;
}

export interface RememberedOptions {
  readonly now: () => number;
  /** In milliseconds. Then it is gone from memory too, asked for or not: people are in it. */
  readonly freshFor: number;
  /** The oldest make way. */
  readonly most: number;
}

interface Kept<Value> {
  readonly at: number;
  readonly value: Value;
  readonly end: NodeJS.Timeout;
}

export function createRemembered<Value>({
  now,
  freshFor,
  most,
}: RememberedOptions): Remembered<Value> {
  const kept = new Map<string, Kept<Value>>();
  const forget = (key: string) => {
    clearTimeout(kept.get(key)?.end);
    kept.delete(key);
  };
  return {
    get: (key) => {
      const known = kept.get(key);
      return known !== undefined && now() - known.at < freshFor ? known.value : undefined;
    },
    set: (key, value) => {
      forget(key);
      kept.set(key, { at: now(), value, end: setTimeout(forget, freshFor, key).unref() });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) forget(oldest);
    },
    forget,
  };
}
