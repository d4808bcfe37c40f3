import type { Field } from '../store/fields';
import type { List } from '../store/lists';
import type { Stores } from '../stores';

/** Columns that show another column show its title as well. */
const showing = new Set(['LinkTitle', 'LinkTitleNoMenu', 'LinkTitle2']);

/** Whether a formula reads a column, by its title or its internal name. */
export const namesColumn = (formula: string, field: Pick<Field, 'title' | 'internalName'>): boolean =>
  [field.title, field.internalName].some((name) => renamedIn(formula, name, '\0') !== formula);

/** A formula in which a column has a new title; texts in quotes stay as they are. */
export function renamedIn(formula: string, from: string, to: string): string {
  const same = (name: string): boolean => name.toLowerCase() === from.toLowerCase();
  return formula.replace(
    /"(?:[^"]|"")*"|\[([^\]]+)\]|[\p{L}_][\p{L}\p{N}_]*(?!\s*\(|[\p{L}\p{N}_])/gu,
    (whole: string, bracketed: string | undefined) => {
      if (whole.startsWith('"')) return whole;
      return same(bracketed ?? whole) ? `[${to}]` : whole;
    },
  );
}

/**
 * SharePoint keeps formulas by column, not by title: after a rename they go on as before and show the new title. Here they
 * are kept as written, so the new title is put into them.
 */
export function followRename(stores: Stores, list: List, before: Field, after: Field): void {
  if (before.title === after.title) return;
  const renamed = (formula: string | null): string | null =>
    formula === null ? null : renamedIn(formula, before.title, after.title);
  for (const field of stores.fields.ofList(list.id)) {
    const title = after.internalName === 'Title' && showing.has(field.internalName) ? after.title : field.title;
    const next: Field = {
      ...field,
      title,
      validationFormula: renamed(field.validationFormula),
      ...(field.formula === undefined ? {} : { formula: renamed(field.formula) ?? '' }),
    };
    if (
      next.title !== field.title ||
      next.formula !== field.formula ||
      next.validationFormula !== field.validationFormula
    )
      stores.fields.put(next);
  }
  const now = stores.lists.get(list.id);
  const validationFormula = renamed(now?.validationFormula ?? null);
  if (now && validationFormula !== now.validationFormula) stores.lists.put({ ...now, validationFormula });
}
