import * as React from 'react';
import { fragmentOf, placeOf, type Place } from './place';

export interface Navigation {
  readonly place: Place;
  /** Rises with each navigation, also to the same place: a link opens its tab anew. */
  readonly turn: number;
  readonly go: (place: Place) => void;
}

/** The place in the address, and the way to another. */
export function usePlace(): Navigation {
  const [now, setNow] = React.useState(() => ({ place: placeOf(window.location.hash), turn: 0 }));
  const arrive = React.useCallback(
    () => setNow((last) => ({ place: placeOf(window.location.hash), turn: last.turn + 1 })),
    [],
  );
  React.useEffect(() => {
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, [arrive]);
  const go = React.useCallback(
    (place: Place) => {
      const fragment = fragmentOf(place);
      if (fragment === window.location.hash) arrive();
      else window.location.hash = fragment;
    },
    [arrive],
  );
  return { ...now, go };
}
