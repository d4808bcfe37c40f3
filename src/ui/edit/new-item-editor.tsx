import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { FollowUpOrigin, ItemKind, LocalDate, Plan } from '../../plan/plan';
import { useSay } from '../say';
import { linesOf, orNull } from './form-fields';
import { ThingEditor } from './thing-editor';
import { itemFields } from './thing-forms';
import type { Edits } from './use-edits';

interface NewItemEditorProps {
  readonly edits: Edits;
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly label: string;
  readonly activityKey: string;
  /** The kind that is chosen at first. */
  readonly kind: ItemKind;
  /** The period that stands there at first. */
  readonly periodText?: string;
  readonly origin: FollowUpOrigin | null;
  /** The place where what is typed is kept. */
  readonly row: string;
  readonly autoFocus?: boolean;
  readonly onClose: () => void;
}

/** A new milestone, goal or follow-up of an activity. */
export const NewItemEditor: React.FC<NewItemEditorProps> = (props) => {
  const { plan, kind: first, periodText = '', activityKey, origin, edits, site, today, label, row, onClose } = props;
  const say = useSay();
  const fields = itemFields(plan, { kind: first }, say);
  return (
    <ThingEditor
      {...{ edits, site, today, label, fields, row, onClose }}
      before={{ text: '', periodText, kind: first, responsible: '' }}
      saveLabel={say('edit.add')}
      autoFocus={props.autoFocus ?? true}
      changeOf={({ changed }) => {
        const kind = fields.find(({ name }) => name === 'kind')?.options?.find(({ value }) => value === changed.kind);
        return {
          kind: 'addItem',
          item: {
            kind: (kind?.value as ItemKind | undefined) ?? first,
            activityKey,
            // A goal's statements are the lines of its text.
            text: linesOf(changed.text ?? '').join('\n'),
            periodText: orNull(changed.periodText ?? periodText),
            responsible: orNull(changed.responsible ?? ''),
            origin,
          },
        };
      }}
    />
  );
};
