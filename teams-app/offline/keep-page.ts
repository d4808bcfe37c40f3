/** Where the worker answers, so that it may speak for every page of the tab. */
export const workerPath = '/offline.js';

let asked = false;

/**
 * Lets the browser keep the page itself, which holds no plan, so that the tab opens without a connection. Where a browser
 * keeps none, the tab needs the connection to open, and nothing else changes.
 */
export function keepPage(): void {
  if (asked || !('serviceWorker' in navigator)) return;
  asked = true;
  void navigator.serviceWorker
    .register(workerPath)
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      // What came before the worker did is not in its hands yet.
      const scripts = performance.getEntriesByType('resource').map(({ name }) => name);
      active?.postMessage({ keep: [window.location.href, ...scripts] });
    })
    .catch(() => undefined);
}
