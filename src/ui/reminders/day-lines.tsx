import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { daysBetween, sayDay } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { capital } from '../../text/capital';
import { sayAhead } from '../overview/distance';
import { useSay } from '../say';
import { inDays } from './narrow-reminders';
import { useReminderStyles } from './reminder-styles';

/** So many lines are drawn at first, and with each press: a large plan has thousands in a month. */
const step = 50;

interface DayLinesProps<T> {
  readonly things: readonly T[];
  readonly today: LocalDate;
  /** The level of the days' headings. */
  readonly level?: 2 | 3;
  /** Draws all at once: whoever gives them has asked for no more than are read. */
  readonly whole?: boolean;
  readonly keyOf: (thing: T) => string;
  readonly line: (thing: T) => React.ReactElement;
}

/** Lines under the days they belong to; more of them with each press. */
export function DayLines<T extends { readonly day: LocalDate }>(props: DayLinesProps<T>): React.ReactElement {
  const { things, today, level = 2, whole = false, keyOf, line } = props;
  const styles = useReminderStyles();
  const say = useSay();
  const [shown, setShown] = React.useState(whole ? Infinity : step);
  const days = React.useMemo(() => inDays(things.slice(0, shown)), [things, shown]);
  const Heading = level === 2 ? 'h2' : 'h3';
  const rest = things.length - shown;
  return (
    <>
      {days.map(({ day, things: own }) => (
        <div key={day} className={styles.day}>
          <Heading className={styles.when}>
            <span className={styles.date}>{capital(sayDay(day, today, say.locale))}</span>{' '}
            <span className={styles.ahead}>{daysBetween(today, day) >= 0 && sayAhead(day, today, say)}</span>
          </Heading>
          <ul className={styles.list}>
            {own.map((thing) => (
              <React.Fragment key={keyOf(thing)}>{line(thing)}</React.Fragment>
            ))}
          </ul>
        </div>
      ))}
      {rest > 0 && (
        <Button className={styles.foot} onClick={() => setShown(shown + step)}>
          {say.count('reminders.more', Math.min(step, rest))}
        </Button>
      )}
    </>
  );
}
