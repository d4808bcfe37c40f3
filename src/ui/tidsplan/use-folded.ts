import * as React from 'react';
import type { Grouping } from '../../timeline/kinds';

/** Keys that are folded away; another grouping has other groups, and begins unfolded. */
export function useFolded(grouping: Grouping): readonly [ReadonlySet<string>, (key: string) => void] {
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  React.useEffect(() => setFolded((old) => (old.size === 0 ? old : new Set())), [grouping]);
  const fold = React.useCallback(
    (key: string) => setFolded((old) => new Set(old.has(key) ? [...old].filter((one) => one !== key) : [...old, key])),
    [],
  );
  return [folded, fold];
}
