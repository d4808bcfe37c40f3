import * as React from 'react';
import type { Activity, LocalDate, PlanItem } from '../../plan/plan';
import { TextLink } from '../plain/text-link';
import { useSteps } from '../print/printing';
import { useSay } from '../say';
import { Card } from './card';
import { useCardStyles } from './card-styles';
import { ItemLine, sayPlaceOf } from './item-line';
import { RowActions } from './row-actions';
import type { RowEdits } from './use-row-edits';

/** So many are shown at first, and with each press. */
const step = 5;

interface UndatedProps {
  readonly items: readonly PlanItem[];
  readonly followUps: number;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly today: LocalDate;
  /** Null where the person may not change the plan. */
  readonly edits: RowEdits | null;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
  readonly onOpen: (key: string) => void;
  readonly onFollowUps: () => void;
}

/** Milestones and goals without a period, each with the way to give it one. */
export const Undated: React.FC<UndatedProps> = (props) => {
  const { items, followUps, activities, today, edits, headingRef, onOpen, onFollowUps } = props;
  const cards = useCardStyles();
  const say = useSay();
  const { shown, more } = useSteps(step);
  return (
    <Card
      title={say('overview.undated')}
      headingRef={headingRef}
      {...(items.length > 0 ? { count: items.length, note: say('overview.undated.note') } : {})}
    >
      {edits?.message('undated')}
      {items.length === 0 && <p className={cards.text}>{say('overview.undated.none')}</p>}
      <ul className={cards.list}>
        {items.slice(0, shown).map((item) => (
          <ItemLine
            key={item.key}
            item={item}
            today={today}
            onOpen={onOpen}
            sub={sayPlaceOf(item, activities.get(item.activityKey), say)}
            {...(edits ? { end: <RowActions item={item} today={today} list="undated" edits={edits} /> } : {})}
            {...(edits?.isOpen(item) ? { below: edits.editor(item) } : {})}
          />
        ))}
      </ul>
      {(items.length > shown || followUps > 0) && (
        <div className={cards.foot}>
          {items.length > shown && (
            <TextLink onClick={more}>{say.count('overview.more', Math.min(step, items.length - shown))}</TextLink>
          )}
          {followUps > 0 && (
            <TextLink onClick={onFollowUps}>{say.count('overview.undated.followUps', followUps)}</TextLink>
          )}
        </div>
      )}
    </Card>
  );
};
