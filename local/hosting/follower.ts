/**
 * Runs `work` a moment after the last poke, never twice at once; a poke during a run leads to one more run.
 * A failed run is told to `onError` and does not stop later ones.
 */
export function createFollower(
  work: () => Promise<void>,
  onError: (error: unknown) => void,
  delayMs = 250,
): { poke: () => void; stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const poke = (): void => {
    if (stopped) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      running = running.then(work).catch(onError);
    }, delayMs);
  };
  return {
    poke,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
