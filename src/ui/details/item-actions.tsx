import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { CalendarEditRegular, CheckmarkRegular, EditRegular } from '@fluentui/react-icons';
import type { PlanSite } from '../../lists/plan-site';
import type { ItemChange } from '../../lists/repository';
import type { LocalDate, Plan, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import { draftsOf, rowName } from '../edit/drafts';
import { itemEdit } from '../edit/edit-things';
import {
  itemResumed,
  itemStanding,
  noStanding,
  standingEdit,
  standingFields,
  standingOfDraft,
  type StandingEdit,
} from '../edit/standing-forms';
import { StandingMenu } from '../edit/standing-menu';
import { ThingEditor } from '../edit/thing-editor';
import { itemFields, itemValues } from '../edit/thing-forms';
import type { Edits } from '../edit/use-edits';
import { useSay } from '../say';
import { useHeadingStyles } from './heading-styles';
import { PutOnAgenda } from './put-on-agenda';

/** Which editor is open: the period alone, everything, or why it does not happen as planned. */
export type OpenEditor = 'period' | 'all' | StandingEdit | null;

/** What somebody began on an item and did not finish opens where they left it. */
export function begunEditor(site: PlanSite, item: PlanItem): OpenEditor {
  const names = item.row === null ? [] : Object.keys(draftsOf(site).of(rowName(item.row)));
  const standing = standingOfDraft(names);
  if (standing !== null) return standing;
  return names.length === 0 ? null : names.every((name) => name === 'periodText') ? 'period' : 'all';
}

export const reachedOn = (today: LocalDate): ItemChange => ({ status: 'reached', reachedOn: today });
export const notReached: ItemChange = { status: 'planned', reachedOn: null, reachedBy: null };

interface ItemActionsProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly today: LocalDate;
  readonly edits: Edits;
  readonly editor: OpenEditor;
  readonly onEditor: (editor: OpenEditor) => void;
  /** What has been typed stays to be seen, also where the right to save it is gone. */
  readonly editable: boolean;
  /** Somebody came to change its period, and not to read. */
  readonly atOnce: boolean;
}

/** What can be done with an item: reached or not, its period, and all its fields. */
export const ItemActions: React.FC<ItemActionsProps> = (props) => {
  const { site, plan, item, today, edits, editor, onEditor, editable, atOnce } = props;
  const styles = useHeadingStyles();
  const say = useSay();
  const buttons = React.useRef<HTMLDivElement>(null);
  const left = React.useRef<OpenEditor>(null);
  // It opened by itself for a draft: whoever came to read keeps the focus where they put it.
  const byItself = React.useRef(editor !== null && !atOnce);
  React.useEffect(() => {
    // Whoever leaves an editor stands where they came from.
    if (editor === null && left.current !== null)
      buttons.current
        ?.querySelector<HTMLElement>(`[data-editor="${standingEdit(left.current) ? 'standing' : left.current}"]`)
        ?.focus();
    left.current = editor;
  }, [editor]);
  const open = (next: OpenEditor): void => {
    byItself.current = false;
    edits.clear();
    onEditor(next);
  };
  const close = React.useCallback(() => onEditor(null), [onEditor]);
  const saving = edits.state.kind === 'saving';
  const standing = standingEdit(editor);
  if (standing !== null && item.row !== null)
    return (
      <ThingEditor
        edits={edits}
        site={site}
        today={today}
        label={say(`standing.${standing}`)}
        fields={standingFields(plan, item, standing, say)}
        before={noStanding}
        row={item.row}
        autoFocus={!byItself.current}
        changeOf={itemStanding(item, standing)}
        onClose={close}
      />
    );
  if (editor !== null && item.row !== null) {
    const fields = itemFields(plan, item, say).filter(({ name }) => editor === 'all' || name === 'periodText');
    const all = itemValues(item);
    return (
      <ThingEditor
        edits={edits}
        site={site}
        today={today}
        label={say('edit.editOf', { title: item.text })}
        fields={fields}
        before={Object.fromEntries(fields.map(({ name }) => [name, all[name] ?? '']))}
        row={item.row}
        autoFocus={!byItself.current}
        changeOf={itemEdit(item, today)}
        onClose={close}
      />
    );
  }
  if (!editable) return null;
  const reached = item.status === 'reached';
  return (
    <div ref={buttons} className={styles.actions}>
      <Button
        appearance={reached ? 'secondary' : 'primary'}
        icon={reached ? undefined : <CheckmarkRegular />}
        disabledFocusable={saving}
        onClick={() =>
          void edits.change([{ kind: 'item', base: item, change: reached ? notReached : reachedOn(today) }])
        }
      >
        {say(reached ? 'details.unreach' : 'details.reach')}
      </Button>
      <Button
        icon={<CalendarEditRegular />}
        disabledFocusable={saving}
        data-editor="period"
        onClick={() => open('period')}
      >
        {say(stateOf(item, today) === 'undated' ? 'details.setPeriod' : 'details.move')}
      </Button>
      <Button icon={<EditRegular />} disabledFocusable={saving} data-editor="all" onClick={() => open('all')}>
        {say('edit.edit')}
      </Button>
      <StandingMenu item={item} saving={saving} onEdit={open} onResume={() => void edits.change([itemResumed(item)])} />
      {item.status === 'planned' && <PutOnAgenda site={site} plan={plan} item={item} today={today} />}
    </div>
  );
};
