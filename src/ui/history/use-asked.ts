import * as React from 'react';
import { asFault, type RequestFault } from '../../lists/transport/request-fault';

export interface Asked<T> {
  /** The last answer; it stays while a newer one is under way, and where that fails. */
  readonly value: T | null;
  readonly loading: boolean;
  readonly fault: RequestFault | null;
  readonly again: () => void;
}

/** A change is followed by the event that tells where it came from; asked at once, the history would not know yet. */
const settleMs = 1500;

/**
 * Asks while `ask` is there, and again whenever it is another function (so keep it with `useCallback`) or, a little later,
 * `version` is another. An answer that is overtaken by a later question is dropped.
 */
export function useAsked<T>(ask: (() => Promise<T>) | null, version: unknown): Asked<T> {
  // Said to be under way from the first drawing on: until the effect has run, an empty card would pass for no history.
  const [state, setState] = React.useState<Omit<Asked<T>, 'again'>>({
    value: null,
    loading: ask !== null,
    fault: null,
  });
  const [count, setCount] = React.useState(0);
  const former = React.useRef<unknown[]>([]);
  React.useEffect(() => {
    const settles = former.current[0] === ask && former.current[1] === count;
    former.current = [ask, count];
    if (ask === null) return;
    let current = true;
    const run = (): void => {
      ask().then(
        (value) => current && setState({ value, loading: false, fault: null }),
        (error: unknown) => current && setState((old) => ({ ...old, loading: false, fault: asFault(error) })),
      );
    };
    setState((old) => ({ ...old, loading: true, fault: null }));
    const timer = setTimeout(run, settles ? settleMs : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, count, version]);
  return { ...state, again: () => setCount((n) => n + 1) };
}
