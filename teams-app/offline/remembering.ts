import type { LoadedPlan, PlanRepository } from '../../src/lists/repository';
import { asFault, type RequestFault } from '../../src/lists/transport/request-fault';
import type { Shelf } from './shelf';

export interface RememberingOptions {
  /** Null where the browser keeps nothing. */
  readonly shelf: Shelf | null;
  /** Whether it is known that there is no connection, so that nothing is waited for. */
  readonly isOffline: () => boolean;
  /** Told when the plan that is shown is one that was kept, and when it is the lists' own again (null). */
  readonly onSeen: (at: Date | null) => void;
  /** Told why the lists did not give the plan; null when they did. */
  readonly onFault: (fault: RequestFault | null) => void;
}

/**
 * The repository, which keeps each plan that it reads and shows the last one where the lists cannot be reached from the
 * beginning. A connection that goes away later is the views' own matter: they have the plan.
 */
export function remembering(repository: PlanRepository, options: RememberingOptions): PlanRepository {
  const { shelf, onSeen, onFault } = options;
  const fresh = new Set<string>();
  let kept: LoadedPlan | null = null;
  const quietly = (work: Promise<unknown> | undefined): void => void work?.catch(() => undefined);
  const shown = async (planKey: string | null): Promise<LoadedPlan | null> => {
    if (fresh.has(planKey ?? '')) return null;
    const seen = (await shelf?.last(planKey).catch(() => null)) ?? null;
    if (seen !== null) onSeen(seen.at);
    return seen?.loaded ?? null;
  };
  return {
    ...repository,
    async load(key, signal) {
      const planKey = key ?? null;
      const early = options.isOffline() ? await shown(planKey) : null;
      if (early !== null) return early;
      try {
        const loaded = await repository.load(key, signal);
        fresh.add(planKey ?? '');
        onSeen(null);
        onFault(null);
        if (loaded === null || loaded === 'notProvisioned') quietly(shelf?.drop(planKey));
        // The repository gives the same object until something has changed.
        else if (loaded !== kept) quietly(shelf?.keep(planKey, loaded));
        kept = loaded === 'notProvisioned' ? null : loaded;
        return loaded;
      } catch (error) {
        const fault = asFault(error);
        onFault(fault);
        if (fault.kind === 'forbidden') quietly(shelf?.clear());
        const late = fault.kind === 'offline' || fault.kind === 'busy' ? await shown(planKey) : null;
        if (late !== null) return late;
        throw error;
      }
    },
  };
}
