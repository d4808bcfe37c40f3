import * as React from 'react';
import type { Session, Standing } from './session';

/** The session's standing, as it is now. */
export function useStanding(session: Session): Standing {
  const [standing, setStanding] = React.useState(session.standing);
  React.useEffect(() => {
    const heard = (): void => setStanding(session.standing());
    heard();
    return session.watch(heard);
  }, [session]);
  return standing;
}
