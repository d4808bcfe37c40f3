import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { faultWords } from '../../lists/transport/request-fault';
import { Notice } from '../notice';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import type { Asked } from './use-asked';

const useStyles = makeStyles({ wait: { margin: '8px 0' } });

/** What stands in the way of a history: it is under way, or why it did not come, with a new try. Children once it is there. */
export const Asking: React.FC<{ readonly asked: Asked<unknown> }> = ({ asked, children }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      {asked.fault !== null && (
        <Notice>
          <span role="alert">{say('history.failed', { why: faultWords(asked.fault, say) })}</span>
          <PlainButton size="small" onClick={asked.again}>
            {say('history.retry')}
          </PlainButton>
        </Notice>
      )}
      {asked.loading && asked.value === null && (
        <p role="status" className={styles.wait}>
          {say('history.loading')}
        </p>
      )}
      {asked.value !== null && children}
    </>
  );
};
