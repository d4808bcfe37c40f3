import type { Core } from '../store/database';
import { createDocuments, type Documents } from '../store/documents';

/** A webhook: somebody who wants to be told, by POST, that rows of a list have changed. */
export interface Subscription {
  readonly id: string;
  readonly listId: string;
  readonly notificationUrl: string;
  /** UTC, whole seconds. */
  readonly expirationDateTime: string;
  readonly clientState: string | null;
}

export interface Subscriptions extends Pick<Documents<Subscription>, 'put' | 'remove'> {
  /** Those of a list that have not run out; what has run out is forgotten. */
  live(listId: string): readonly Subscription[];
  everywhere(): readonly Subscription[];
  removeAllOf(listId: string): void;
  /** Number of the log up to which a subscriber has been told. */
  toldUpTo(id: string): number;
  told(id: string, number: number): void;
}

export function createSubscriptions(core: Core): Subscriptions {
  const documents = createDocuments<Subscription>(core, 'subscriptions', (one) => one.listId);
  core.db.exec('CREATE TABLE IF NOT EXISTS subscriptionPlaces (id TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT');
  const remove = (id: string): void =>
    core.together(() => {
      documents.remove(id);
      core.sql('DELETE FROM subscriptionPlaces WHERE id = ?').run([id]);
    });
  return {
    put: (one) => core.together(() => documents.put(one)),
    remove,
    everywhere: () => documents.everywhere(),
    live(listId) {
      const now = core.now().getTime();
      const all = documents.all(listId);
      const expired = all.filter((one) => Date.parse(one.expirationDateTime) <= now);
      for (const one of expired) remove(one.id);
      return all.filter((one) => !expired.includes(one));
    },
    removeAllOf: (listId) => [...documents.all(listId)].forEach((one) => remove(one.id)),
    toldUpTo(id) {
      const found = core.sql('SELECT number FROM subscriptionPlaces WHERE id = ?').get([id]);
      return (found as { number: number } | undefined)?.number ?? 0;
    },
    told: (id, number) =>
      void core
        .sql(
          'INSERT INTO subscriptionPlaces (id, number) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET number = excluded.number',
        )
        .run([id, number]),
  };
}
