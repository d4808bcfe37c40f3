// The browser's worker for the tab's page: asks the server first, and gives what was kept where it does not answer. It sees
// the page and its scripts alone; what SharePoint and Teams answer is of another origin and passes by.
import { isKept, keptUnder, neverChanges } from './what-is-kept';

interface WorkerScope {
  readonly location: Location;
  readonly caches: CacheStorage;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: string,
    heard: (event: {
      readonly request: Request;
      readonly data: unknown;
      waitUntil(work: Promise<unknown>): void;
      respondWith(answer: Promise<Response>): void;
    }) => void,
  ): void;
}

const worker = self as unknown as WorkerScope;
const cacheName = 'fremdrift-page-1';
/** More than one version of the page's scripts; the oldest go first. */
const mostKept = 200;

const kept = (): Promise<Cache> => worker.caches.open(cacheName);

async function keep(url: string, answer: Response): Promise<void> {
  if (!answer.ok || !isKept(url, worker.location.origin)) return;
  const cache = await kept();
  await cache.put(keptUnder(url), answer);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - mostKept))) await cache.delete(old);
}

async function keepUnlessThere(url: string): Promise<void> {
  if (neverChanges(url) && (await (await kept()).match(keptUnder(url)))) return;
  await keep(url, await fetch(url));
}

async function answerTo(request: Request): Promise<Response> {
  const found = (): Promise<Response | undefined> => kept().then((cache) => cache.match(keptUnder(request.url)));
  if (neverChanges(request.url)) {
    const have = await found();
    if (have) return have;
  }
  try {
    const answer = await fetch(request);
    void keep(request.url, answer.clone());
    return answer;
  } catch (error) {
    const have = await found();
    if (have) return have;
    throw error;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    worker.caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== cacheName).map((name) => worker.caches.delete(name))),
      )
      .then(() => worker.clients.claim()),
  ),
);
worker.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && isKept(event.request.url, worker.location.origin))
    event.respondWith(answerTo(event.request));
});
worker.addEventListener('message', (event) => {
  const urls = (event.data as { readonly keep?: unknown } | null)?.keep;
  if (!Array.isArray(urls)) return;
  const own = urls.filter((url): url is string => typeof url === 'string' && isKept(url, worker.location.origin));
  event.waitUntil(Promise.all(own.map(keepUnlessThere)).catch(() => undefined));
});
