import type { Person, Plan, RoleHolder } from '../../../plan/plan';
import type { Say } from '../../../text/text';
import type { FormField } from '../../edit/form-fields';

/** A role as a form has it: people by SharePoint's id as text, and nothing for what the row may be without. */
export interface RoleEdit extends Pick<RoleHolder, 'key' | 'role' | 'unit' | 'from' | 'to' | 'row'> {
  readonly group: string | null;
  readonly covers: readonly string[];
  readonly personId: string | null;
  readonly substituteId: string | null;
  readonly leaderId: string | null;
}

const idOf = (person: Person | null | undefined): string | null => (person == null ? null : String(person.id));

/** A row for the form. Pure. */
export const editOf = (holder: RoleHolder): RoleEdit => ({
  key: holder.key,
  role: holder.role,
  unit: holder.unit,
  from: holder.from,
  to: holder.to,
  row: holder.row,
  group: holder.group ?? null,
  covers: holder.covers ?? [],
  personId: idOf(holder.person),
  substituteId: idOf(holder.substitute),
  leaderId: idOf(holder.leader),
});

/** What a form changed, as the list takes it; a person who is not among `people` is left as they were. Pure. */
export function holderChange(change: Partial<RoleEdit>, people: readonly Person[]): Partial<RoleHolder> {
  const { personId, substituteId, leaderId, group, covers, key: _key, row: _row, ...same } = change;
  const personOf = (id: string | null | undefined): Person | null | undefined =>
    id === undefined ? undefined : id === null ? null : people.find((one) => String(one.id) === id);
  const [person, substitute, leader] = [personOf(personId), personOf(substituteId), personOf(leaderId)];
  return {
    ...same,
    ...('group' in change && { group: group ?? undefined }),
    ...(covers !== undefined && { covers: [...covers] }),
    ...(person !== undefined && { person }),
    ...(substitute !== undefined && { substitute }),
    ...(leader !== undefined && { leader }),
  };
}

/** The form's fields; people are chosen among those whom the site knows. */
export function roleFields(plan: Plan, people: readonly Person[], say: Say): FormField[] {
  const choices = people.map(({ id, name, login }) => ({ value: String(id), label: `${name} (${login})` }));
  const person = (name: 'person' | 'substitute' | 'leader'): FormField => ({
    name: `${name}Id`,
    label: say(`meetings.people.${name}`),
    kind: 'choice',
    options: [{ value: '', label: say('meetings.people.nobody') }, ...choices],
    narrow: true,
  });
  return [
    { name: 'role', label: say('meetings.people.role'), kind: 'line', required: true, narrow: true },
    { name: 'unit', label: say('meetings.people.unit'), kind: 'line', narrow: true },
    person('person'),
    person('substitute'),
    person('leader'),
    {
      name: 'group',
      label: say('meetings.people.group'),
      kind: 'choice',
      narrow: true,
      options: [
        { value: '', label: say('meetings.people.noGroup') },
        ...plan.groups.map(({ key, title }) => ({ value: key, label: title })),
      ],
    },
    { name: 'from', label: say('meetings.people.from'), kind: 'day', narrow: true },
    { name: 'to', label: say('meetings.people.to'), kind: 'day', edge: 'last', narrow: true },
    {
      name: 'covers',
      label: say('meetings.people.covers'),
      kind: 'lines',
      hint: say('meetings.people.coversHint'),
    },
  ];
}
