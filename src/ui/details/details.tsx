import * as React from 'react';
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate, Plan } from '../../plan/plan';
import type { Changed } from '../edit/things';
import { useSay } from '../say';
import type { ViewState } from '../state';
import { ActivityDetails } from './activity-details';
import { ItemDetails } from './item-details';
import type { MayChange } from './right-note';

const useStyles = makeStyles({
  panel: {
    boxSizing: 'border-box',
    width: '336px',
    flexShrink: 0,
    overflow: 'auto',
    padding: '12px 20px 24px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: '14px',
    lineHeight: '20px',
    // Two versions side by side need the room for as long as somebody chooses between them.
    '&:has([data-conflict])': { width: 'min(600px, 100%)' },
  },
  sheet: {
    // Within the app, not the window: on a SharePoint page other things stand above and below.
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    zIndex: 10,
    width: 'auto',
    maxHeight: '75%',
    '&:has([data-conflict])': { width: 'auto', maxHeight: '100%' },
    borderLeft: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '12px 12px 0 0',
    boxShadow: tokens.shadow16,
  },
  drawer: { position: 'absolute', right: 0, top: 0, bottom: 0, zIndex: 10, boxShadow: tokens.shadow16 },
  close: { display: 'flex', justifyContent: 'flex-end', marginRight: '-8px' },
});

/** What somebody opened it for: to read it, to change its period, or to see it beside what they go on with; and which time. */
export interface Came {
  readonly to: 'read' | 'period' | 'look';
  readonly time: number;
}

export interface DetailsProps extends MayChange {
  readonly plan: Plan;
  /** Key of an item or an activity. */
  readonly selected: string;
  readonly came?: Came;
  readonly today: LocalDate;
  readonly site: PlanSite;
  readonly place: 'side' | 'drawer' | 'sheet';
  readonly onClose: () => void;
  readonly onOpen: (key: string) => void;
  /** Goes to another page: an activity's own. */
  readonly onPlace: (place: ViewState) => void;
  readonly onChanged: (changed: readonly Changed[]) => void;
  /** SharePoint refused a write: whoever holds the rights asks for them again. */
  readonly onRefused: () => void;
}

/** All that is known of one item or activity. Focus moves in; Esc closes, and whoever opened it takes the focus back. */
export const Details: React.FC<DetailsProps> = (props) => {
  const { plan, selected, place, onClose, came } = props;
  const styles = useStyles();
  const say = useSay();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const item = plan.items.find(({ key }) => key === selected) ?? null;
  const activity = plan.activities.find(({ key }) => key === (item?.activityKey ?? selected)) ?? null;
  // The field of the period takes the focus itself.
  const stays = came?.to === 'look' || (came?.to === 'period' && item?.row != null);
  React.useEffect(() => {
    if (!stays) heading.current?.focus();
  }, [selected, stays, came?.time]);
  const title = item?.text ?? activity?.title ?? say('state.notFound');
  return (
    <aside
      data-details=""
      className={mergeClasses(styles.panel, place === 'sheet' && styles.sheet, place === 'drawer' && styles.drawer)}
      aria-label={say('details.region', { title })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.close}>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={say('details.close')} onClick={onClose} />
      </div>
      {item !== null ? (
        <ItemDetails
          key={`${item.key} ${came?.to === 'period' ? came.time : ''}`}
          {...props}
          item={item}
          activity={activity}
          headingRef={heading}
        />
      ) : activity !== null ? (
        <ActivityDetails key={activity.key} {...props} activity={activity} headingRef={heading} />
      ) : (
        <h2 ref={heading} tabIndex={-1}>
          {say('state.notFound')}
        </h2>
      )}
    </aside>
  );
};

/** The way to the row's own form in SharePoint. */
export const RowLink: React.FC<{ readonly url: string | null }> = ({ url }) => {
  const say = useSay();
  return url === null ? null : (
    <p>
      <Link href={url} target="_blank" rel="noreferrer">
        {say('details.inSharePoint')}
      </Link>
    </p>
  );
};
