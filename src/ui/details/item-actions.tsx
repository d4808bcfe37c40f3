import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { CalendarEditRegular, CheckmarkRegular } from '@fluentui/react-icons';
import type { LocalDate, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import { sayAnswer } from '../conflict/say-value';
import { useSay } from '../say';
import { useHeadingStyles } from './heading-styles';
import type { DraftStore, ItemDraft } from './item-drafts';
import { notReached, reachedOn, type ItemWrite } from './item-write';
import { PeriodEditor } from './period-editor';
import { idle, mayRetry, problemWords } from './write-state';

interface ItemActionsProps {
  readonly item: PlanItem;
  readonly today: LocalDate;
  readonly draft: ItemDraft;
  readonly store: DraftStore;
  readonly write: ItemWrite;
  /** What has been typed stays to be seen, also where the right to save it is gone. */
  readonly editable: boolean;
}

/** What can be done with an item: reached or not, and its period. */
export const ItemActions: React.FC<ItemActionsProps> = ({ item, today, draft, store, write, editable }) => {
  const styles = useHeadingStyles();
  const say = useSay();
  const move = React.useRef<HTMLButtonElement>(null);
  const cancelled = React.useRef(false);
  const { period } = draft;
  const editing = period !== null;
  React.useEffect(() => {
    // Whoever leaves the editor stands where they came from.
    if (!editing && cancelled.current) move.current?.focus();
    cancelled.current = false;
  }, [editing]);
  const saving = draft.write.kind === 'saving';
  if (period !== null) {
    const { text, base } = period;
    const same = samePeriod(base, item);
    const problem = draft.write.kind === 'failed' ? draft.write.problem : null;
    return (
      <PeriodEditor
        text={text}
        today={today}
        saving={saving}
        problem={problem && { words: problemWords(problem, say), retry: mayRetry(problem) }}
        meanwhile={same ? null : sayAnswer('period', item, say).main}
        onText={(typed) => store.set({ period: { text: typed, base } })}
        onCancel={() => {
          cancelled.current = true;
          store.set({ period: null, write: idle });
        }}
        // What somebody else has made of the period meanwhile is no less a conflict for having been loaded already.
        onSave={(periodText) => void write.change(same ? item : base, { periodText })}
      />
    );
  }
  if (!editable) return null;
  const reached = item.status === 'reached';
  return (
    <div className={styles.actions}>
      <Button
        appearance={reached ? 'secondary' : 'primary'}
        icon={reached ? undefined : <CheckmarkRegular />}
        disabledFocusable={saving}
        onClick={() => void write.change(item, reached ? notReached : reachedOn(today))}
      >
        {say(reached ? 'details.unreach' : 'details.reach')}
      </Button>
      <Button
        ref={move}
        icon={<CalendarEditRegular />}
        disabledFocusable={saving}
        onClick={() => store.set({ period: { text: item.periodText ?? '', base: item }, write: idle })}
      >
        {say(stateOf(item, today) === 'undated' ? 'details.setPeriod' : 'details.move')}
      </Button>
    </div>
  );
};

const samePeriod = (a: PlanItem, b: PlanItem): boolean =>
  a.periodText === b.periodText && a.start === b.start && a.end === b.end && a.recurrence === b.recurrence;
