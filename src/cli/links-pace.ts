/** Time as the pace needs it: milliseconds from any beginning, and a way to let them pass. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export interface Pace {
  /** Resolves when the host may be asked again; rejects with `HostShut` when it may not. */
  readonly turn: (host: string) => Promise<void>;
  /** Nobody asks the host before this much time has passed. */
  readonly pause: (host: string, ms: number) => void;
  /** Nobody asks the host any more in this run. */
  readonly shut: (host: string) => void;
}

export class HostShut extends Error {
  override readonly name = "HostShut";
}

/** Requests to one host come at least `spacingMs` apart, whoever makes them. */
export function createPace(spacingMs: number, clock: Clock): Pace {
  const free = new Map<string, number>();
  const shut = new Set<string>();
  const takeTurn = async (host: string): Promise<void> => {
    if (shut.has(host)) throw new HostShut(`${host} asked for a longer pause than one run lasts`);
    const at = free.get(host) ?? 0;
    const wait = at - clock.now();
    if (wait > 0) {
      await clock.wait(wait);
      // Another may have been faster, or the host may have asked for a pause meanwhile.
      return takeTurn(host);
    }
    free.set(host, clock.now() + spacingMs);
  };
  return {
    turn: takeTurn,
    pause: (host, ms) => {
      free.set(host, Math.max(free.get(host) ?? 0, clock.now() + ms));
    },
    shut: (host) => {
      shut.add(host);
    },
  };
}
