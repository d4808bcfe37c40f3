import { coverageOf, isCovered, lackingUnits, nothingWanted, seatOf } from '../../../src/meetings/coverage';
import { endsSoon, leaversOf } from '../../../src/meetings/roles';
import type { Person, RoleHolder } from '../../../src/plan/plan';
import { emptyPlan } from '../plan/support/empty-plan';
import { item } from '../ui/support/plans';

const today = '2019-05-14';
const person = (id: number): Person => ({ id, name: `Person ${id}`, login: `p${id}@contoso.example` });
let made = 0;
const seat = (role: string, unit: string | null, more: Partial<RoleHolder> = {}): RoleHolder => ({
  key: `r${++made}`,
  role,
  unit,
  person: person(made),
  substitute: null,
  group: 'f',
  from: null,
  to: null,
  row: null,
  ...more,
});
const whole = [
  seat('Områdejurist', null),
  seat('Afdelingsleder', 'Amager'),
  seat('Sagsbehandler', 'Amager', { covers: ['Undersøgelse', 'Unge'] }),
  seat('Områdechef', 'Valby'),
  seat('Faglig koordinator', 'Valby', { covers: ['Modtagelse'] }),
];
const wanted = { units: [], caseSteps: ['modtagelse', 'undersøgelse'], targetGroups: ['unge'] };

test.each([
  ['Områdejurist', 'lawyer'],
  ['chefjurist', 'lawyer'],
  ['Afdelingsledere', 'leader'],
  ['Områdechef', 'leader'],
  ['Faglig koordinator', 'employee'],
  ['Sagsbehandler', 'employee'],
] as const)('%s is a %s', (role, kind) => {
  expect(seatOf(role)).toBe(kind);
});

test('a group with a lawyer, and of every unit an employee and a leader, covers all', () => {
  expect(isCovered(coverageOf(whole, 'f', wanted, today))).toBe(true);
});

test.each([
  ['the lawyer leaves', whole.slice(1), { hasLawyer: false }],
  ['a leader of a unit is missing', without(whole, 'Områdechef'), { withoutLeader: ['Valby'] }],
  [
    'an employee’s time is over',
    ended(whole, 'Sagsbehandler'),
    { withoutEmployee: ['Amager'], withoutCaseStep: ['undersøgelse'], withoutTargetGroup: ['unge'] },
  ],
  [
    'a unit has a role and nobody in the group',
    [...whole, seat('Områdechef', 'Nord', { group: undefined })],
    { withoutLeader: ['Nord'], withoutEmployee: ['Nord'] },
  ],
  ['a seat has nobody', vacant(whole, 'Afdelingsleder'), { withoutLeader: ['Amager'] }],
])('%s: said', (_says, members, lacks) => {
  const coverage = coverageOf(members, 'f', wanted, today);
  expect(coverage).toMatchObject(lacks);
  expect(isCovered(coverage)).toBe(false);
});

test('units that are set count also where nobody there has a role', () => {
  const coverage = coverageOf(whole, 'f', { ...nothingWanted, units: ['Amager', 'Valby', 'Vest'] }, today);
  expect(lackingUnits(coverage)).toEqual(['Vest']);
});

test('who leaves within a month is listed with what is theirs, and who has another role is not', () => {
  const [leaves, stays, gone] = [person(900), person(901), person(902)];
  const plan = emptyPlan({
    items: [
      item('2.1.m1', { personId: 900 }),
      item('2.1.m2', { personId: 902 }),
      item('2.1.m3', { personId: 902, status: 'reached' }),
    ],
    members: [
      seat('Områdechef', 'Amager', { person: leaves, to: '2019-05-31' }),
      seat('Afdelingsleder', 'Valby', { person: stays, to: '2019-05-31' }),
      seat('Områdechef', 'Valby', { person: stays, from: '2019-06-01' }),
      seat('Områdechef', 'Nord', { person: gone, to: '2019-01-31' }),
    ],
  });
  expect(
    leaversOf(plan, today).map(({ person: { id }, lastDay, open }) => [
      id,
      lastDay,
      open.items.length,
      open.roles.length,
    ]),
  ).toEqual([
    [902, '2019-01-31', 1, 0],
    [900, '2019-05-31', 1, 1],
  ]);
  expect(plan.members.filter((one) => endsSoon(one, today)).map(({ unit }) => unit)).toEqual(['Amager', 'Valby']);
});

function without(members: readonly RoleHolder[], role: string): RoleHolder[] {
  return members.filter((one) => one.role !== role);
}
function ended(members: readonly RoleHolder[], role: string): RoleHolder[] {
  return members.map((one) => (one.role === role ? { ...one, to: '2019-04-30' } : one));
}
function vacant(members: readonly RoleHolder[], role: string): RoleHolder[] {
  return members.map((one) => (one.role === role ? { ...one, person: null } : one));
}
