import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { CalendarEditRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { createCalendar, sayDate, sayPeriodDistance, sayRecurrence, saySpan } from '../../periods/index';
import type { Activity, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import { Mark, StateTag } from '../marks/mark';
import { periodOf } from '../marks/speak';
import { kindWord } from '../marks/words';
import { useSay } from '../say';
import { RowLink, type DetailsProps } from './details';
import { FieldLine, Fields, ItemList, responsibleOf } from './fields';
import { useHeadingStyles } from './heading-styles';
import { PeriodEditor } from './period-editor';
import { notReached, reachedOn, useItemWrite } from './use-item-write';
import { WriteMessage } from './write-message';

const calendar = createCalendar();

interface ItemDetailsProps extends DetailsProps {
  readonly item: PlanItem;
  readonly activity: Activity | null;
  readonly headingRef: React.RefObject<HTMLHeadingElement>;
}

/** A milestone, goal or follow-up: its words, its period, its state, and what can be done with it. */
export const ItemDetails: React.FC<ItemDetailsProps> = (props) => {
  const { item, activity, plan, today, repository, mayEdit, onOpen, onChanged, headingRef } = props;
  const styles = useHeadingStyles();
  const say = useSay();
  const write = useItemWrite(repository, onChanged);
  const [editing, setEditing] = React.useState(false);
  const state = stateOf(item, today);
  const editable = mayEdit && item.row !== null;
  const saving = write.state.kind === 'saving';
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
      <WriteMessage
        write={write}
        today={today}
        onTakeTheirs={(theirs) => {
          onChanged(theirs);
          write.dismiss();
        }}
      />
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
      {editable && editing && (
        <PeriodEditor
          initial={item.periodText ?? ''}
          today={today}
          onCancel={() => setEditing(false)}
          onSave={(periodText) => {
            setEditing(false);
            headingRef.current?.focus();
            void write.change(item, { periodText });
          }}
        />
      )}
      {editable && !editing && (
        <div className={styles.actions}>
          <Button
            appearance={item.status === 'reached' ? 'secondary' : 'primary'}
            icon={item.status === 'reached' ? undefined : <CheckmarkRegular />}
            disabledFocusable={saving}
            onClick={() => void write.change(item, item.status === 'reached' ? notReached : reachedOn(today))}
          >
            {say(item.status === 'reached' ? 'details.unreach' : 'details.reach')}
          </Button>
          <Button icon={<CalendarEditRegular />} disabledFocusable={saving} onClick={() => setEditing(true)}>
            {say(state === 'undated' ? 'details.setPeriod' : 'details.move')}
          </Button>
        </div>
      )}
      {!editable && <p className={styles.sub}>{say(mayEdit ? 'details.notWritten' : 'details.readOnly')}</p>}
      <RowLink url={item.row && repository.urlOf(item.row)} />
      {others.length > 0 && (
        <>
          <h3 className={styles.section}>{say('details.sameActivity')}</h3>
          <ItemList items={others} today={today} onOpen={onOpen} />
        </>
      )}
    </div>
  );
};

const orNone = (lines: readonly string[], none: string): readonly string[] => (lines.length > 0 ? lines : [none]);
