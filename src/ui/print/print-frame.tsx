import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { sayDate } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';

const useStyles = makeStyles({
  // A table's head stands again on every sheet, if it must not be broken; nothing else does in all browsers.
  frame: { display: 'contents', '@media print': { display: 'table', width: '100%' } },
  head: { display: 'none', '@media print': { display: 'table-header-group', breakInside: 'avoid' } },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '16px',
    marginBottom: '12px',
    paddingBottom: '4px',
    borderBottom: '1px solid #000',
    fontSize: '11px',
    lineHeight: '14px',
  },
  body: { display: 'contents', '@media print': { display: 'table-row-group' } },
});

interface PrintFrameProps {
  readonly title: string;
  readonly today: LocalDate;
}

/** A page as paper has it: which plan and when, at the head of each sheet. On the screen it is not there. */
export const PrintFrame: React.FC<PrintFrameProps> = ({ title, today, children }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.frame}>
      <div className={styles.head} aria-hidden="true">
        <div className={styles.line}>
          <span>{title}</span>
          <span>{say('overview.printed', { date: sayDate(today, say.locale) })}</span>
        </div>
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
};
