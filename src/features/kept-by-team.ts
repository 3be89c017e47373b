/** What every answer needs of its workspace, so that it is read once and kept for a while. */
export interface KeptByTeam<Value> {
  readonly of: (team: string) => Promise<Value>;
  /** After a change of one's own: whoever asks next gets it. */
  readonly drop: (team: string) => void;
}

/** What another process changed is seen after this many milliseconds. */
const freshFor = 30_000;

export function keepByTeam<Value>(
  load: (team: string) => Promise<Value>,
  now: () => number,
): KeptByTeam<Value> {
  const kept = new Map<string, { readonly at: number; readonly value: Promise<Value> }>();
  return {
    of: (team) => {
      const known = kept.get(team);
      if (known !== undefined && now() - known.at < freshFor) return known.value;
      const loading = { at: now(), value: load(team) };
      kept.set(team, loading);
      // A failure is not kept: the next answer asks again.
      loading.value.catch(() => {
        if (kept.get(team) === loading) kept.delete(team);
      });
      return loading.value;
    },
    drop: (team) => {
      kept.delete(team);
    },
  };
}
