// Frozen: how version 1 made its lists.
import type { SPFI } from '@pnp/sp/fi.js';
import type { IList } from '@pnp/sp/lists/types.js';
import { AddFieldOptions } from '@pnp/sp/fields/types.js';
import { statusOf } from '../../../../../src/lists/faults';
import { allLists, type FieldDeclaration, type ListDeclaration } from './schema';

const listOf = (sp: SPFI, list: ListDeclaration): IList => sp.web.getList(`/sites/dev/Lists/${list.name}`);

/** The internal name stays as declared; what stab works with stands in the default view. */
const hidden = AddFieldOptions.AddFieldInternalNameHint;
const shown: AddFieldOptions = hidden | AddFieldOptions.AddFieldToDefaultView;

export interface ProvisionReport {
  /** What was made, as list or list/column. */
  readonly made: string[];
  readonly unchanged: string[];
}

export interface ProvisionOptions {
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
}

/**
 * Makes the lists and columns that are missing, and changes nothing that is there: it can be run again after a break
 * anywhere. Needs a site owner's token.
 */
export async function provision(sp: SPFI, options: ProvisionOptions = {}): Promise<ProvisionReport> {
  const made: string[] = [];
  const unchanged: string[] = [];
  for (const [done, list] of allLists.entries()) {
    options.onProgress?.({ done, total: allLists.length, name: list.da });
    const have = await existingFields(sp, list);
    if (have === null) {
      await sp.web.lists.add(list.name, list.descriptionDa, 100, false, { EnableVersioning: true });
      made.push(list.name);
    } else unchanged.push(list.name);
    const missing = list.fields.filter((field) => !have?.has(field.name));
    for (const field of missing) {
      await listOf(sp, list).fields.createFieldAsXml({
        SchemaXml: fieldXml(field),
        Options: field.hidden ? hidden : shown,
      });
      if (have !== null) made.push(`${list.name}/${field.name}`);
    }
    // The list's address stays English; its name is shown. Last, so that a break before it is repaired by the next run.
    if (have === null) await listOf(sp, list).update({ Title: list.da });
  }
  options.onProgress?.({ done: allLists.length, total: allLists.length, name: '' });
  return { made, unchanged };
}

/** Internal names of a list's columns; null where the list is missing. */
async function existingFields(sp: SPFI, list: ListDeclaration): Promise<Set<string> | null> {
  try {
    const fields: { InternalName: string }[] = await listOf(sp, list).fields.select('InternalName')();
    return new Set(fields.map((field) => field.InternalName));
  } catch (error) {
    if (statusOf(error).kind === 'noList') return null;
    throw error;
  }
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const types = {
  text: 'Text',
  note: 'Note',
  number: 'Number',
  date: 'DateTime',
  moment: 'DateTime',
  choice: 'Choice',
  boolean: 'Boolean',
};

/** SharePoint's own description of a column (SURFACE.md 7). */
export function fieldXml(field: FieldDeclaration): string {
  const attributes: Record<string, string> = {
    Type: types[field.type],
    Name: field.name,
    StaticName: field.name,
    DisplayName: field.da,
    ...(field.type === 'date' ? { Format: 'DateOnly' } : {}),
    ...(field.type === 'note' ? { RichText: 'FALSE', NumLines: '6' } : {}),
    ...(field.required ? { Required: 'TRUE' } : {}),
    // SharePoint enforces unique values only on an indexed column.
    ...(field.indexed || field.unique ? { Indexed: 'TRUE' } : {}),
    ...(field.unique ? { EnforceUniqueValues: 'TRUE' } : {}),
  };
  const choices = (field.choices ?? [])
    .map((choice) => field.labels?.[choice] ?? choice)
    .map((choice) => `<CHOICE>${escape(choice)}</CHOICE>`)
    .join('');
  const body = choices ? `<CHOICES>${choices}</CHOICES>` : '';
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`);
  return `<Field ${written.join(' ')}>${body}</Field>`;
}
