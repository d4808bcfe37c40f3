import * as React from 'react';
import { createCalendar, sayDate, sayPeriodDistance, sayRecurrence, saySpan } from '../../periods/index';
import type { Activity, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import { Mark, StateTag } from '../marks/mark';
import { periodOf } from '../marks/speak';
import { kindWord } from '../marks/words';
import { ConflictView } from '../conflict/conflict-view';
import { RowHistory } from '../history/row-history';
import { useSay } from '../say';
import { RowLink, type DetailsProps } from './details';
import { FieldLine, Fields, ItemList, responsibleOf } from './fields';
import { useHeadingStyles } from './heading-styles';
import { ItemActions } from './item-actions';
import { draftOf, useDraft } from './item-drafts';
import { itemWrite } from './item-write';
import { mayChange, RightNote } from './right-note';
import { WriteMessage } from './write-message';
import { problemWords } from './write-state';

const calendar = createCalendar();

interface ItemDetailsProps extends DetailsProps {
  readonly item: PlanItem;
  readonly activity: Activity | null;
  readonly headingRef: React.RefObject<HTMLHeadingElement>;
}

/** A milestone, goal or follow-up: its words, its period, its state, and what can be done with it. */
export const ItemDetails: React.FC<ItemDetailsProps> = (props) => {
  const { item, activity, plan, today, site, rights, closedOn, onOpen, onChanged, onRefused, headingRef } = props;
  const styles = useHeadingStyles();
  const say = useSay();
  const store = draftOf(site, item);
  const draft = useDraft(store);
  const write = itemWrite({ repository: site.repository, store, onChanged, onRefused });
  const state = stateOf(item, today);
  const editable = mayChange({ rights, closedOn }) && item.row !== null;
  const { write: written } = draft;
  const editing = draft.period !== null;
  // The view that had the focus is gone when a change has come through or a conflict is settled.
  React.useEffect(() => {
    const heading = headingRef.current;
    if (heading && heading.ownerDocument.activeElement === heading.ownerDocument.body) heading.focus();
  }, [written.kind, editing, headingRef]);
  const others = plan.items.filter(({ activityKey, key }) => activityKey === item.activityKey && key !== item.key);
  const open = state !== 'reached' && state !== 'dropped';
  const distance = open ? sayPeriodDistance(item, today, say.locale, calendar) : null;
  const span = item.start !== null && item.end !== null ? saySpan(item.start, item.end, say.locale) : null;
  // "April 2019" needs no "april 2019" below it.
  const dates = span?.toLocaleLowerCase('da') === item.periodText?.trim().toLocaleLowerCase('da') ? null : span;
  const kind = kindWord(item.kind, say, true);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const undo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (!undo || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    void write.undo();
  };

  return (
    <div onKeyDown={onKeyDown}>
      <p className={styles.over}>
        <Mark kind={item.kind} state={state} size={22} />
        {activity === null ? kind : say('details.of', { kind, number: activity.key, activity: activity.title })}
      </p>
      <h2 ref={headingRef} tabIndex={-1} className={styles.title}>
        {item.text}
      </h2>
      {written.kind === 'conflict' ? (
        <ConflictView
          {...written}
          problem={written.problem && problemWords(written.problem, say)}
          site={site}
          today={today}
          onSettle={(choice) => void write.settle(choice)}
          onDiscard={write.discard}
        />
      ) : (
        !editing && <WriteMessage state={written} write={write} />
      )}
      <Fields>
        <FieldLine label={say('details.period')}>
          <span className={styles.strong}>{item.periodText ?? periodOf(item, say)}</span>
          <span className={styles.sub}>{[dates, distance].filter((part) => part !== null).join(', ')}</span>
        </FieldLine>
        {item.recurrence !== null && (
          <FieldLine label={say('details.recurrence')} lines={[sayRecurrence(item.recurrence, say.locale) ?? '']} />
        )}
        <FieldLine label={say('details.state')}>
          <StateTag state={state} />
          {item.reachedOn !== null && (
            <span className={styles.sub}>
              {say('details.reachedOn', { date: sayDate(item.reachedOn, say.locale) })}
            </span>
          )}
        </FieldLine>
        <FieldLine
          label={say('details.responsible')}
          lines={
            item.responsible === null
              ? orNone(responsibleOf(activity), say('details.noResponsible'))
              : [item.responsible]
          }
        />
      </Fields>
      {written.kind !== 'conflict' && (
        <ItemActions item={item} today={today} draft={draft} store={store} write={write} editable={editable} />
      )}
      <RightNote rights={rights} closedOn={closedOn} />
      {item.row === null && rights?.edit === true && <p className={styles.note}>{say('details.notWritten')}</p>}
      <RowLink url={item.row && site.repository.urlOf(item.row)} />
      {others.length > 0 && (
        <>
          <h3 className={styles.section}>{say('details.sameActivity')}</h3>
          <ItemList items={others} today={today} onOpen={onOpen} />
        </>
      )}
      {item.row !== null && <RowHistory site={site} row={item.row} today={today} />}
    </div>
  );
};

const orNone = (lines: readonly string[], none: string): readonly string[] => (lines.length > 0 ? lines : [none]);
