import * as React from 'react';
import type { ChartKeys } from '../late-acts';
import { useChartKeys, type KeyTools } from './use-chart-keys';
import { useRowAnchor } from './use-row-anchor';

export interface ActsTools extends KeyTools {
  readonly keys: ChartKeys;
  readonly read: () => void;
}

/** What the chart needs once a person acts in it: what keys do, and that a change of others leaves the rows in their place. */
export const ChartActs: React.FC<ActsTools> = (tools) => {
  const { keys, chart, scroller, read } = tools;
  const [, goOn] = React.useReducer((n: number) => n + 1, 0);
  const onKey = useChartKeys(tools);
  useRowAnchor(scroller, chart.layout, read);
  React.useLayoutEffect(() => {
    keys.onKey = onKey;
  });
  // Not as a layout effect: React takes many of those, each from the one before, for a loop without an end.
  React.useEffect(() => {
    const kept = keys.waiting.shift();
    if (kept === undefined) return;
    const now = pressedNow(kept);
    onKey(now);
    // Nothing was to be ended by it: it presses what has the focus, as the browser would have.
    if (now.key === 'Enter' && !now.defaultPrevented && document.activeElement instanceof HTMLElement)
      document.activeElement.click();
    // One at a time: each goes on from where the one before it led.
    goOn();
  });
  return null;
};

/** A key that has waited, as if it were pressed now: where the focus is, and not dealt with. */
const pressedNow = (event: React.KeyboardEvent): React.KeyboardEvent =>
  Object.create(event, {
    defaultPrevented: { value: false, writable: true },
    target: { value: document.activeElement },
  }) as React.KeyboardEvent;
