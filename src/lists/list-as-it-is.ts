import type { SPFI } from '@pnp/sp/fi.js';
import { SPCollection } from '@pnp/sp/spqueryable.js';
import * as z from 'zod/mini';
import { statusOf } from './faults';
import type { ListDeclaration } from './schema';
import { listOf } from './table';
import type { RowValues } from './values';

const fieldsSchema = z.array(z.object({ InternalName: z.string() }));

/**
 * Work on a list of a site that may have yet to get a column which the product does without: SharePoint refuses to be asked
 * for such a column, and to write it. Then the list is asked which it has, and the work is done again without the others.
 */
export interface ListAsItIs {
  readonly run: <T>(work: (list: ListDeclaration, kept: (values: RowValues) => RowValues) => Promise<T>) => Promise<T>;
}

/** Remembers what the list had, as long as the process lives. */
export function listAsItIs(sp: SPFI, list: ListDeclaration): ListAsItIs {
  let known = list;
  const kept = (values: RowValues): RowValues => {
    const lacking = new Set(list.fields.filter((field) => !known.fields.includes(field)).map(({ name }) => name));
    return Object.fromEntries(Object.entries(values).filter(([column]) => !lacking.has(column)));
  };
  return {
    async run(work) {
      try {
        return await work(known, kept);
      } catch (error) {
        const { kind, status } = statusOf(error);
        if (known !== list || kind !== 'other' || status !== 400) throw error;
        const answer = await SPCollection(listOf(sp, list), 'fields').select('InternalName')();
        const present = new Set(fieldsSchema.parse(answer).map(({ InternalName }) => InternalName));
        const fields = list.fields.filter((field) => field.optional !== true || present.has(field.name));
        if (fields.length === list.fields.length) throw error;
        known = { ...list, fields };
        return work(known, kept);
      }
    },
  };
}
