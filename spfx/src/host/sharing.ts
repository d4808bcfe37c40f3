import type { PlanRepository } from '../../../src/lists/repository';

interface Site {
  readonly repository: PlanRepository;
  rights(): Promise<unknown>;
  me(): Promise<unknown>;
}

export interface Shared<S> {
  readonly site: S;
  /** Told after anything has been written through the repository. Returns how to stop. */
  readonly onWritten: (listener: () => void) => () => void;
}

type Together<A extends unknown[], R> = ((...args: A) => Promise<R>) & { readonly forget: () => void };

/** Asks once for those who ask the same while an answer is under way; `forget` lets the next ask anew. */
function together<A extends unknown[], R>(
  ask: (...args: A) => Promise<R>,
  keyOf: (...args: A) => string,
): Together<A, R> {
  const underWay = new Map<string, Promise<R>>();
  const asking = (...args: A): Promise<R> => {
    const key = keyOf(...args);
    const before = underWay.get(key);
    if (before) return before;
    const answer = ask(...args).finally(() => {
      if (underWay.get(key) === answer) underWay.delete(key);
    });
    underWay.set(key, answer);
    return answer;
  };
  return Object.assign(asking, { forget: () => underWay.clear() });
}

/**
 * A site for several views at once: those that ask for the same at the same time get one answer, and each is told of what
 * the others write. An answer is shared only while it is under way: who asks after a write gets one that has seen it.
 */
export function sharing<S extends Site>(site: S): Shared<S> {
  const listeners = new Set<() => void>();
  const { repository } = site;
  const load = together(
    (planKey?: string) => repository.load(planKey),
    (planKey) => planKey ?? '',
  );
  const told = <A extends unknown[], R>(write: (...args: A) => Promise<R>): ((...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      try {
        return await write(...args);
      } finally {
        // Also where it failed: a part of it may have been written. What is under way was asked before.
        load.forget();
        listeners.forEach((listener) => listener());
      }
    };
  };
  const same = (): string => '';
  return {
    site: {
      ...site,
      repository: {
        ...repository,
        // One view's signal must not end what another waits for.
        load: (planKey, signal) => (signal ? repository.load(planKey, signal) : load(planKey)),
        writePlan: told((...args) => repository.writePlan(...args)),
        updateItem: told((...args) => repository.updateItem(...args)),
        change: told((...args) => repository.change(...args)),
        resolve: told((...args) => repository.resolve(...args)),
      },
      rights: together(() => site.rights(), same),
      me: together(() => site.me(), same),
    },
    onWritten: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
