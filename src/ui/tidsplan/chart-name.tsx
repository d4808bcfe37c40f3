import * as React from 'react';
import { sayPeriod } from '../../periods/index';
import type { Activity } from '../../plan/plan';
import { titleOf } from '../../timeline/layout';
import type { HeadRow, TimelineRow } from '../../timeline/rows';
import type { Say } from '../../text/text';
import { Initials } from '../initials';
import { useSay } from '../say';
import { classes, chartStyles as styles } from './chart-styles';
import type { RowEvents } from './chart-row';
import type { GroupTitle } from './group-title';

interface HeadLineProps {
  readonly row: HeadRow;
  readonly title: GroupTitle;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly tab: boolean;
  readonly events: Pick<RowEvents, 'onFold'>;
}

/** Fluent's chevrons by their outlines: its icon components cost more to open than all heads of a screen. */
const chevron = (folded: boolean): React.ReactElement => (folded ? chevronRight : chevronDown);
const chevronOf = (path: string): React.ReactElement => (
  <svg
    viewBox="0 0 20 20"
    width={16}
    height={16}
    fill="none"
    stroke="currentColor"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <path d={path} strokeLinejoin="round" />
  </svg>
);
const chevronRight = chevronOf('M7.5 4.5 13 10l-5.5 5.5');
const chevronDown = chevronOf('M4.5 7.5 10 13l5.5-5.5');

/** The head of a group: it folds and unfolds its rows. */
export const HeadLine: React.FC<HeadLineProps> = ({ row, title, index, top, height, tab, events }) => {
  const say = useSay();
  return (
    <div className={styles.areaRow} style={{ top, height }} role="row" data-row={index} aria-rowindex={index + 2}>
      <div className={styles.headName} role="rowheader">
        <button
          type="button"
          className={classes(styles.areaName, styles.focusable)}
          aria-expanded={!row.folded}
          tabIndex={tab ? 0 : -1}
          data-name=""
          onClick={() => events.onFold(row.group, index)}
        >
          {chevron(row.folded)}
          {title.number !== null && <span className={styles.number}>{title.number}</span>}
          <span className={styles.areaTitle}>{title.title}</span>
          {row.late > 0 && <span className={styles.areaLate}>{say('tidsplan.areaLate', { n: row.late })}</span>}
        </button>
      </div>
    </div>
  );
};

/** Who stands for an activity: people by name, else the plan's own words of a role. */
export interface Who {
  readonly people: readonly string[];
  readonly role: string;
}

interface NameProps {
  readonly row: Exclude<TimelineRow, HeadRow>;
  readonly who: (activity: Activity) => Who;
  readonly tab: boolean;
  readonly onOpen: (key: string) => void;
  readonly folded: boolean;
  readonly onFold: () => void;
  /** What stands beside the person. */
  readonly beside: React.ReactNode;
}

const noActivity = { activity: null, deliveries: 0 };

/**
 * What a row is called, who stands for it, and the deliveries that it folds. No component of its own, nor is what it is made
 * of: each would cost a row more than what it draws.
 */
export function rowName(props: NameProps, say: Say): React.ReactElement {
  const { row, tab, onOpen, folded, onFold, beside } = props;
  const { activity, deliveries } = row.kind === 'activity' ? row : noActivity;
  const opens = activity?.key ?? (row.kind === 'delivery' ? row.delivery.activityKey : null);
  const lead = row.kind === 'delivery' && row.delivery.lead !== null ? { people: [], role: row.delivery.lead } : null;
  const shown = activity ? props.who(activity) : lead;
  const title = titleOf(row) || say('tidsplan.noActivity');
  const under = deliveries > 0 && say.count('tidsplan.deliveries', deliveries);
  return (
    <>
      {deliveries > 0 && (
        <button
          type="button"
          className={styles.unfold}
          tabIndex={-1}
          aria-expanded={!folded}
          aria-label={say('tidsplan.deliveries.of', { activity: title })}
          title={under || undefined}
          onClick={onFold}
        >
          {chevron(folded)}
        </button>
      )}
      <button
        type="button"
        className={classes(
          styles.nameButton,
          styles.focusable,
          deliveries > 0 && styles.nameBeside,
          row.kind === 'delivery' && styles.deliveryName,
        )}
        tabIndex={tab ? 0 : -1}
        data-name=""
        data-open={activity?.key}
        onClick={() => opens !== null && onOpen(opens)}
      >
        {activity && <span className={styles.nameNumber}>{activity.key}</span>}
        <span className={styles.nameText} title={title}>
          {row.kind === 'delivery' && <span className={styles.spoken}>{say('tidsplan.delivery')}: </span>}
          {title}
        </span>
        {row.kind === 'delivery' && row.span !== null && (
          <span className={styles.spoken}> {sayPeriod({ ...row.span, text: null, recurrence: null }, say.locale)}</span>
        )}
        {under && <span className={styles.spoken}>{under}</span>}
      </button>
      {shown === null ? <span className={styles.who} /> : whoWords(shown, say)}
      {beside}
    </>
  );
}

function whoWords({ people, role }: Who, say: Say): React.ReactElement {
  const [first] = people;
  if (first === undefined)
    return (
      <span className={classes(styles.role, styles.whoName)} title={role || undefined}>
        {role || say('tidsplan.nobody')}
      </span>
    );
  return (
    <span className={styles.who}>
      <Initials name={first} size={20} />
      <span className={styles.whoName} title={people.join(', ')}>
        {people.length > 1 ? `${first} +${people.length - 1}` : first}
      </span>
    </span>
  );
}
