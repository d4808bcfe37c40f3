import * as React from 'react';
import { late, type Missing } from '../shell/late';
import { NotFetched } from '../shell/not-fetched';
import type { ActsTools } from './acts/chart-acts';

/** The keys pressed in the chart, and those that wait for what they do to be fetched. */
export interface ChartKeys {
  onKey: ((event: React.KeyboardEvent) => void) | null;
  readonly waiting: React.KeyboardEvent[];
}

const KeysMissing: React.FC<Missing<ActsTools>> = ({ wanted, retry }) =>
  wanted.keys.waiting.length > 0 ? <NotFetched retry={retry} /> : null;

/** What is needed once a person acts. Where it does not come, that is said once a key has been pressed. */
export const LateActs = late(
  () => import(/* webpackChunkName: 'fremdrift-tidsplan-acts' */ './acts/chart-acts').then((part) => part.ChartActs),
  { quiet: true, missing: KeysMissing },
);

/** It is fetched by itself this long after the chart is drawn: it must be there without a connection, too. */
const restMs = 3000;

/** What the chart may do something with; all else is the browser's. */
const single = /^([^ ]|Arrow.*|Home|End)$/;
function isOurs({ key, altKey, ctrlKey, metaKey }: React.KeyboardEvent, letters: boolean): boolean {
  if (altKey || !single.test(key)) return key.startsWith('Page');
  return key.length > 1 || (ctrlKey || metaKey ? key === 'z' : letters);
}

/** Fetches what keys do when a person comes; a key that is pressed before it is there waits for it. */
export function useLateActs(letters: boolean) {
  const [asked, ask] = React.useReducer((n: number) => n + 1, 0);
  const keys = React.useRef<ChartKeys>({ onKey: null, waiting: [] }).current;
  React.useEffect(() => {
    let idle: number;
    const timer = setTimeout(() => {
      if ('requestIdleCallback' in window) idle = requestIdleCallback(ask);
      else ask();
    }, restMs);
    return () => {
      clearTimeout(timer);
      if (idle) cancelIdleCallback(idle);
    };
  }, []);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (keys.onKey && keys.waiting.length === 0) return keys.onKey(event);
    // What ends a move that waits must wait as well.
    const ends = keys.waiting.length > 0 && /^(Enter|Escape)$/.test(event.key);
    if (!ends && !isOurs(event, letters)) return;
    event.preventDefault();
    keys.waiting.push(event);
    ask();
  };
  return { asked, ask, keys, onKeyDown };
}
