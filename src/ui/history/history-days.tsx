import * as React from 'react';
import { Button, Link, makeStyles } from '@fluentui/react-components';
import type { HistoryLine } from '../../lists/history/history';
import { sayDay } from '../../periods/index';
import type { LocalDate, Plan } from '../../plan/plan';
import { useSay } from '../say';
import { byDay, type DayLine } from './by-day';
import { HistoryEntry } from './history-line';
import { sayClock } from './moment';
import { thingsOf, type Thing } from './things-of';

const useStyles = makeStyles({
  day: { margin: '20px 0 0', fontSize: '16px', lineHeight: '22px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  thing: { textAlign: 'left', font: 'inherit' },
});

/** So many lines are drawn at first, and with each press: a plan of ten thousand rows may have changed everywhere. */
const step = 50;

interface HistoryDaysProps {
  readonly lines: readonly HistoryLine[];
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly onOpen: (key: string) => void;
}

/** Lines under the day they belong to, the newest first, each with the thing it is about and the way to it. */
export const HistoryDays: React.FC<HistoryDaysProps> = ({ lines, plan, today, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const [shown, setShown] = React.useState(step);
  const days = React.useMemo(() => byDay(lines), [lines]);
  const things = React.useMemo(() => thingsOf(plan), [plan]);
  const total = days.reduce((sum, day) => sum + day.lines.length, 0);
  let left = shown;
  return (
    <>
      {days.map(({ day, lines: all }) => {
        const some = all.slice(0, Math.max(0, left));
        left -= all.length;
        if (some.length === 0) return null;
        return (
          <section key={day} aria-label={sayDay(day, today, say.locale)}>
            <h2 className={styles.day}>
              {capital(day === today ? say('distance.today') : sayDay(day, today, say.locale))}
            </h2>
            <ul className={styles.list}>
              {some.map((one, i) => (
                <Entry
                  key={`${one.line.at} ${one.line.list} ${one.line.rowId} ${i}`}
                  one={one}
                  things={things}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {total > shown && <Button onClick={() => setShown(shown + step)}>{say('history.older')}</Button>}
    </>
  );
};

const Entry: React.FC<{
  readonly one: DayLine;
  readonly things: ReadonlyMap<string, Thing>;
  readonly onOpen: (key: string) => void;
}> = ({ one, things, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const { line, rows } = one;
  const when = sayClock(line.at, say);
  if (rows > 1) return <HistoryEntry line={line} when={when} instead={say.count('history.many', rows)} />;
  const thing = things.get(`${line.list}/${line.rowId}`);
  const title = thing?.title ?? (line.title === '' ? line.rowKey : line.title);
  return (
    <HistoryEntry
      line={line}
      when={when}
      thing={
        thing === undefined ? (
          title || undefined
        ) : (
          // Marked as in the other views: whoever closes the details comes back to it.
          <Link as="button" className={styles.thing} data-item={thing.key} onClick={() => onOpen(thing.key)}>
            {title}
          </Link>
        )
      }
    />
  );
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
