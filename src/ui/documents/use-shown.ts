import * as React from 'react';

/** How many lines of a long list are drawn; another list begins anew. */
export interface Shown {
  readonly n: number;
  /** How many come with the next press. */
  readonly step: number;
  readonly more: () => void;
}

const first = 40;
const step = 100;

/** `about` is what makes it another list: the tab, the search and the filters. */
export function useShown(about: string, total: number): Shown {
  const [wanted, setWanted] = React.useState({ about, n: first });
  const n = Math.min(total, wanted.about === about ? wanted.n : first);
  return { n, step, more: () => setWanted({ about, n: n + step }) };
}
