import { dayOf } from "./days.ts";
import { eventToTallies } from "./event.ts";
import type { Event } from "./event.ts";
import { writeEvents } from "./write-events.ts";
import type { DatedEvent } from "./write-events.ts";
import type { StoreDeps } from "./tables.ts";

/** Counts, kept in memory and written together, so that no answer waits for the disk. */
export interface Events {
  /** At once and in memory. Written within a second; a crash loses no more than that second. */
  readonly record: (event: Event) => void;
  /** Writes what waits, now. */
  readonly flush: () => Promise<void>;
  /** Writes what waits for the last time; what cannot be written then is lost. */
  readonly close: () => Promise<void>;
}

export interface EventsOptions {
  /** Told when a write failed that nobody waits for. The events wait for the next one. */
  readonly onError: (error: unknown) => void;
}

const flushMs = 1_000;
/** Kept while the database is away, for a day; beyond it the oldest are dropped. About 2 MB. */
const mostWaiting = 10_000;

export function createEvents(deps: StoreDeps, { onError }: EventsOptions): Events {
  const queue = createQueue((batch) => writeEvents(deps, batch));
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    try {
      await queue.flush();
    } catch (error) {
      flushSoon();
      throw error;
    }
  }

  function flushSoon(): void {
    if (isClosed) return;
    timer ??= setTimeout(() => void flush().catch(onError), flushMs).unref();
  }

  return {
    record: (event) => {
      const at = deps.now();
      queue.add({ who: event, at, day: dayOf(at), tallies: eventToTallies(event) });
      flushSoon();
    },
    flush,
    close: () => {
      isClosed = true;
      return flush();
    },
  };
}

interface Queue {
  readonly add: (event: DatedEvent) => void;
  readonly flush: () => Promise<void>;
}

function createQueue(write: (batch: readonly DatedEvent[]) => Promise<void>): Queue {
  let waiting: DatedEvent[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function writeWaiting(): Promise<void> {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      await write(batch);
    } catch (error) {
      waiting = [...batch, ...waiting].slice(-mostWaiting);
      throw error;
    }
  }

  return {
    add: (event) => {
      waiting.push(event);
      if (waiting.length > mostWaiting) waiting.shift();
    },
    // One batch after another: two at once could wait for each other's rows.
    flush: () => {
      const written = writing.then(writeWaiting);
      writing = written.catch(() => undefined);
      return written;
    },
  };
}
