import * as React from 'react';

/** Whether the component is still there: what an answer that comes late asks before it draws. */
export function useAlive(): React.RefObject<boolean> {
  const alive = React.useRef<boolean>(true);
  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  return alive;
}
