import * as React from 'react';
import { late } from '../shell/late';
import type { OtherLooks } from './other-looks';

let known: OtherLooks | null = null;

async function fetchLooks(): Promise<void> {
  known ??= (await import(/* webpackChunkName: 'fremdrift-tidsplan-looks' */ './other-looks')).otherLooks;
}

/** Stands where the tidsplan is to stand until other looks have come; where they do not, it is said and tried again. */
export const LateLooks = late<{ readonly onCome: () => void }>(async () => {
  await fetchLooks();
  return ({ onCome }) => {
    React.useLayoutEffect(onCome, [onCome]);
    return null;
  };
});

/** Other groups than areas, and some marks only: fetched when somebody comes to the tools, or a look asks for them. */
export function useLooks(asked: boolean) {
  const [, onCome] = React.useReducer((n: number) => n + 1, 0);
  const come = React.useCallback(() => {
    // Asked for again, and said, where it is needed.
    fetchLooks().catch(() => undefined);
  }, []);
  return { looks: asked ? known : null, waits: asked && known === null, come, onCome };
}
