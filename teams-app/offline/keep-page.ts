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
      const keep = (urls: readonly string[]): void => active?.postMessage({ keep: urls });
      keep([window.location.href]);
      // What was fetched before the worker had the page in hand went past it, and what is under way then does so too.
      new PerformanceObserver((list) => keep(list.getEntries().map(({ name }) => name))).observe({
        type: 'resource',
        buffered: true,
      });
    })
    .catch(() => undefined);
}
