import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { dayByKey, monthStart, shiftMonth, weeksOfMonth } from './calendar-days';
import { longDay, monthName, weekdayName } from './dates';
import { useSay } from './words';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '4px', marginBottom: '8px' },
  title: { flex: 1, margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  table: { borderCollapse: 'collapse', fontSize: '12px', lineHeight: '16px' },
  label: {
    padding: '4px 0',
    textAlign: 'center',
    fontWeight: 400,
    color: tokens.colorNeutralForeground3,
    width: '34px',
  },
  cell: { padding: 0, textAlign: 'center' },
  day: {
    appearance: 'none',
    width: '32px',
    height: '32px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    position: 'relative',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 640px)': { width: '36px', height: '40px' },
  },
  other: { color: tokens.colorNeutralForeground3 },
  today: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: 600,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  marked: {
    '::after': {
      content: '""',
      position: 'absolute',
      left: '13px',
      bottom: '3px',
      width: '5px',
      height: '5px',
      borderRadius: '50%',
      backgroundColor: 'currentcolor',
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
    },
  },
});

export interface CalendarProps {
  readonly today: string;
  /** A day with a mark of its own: the next reminder's. */
  readonly marked: string | null;
  readonly choose: (day: string) => void;
}

/** A month to choose a day from, with Danish weeks. One tab stop; arrows, Home, End, PageUp and PageDown move in it. */
export const Calendar: React.FC<CalendarProps> = ({ today, marked, choose }) => {
  const say = useSay();
  const styles = useStyles();
  const grid = React.useRef<HTMLTableElement>(null);
  const [focused, setFocused] = React.useState(today);
  const byKey = React.useRef(true); // focus begins on the day itself
  const weeks = weeksOfMonth(focused);
  const month = monthName(focused, say.locale);

  // Before the next key: when the month changes, the focused day's button is gone.
  React.useLayoutEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus();
    byKey.current = false;
  }, [focused]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = dayByKey(focused, event.key);
    if (next === null) return;
    event.preventDefault();
    byKey.current = true;
    setFocused(next);
  };
  const dayLabel = (day: string): string => {
    const name = longDay(day, say.locale);
    if (day === today) return say('teams.today.now', { day: name });
    return day === marked ? say('teams.calendar.reminder', { day: name }) : name;
  };

  return (
    <div>
      <div className={styles.head}>
        <h2 className={styles.title} aria-live="polite">
          {month}
        </h2>
        <Button
          size="small"
          icon={<ChevronLeftRegular />}
          aria-label={say('teams.calendar.previous')}
          onClick={() => setFocused(shiftMonth(focused, -1))}
        />
        <Button
          size="small"
          icon={<ChevronRightRegular />}
          aria-label={say('teams.calendar.next')}
          onClick={() => setFocused(shiftMonth(focused, 1))}
        />
      </div>
      <table role="grid" aria-label={month} className={styles.table} ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={styles.label}>
              {say('teams.calendar.week')}
            </th>
            {weeks[0]?.days.map((day) => (
              <th key={day} scope="col" className={styles.label} abbr={weekdayName(day, say.locale, 'long')}>
                {weekdayName(day, say.locale, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.days[0]}>
              <th scope="row" className={styles.label}>
                {week.number}
              </th>
              {week.days.map((day) => (
                <td key={day} className={styles.cell} role="gridcell">
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === focused ? 0 : -1}
                    aria-label={dayLabel(day)}
                    aria-current={day === today ? 'date' : undefined}
                    className={mergeClasses(
                      styles.day,
                      monthStart(day) !== monthStart(focused) && styles.other,
                      day === marked && styles.marked,
                      day === today && styles.today,
                    )}
                    onClick={() => choose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
