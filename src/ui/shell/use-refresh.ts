import * as React from 'react';

/** How often the lists are read again while the host is seen. */
const refreshEvery = 30_000;

/**
 * Calls `refresh` when what is shown may have grown old: each half minute while the page is seen, when it is seen again, and
 * when a person comes back to the window. The same function at each drawing.
 */
export function useRefresh(refresh: () => void): void {
  React.useEffect(() => {
    const whenSeen = (): void => {
      if (document.visibilityState !== 'hidden') refresh();
    };
    document.addEventListener('visibilitychange', whenSeen);
    window.addEventListener('focus', whenSeen);
    const timer = window.setInterval(whenSeen, refreshEvery);
    return () => {
      document.removeEventListener('visibilitychange', whenSeen);
      window.removeEventListener('focus', whenSeen);
      window.clearInterval(timer);
    };
  }, [refresh]);
}
