import * as React from 'react';
import { readReminderRules } from '../../lists/reminder-rules';
import type { PlanSite } from '../../lists/plan-site';
import { createCalendar, readPeriod } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { reminderDays, type PeriodOwner, type ReminderRule } from '../../reminders/index';
import { useSay } from '../say';
import { sayDays } from './say-days';

interface ReminderLineProps {
  readonly site: PlanSite;
  readonly owner: PeriodOwner;
  /** The period as it is typed. */
  readonly text: string;
  readonly today: LocalDate;
}

const calendar = createCalendar();
const style = { margin: 0, fontSize: '12px', lineHeight: '16px' } as const;

/** The days on which a period that is being typed will be reminded of, by the rules of the site. */
export const ReminderLine: React.FC<ReminderLineProps> = ({ site, owner, text, today }) => {
  const say = useSay();
  const [rules, setRules] = React.useState<readonly ReminderRule[] | null>(null);
  React.useEffect(() => {
    let gone = false;
    readReminderRules(site.repository).then(
      (read) => !gone && setRules(read.rules),
      // Nothing is said of days that nobody knows.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [site]);
  const days = rules === null ? [] : reminderDays(owner, readPeriod(text), rules, { today, calendar });
  return (
    <p role="status" style={style}>
      {days.length > 0 && say('reminders.days', { days: sayDays(days, today, say) })}
    </p>
  );
};
