import * as React from 'react';
import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { sayDate } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';

const useStyles = makeStyles({ bar: { margin: '8px 16px 0' } });

/** Says before anybody tries that the plan can only be read. */
export const ClosedPlan: React.FC<{ readonly day: LocalDate }> = ({ day }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <MessageBar intent="info" className={styles.bar}>
      <MessageBarBody>{say('notices.closedPlan', { date: sayDate(day, say.locale) })}</MessageBarBody>
    </MessageBar>
  );
};
