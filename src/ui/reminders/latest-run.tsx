import * as React from 'react';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { OutboxStanding } from '../../lists/outbox-log';
import { outboxStates } from '../../lists/schema';
import { createCalendar, sayDay } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { sayClock } from '../history/moment';
import { useSay } from '../say';
import { useReminderStyles } from './reminder-styles';

const calendar = createCalendar();

/** When the reminders were gone through last and what came of it, so that silence is never mistaken for calm. */
export const LatestRun: React.FC<{ readonly standing: OutboxStanding; readonly today: LocalDate }> = (props) => {
  const { standing, today } = props;
  const styles = useReminderStyles();
  const say = useSay();
  const { run } = standing;
  if (run === null)
    return (
      <MessageBar intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody>{say('reminders.run.none')}</MessageBarBody>
      </MessageBar>
    );
  const day = sayDay(run.day, today, say.locale);
  const moment = run.sentAt === null ? day : `${day} ${sayClock(run.sentAt, say)}`;
  const words = say('reminders.run.day', { day: moment, what: countWords(standing, say) });
  if (!isOld(run.day, today)) return <p className={styles.lead}>{words}</p>;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{`${words} ${say('reminders.run.old')}`}</MessageBarBody>
    </MessageBar>
  );
};

/** "Sendt: 3. Sprunget over: 2." of the day of the run. Pure. */
export function countWords({ counts }: Pick<OutboxStanding, 'counts'>, say: Say): string {
  const said = outboxStates.flatMap((state) =>
    counts[state] === undefined
      ? []
      : [`${say('reminders.run.count', { state: say(`reminders.state.${state}`), n: counts[state] })}.`],
  );
  return said.length === 0 ? say('reminders.run.nothing') : said.join(' ');
}

/** Whether a whole working day has passed without a run. Pure. */
export const isOld = (run: LocalDate, today: LocalDate): boolean => calendar.addWorkingDays(run, 1) < today;
