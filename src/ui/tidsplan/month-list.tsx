import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sayMonth, sayPeriodDistance } from '../../periods/index';
import type { LocalDate, Plan } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import type { Say } from '../../text/text';
import { Mark, StateTag } from '../marks/mark';
import { periodOf } from '../marks/speak';
import { useSay } from '../say';
import { byMonth, type MonthSection } from './by-month';
import { calendar } from './chart-lane';

const useStyles = makeStyles({
  list: { padding: '0 16px 24px' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    margin: 0,
    padding: '14px 0 6px',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: '16px',
    lineHeight: '22px',
  },
  late: { color: tokens.colorPaletteRedForeground1 },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: '2px 10px',
    width: '100%',
    minHeight: '44px',
    padding: '10px 4px',
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`, paddingLeft: '10px' },
  text: { fontWeight: 600, overflowWrap: 'anywhere' },
  sub: {
    gridColumn: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 10px',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

const headOf = (section: MonthSection, say: Say): string => {
  if (section.kind === 'late') return say('mark.late');
  if (section.kind === 'undated') return say('mark.undated');
  const month = sayMonth(section.month, say.locale);
  const { year } = section;
  const text = section.kind === 'earlier' ? say('tidsplan.earlierIn', { month, year }) : `${month} ${year}`;
  return text.charAt(0).toLocaleUpperCase(say.locale) + text.slice(1);
};

interface MonthListProps {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
}

/** The tidsplan where there is no room for a chart: what is late first, then month by month. */
export const MonthList: React.FC<MonthListProps> = ({ plan, today, selected, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const activities = React.useMemo(() => new Map(plan.activities.map((a) => [a.key, a])), [plan]);
  return (
    <div className={styles.list}>
      {byMonth(plan, today).map((section) => (
        <section key={`${section.kind}-${section.year}-${section.month}`}>
          <h2 className={mergeClasses(styles.head, section.kind === 'late' && styles.late)}>{headOf(section, say)}</h2>
          <ul className={styles.items}>
            {section.items.map((item) => {
              const state = stateOf(item, today);
              const open = state !== 'reached' && state !== 'dropped';
              const distance = open ? sayPeriodDistance(item, today, say.locale, calendar) : null;
              const activity = activities.get(item.activityKey);
              return (
                <li key={item.key}>
                  <button
                    type="button"
                    className={mergeClasses(styles.item, selected === item.key && styles.selected)}
                    aria-pressed={selected === item.key}
                    data-item={item.key}
                    onClick={() => onOpen(item.key)}
                  >
                    <Mark kind={item.kind} state={state} size={20} />
                    <span className={styles.text}>{item.text}</span>
                    <span className={styles.sub}>
                      <span>{periodOf(item, say)}</span>
                      {distance !== null && <span>{distance}</span>}
                      <StateTag state={state} />
                    </span>
                    {activity && (
                      <span className={styles.sub}>
                        {activity.key} {activity.title}
                      </span>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
};
