import * as React from 'react';
import { Link } from '@fluentui/react-components';
import { createCalendar, sayDate, sayPeriod, sayPeriodDistance, sayRecurrence } from '../../periods/index';
import type { Activity, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import { Mark, StateTag } from '../marks/mark';
import { daysBeside, periodOf } from '../marks/speak';
import { kindWord } from '../marks/words';
import { rowName } from '../edit/drafts';
import { EditConflict } from '../edit/edit-conflict';
import { EditStatus } from '../edit/edit-status';
import { undoKeys, useEdits, usePrepared } from '../edit/use-edits';
import { RowHistory } from '../history/row-history';
import { useSay } from '../say';
import { viewOf } from '../state/view-state';
import { RowLink, type DetailsProps } from './details';
import { FieldLine, Fields, ItemList, responsibleOf } from './fields';
import { useHeadingStyles } from './heading-styles';
import { begunEditor, ItemActions } from './item-actions';
import { mayChange, RightNote } from './right-note';
import { StandingLine } from './standing-line';
import { ThreadLink } from './thread-link';

const calendar = createCalendar();

interface ItemDetailsProps extends DetailsProps {
  readonly item: PlanItem;
  readonly activity: Activity | null;
  readonly headingRef: React.RefObject<HTMLHeadingElement>;
}

/** A milestone, goal or follow-up: its words, its period, its state, and what can be done with it. */
export const ItemDetails: React.FC<ItemDetailsProps> = (props) => {
  const { item, activity, plan, today, site, rights, closedOn, came } = props;
  const { onOpen, onPlace, onChanged, onRefused, headingRef } = props;
  const styles = useHeadingStyles();
  const say = useSay();
  // Another plan may have an item of the same number, never of the same row.
  const scope = item.row === null ? item.key : rowName(item.row);
  const edits = useEdits(site, plan.key, onChanged, { scope, onRefused });
  const state = stateOf(item, today);
  const editable = mayChange({ rights, closedOn }) && item.row !== null;
  const atOnce = came?.to === 'period' && editable;
  const [editor, setEditor] = React.useState(() => begunEditor(site, item) ?? (atOnce ? 'period' : null));
  usePrepared(site, editable);
  const { kind: written } = edits.state;
  const editing = editor !== null;
  // A conflict takes over what was meant; settled, it leaves nothing to edit.
  React.useEffect(() => {
    if (written === 'conflict') setEditor(null);
  }, [written]);
  // The view that had the focus is gone when a change has come through or a conflict is settled.
  React.useEffect(() => {
    const heading = headingRef.current;
    if (heading && heading.ownerDocument.activeElement === heading.ownerDocument.body) heading.focus();
  }, [written, editing, headingRef]);
  const others = plan.items.filter(({ activityKey, key }) => activityKey === item.activityKey && key !== item.key);
  const open = state !== 'reached' && state !== 'dropped' && state !== 'postponed';
  const distance = open ? sayPeriodDistance(item, today, say.locale, calendar) : null;
  const days = daysBeside(item, say);
  const kind = kindWord(item.kind, say, true);

  return (
    <div onKeyDown={undoKeys(edits.undo)}>
      <p className={styles.over}>
        <Mark kind={item.kind} state={state} size={22} />
        {activity === null ? kind : say('details.of', { kind, number: activity.key, activity: activity.title })}
      </p>
      <h2 ref={headingRef} tabIndex={-1} className={styles.title}>
        {item.text}
      </h2>
      <EditConflict edits={edits} site={site} today={today} />
      <EditStatus edits={edits} quiet={editing} />
      <Fields>
        <FieldLine label={say('details.period')}>
          <span className={styles.strong}>{item.periodText ?? periodOf(item, say)}</span>
          <span className={styles.sub}>{[days, distance].filter((part) => part !== null).join(', ')}</span>
          {item.former !== null && (
            <span className={styles.sub}>
              {say(item.reason === null ? 'details.movedFrom' : 'standing.postponedFrom', {
                period: sayPeriod({ ...item.former, recurrence: null }, say.locale),
              })}
            </span>
          )}
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
        <StandingLine plan={plan} thing={item} onOpen={onOpen} />
        <FieldLine
          label={say('details.responsible')}
          lines={
            item.responsible === null
              ? orNone(responsibleOf(activity), say('details.noResponsible'))
              : [item.responsible]
          }
        />
      </Fields>
      {written !== 'conflict' && (
        <ItemActions
          site={site}
          plan={plan}
          item={item}
          today={today}
          edits={edits}
          editor={editor}
          onEditor={setEditor}
          editable={editable}
          atOnce={atOnce}
        />
      )}
      <RightNote rights={rights} closedOn={closedOn} />
      {item.row === null && rights?.edit === true && <p className={styles.note}>{say('details.notWritten')}</p>}
      <ThreadLink plan={plan} activityKey={item.activityKey} messageLink={item.messageLink} />
      {activity !== null && (
        <Link as="button" onClick={() => onPlace(viewOf('activity', { selected: activity.key }))}>
          {say('activity.open')}
        </Link>
      )}
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
