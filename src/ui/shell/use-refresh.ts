import * as React from 'react';

/** How often the lists are read again while the host is seen, and nothing else asks. */
const refreshEvery = 60_000;
/** Coming back is told twice, by the page and by its window. */
const bothTold = 100;
/** What a window tells when a person, or the connection, comes back. */
export const backAgain = ['focus', 'online'] as const;

/**
 * Calls `refresh` when what is shown may have grown old: each minute while the page is seen, when it is seen again, and when a
 * person or the connection comes back. A page that is hidden asks for nothing. The same function at each drawing.
 */
export function useRefresh(refresh: () => void): void {
  React.useEffect(() => {
    let timer = 0;
    const wait = (ms: number): void => {
      window.clearTimeout(timer);
      if (document.visibilityState !== 'hidden') timer = window.setTimeout(ask, ms);
    };
    const ask = (): void => {
      refresh();
      wait(refreshEvery);
    };
    const whenBack = (): void => wait(bothTold);
    document.addEventListener('visibilitychange', whenBack);
    for (const told of backAgain) window.addEventListener(told, whenBack);
    wait(refreshEvery);
    return () => {
      document.removeEventListener('visibilitychange', whenBack);
      for (const told of backAgain) window.removeEventListener(told, whenBack);
      window.clearTimeout(timer);
    };
  }, [refresh]);
}
