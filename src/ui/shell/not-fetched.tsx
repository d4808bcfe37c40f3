import * as React from 'react';
import { Notice } from '../notice';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import type { Missing } from './late';

/** A line that says that something did not come, where it would have stood, with a new try. */
export const NotFetched: React.FC<Pick<Missing<unknown>, 'retry'>> = ({ retry }) => {
  const say = useSay();
  return (
    <div role="alert">
      <Notice>
        <span>{say('shell.notFetched')}</span>
        <PlainButton onClick={retry}>{say('shell.retry')}</PlainButton>
      </Notice>
    </div>
  );
};
