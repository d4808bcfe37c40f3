import * as React from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { WriteResult } from '../../../lists/repository';
import { isSeated } from '../../../meetings/coverage';
import { endsSoon, roleTime } from '../../../meetings/roles';
import { sayDate } from '../../../periods/index';
import type { Person, RoleHolder } from '../../../plan/plan';
import { TextLink } from '../../plain/text-link';
import { useSay } from '../../say';
import { PartFrame, usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import { usePartRows } from '../kit/use-part-rows';
import type { MachineryPartProps } from '../parts';
import { FindPerson } from './find-person';
import { LeaversSection } from './leavers-section';
import { MeetingWays } from './meeting-ways';
import { editOf, holderChange, roleFields, type RoleEdit } from './role-edit';

const readPeople = ({ meetings }: MachineryLists): Promise<Person[]> => meetings.people.list();

/** Who has which role in which unit, from and until when, who stands in, and what is left by those who leave. */
export const PeopleView: React.FC<MachineryPartProps> = (props) => {
  const { site, plan, today, signal, mayWrite, onInner, source } = props;
  const styles = usePartStyles();
  const say = useSay();
  const { value: listed, fault, again } = usePartRows(site, signal, readPeople);
  const [found, setFound] = React.useState<readonly Person[]>([]);
  const [editing, setEditing] = React.useState<string | null>(null);
  const [showsOver, setShowsOver] = React.useState(false);
  const people = React.useMemo(() => everybody(listed ?? [], found, plan.members), [listed, found, plan.members]);
  const fields = React.useMemo(() => roleFields(plan, people, say), [plan, people, say]);
  const writes = usePartWrites<RoleEdit>(
    site,
    async ({ meetings }, edit, change) => {
      const base = plan.members.find(({ key }) => key === edit.key);
      if (base === undefined) return { ok: false, error: { kind: 'gone' } };
      const result = await meetings.roles.change({ ...base, row: edit.row }, holderChange(change, people));
      return asEdit(result);
    },
    () => void source.reload(),
  );
  const shown = plan.members.filter((holder) => showsOver || roleTime(holder, today) !== 'over');
  const units = [...new Set(shown.map(({ unit }) => unit ?? ''))].sort(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'da'),
  );
  const held = plan.members.filter((holder) => isSeated(holder, today)).length;
  const ending = plan.members.filter((holder) => endsSoon(holder, today)).length;
  return (
    <PartFrame
      title={say('meetings.way.people')}
      lead={
        plan.members.length === 0
          ? say('meetings.people.empty')
          : say('meetings.lead.people', {
              held: capital(say.count('meetings.roles', held)),
              ending: ending === 0 ? say('meetings.lead.noEnding') : say.count('meetings.lead.ending', ending),
            })
      }
      loading={false}
      fault={fault}
      onAgain={again}
      actions={
        <>
          {mayWrite && editing !== 'new' && (
            <Button appearance="primary" onClick={() => setEditing('new')}>
              {say('meetings.people.new')}
            </Button>
          )}
          <MeetingWays here="people" onInner={onInner} />
        </>
      }
    >
      <RowNote site={site} today={today} writes={writes} fields={fields} />
      {editing === 'new' && (
        <RowEditor<RoleEdit>
          site={site}
          today={today}
          label={say('meetings.people.new')}
          fields={fields}
          thing={null}
          name="role"
          writes={writes}
          onSave={(edit) =>
            writes
              .run(
                'role',
                async ({ meetings }) =>
                  asEdit(await meetings.roles.add(newId(edit, plan.members.length), holderChange(edit, people))),
                say('meetings.people.saved'),
              )
              .then(closeWhere)
          }
          onClose={() => setEditing(null)}
        />
      )}
      {mayWrite && editing !== null && (
        <FindPerson site={site} onFound={(person) => setFound((before) => [...before, person])} />
      )}
      <LeaversSection {...props} />
      {units.map((unit) => (
        <section key={unit} className={styles.section} aria-label={unit || say('meetings.people.noUnit')}>
          <h2 className={styles.sectionTitle}>{unit || say('meetings.people.noUnit')}</h2>
          <div
            className={styles.tableFrame}
            role="region"
            aria-label={say('meetings.people.table', { unit: unit || say('meetings.people.noUnit') })}
            tabIndex={0}
          >
            <table className={styles.table}>
              <thead>
                <tr>
                  {(['role', 'person', 'substitute', 'group', 'time'] as const).map((column) => (
                    <th key={column} scope="col">
                      {say(`meetings.people.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown
                  .filter((holder) => (holder.unit ?? '') === unit)
                  .map((holder) => (
                    <tr key={holder.key}>
                      <th scope="row">
                        {mayWrite && holder.row !== null ? (
                          <TextLink
                            inline
                            aria-label={say('meetings.people.edit', { role: holder.role })}
                            onClick={() => setEditing(holder.key)}
                          >
                            {holder.role}
                          </TextLink>
                        ) : (
                          holder.role
                        )}
                      </th>
                      <td>{holder.person?.name ?? say('meetings.people.nobody')}</td>
                      <td>{holder.substitute?.name ?? ''}</td>
                      <td>
                        {plan.groups.find(({ key }) => key === holder.group)?.title ?? ''}
                        {holder.covers !== undefined && (
                          <span className={styles.quiet}> {holder.covers.join(', ')}</span>
                        )}
                      </td>
                      <td>{timeOf(holder)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
          {shown.map(
            (holder) =>
              editing === holder.key &&
              (holder.unit ?? '') === unit && (
                <RowEditor<RoleEdit>
                  key={holder.key}
                  site={site}
                  today={today}
                  label={say('meetings.people.edit', { role: holder.role })}
                  fields={fields}
                  thing={editOf(holder)}
                  name="role"
                  writes={writes}
                  onSave={(change) =>
                    writes
                      .change(editOf(holder), change, {
                        done: say('meetings.people.saved'),
                        undone: say('meetings.undone'),
                      })
                      .then(closeWhere)
                  }
                  onClose={() => setEditing(null)}
                />
              ),
          )}
        </section>
      ))}
      {plan.members.some((holder) => roleTime(holder, today) === 'over') && (
        <Checkbox
          data-print-hide=""
          label={say('meetings.people.showOver')}
          checked={showsOver}
          onChange={(_event, { checked }) => setShowsOver(checked === true)}
        />
      )}
    </PartFrame>
  );

  function closeWhere(saved: boolean): boolean {
    if (saved) setEditing(null);
    return saved;
  }

  function timeOf(holder: RoleHolder): string {
    const day = (on: string): string => sayDate(on, say.locale);
    const time = roleTime(holder, today);
    if (time === 'over') return say('meetings.people.over', { day: day(holder.to ?? '') });
    if (time === 'later') return say('meetings.people.later', { day: day(holder.from ?? '') });
    if (holder.to === null) return '';
    const until = say('meetings.people.until', { day: day(holder.to) });
    return endsSoon(holder, today) ? `${until} (${say('meetings.people.endsSoon')})` : until;
  }
};

/** What became of a write, in the form's own terms; a conflict's three states with it. */
function asEdit(result: WriteResult<RoleHolder>): WriteResult<RoleEdit> {
  if (result.ok) return { ok: true, value: editOf(result.value) };
  const { error } = result;
  if (error.kind !== 'conflict') return { ok: false, error };
  const names = { person: 'personId', substitute: 'substituteId', leader: 'leaderId' } as const;
  return {
    ok: false,
    error: {
      kind: 'conflict',
      base: editOf(error.base),
      mine: editOf(error.mine),
      theirs: editOf(error.theirs),
      fields: error.fields.map(({ name, side }) => ({
        name: (name in names ? names[name as keyof typeof names] : name) as Extract<keyof RoleEdit, string>,
        side,
      })),
    },
  };
}

/** The same new role, sent twice, is one row. */
const newId = ({ role, unit, group, personId, from }: Partial<RoleEdit>, count: number): string =>
  [role, unit, group, personId, from, count]
    .map((one) => one ?? '')
    .join('|')
    .slice(0, 200);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** Everybody who can be chosen, those who have a role already among them, each once. */
function everybody(
  listed: readonly Person[],
  found: readonly Person[],
  members: readonly RoleHolder[],
): readonly Person[] {
  const known = new Map<number, Person>();
  const named = members.flatMap(({ person, substitute, leader = null }) => [person, substitute, leader]);
  for (const person of [...listed, ...found, ...named]) if (person !== null) known.set(person.id, person);
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'));
}
