import type { Activity, RoleHolder } from '../../../src/plan/plan';
import { holdersOn, namedRoles, openRoles } from '../../../src/plan/role-holders';
import { fullPlan } from '../ui/activity/full-plan';
import { activity, item, smallPlan, today } from '../ui/support/plans';

const anna = { id: 1, name: 'Anna Holm', login: 'anna@contoso.example' };
const bo = { id: 2, name: 'Bo Lund', login: 'bo@contoso.example' };
const member = (role: string, more: Partial<RoleHolder> = {}): RoleHolder => ({
  key: role,
  role,
  person: anna,
  substitute: null,
  unit: null,
  from: null,
  to: null,
  row: null,
  ...more,
});
const open = (members: readonly RoleHolder[], ...activities: readonly Activity[]): (readonly [string, string[]])[] =>
  openRoles({ ...smallPlan, activities: [...activities], members: [...members] }, today).map((one) => [
    one.role,
    one.activities.map(({ key }) => key),
  ]);

test.each<[string, Partial<RoleHolder>, boolean]>([
  ['from the beginning and on', {}, true],
  ['until today', { to: today }, true],
  ['until yesterday', { to: '2019-05-13' }, false],
  ['from today', { from: today }, true],
  ['from tomorrow', { from: '2019-05-15' }, false],
  ['by a substitute alone', { person: null, substitute: bo }, true],
  ['by nobody', { person: null }, false],
  ['under another name of the same letters', { role: ' Områdechef ' }, true],
])('a role held %s is held: %p %p', (_name, more, held) => {
  expect(open([member('områdechef', more)], activity('1.1', 'A'))).toEqual(held ? [] : [['områdechef', ['1.1']]]);
});

test('each open role once, with all that name it; what is ended or has a person in charge lacks nobody', () => {
  const roles = ['centerchef'];
  expect(
    open(
      [],
      activity('1.1', 'A', { roles: ['centerchef', 'koordinator'] }),
      activity('1.2', 'B', { roles }),
      activity('1.3', 'C', { roles, stage: 'ended' }),
      activity('1.4', 'D', { roles, personId: 7 }),
    ),
  ).toEqual([
    ['centerchef', ['1.1', '1.2']],
    ['koordinator', ['1.1']],
  ]);
});

test('where no role was read, the plan’s own words stand for one, but a whole sentence does not', () => {
  const responsible = [
    'Relevante aktører',
    'Områdecheferne er ansvarlige for, at alle enheder kender konceptet og bruger det',
  ];
  expect(open([], activity('1.2', 'B', { roles: [], responsible }))).toEqual([['Relevante aktører', ['1.2']]]);
});

test('behind an item stand the person that it names, else the role that it names, else its activity’s', () => {
  const { behind } = holdersOn([member('områdechef'), member('koordinator', { person: bo }), member('leder')], today);
  const both = activity('1.1', 'A', { roles: ['områdechef', 'leder', 'koordinator'] });
  const names = (...args: Parameters<typeof behind>): string[] => behind(...args).map(({ name }) => name);
  expect(names(item('1.1.m1'), both)).toEqual(['Anna Holm', 'Bo Lund']);
  expect(names(item('1.1.m1', { responsible: 'Koordinator' }), both)).toEqual(['Bo Lund']);
  expect(names(item('1.1.m1', { responsible: 'Områdechefen' }), both)).toEqual(['Anna Holm']);
  expect(names(item('1.1.m1', { personId: 2 }), both)).toEqual(['Bo Lund']);
  expect(names(item('1.1.m1'), { ...both, personId: 1 })).toEqual(['Anna Holm']);
  expect(names(item('1.1.m1'), undefined)).toEqual([]);
});

describe('the roles of an activity, as its page shows them', () => {
  const networks = fullPlan.activities.find(({ key }) => key === '2.1') ?? activity('2.1', '');

  test('have the people who hold them today', () => {
    const { rowsOf } = holdersOn(fullPlan.members, today);
    expect(namedRoles(networks).map((role) => [role, rowsOf(role).map(({ person }) => person?.name)])).toEqual([
      ['Tovholder', ['Jens Bæk']],
      ['Lokal arbejdsgruppe', []],
    ]);
    const before = holdersOn(fullPlan.members, '2019-01-31');
    expect(before.rowsOf(namedRoles(networks)[1] ?? '')).toHaveLength(1);
  });

  test('are the responsible words where no role was read out of them', () => {
    const named = namedRoles({ ...networks, roles: [], responsible: ['Chefen følger op'] });
    expect(named).toEqual(['Chefen følger op']);
    expect(holdersOn(fullPlan.members, today).rowsOf('Chefen følger op')).toEqual([]);
  });

  test('are held in their definite form too, as the overview has it', () => {
    const { rowsOf, of } = holdersOn([member('områdechef')], today);
    expect(rowsOf('Områdechefen').map(({ person }) => person)).toEqual([anna]);
    expect(of('Områdechefen')).toEqual([anna]);
  });

  test('a person that the activity names is told by name, where it is known', () => {
    const { named } = holdersOn(fullPlan.members, today);
    expect(named({ personId: 9 })?.name).toBe('Karen Ås');
    expect(named({ personId: 77 })).toBeNull();
    expect(named(networks)).toBeNull();
  });
});
