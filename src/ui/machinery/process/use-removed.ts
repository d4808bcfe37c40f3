import * as React from 'react';
import type { PlanSite } from '../../../lists/plan-site';
import type { Delivery } from '../../../plan/plan';
import { failureWords } from '../../failure-words';
import { useSay } from '../../say';

export interface Removed {
  /** The number of the delivery that is asked about. */
  readonly asked: string | null;
  readonly busy: boolean;
  /** What became of it, in words. */
  readonly told: string | null;
  /** The one that can be put back. */
  readonly gone: Delivery | null;
  readonly ask: (delivery: Delivery | null) => void;
  readonly remove: (delivery: Delivery) => void;
  readonly putBack: () => void;
}

/** Takes deliveries out of the procesplan, and puts the latest back; `onDone` has the plan read again. */
export function useRemoved(site: PlanSite, planKey: string, onDone: () => Promise<void>): Removed {
  const say = useSay();
  const [asked, setAsked] = React.useState<string | null>(null);
  const [busy, setBusy] = React.useState(false);
  const [told, setTold] = React.useState<string | null>(null);
  const [gone, setGone] = React.useState<Delivery | null>(null);
  const alive = React.useRef(true);
  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const act = (work: () => Promise<void>): void => {
    if (busy) return;
    setBusy(true);
    work()
      .catch((error: unknown) => {
        if (alive.current) setTold(failureWords(error, say));
      })
      .finally(() => {
        if (alive.current) setBusy(false);
      });
  };
  return {
    asked,
    busy,
    told,
    gone,
    ask(delivery) {
      setTold(null);
      setAsked(delivery?.key ?? null);
    },
    remove: (delivery) =>
      act(async () => {
        const { deliveries } = await site.machinery();
        const became = await deliveries.remove(delivery);
        setAsked(null);
        setTold(say(`process.${became}`, { title: firstOf(delivery) }));
        setGone(became === 'removed' ? delivery : null);
        await onDone();
      }),
    putBack: () =>
      act(async () => {
        if (gone === null) return;
        const { deliveries } = await site.machinery();
        const result = await deliveries.restore(planKey, gone);
        if (result.ok) setGone(null);
        const refused = !result.ok && result.error.kind === 'refused' ? result.error : null;
        setTold(
          refused === null
            ? say(result.ok ? 'process.back' : 'process.notBack', { title: firstOf(gone) })
            : refused[say.locale],
        );
        await onDone();
      }),
  };
}

const firstOf = ({ title }: Delivery): string => title.split('\n')[0] ?? title;
