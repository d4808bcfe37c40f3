import * as React from 'react';
import { browserStorage } from '../grid/sheet-drafts';
import { createKeptImports, type Kept, type KeptImports } from './kept-imports';

export interface KeptHere {
  readonly imports: KeptImports;
  readonly kept: readonly Kept[];
  /** How many could not be read, and are forgotten. */
  readonly damaged: number;
  readonly refresh: () => void;
}

/** What this browser keeps of plans that are about to be put in on a site, also as other tabs change it. */
export function useKept(site: { readonly url: string }, onOther?: (id: string) => void): KeptHere {
  const imports = React.useMemo(() => createKeptImports(site.url, browserStorage()), [site.url]);
  const [seen, setSeen] = React.useState(() => imports.all());
  const told = React.useRef(onOther);
  told.current = onOther;
  // What was damaged is gone when it is read the next time, and is told of all the same.
  const refresh = React.useCallback(() => setSeen((old) => ({ ...imports.all(), damaged: old.damaged })), [imports]);
  React.useEffect(() => {
    const listen = ({ key }: StorageEvent): void => {
      const id = imports.idOf(key);
      if (id === null) return;
      refresh();
      told.current?.(id);
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  }, [imports, refresh]);
  return { imports, ...seen, refresh };
}
