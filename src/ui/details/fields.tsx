import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Activity, LocalDate, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import { Mark, StateTag } from '../marks/mark';
import { periodOf } from '../marks/speak';
import { useSay } from '../say';

const useStyles = makeStyles({
  list: { margin: 0 },
  term: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    paddingBottom: '10px',
    marginBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  line: { margin: '0 0 4px', whiteSpace: 'pre-line' },
  items: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '0 8px',
    width: '100%',
    minHeight: '32px',
    padding: '6px 4px',
    border: 0,
    borderRadius: '4px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  itemText: { textDecorationLine: 'underline', textUnderlineOffset: '2px' },
  itemSub: {
    gridColumn: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

export const Fields: React.FC = ({ children }) => <dl className={useStyles().list}>{children}</dl>;

/** One named value; nothing is drawn where there is none. */
export const FieldLine: React.FC<{ readonly label: string; readonly lines?: readonly string[] }> = (props) => {
  const { label, lines, children } = props;
  const styles = useStyles();
  if (lines !== undefined && lines.length === 0) return null;
  return (
    <>
      <dt className={styles.term}>{label}</dt>
      <dd className={styles.value}>
        {lines?.map((line, i) => (
          <p key={i} className={styles.line}>
            {line}
          </p>
        ))}
        {children}
      </dd>
    </>
  );
};

/** Who is responsible, as the activity's roles or, where it has none, in its own words. */
export const responsibleOf = (activity: Activity | null): readonly string[] =>
  activity === null ? [] : activity.roles.length > 0 ? activity.roles : activity.responsible;

/** Items as a short list to open from. */
export const ItemList: React.FC<{
  readonly items: readonly PlanItem[];
  readonly today: LocalDate;
  readonly onOpen: (key: string) => void;
}> = ({ items, today, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <ul className={styles.items}>
      {items.map((item) => {
        const state = stateOf(item, today);
        return (
          <li key={item.key}>
            <button type="button" className={styles.item} onClick={() => onOpen(item.key)}>
              <Mark kind={item.kind} state={state} size={18} />
              <span className={styles.itemText}>{item.text}</span>
              <span className={styles.itemSub}>
                {(state !== 'undated' || item.periodText !== null || item.recurrence !== null) && (
                  <span>{periodOf(item, say)}</span>
                )}
                <StateTag state={state} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
