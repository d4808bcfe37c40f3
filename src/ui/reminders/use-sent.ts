import * as React from 'react';
import type { OutboxPage } from '../../lists/outbox-log';
import type { PlanSite } from '../../lists/plan-site';
import type { OutboxRow, OutboxState } from '../../lists/repository';
import { asFault, type RequestFault } from '../../lists/transport/request-fault';

export interface Sent {
  readonly rows: readonly OutboxRow[];
  readonly loading: boolean;
  readonly fault: RequestFault | null;
  /** Whether there may be older ones. */
  readonly hasMore: boolean;
  /** Asks for older ones, or again for what did not come. */
  readonly more: () => void;
}

interface Held {
  readonly rows: readonly OutboxRow[];
  readonly next: number | null;
  readonly loading: boolean;
  readonly fault: RequestFault | null;
}

/**
 * What is held with a page that has come: an older one after it, the first one in place of what it covers, so that what a
 * person has asked for further down stays. Pure.
 */
export function joined(
  old: Pick<Held, 'rows' | 'next'>,
  { rows, next }: OutboxPage,
  before: number | null,
): Pick<Held, 'rows' | 'next'> {
  if (before !== null) return { rows: [...old.rows, ...rows], next };
  const older = next === null ? [] : old.rows.filter(({ row }) => row.id < next);
  return older.length === 0 ? { rows, next } : { rows: [...rows, ...older], next: old.next };
}

const nothing: Held = { rows: [], next: null, loading: true, fault: null };

/** What was sent, newest first: its first page, read again when `signal` changes, and older ones when asked for. */
export function useSent(site: PlanSite, planKey: string, state: OutboxState | null, signal: number): Sent {
  const [held, setHeld] = React.useState(nothing);
  const [count, setCount] = React.useState(0);
  const latest = React.useRef(0);
  /** What is under way is no longer waited for. */
  const forget = React.useCallback((): void => void latest.current++, []);
  const ask = React.useCallback(
    (before: number | null): void => {
      const mine = ++latest.current;
      const ours = (): boolean => mine === latest.current;
      const asked = site.outbox().then((log) => log.page({ planKey, states: state === null ? [] : [state], before }));
      asked.then(
        (page) => ours() && setHeld((old) => ({ ...joined(old, page, before), loading: false, fault: null })),
        (error: unknown) => ours() && setHeld((old) => ({ ...old, loading: false, fault: asFault(error) })),
      );
    },
    [site, planKey, state],
  );
  React.useEffect(() => setHeld(nothing), [ask]);
  React.useEffect(() => {
    ask(null);
    return forget;
  }, [ask, forget, signal, count]);
  const { rows, next, loading, fault } = held;
  return {
    rows,
    loading,
    fault,
    hasMore: next !== null,
    more() {
      if (loading) return;
      setHeld((old) => ({ ...old, loading: true, fault: null }));
      if (next === null) setCount((n) => n + 1);
      else ask(next);
    },
  };
}
