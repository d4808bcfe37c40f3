import * as React from 'react';
import { CalendarAddRegular, CalendarEditRegular, CheckmarkRegular } from '@fluentui/react-icons';
import type { LocalDate, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import { firstLine } from './item-line';
import type { RowEdits, RowList } from './use-row-edits';

interface RowActionsProps {
  readonly item: PlanItem;
  readonly today: LocalDate;
  readonly list: RowList;
  readonly edits: RowEdits;
}

/** What can be done with an item where it stands: reached, and another period. Nothing for what is in no list yet. */
export const RowActions: React.FC<RowActionsProps> = ({ item, today, list, edits }) => {
  const say = useSay();
  if (item.row === null) return null;
  const title = firstLine(item.text, say);
  const undated = stateOf(item, today) === 'undated';
  return (
    <>
      {!undated && (
        <PlainButton
          size="small"
          icon={<CheckmarkRegular />}
          aria-label={say('overview.reachItem', { title })}
          disabledFocusable={edits.saving}
          onClick={() => edits.reach(item, list)}
        >
          {say('overview.reach')}
        </PlainButton>
      )}
      <PlainButton
        size="small"
        icon={undated ? <CalendarAddRegular /> : <CalendarEditRegular />}
        aria-label={say(undated ? 'overview.setPeriodOf' : 'overview.moveItem', { title })}
        aria-expanded={edits.isOpen(item)}
        disabledFocusable={edits.saving}
        data-move={item.key}
        onClick={() => edits.open(item, list)}
      >
        {say(undated ? 'overview.setPeriod' : 'overview.move')}
      </PlainButton>
    </>
  );
};
