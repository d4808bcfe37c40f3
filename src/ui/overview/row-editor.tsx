import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate, PlanItem } from '../../plan/plan';
import { itemEdit } from '../edit/edit-things';
import { ThingEditor } from '../edit/thing-editor';
import type { Edits } from '../edit/use-edits';
import { useSay } from '../say';
import { firstLine } from './item-line';

interface RowEditorProps {
  readonly item: PlanItem;
  readonly edits: Edits;
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** The period of an item as a form in its row. */
export const RowEditor: React.FC<RowEditorProps> = ({ item, edits, site, today, onClose }) => {
  const say = useSay();
  if (item.row === null) return null;
  return (
    <ThingEditor
      edits={edits}
      site={site}
      today={today}
      label={say('overview.moveItem', { title: firstLine(item.text, say) })}
      fields={[{ name: 'periodText', label: say('edit.field.period'), kind: 'period', reminds: item }]}
      before={{ periodText: item.periodText ?? '' }}
      row={item.row}
      changeOf={itemEdit(item, today)}
      onClose={onClose}
    />
  );
};
