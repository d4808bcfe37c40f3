import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { choiceOf, eventActions, eventPlaces, lists, type FieldDeclaration } from '../schema';
import { listOf } from '../table';
import type { ChangeEvent } from './history';

/** So many events are read: the newest. */
const limit = 200;

const eventSchema = z.looseObject({
  PlanKey: z.nullable(z.string()),
  ListName: z.nullable(z.string()),
  RowId: z.nullable(z.number()),
  RowKey: z.nullable(z.string()),
  RowVersion: z.nullable(z.string()),
  Moment: z.nullable(z.string()),
  Action: z.nullable(z.string()),
  Place: z.nullable(z.string()),
  FieldNames: z.nullable(z.string()),
  Created: z.string(),
  Person: z.optional(z.nullable(z.looseObject({ Title: z.optional(z.nullable(z.string())) }))),
});
const names = Object.keys(eventSchema.shape).filter((name) => name !== 'Person');

/** An event, and the plan it tells of; null where it was written without one. */
export interface PlanEvent extends ChangeEvent {
  readonly planKey: string | null;
}

/** The newest rows of the Events list; an OData filter begins with an indexed column. */
export async function askEvents(sp: SPFI, filter?: string): Promise<PlanEvent[]> {
  const all = listOf(sp, lists.events)
    .items.select(...names, 'Person/Title')
    .expand('Person');
  const asked = filter === undefined ? all : all.filter(filter);
  const answer: unknown = await asked.orderBy('Id', false).top(limit)();
  return z
    .array(eventSchema)
    .parse(answer)
    .map((row) => ({
      planKey: row.PlanKey === '' ? null : row.PlanKey,
      list: row.ListName ?? '',
      rowId: row.RowId,
      rowKey: row.RowKey ?? '',
      number: row.RowVersion !== null && /^\d+$/.test(row.RowVersion) ? Number(row.RowVersion) : null,
      at: row.Moment ?? row.Created,
      by: row.Person?.Title ?? null,
      place: choiceOf({ choices: eventPlaces, labels: labelsOf('Place') }, row.Place) ?? 'service',
      action: choiceOf({ choices: eventActions, labels: labelsOf('Action') }, row.Action) ?? 'changed',
      fields: (row.FieldNames ?? '').split('\n').filter((name) => name !== ''),
    }));
}

const fields: readonly FieldDeclaration[] = lists.events.fields;
const labelsOf = (name: string): Readonly<Record<string, string>> =>
  fields.find((field) => field.name === name)?.labels ?? {};
