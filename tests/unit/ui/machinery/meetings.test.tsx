/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MachineryLists } from '../../../../src/lists/machinery/machinery-lists';
import type { GroupRow } from '../../../../src/lists/meetings/standing-groups';
import type { MeetingLists } from '../../../../src/lists/meetings/meeting-lists';
import { nothingWanted } from '../../../../src/meetings/coverage';
import type { Meeting } from '../../../../src/meetings/meeting';
import type { Plan, RoleHolder } from '../../../../src/plan/plan';
import { createSay } from '../../../../src/text/text';
import { agendaLine, lineFor } from '../../../../src/ui/machinery/meetings/agenda-words';
import { memoryRepository } from '../support/memory-repository';
import { item, smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const meeting = (id: number, day: string, more: Partial<Meeting> = {}): Meeting => ({
  ...{ key: `m${id}`, title: `Styregruppe, møde ${id}`, groupKey: 'g1', day, time: '13.00', place: 'Rådhuset' },
  ...{ state: 'planned', agenda: [], filled: [], decisions: [] },
  row: { list: 'FremdriftMeetings', id, etag: '"1"' },
  ...more,
});
const seat = (key: string, role: string, unit: string, to: string | null = null): RoleHolder => ({
  ...{ key, role, unit, substitute: null, from: null, to, group: 'f' },
  person: { id: key.length + role.length, name: `Kim ${key}`, login: `${key}@contoso.example` },
  row: { list: 'FremdriftMembers', id: 1, etag: '"1"' },
});
const plan: Plan = {
  ...smallPlan,
  items: [...smallPlan.items, item('2.2.o2', { kind: 'followUp', text: 'Der følges op på myndighedschefmøder' })],
  groups: [
    ...smallPlan.groups,
    { key: 'f', title: 'Følgegruppe', chair: null, members: ['En fra hver enhed'], cadence: null, tasks: [] },
  ],
  members: [
    seat('a', 'Sagsbehandler', 'Amager'),
    seat('bb', 'Afdelingsleder', 'Amager'),
    seat('c', 'Sagsbehandler', 'Valby'),
  ],
};

/** The part on meetings that answer as told; what is written comes back as it was asked for. */
function open(meetings: readonly Meeting[], selected = 'meetings', of: Plan = plan, editable = true) {
  const change = jest.fn<ReturnType<MeetingLists['change']>, Parameters<MeetingLists['change']>>((base, changed) =>
    Promise.resolve({ ok: true, value: { ...base, ...changed } }),
  );
  const add = jest.fn<ReturnType<MeetingLists['add']>, Parameters<MeetingLists['add']>>((_plan, key, made) =>
    Promise.resolve({ ok: true, value: { ...meeting(9, made.day ?? ''), ...made, key } }),
  );
  const follow = jest.fn<ReturnType<MeetingLists['follow']>, Parameters<MeetingLists['follow']>>((_plan, base) =>
    Promise.resolve({ ok: true, value: base }),
  );
  const setCadence = jest.fn((group: GroupRow, cadence: string | null) =>
    Promise.resolve({ ok: true as const, value: { ...group, cadence } }),
  );
  const groups = of.groups.map(({ key, title, cadence }, i): GroupRow => ({
    ...{ key, title, cadence },
    row: { list: 'FremdriftGroups', id: i + 1, etag: '"1"' },
  }));
  const lists = {
    meetings: {
      groups: { list: () => Promise.resolve(groups), change: setCadence },
      ...{ change, add, follow, list: () => Promise.resolve([...meetings]) },
      coverage: { read: () => Promise.resolve(nothingWanted) },
      feeds: { read: () => Promise.resolve({ base: null, feeds: [] }) },
      people: { list: () => Promise.resolve([]) },
    },
  } as unknown as MachineryLists;
  renderApp(
    { ...memoryRepository(of), editable },
    { page: 'machinery', selected },
    { machinery: () => Promise.resolve(lists) },
  );
  return { change, add, follow, setCadence };
}
const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));

test('the part says when the next meeting is and who is missing; a proposed day is taken in', async () => {
  const { add } = open([meeting(1, '2019-04-09'), meeting(2, '2019-05-28')]);
  // The part's own code is fetched first.
  const lead = await screen.findByText(/^Styregruppen: næste møde er .*28\. maj/);
  expect(lead).toHaveTextContent('Følgegruppen mangler folk fra Valby.');
  expect(screen.getByText(/Områdechef eller afdelingsleder mangler fra: Valby/)).toBeInTheDocument();
  const rows = within(screen.getByRole('region', { name: 'Alle møder i styregruppen' })).getAllByRole('row');
  expect(rows).toHaveLength(3);
  expect(screen.getByText(/Myndighedschefmøder \(2\.2\.o2\)/)).toBeInTheDocument();
  await press(/^Sæt mødet .*august/);
  expect(add.mock.calls[0]?.[2]).toMatchObject({ groupKey: 'g1', day: '2019-08-13', time: '13.00', state: 'planned' });
});

test('an agenda is filled from the plan, and a person’s own line stays', async () => {
  const { change } = open([meeting(2, '2019-05-28', { agenda: ['Velkommen'] })], 'meetings.m2');
  await press('Fyld fra planen');
  await screen.findByText('Dagsordenen er fyldt fra planen.');
  const changed = change.mock.calls[0]?.[1];
  expect(changed?.agenda?.at(-1)).toBe('Velkommen');
  expect(changed?.filled).toContainEqual(
    expect.stringMatching(/^Overskredet: Punkt 1\.1\.m1 er klar \(1\.1\.m1, april 2019\)$/i),
  );
});

test('a decision is made a follow-up of the activity that is chosen; one with a number tells how it stands', async () => {
  const { follow } = open(
    [meeting(2, '2019-05-07', { state: 'held', decisions: ['Enhederne melder tilbage', '2.2.m1 Beredskab'] })],
    'meetings.m2',
  );
  expect(await screen.findByRole('button', { name: /^2\.2\.m1, nået$/ })).toBeInTheDocument();
  await press('Gør ”Enhederne melder tilbage” til opfølgning');
  fireEvent.change(screen.getByRole('combobox', { name: /Aktivitet/ }), { target: { value: '2.1' } });
  await press('Gem opfølgningen');
  await screen.findByText('Beslutningen er nu en opfølgning i planen.');
  expect(follow.mock.calls[0]?.[2]).toMatchObject({ line: 'Enhederne melder tilbage', activityKey: '2.1' });
});

test('who leaves has what is theirs listed, and roles tell when they end', async () => {
  const leaver = { ...seat('a', 'Områdechef', 'Amager', '2019-05-31') };
  const items = plan.items.map((one) => (one.key === '1.1.m1' ? { ...one, personId: leaver.person?.id ?? null } : one));
  open([], 'meetings.people', { ...plan, items, members: [leaver] });
  expect(await screen.findByText('Én rolle har en person. Én rolle slutter inden for 30 dage.')).toBeInTheDocument();
  const section = screen.getByRole('region', { name: 'Det, der skal gives videre' });
  expect(within(section).getByText(/Kim a, sidste dag 31\. maj 2019/)).toBeInTheDocument();
  expect(within(section).getByText('Punkt 1.1.m1 er klar (1.1.m1)')).toBeInTheDocument();
  expect(screen.getByText(/slutter snart/)).toBeInTheDocument();
});

test('how often a group meets is written where it is missing; who may only read is not asked to do anything', async () => {
  const { setCadence } = open([]);
  fireEvent.click(await screen.findByRole('button', { name: 'Ret, hvor tit følgegruppen mødes' }));
  const form = within(screen.getByRole('form', { name: 'Ret, hvor tit følgegruppen mødes' }));
  fireEvent.change(form.getByRole('textbox'), { target: { value: 'hvert kvartal' } });
  fireEvent.click(form.getByRole('button', { name: 'Gem' }));
  await waitFor(() => expect(setCadence).toHaveBeenCalledWith(expect.objectContaining({ key: 'f' }), 'hvert kvartal'));
});

test('a reader is told how it is, and nothing that they are to do', async () => {
  open([], 'meetings', plan, false);
  expect(await screen.findByText(/^Planen siger ikke, hvor tit gruppen mødes\.$/)).toBeInTheDocument();
  expect(screen.queryByText(/Sæt selv en dato|Opret dem som grupper|Sæt den første dato/)).toBeNull();
});

test('what was filled in from the plan is read in the reader’s language; the plan’s words and people’s own stay', () => {
  const late = item('2.1.m2', {
    text: 'Metoden afprøvet',
    periodText: 'medio 2019',
    start: '2019-05-01',
    end: '2019-08-31',
  });
  const items = new Map([[late.key, late]]);
  const en = createSay('en');
  const line = agendaLine({ ...late, section: 'late', value: null, unit: null, isDone: false }, createSay('da'));
  expect(line).toBe('Overskredet: Metoden afprøvet (2.1.m2, medio 2019 (maj–august))');
  expect(lineFor(line, items, en)).toBe('Overdue: Metoden afprøvet (2.1.m2, medio 2019 (May–August))');
  expect(lineFor(line, items, createSay('da'))).toBe(line);
  expect(lineFor('Fra sidst: Brev sendt (2.1.o1, ikke gjort endnu)', items, en)).toBe(
    'From last time: Brev sendt (2.1.o1, not done yet)',
  );
  expect(lineFor('Godkendelse af referat', items, en)).toBe('Godkendelse af referat');
});
