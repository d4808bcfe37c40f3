import { answered, answersOf, askAbout, readAgreement, type Ask, type Proposal } from '../../../src/agreements';
import type { Plan, RoleHolder } from '../../../src/plan/plan';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

const today = '2019-06-10';
const holder = (role: string, unit: string | null, id: number): RoleHolder => ({
  ...{ key: `r${id}`, role, unit, substitute: null, from: null, to: null, row: null },
  person: { id, name: `Person ${id}`, login: `p${id}@contoso.example` },
});
const plan: Plan = {
  ...emptyPlan(),
  activities: [emptyActivity({ key: '2.4', roles: ['afdelingsleder', 'afdelingsledere', 'teamleder'] })],
  items: [
    emptyItem({ key: '2.4.o1', kind: 'followUp', activityKey: '2.4', text: 'Workshop om koncept' }),
    emptyItem({ key: '2.4.o2', kind: 'followUp', activityKey: '2.4', text: 'Vi skriver', status: 'dropped' }),
    emptyItem({ key: '2.4.m1', kind: 'milestone', activityKey: '2.4', text: 'Skabelonen er klar' }),
  ],
  members: [holder('områdechef', 'Amager', 7), holder('områdechef', 'Valby', 8), holder('tovholder', null, 9)],
};
const ask = (message: string): Ask | null => askAbout(plan, '2.4', readAgreement(message, today), today);

test.each([
  ['aftalt: vi tegner forløbet om senest 14. juni, ansvarlig tovholder', null],
  ['vi tegner forløbet om', null],
  // A year that is named, and has begun to be far off, is meant.
  ['vi tegner forløbet om senest 1. maj 2020', null],
  // Next year's week 2 is nearer than this year's.
  ['vi tegner forløbet om i uge 2 2020', null],
  [
    'vi tegner forløbet om inden 1. maj',
    {
      ...{ kind: 'year', gone: '2019-04-30' },
      choices: [
        { periodText: 'senest 30. april 2020', before: 'inden 1. maj' },
        { periodText: 'senest 30. april 2019', before: null },
      ],
    },
  ],
  [
    'vi tegner forløbet om den 1. maj 2018',
    {
      ...{ kind: 'year', gone: '2018-05-01' },
      choices: [
        { periodText: '1. maj 2020', before: null },
        { periodText: 'den 1. maj 2018', before: null },
      ],
    },
  ],
  ['Workshoppen', null],
  ['skabelonen er klar', null],
  ['vi skriver', null],
  ['workshop om koncept senest 1. juli', { kind: 'same', itemKey: '2.4.o1', text: 'Workshop om koncept' }],
  ['vi har aftalt en workshop om koncept', { kind: 'same', itemKey: '2.4.o1', text: 'Workshop om koncept' }],
  [
    'vi tegner forløbet om, ansvarlig områdechefen',
    {
      ...{ kind: 'role', said: 'områdechefen' },
      choices: [
        { role: 'områdechef (Amager)', personId: 7 },
        { role: 'områdechef (Valby)', personId: 8 },
      ],
    },
  ],
  [
    'vi tegner forløbet om, ansvarlig leder',
    {
      ...{ kind: 'role', said: 'leder' },
      choices: [
        { role: 'afdelingsleder', personId: null },
        { role: 'teamleder', personId: null },
      ],
    },
  ],
  ['vi tegner forløbet om, ansvarlig teamleder', null],
  ['vi tegner forløbet om, ansvarlig Kim', null],
])('%s', (message, asked) => {
  expect(ask(message)).toEqual(asked);
});

const proposal = (of: Ask): Proposal => ({
  ...{ text: 'Vi tegner', periodText: null, before: null, role: 'leder', by: 'Kim', on: today, link: 'l', ask: of },
});

test('an answer makes the proposal what it says; what is none changes nothing', () => {
  const year = ask('vi tegner forløbet om inden 1. maj');
  const role = ask('vi tegner forløbet om, ansvarlig områdechefen');
  const same = ask('workshop om koncept');
  if (!year || !role || !same) throw new Error('nothing asked');
  expect([year, role, same].map(answersOf)).toEqual([
    ['choice0', 'choice1', 'none'],
    ['choice0', 'choice1', 'none'],
    ['same', 'new', 'none'],
  ]);
  expect(answered(proposal(year), 'choice1')).toMatchObject({ periodText: 'senest 30. april 2019', ask: null });
  expect(answered(proposal(role), 'choice1')).toMatchObject({ role: 'områdechef (Valby)', personId: 8, ask: null });
  expect(answered(proposal(same), 'same')).toMatchObject({ known: true, ask: null });
  expect(answered(proposal(same), 'new')).toEqual({ ...proposal(same), ask: null });
  expect(answered(proposal(same), 'none')).toMatchObject({ ask: { kind: 'none' } });
  for (const no of ['choice2', 'choice-1', 'new', '']) expect(answered(proposal(year), no)).toBeNull();
  expect(answered(proposal({ kind: 'none' }), 'none')).toBeNull();
});
