/** What every answer needs of its workspace, so that it is read once and kept for a while. */
export interface KeptByTeam<Value> {
  readonly of: (team: string) => Promise<Value>;
  /** After a change of one's own: whoever asks next gets it. */
  readonly drop: (team: string) => void;
  /** The same where it is known what became of it, so that nobody has to read all of it again. */
  readonly change: (team: string, edit: (value: Value) => Value) => void;
}

/** What another process changed is seen after this many milliseconds. */
const freshFor = 30_000;

interface Kept<Value> {
  readonly at: number;
  readonly value: Promise<Value>;
}

export function keepByTeam<Value>(
  load: (team: string) => Promise<Value>,
  now: () => number,
): KeptByTeam<Value> {
  const kept = new Map<string, Kept<Value>>();
  /** A failure is not kept: the next answer asks again. */
  const keep = (team: string, one: Kept<Value>) => {
    kept.set(team, one);
    one.value.catch(() => {
      if (kept.get(team) === one) kept.delete(team);
    });
    return one.value;
  };
  return {
    of: (team) => {
      const known = kept.get(team);
      if (known !== undefined && now() - known.at < freshFor) return known.value;
      return keep(team, { at: now(), value: load(team) });
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
