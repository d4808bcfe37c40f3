import * as React from 'react';
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Activity, PlanItem } from '../../plan/plan';
import { countStates } from '../../plan/standing';
import { stateOf } from '../../plan/status';
import { OrderButtons, orderKeys } from '../edit/order-buttons';
import { Mark, StateTag } from '../marks/mark';
import { periodOf } from '../marks/speak';
import { TextLink } from '../plain/text-link';
import { useSay } from '../say';
import { viewOf, type ViewState } from '../state/view-state';
import { usePageStyles } from './page-styles';
import type { PageEdits } from './use-page-edits';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 0 },
  },
  title: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere', fontWeight: 600 },
  marks: { display: 'inline-flex', flexWrap: 'wrap', gap: '2px' },
  sub: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
});

interface ActivityLineProps {
  readonly activity: Activity;
  readonly shown: readonly Activity[];
  readonly items: readonly PlanItem[];
  readonly page: PageEdits;
  readonly onPlace: (place: ViewState) => void;
}

/** An activity of an area: how far it is, its milestones and goals as marks, and what comes next. */
export const ActivityLine: React.FC<ActivityLineProps> = ({ activity, shown, items, page, onPlace }) => {
  const styles = useStyles();
  const look = usePageStyles();
  const say = useSay();
  const { today } = page;
  const editable = page.editable && activity.row !== null;
  const at = shown.indexOf(activity);
  const goals = items.filter(({ kind, status }) => kind !== 'followUp' && status !== 'dropped');
  const { reached } = countStates(goals, today);
  const { late } = countStates(items, today);
  const next = goals
    .filter((item) => item.status === 'planned' && item.end !== null && item.end >= today)
    .reduce<PlanItem | null>(
      (first, item) => (first === null || (item.end ?? '') < (first.end ?? '') ? item : first),
      null,
    );
  const move = (by: 1 | -1): void =>
    page.move(shown, activity.key, by, activity.title, ({ thing, order }) => ({
      kind: 'activity',
      base: thing,
      change: { order },
    }));
  return (
    <li className={styles.row} onKeyDown={editable ? orderKeys(move) : undefined}>
      <TextLink
        inline
        className={styles.title}
        data-activity={activity.key}
        onClick={() => onPlace(viewOf('activity', { selected: activity.key }))}
      >
        {activity.key} {activity.title}
      </TextLink>
      <Badge appearance="tint" shape="rounded" color={activity.stage === null ? 'informative' : 'brand'}>
        {activity.stage === null ? say('stage.unknown') : say(`stage.${activity.stage}`)}
      </Badge>
      {editable && shown.length > 1 && (
        <OrderButtons title={activity.title} first={at === 0} last={at === shown.length - 1} onMove={move} />
      )}
      <span className={styles.sub}>
        <span className={styles.marks}>
          {goals.map((item) => (
            <Mark key={item.key} kind={item.kind} state={stateOf(item, today)} size={16} silent />
          ))}
        </span>
        {goals.length > 0 && (
          <span className={look.quiet}>{say('activity.reachedOf', { n: reached, of: goals.length })}</span>
        )}
        {late > 0 && <StateTag state="late" text={say('activity.late', { n: late })} />}
        {next !== null && (
          <span className={look.quiet}>
            {say('activity.next', { text: firstLine(next.text), period: periodOf(next, say) })}
          </span>
        )}
      </span>
    </li>
  );
};

/** The first line without its full stop: more of the sentence follows. */
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/\.$/, '');
