import * as React from 'react';

const key = 'fremdrift.tidsplan.letters';

/** Whether keys of a single character work in the chart; remembered on this computer (WCAG 2.1.4). */
export function useLetters(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = React.useState(remembered);
  const change = React.useCallback((next: boolean) => {
    setOn(next);
    try {
      window.localStorage.setItem(key, next ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  }, []);
  return [on, change];
}

function remembered(): boolean {
  try {
    return window.localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}
