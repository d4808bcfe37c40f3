import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Activity, LocalDate, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import type { Say } from '../../text/text';
import { Mark } from '../marks/mark';
import { kindWord } from '../marks/words';
import { useSay } from '../say';

export const useLineStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '2px 12px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    '@container (max-width: 640px)': { gridTemplateColumns: '20px minmax(0, 1fr)' },
  },
  title: {
    margin: 0,
    padding: 0,
    border: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `600 14px/20px ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  sub: {
    gridColumn: 2,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  end: {
    gridColumn: 3,
    gridRow: '1 / span 2',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    alignSelf: 'center',
    '@container (max-width: 640px)': { gridColumn: 2, gridRow: 'auto', flexWrap: 'wrap', marginTop: '6px' },
    ':empty': { display: 'none' },
  },
  below: { gridColumn: '2 / -1', ':empty': { display: 'none' }, '& > *': { marginTop: '8px' } },
});

/** "Milepæl i 2.1 Inddragelse af netværk". */
export function sayPlaceOf(item: PlanItem, activity: Activity | undefined, say: Say): string {
  const kind = kindWord(item.kind, say, true);
  return activity === undefined
    ? kind
    : say('overview.item.of', { kind, number: activity.key, activity: activity.title });
}

/** The first statement of a text, and that there are more. */
export function firstLine(text: string, say: Say): string {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  return rest.length === 0 ? first : `${first} (${say('list.more', { n: rest.length })})`;
}

interface ItemLineProps {
  readonly item: PlanItem;
  readonly today: LocalDate;
  readonly onOpen: (key: string) => void;
  readonly sub: React.ReactNode;
  readonly end?: React.ReactNode;
  /** Stands under the line over its whole width: what became of a change. */
  readonly below?: React.ReactNode;
}

/** An item in a list: its sign, its words as the way to all of it, where it belongs, and what can be done with it. */
export const ItemLine: React.FC<ItemLineProps> = ({ item, today, onOpen, sub, end, below }) => {
  const styles = useLineStyles();
  const say = useSay();
  return (
    <li className={styles.line}>
      <Mark kind={item.kind} state={stateOf(item, today)} />
      <button type="button" className={styles.title} data-item={item.key} onClick={() => onOpen(item.key)}>
        {firstLine(item.text, say)}
      </button>
      <span className={styles.sub}>{sub}</span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
      {below !== undefined && <div className={styles.below}>{below}</div>}
    </li>
  );
};
