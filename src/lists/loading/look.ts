/** So old a reading may be within one look, in milliseconds: what others write meanwhile a run would hardly have met either. */
const momentMs = 2000;

/**
 * One run is one look at the lists: while it goes on, a reading that is a moment old answers whoever asks, until something is
 * written. What is written elsewhere meanwhile is met by the ETag of a write, as ever.
 */
export interface Look {
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Whether the latest reading of what was written up to `epoch` still answers. */
  holds(epoch: number): boolean;
  begun(epoch: number, reading: Promise<unknown>): void;
}

/** `now` in milliseconds. */
export function createLook(now: () => number): Look {
  let [looks, latest, since] = [0, -1, 0];
  return {
    async during(work) {
      // Its first look is a new one.
      latest = -1;
      looks++;
      try {
        return await work();
      } finally {
        looks--;
      }
    },
    holds: (epoch) => looks > 0 && latest === epoch && now() - since < momentMs,
    begun(epoch, reading) {
      const at = now();
      latest = -1;
      reading.then(
        () => {
          [latest, since] = [epoch, at];
        },
        () => undefined,
      );
    },
  };
}
