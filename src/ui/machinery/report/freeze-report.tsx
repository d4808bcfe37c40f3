import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { sayDate } from '../../../periods/index';
import type { LocalDate } from '../../../plan/plan';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { useReportStyles } from './report-styles';

interface FreezeReportProps {
  readonly day: LocalDate;
  readonly onFreeze: () => void;
}

/** Freezing is for good, so it is asked about once, where it is pressed. */
export const FreezeReport: React.FC<FreezeReportProps> = ({ day, onFreeze }) => {
  const styles = useReportStyles();
  const part = usePartStyles();
  const say = useSay();
  const [asked, setAsked] = React.useState(false);
  const sure = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (asked) sure.current?.focus();
  }, [asked]);
  if (!asked)
    return (
      <Button className={styles.freeze} icon={<LockClosedRegular />} onClick={() => setAsked(true)}>
        {say('report.freeze')}
      </Button>
    );
  return (
    <div className={part.actions} role="group" aria-label={say('report.freeze')}>
      <p className={part.text}>{say('report.freeze.ask')}</p>
      <Button
        ref={sure}
        appearance="primary"
        onClick={() => {
          setAsked(false);
          onFreeze();
        }}
      >
        {say('report.freeze.sure', { date: sayDate(day, say.locale) })}
      </Button>
      <Button onClick={() => setAsked(false)}>{say('report.cancel')}</Button>
    </div>
  );
};
