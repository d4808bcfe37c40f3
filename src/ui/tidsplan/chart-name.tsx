import * as React from 'react';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Activity } from '../../plan/plan';
import { mostNameLines, titleOf } from '../../timeline/layout';
import type { HeadRow, TimelineRow } from '../../timeline/rows';
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

/** The head of a group: it folds and unfolds its rows. */
export const HeadLine: React.FC<HeadLineProps> = ({ row, title, index, top, height, tab, events }) => {
  const say = useSay();
  return (
    <div className={styles.areaRow} style={{ top, height }} role="row" data-row={index} aria-rowindex={index + 2}>
      <div role="rowheader" style={{ position: 'sticky', left: 0, zIndex: 3 }}>
        <button
          type="button"
          className={classes(styles.areaName, styles.focusable)}
          aria-expanded={!row.folded}
          tabIndex={tab ? 0 : -1}
          data-name=""
          onClick={() => events.onFold(row.group, index)}
        >
          {row.folded ? <ChevronRightRegular fontSize={16} /> : <ChevronDownRegular fontSize={16} />}
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
  /** Deliveries under the activity; 0 for none. */
  readonly deliveries: number;
  readonly folded: boolean;
  readonly onFold: () => void;
}

/** What a row is called, who stands for it, and the deliveries that it folds; `children` stand beside the person. */
export const RowName: React.FC<NameProps> = (props) => {
  const { row, tab, onOpen, deliveries, folded, onFold, children } = props;
  const say = useSay();
  const activity = row.kind === 'activity' ? row.activity : null;
  const opens = activity?.key ?? (row.kind === 'delivery' ? row.delivery.activityKey : null);
  const lead = row.kind === 'delivery' && row.delivery.lead !== null ? { people: [], role: row.delivery.lead } : null;
  const shown = activity ? props.who(activity) : lead;
  const title = titleOf(row) || say('tidsplan.noActivity');
  const under = say.count('tidsplan.deliveries', deliveries);
  return (
    <>
      {deliveries > 0 && (
        <button
          type="button"
          className={styles.unfold}
          tabIndex={-1}
          aria-expanded={!folded}
          aria-label={say('tidsplan.deliveries.of', { activity: title })}
          title={under}
          onClick={onFold}
        >
          {folded ? <ChevronRightRegular fontSize={14} /> : <ChevronDownRegular fontSize={14} />}
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
        <span className={styles.nameNumber}>{activity?.key}</span>
        <span className={styles.nameText} style={{ WebkitLineClamp: mostNameLines }} title={title}>
          {row.kind === 'delivery' && <span className={styles.spoken}>{say('tidsplan.delivery')}: </span>}
          {title}
        </span>
        {deliveries > 0 && <span className={styles.spoken}>{under}</span>}
      </button>
      <div className={styles.belowName}>
        <span className={styles.who}>{shown !== null && <WhoWords who={shown} />}</span>
        {children}
      </div>
    </>
  );
};

const WhoWords: React.FC<{ readonly who: Who }> = ({ who: { people, role } }) => {
  const say = useSay();
  const [first] = people;
  if (first === undefined)
    return (
      <span className={classes(styles.whoName, role === '' && styles.nobody)} title={role || undefined}>
        {role || say('tidsplan.nobody')}
      </span>
    );
  return (
    <>
      <Initials name={first} size={20} />
      <span className={styles.whoName} title={people.join(', ')}>
        {people.length > 1 ? `${first} +${people.length - 1}` : first}
      </span>
    </>
  );
};
