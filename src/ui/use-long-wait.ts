import * as React from 'react';

/** How long a person waits before it is said that it takes long (UI.md 7). */
const longWait = 3000;

/** True once what is waited for has taken long. */
export function useLongWait(): boolean {
  const [long, setLong] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setLong(true), longWait);
    return () => clearTimeout(timer);
  }, []);
  return long;
}
