import { shownAs } from '../routes/changes/change-query';
import type { Change } from '../store/changes';
import type { Stores } from '../stores';
import type { Subscription } from './subscriptions';

export interface Notifier {
  /** Stops; what has not been told is told at the next start. */
  close(): void;
}

/**
 * Tells subscribers after commits: changes of about a second in one POST for each address, again after a failure, and
 * never what changed (SURFACE.md 14). Rows count, columns and views do not (Microsoft: "SharePoint list webhooks").
 */
export function startNotifier(stores: Stores, tenantId: string): Notifier {
  const { changes, webhooks } = stores;
  const { subscriptions, settings } = webhooks;
  const timers = new Set<NodeJS.Timeout>();
  const waiting = new Map<string, Subscription>();
  let gathering = false;
  let closed = false;

  const later = (ms: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!closed) work();
    }, ms);
    // Nobody waiting for a notification may hold the process.
    timer.unref();
    timers.add(timer);
  };
  const enqueue = (told: readonly Subscription[]): void => {
    for (const one of told) waiting.set(one.id, one);
    if (gathering || waiting.size === 0) return;
    gathering = true;
    later(settings.delayMs, flush);
  };
  function flush(): void {
    gathering = false;
    const upTo = changes.last();
    const byAddress = new Map<string, Subscription[]>();
    for (const one of waiting.values())
      byAddress.set(one.notificationUrl, [...(byAddress.get(one.notificationUrl) ?? []), one]);
    waiting.clear();
    for (const [address, told] of byAddress) attempt(address, told, upTo, settings.retries);
  }
  function attempt(address: string, told: readonly Subscription[], upTo: number, left: number): void {
    // One that was removed or ran out while waiting is not told.
    const present = told.filter((one) => subscriptions.live(one.listId).some((other) => other.id === one.id));
    if (present.length === 0) return;
    void tell(address, present).then((delivered) => {
      if (closed) return;
      if (delivered) present.forEach((one) => subscriptions.told(one.id, upTo));
      else if (left > 0) later(settings.retryMs, () => attempt(address, present, upTo, left - 1));
    });
  }
  async function tell(address: string, told: readonly Subscription[]): Promise<boolean> {
    if (!webhooks.allowed(address)) return false;
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ value: told.flatMap((one) => notification(stores, one, tenantId)) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(settings.answerMs),
      });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  changes.onCommitted((committed) => {
    for (const listId of new Set(committed.filter(isOfRow).map((change) => change.listId ?? '')))
      enqueue(subscriptions.live(listId));
    for (const change of committed)
      if (change.thing === 'List' && change.type === 'delete')
        subscriptions.removeAllOf(change.listId ?? change.uniqueId);
  });
  // What was committed right before a stop is told now.
  for (const one of subscriptions.everywhere()) {
    const missed = { after: subscriptions.toldUpTo(one.id), upTo: changes.last(), newestFirst: false, most: 1 };
    if (changes.read({ listId: one.listId }, { ...missed, fits: isOfRow }).length > 0)
      enqueue(subscriptions.live(one.listId).filter((live) => live.id === one.id));
  }
  return {
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

const isOfRow = (change: Change): boolean => change.listId !== undefined && shownAs(change) === 'Item';

/** What one subscriber is sent: that something changed, not what. */
function notification(stores: Stores, one: Subscription, tenantId: string): object[] {
  const list = stores.lists.get(one.listId);
  const web = list && stores.webs.get(list.webId);
  if (!list || !web) return [];
  return [
    {
      subscriptionId: one.id,
      clientState: one.clientState,
      expirationDateTime: one.expirationDateTime.replace('Z', '.0000000Z'),
      resource: list.id,
      tenantId,
      siteUrl: web.path,
      webId: web.id,
    },
  ];
}
