import type { SPFI } from '@pnp/sp/fi.js';
import { lists, type FieldDeclaration, type ListDeclaration } from '../../schema/whole';
import { rewriteRows, type Rewriting } from './rewrite-rows';

/** As stored: a follow-up that stood in the lists before there was any other kind came from the plan document. */
const followUp = 'Opfølgning';
const fromThePlan = 'Fra planen';

/**
 * Version 2 tells follow-ups of the plan document from those agreed later: SharePoint gives a new column's default to new
 * rows only, and the follow-ups that are there get it here. And it stores states by their Danish words, which SharePoint's
 * own form and grid show: version 1 stored the product's codes.
 */
export async function toVersion2(sp: SPFI): Promise<number> {
  let changed = await rewriteRows(sp, {
    list: lists.items,
    columns: ['Kind', 'Origin'],
    rewrite: (row) => (row['Kind'] === followUp && (row['Origin'] ?? '') === '' ? { Origin: fromThePlan } : null),
  });
  for (const list of [lists.plans, lists.reminders, lists.channels]) changed += await rewriteRows(sp, statesOf(list));
  return changed;
}

/** A code becomes its word; a word, and what a person has written, stays. */
function statesOf(list: ListDeclaration): Rewriting {
  const field: FieldDeclaration | undefined = list.fields.find((one) => one.name === 'State');
  const words = new Map(Object.entries(field?.labels ?? {}));
  return {
    list,
    columns: ['State'],
    rewrite: (row) => {
      const word = words.get(String(row['State']));
      return word === undefined || word === row['State'] ? null : { State: word };
    },
  };
}
