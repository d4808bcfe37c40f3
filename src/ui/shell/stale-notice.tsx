import * as React from 'react';
import { faultWords, loginTimedOut, type RequestFault } from '../../lists/transport/request-fault';
import { Notice } from '../notice';
import { useSay } from '../say';

/** What is seen may be old: why the last attempt to get it anew failed. */
export const StaleNotice: React.FC<{ readonly fault: RequestFault }> = ({ fault }) => {
  const say = useSay();
  return (
    <Notice>
      <span role="status">
        {/* Where the person must sign in, the host says so itself. */}
        {say('shell.stale')} {fault.status !== loginTimedOut && faultWords(fault, say)}
      </span>
    </Notice>
  );
};
