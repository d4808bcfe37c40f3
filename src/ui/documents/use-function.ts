import * as React from 'react';
import { holdsCpr } from '../../plan/cpr';

const keyOf = (site: string): string => `fremdrift.function ${site}`;

/** The job function that a person in no list has chosen, kept in their own browser; null for none. */
export function useFunction(site: string): readonly [string | null, (role: string | null) => void] {
  const [role, setRole] = React.useState(() => read(site));
  const set = (next: string | null): void => {
    setRole(next);
    try {
      if (next === null) window.localStorage.removeItem(keyOf(site));
      else if (!holdsCpr(next)) window.localStorage.setItem(keyOf(site), next);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  };
  return [role, set];
}

function read(site: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(site));
  } catch {
    return null;
  }
}
