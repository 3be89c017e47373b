/** Work that was acknowledged and is not done yet; a stopping process waits for it. */
export interface InHand {
  readonly add: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Resolves when nothing is in hand. */
  readonly idle: () => Promise<void>;
}

export function createInHand(): InHand {
  const pending = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      pending.add(work);
      const done = () => pending.delete(work);
      work.then(done, done);
      return work;
    },
    idle: async () => {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}
