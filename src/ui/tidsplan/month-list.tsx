import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sayMonth, sayPeriod, sayPeriodDistance } from '../../periods/index';
import type { Activity, LocalDate, Plan } from '../../plan/plan';
import type { TimelineMark } from '../../timeline/mark';
import type { Say } from '../../text/text';
import { Mark, StateTag } from '../marks/mark';
import { markKindWord, markStateWord } from '../marks/speak-mark';
import { useSay } from '../say';
import { byMonth, type MonthSection } from './by-month';
import { calendar } from './calendar';
import { PeriodButton, type OnPeriod } from './period-button';

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
  line: { display: 'flex', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  period: { width: '44px', height: '44px', marginTop: '4px' },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: '2px 10px',
    boxSizing: 'border-box',
    flex: 1,
    minWidth: 0,
    minHeight: '44px',
    padding: '10px 4px',
    border: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    textDecorationLine: 'none',
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
  readonly marks: readonly TimelineMark[];
  readonly today: LocalDate;
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
  readonly onPeriod: OnPeriod | undefined;
}

/** The tidsplan where there is no room for a chart: what is late first, then month by month. */
export const MonthList: React.FC<MonthListProps> = ({ plan, marks, today, selected, onOpen, onPeriod }) => {
  const styles = useStyles();
  const say = useSay();
  const activities = React.useMemo(() => new Map(plan.activities.map((a) => [a.key, a])), [plan]);
  const sections = React.useMemo(() => byMonth(marks, today), [marks, today]);
  return (
    <div className={styles.list}>
      {sections.map((section) => (
        <section key={`${section.kind}-${section.year}-${section.month}`}>
          <h2 className={mergeClasses(styles.head, section.kind === 'late' && styles.late)}>{headOf(section, say)}</h2>
          <ul className={styles.items}>
            {section.marks.map((mark) => (
              <li key={mark.key} className={styles.line}>
                <MonthLine
                  mark={mark}
                  activity={mark.item ? activities.get(mark.item.activityKey) : undefined}
                  today={today}
                  selected={selected === mark.key}
                  onOpen={onOpen}
                />
                <PeriodButton mark={mark} onPeriod={onPeriod} className={styles.period} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

interface LineProps {
  readonly mark: TimelineMark;
  readonly activity: Activity | undefined;
  readonly today: LocalDate;
  readonly selected: boolean;
  readonly onOpen: (key: string) => void;
}

/** A mark in words; what stands in another list leads there. */
const MonthLine: React.FC<LineProps> = ({ mark, activity, today, selected, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const { kind, state, period, item } = mark;
  const open = state !== 'reached' && state !== 'dropped' && state !== 'postponed';
  const distance = open ? sayPeriodDistance(period, today, say.locale, calendar) : null;
  const common = {
    className: mergeClasses(styles.item, selected && styles.selected),
    'data-item': mark.key,
  };
  const words = (
    <>
      {item ? <Mark kind={item.kind} state={state} size={20} /> : <Mark kind={kind} state={state} size={20} silent />}
      <span className={styles.text}>{item?.text ?? mark.title}</span>
      <span className={styles.sub}>
        {item === null && <span>{markKindWord(kind, say, true)}</span>}
        <span>{sayPeriod(period, say.locale)}</span>
        {distance !== null && <span>{distance}</span>}
        <StateTag state={state} text={markStateWord(mark, say)} />
      </span>
      {activity && (
        <span className={styles.sub}>
          {activity.key} {activity.title}
        </span>
      )}
    </>
  );
  const url = mark.url;
  if (url !== null)
    return (
      <a {...common} href={url} target="_blank" rel="noreferrer">
        {words}
      </a>
    );
  return (
    <button type="button" {...common} aria-pressed={selected} onClick={() => item && onOpen(item.key)}>
      {words}
    </button>
  );
};
