/** What every answer needs of its workspace, so that it is read once and kept for a while. */
export interface KeptByTeam<Value> {
  /** Where it cannot be read, what was last known; rejects where nothing is. */
  readonly of: (team: string) => Promise<Value>;
  /** Nothing is known of the workspace any more: whoever asks next gets what is there now. */
  readonly drop: (team: string) => void;
  /** The same where it is known what became of it, so that nobody has to read all of it again. */
  readonly change: (team: string, edit: (value: Value) => Value) => void;
}

export interface Keeping<Value> {
  readonly load: (team: string) => Promise<Value>;
  /** Told why it could not be read, where what was last known takes its place. */
  readonly onError: (error: unknown) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What another process changed is seen after this many milliseconds. */
const freshFor = 30_000;

interface Kept<Value> {
  readonly at: number;
  readonly value: Promise<Value>;
}

export function keepByTeam<Value>({ load, onError, now }: Keeping<Value>): KeptByTeam<Value> {
  const kept = new Map<string, Kept<Value>>();
  /** A failure is not kept: the next answer asks again. */
  const keep = (team: string, one: Kept<Value>) => {
    kept.set(team, one);
    one.value.catch(() => {
      if (kept.get(team) === one) kept.delete(team);
    });
    return one.value;
  };
  const loadAfter = (team: string, last: Kept<Value> | undefined): Promise<Value> => {
    if (last === undefined) return load(team);
    return load(team).catch((error: unknown) => {
      onError(error);
      return last.value;
    });
  };
  return {
    of: (team) => {
      const known = kept.get(team);
      if (known !== undefined && now() - known.at < freshFor) return known.value;
      return keep(team, { at: now(), value: loadAfter(team, known) });
    },
    drop: (team) => {
      kept.delete(team);
    },
    change: (team, edit) => {
      const known = kept.get(team);
      if (known !== undefined) void keep(team, { ...known, value: known.value.then(edit) });
    },
  };
}
