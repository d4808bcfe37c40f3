import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Activity, LocalDate, Plan, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import { Mark, StateTag } from '../marks/mark';
import { periodOf } from '../marks/speak';
import { useSay } from '../say';
import { carriersIn } from '../state';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: {
    margin: '16px 0 4px',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '0 10px',
    width: '100%',
    minHeight: '44px',
    padding: '8px 4px',
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`, paddingLeft: '10px' },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', fontWeight: 600 },
  sub: {
    gridColumn: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  more: { marginTop: '12px' },
  activity: { padding: 0, minWidth: 0, textAlign: 'left' },
});

/** So many rows at a time: drawing thousands would be felt, and nobody reads them. */
const step = 200;

interface ResultListProps {
  /** The plan with the filters on. */
  readonly shown: Plan;
  readonly today: LocalDate;
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
}

type Line = { readonly activity: Activity | null; readonly item: PlanItem | null };

/** What was found, by activity in the plan's order; an activity that was found without items stands as one line. */
export const ResultList: React.FC<ResultListProps> = ({ shown, today, selected, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const [most, setMost] = React.useState(step);
  React.useEffect(() => setMost(step), [shown]);
  const lines = React.useMemo(() => linesOf(shown), [shown]);
  const carriers = React.useMemo(() => carriersIn(shown), [shown]);
  const seen = lines.slice(0, most);
  const groups = seen.reduce<{ activity: Activity | null; items: PlanItem[] }[]>((all, { activity, item }) => {
    const last = all[all.length - 1];
    const group = last && last.activity === activity ? last : { activity, items: [] };
    if (group !== last) all.push(group);
    if (item) group.items.push(item);
    return all;
  }, []);
  return (
    <section aria-label={say('search.results')}>
      {groups.map(({ activity, items }) => (
        <React.Fragment key={activity?.key ?? ''}>
          <h2 className={styles.group}>
            {activity === null ? (
              say('tidsplan.noActivity')
            ) : (
              <Button
                appearance="transparent"
                className={styles.activity}
                data-activity={activity.key}
                onClick={() => onOpen(activity.key)}
              >
                {activity.key} {activity.title}
              </Button>
            )}
          </h2>
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item.key}>
                <button
                  type="button"
                  className={mergeClasses(styles.row, item.key === selected && styles.selected)}
                  data-item={item.key}
                  onClick={() => onOpen(item.key)}
                >
                  <Mark kind={item.kind} state={stateOf(item, today)} size={18} />
                  <span className={styles.text}>{item.text}</span>
                  <span className={styles.sub}>
                    {(item.start ?? item.end ?? item.periodText ?? item.recurrence) !== null && (
                      <span>{periodOf(item, say)}</span>
                    )}
                    <StateTag state={stateOf(item, today)} />
                    <span>{carriers(item, activity).join(', ')}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </React.Fragment>
      ))}
      {lines.length > most && (
        <Button className={styles.more} onClick={() => setMost(most + step)}>
          {`${say('search.more')} (${say.count('search.moreLeft', lines.length - most)})`}
        </Button>
      )}
    </section>
  );
};

function linesOf(shown: Plan): readonly Line[] {
  const byActivity = new Map<string, PlanItem[]>();
  for (const item of shown.items) {
    const own = byActivity.get(item.activityKey);
    if (own) own.push(item);
    else byActivity.set(item.activityKey, [item]);
  }
  const known = new Set(shown.activities.map(({ key }) => key));
  return [
    ...shown.activities.flatMap((activity): Line[] => {
      const items = byActivity.get(activity.key) ?? [];
      return items.length === 0 ? [{ activity, item: null }] : items.map((item) => ({ activity, item }));
    }),
    ...shown.items.filter((item) => !known.has(item.activityKey)).map((item) => ({ activity: null, item })),
  ];
}
