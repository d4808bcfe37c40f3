import fc from 'fast-check';
import { findings, freshDays, planAlone, sayFinding, type Finding, type HealthSources } from '../../../src/health';
import type { Activity, Indicator, Plan, PlanItem, RoleHolder } from '../../../src/plan/plan';
import { createSay } from '../../../src/text/text';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

const today = '2019-05-20';
const kim = { id: 7, name: 'Kim Holm', login: 'kim@contoso.example' };
const holder = (more: Partial<RoleHolder> = {}): RoleHolder => ({
  ...{ key: 'r', role: 'Områdechef', person: kim, substitute: null, unit: null, from: null, to: null, row: null },
  ...more,
});
const indicator = (more: Partial<Indicator> = {}): Indicator => ({
  ...{
    key: 'i1',
    activityKey: '2.1',
    areaKey: '2',
    goalKey: '2.1.g1',
    title: 'Inddragelse',
    unit: '%',
    baseline: null,
  },
  ...{ target: 80, operator: 'atLeast', byText: null, by: null, source: null, row: null },
  measurements: [{ on: '2019-05-01', unit: null, round: null, value: 70, basis: null, source: null }],
  ...more,
});
const next = { periodText: 'oktober 2019', start: '2019-10-01', end: '2019-10-31' };
const healthyActivity = (more: Partial<Activity> = {}): Activity =>
  emptyActivity({ key: '2.1', purpose: ['Fordi'], roles: ['områdechef'], ...more });
const healthyItems: readonly PlanItem[] = [
  emptyItem({ key: '2.1.m1', ...next }),
  emptyItem({ key: '2.1.g1', kind: 'goal', ...next }),
];
const healthy = (more: Partial<Plan> = {}): Plan =>
  emptyPlan({
    activities: [healthyActivity()],
    items: [...healthyItems],
    members: [holder()],
    indicators: [indicator()],
    ...more,
  });
const foundIn = (plan: Plan, more: Partial<HealthSources> = {}): Finding[] =>
  findings({ ...planAlone(plan, today), inTeams: false, ...more }, today);
const kindsIn = (plan: Plan, more?: Partial<HealthSources>): string[] =>
  foundIn(plan, more).map(({ kind, key }) => `${kind} ${key ?? '-'}`);
const withItem = (more: Partial<PlanItem>): Plan =>
  healthy({ items: [...healthyItems, emptyItem({ key: '2.1.x', ...more })] });

const reference = { key: 'g2', title: 'Følgegruppe', chair: null, members: [], cadence: null, tasks: [] };
const employee = { ...holder({ unit: 'Amager', group: 'g2' }), key: 'm9', role: 'sagsbehandler' };

test('a healthy plan has nothing to mend', () => expect(foundIn(healthy())).toEqual([]));

test.each<[string, Plan, Partial<HealthSources>, readonly string[]]>([
  ['no purpose', healthy({ activities: [healthyActivity({ purpose: [] })] }), {}, ['noPurpose 2.1']],
  ['no role', healthy({ activities: [healthyActivity({ roles: [] })] }), {}, ['noRole 2.1']],
  ['a person of its own is enough', healthy({ activities: [healthyActivity({ roles: [], personId: 7 })] }), {}, []],
  ['nobody has the role', healthy({ members: [] }), {}, ['noPerson -']],
  ['somebody had it', healthy({ members: [holder({ to: '2019-05-19' })] }), {}, ['noPerson -']],
  ['a substitute is a living person', healthy({ members: [holder({ person: null, substitute: kim })] }), {}, []],
  [
    'no step within a year',
    healthy({ items: healthyItems.map((item) => ({ ...item, start: '2021-01-01', end: '2021-01-31' })) }),
    {},
    ['noNext 2.1'],
  ],
  ['no goal', healthy({ items: healthyItems.slice(0, 1), indicators: [] }), {}, ['noGoal 2.1']],
  ['goal without indicator', healthy({ indicators: [] }), {}, ['noIndicator 2.1.g1']],
  ['an activity’s indicator is its goals’', healthy({ indicators: [indicator({ goalKey: null })] }), {}, []],
  ['no figures', healthy({ indicators: [indicator({ measurements: [] })] }), {}, ['noFigures i1']],
  ['old figures', healthy(), { freshDays: 10 }, ['oldFigures i1']],
  ['no date', withItem({ periodText: null, start: null, end: null }), {}, ['undated 2.1.x']],
  ['unreadable', withItem({ periodText: 'når det er klar engang', start: null, end: null }), {}, ['unreadable 2.1.x']],
  [
    'continuous needs no date',
    withItem({ kind: 'followUp', start: null, end: null, recurrence: 'continuous' }),
    {},
    [],
  ],
  [
    'not held',
    withItem({ kind: 'followUp', periodText: 'april 2019', start: '2019-04-01', end: '2019-04-30' }),
    {},
    ['notHeld 2.1.x'],
  ],
  ['held', withItem({ kind: 'followUp', start: '2019-04-01', end: '2019-04-30', status: 'reached' }), {}, []],
  [
    'recurs, and was just there',
    withItem({ kind: 'followUp', start: '2019-04-01', end: '2019-04-30', recurrence: 'P3M' }),
    {},
    [],
  ],
  [
    'recurs, and was never heard of',
    withItem({ kind: 'followUp', start: '2018-04-01', end: '2018-04-30', recurrence: 'P3M' }),
    {},
    ['notHeld 2.1.x'],
  ],
  ['silence', healthy(), { news: new Map([['2.1', '2019-03-01']]) }, ['noNews 2.1']],
  ['news', healthy(), { news: new Map([['2.1', '2019-05-01']]) }, []],
  ['merged into what is not there', withItem({ status: 'dropped', mergedInto: '9.9' }), {}, ['mergedNowhere 2.1.x']],
  ['merged', withItem({ status: 'dropped', mergedInto: '2.1.m1' }), {}, []],
  ['dropped without a reason', withItem({ status: 'dropped' }), {}, ['noReason 2.1.x']],
  ['postponed with one', withItem({ status: 'postponed', reason: 'Venter på lovændring' }), {}, []],
  ['the følgegruppe', healthy(), { uncovered: ['Amager'] }, ['coverage -']],
  [
    'a følgegruppe without anybody from a unit',
    healthy({ groups: [reference], members: [holder({ unit: 'Amager' })] }),
    {},
    ['coverage -'],
  ],
  [
    'a følgegruppe with an employee and a leader of each unit',
    healthy({ groups: [reference], members: [holder({ unit: 'Amager', group: 'g2' }), employee] }),
    {},
    [],
  ],
])('%s', (_name, plan, more, expected) => expect(kindsIn(plan, more)).toEqual(expected));

test('an area without a channel, and with holes in its process plan', () => {
  const area = { key: '2', order: 1, title: 'Tværfagligt', focus: null, channelId: null, row: null };
  const found = foundIn(healthy({ areas: [area] }), {
    inTeams: true,
    processGaps: new Map([['2', ['lead', 'followUp']]]),
  });
  expect(found.map((one) => sayFinding(one, createSay('da')))).toEqual([
    'Tværfagligt har ingen kanal, så ingen får påmindelserne. Vælg en.',
    'Procesplanen for Tværfagligt mangler: tovholder, opfølgning. Udfyld det, I ved.',
  ]);
});

test('figures are fresh for as long as there is between two rounds, and a month to count in', () => {
  expect(freshDays(null)).toBe(183);
  expect(freshDays([{ start: '2019-01-01' }, { start: '2019-04-01' }, { start: '2019-07-01' }])).toBe(122);
});

// Activities as they come: with and without each thing that a finding is about.
const anActivity = fc.record({
  stage: fc.constantFrom(null, 'development', 'ended', 'dropped', 'postponed'),
  mergedInto: fc.constantFrom(null, null, '1', '2', '9'),
  purpose: fc.constantFrom<string[]>([], ['Fordi']),
  roles: fc.constantFrom<string[]>([], ['områdechef'], ['jurist']),
  reason: fc.constantFrom(null, 'Derfor'),
});
const anItem = fc.record({
  activity: fc.nat(3),
  kind: fc.constantFrom<PlanItem['kind']>('milestone', 'goal', 'followUp'),
  status: fc.constantFrom<PlanItem['status']>('planned', 'reached', 'dropped', 'postponed'),
  end: fc.constantFrom(null, '2018-04-30', '2019-10-31', '2022-01-31'),
  recurrence: fc.constantFrom(null, 'P3M', 'continuous'),
});
const aPlan = fc
  .tuple(fc.array(anActivity, { maxLength: 4 }), fc.array(anItem, { maxLength: 10 }))
  .map(([some, items]) =>
    emptyPlan({
      activities: some.map((more, i) => emptyActivity({ key: `${i + 1}`, ...more })),
      items: items.map(({ activity, end, ...more }, i) =>
        emptyItem({ key: `${activity + 1}.m${i}`, activityKey: `${activity + 1}`, start: end, end, ...more }),
      ),
      members: [holder()],
    }),
  );

test('of what has ended, was dropped, postponed or merged nothing is asked but where it went and why', () => {
  fc.assert(
    fc.property(aPlan, (plan) => {
      const quiet = new Set(
        plan.activities
          .filter(
            ({ stage, mergedInto }) => mergedInto !== null || ['ended', 'dropped', 'postponed'].includes(stage ?? ''),
          )
          .map(({ key }) => key),
      );
      for (const { kind, activityKey, values } of foundIn(plan)) {
        if (activityKey !== null && quiet.has(activityKey)) expect(['mergedNowhere', 'noReason']).toContain(kind);
        if (kind === 'noPerson') for (const key of String(values['on']).split(', ')) expect(quiet).not.toContain(key);
      }
    }),
  );
});

test('what is mended is gone, nothing of its kind comes for it, and the order is the plan’s own', () => {
  const mended = (plan: Plan, { kind, key, activityKey, values }: Finding): Plan | null => {
    const activity = (change: Partial<Activity>): Plan => ({
      ...plan,
      activities: plan.activities.map((one) => (one.key === activityKey ? { ...one, ...change } : one)),
    });
    const item = (change: Partial<PlanItem>): Plan => ({
      ...plan,
      items: plan.items.map((one) => (one.key === key ? { ...one, ...change } : one)),
    });
    const added = (more: Partial<PlanItem>): Plan => ({
      ...plan,
      items: [...plan.items, emptyItem({ activityKey: activityKey ?? '', key: 'new', ...next, ...more })],
    });
    const isActivity = plan.activities.some((one) => one.key === key);
    if (kind === 'noPurpose') return activity({ purpose: ['Fordi'] });
    if (kind === 'noRole') return activity({ roles: ['områdechef'] });
    if (kind === 'noPerson') return { ...plan, members: [...plan.members, holder({ role: String(values['role']) })] };
    if (kind === 'noNext') return added({});
    if (kind === 'noGoal') return added({ kind: 'goal' });
    if (kind === 'undated') return item(next);
    if (kind === 'notHeld') return item({ status: 'reached' });
    if (kind === 'noReason') return isActivity ? activity({ reason: 'Derfor' }) : item({ reason: 'Derfor' });
    if (kind === 'mergedNowhere')
      return isActivity ? activity({ mergedInto: null, stage: 'ended' }) : item({ mergedInto: null });
    return null;
  };
  const nameOf = ({ kind, key, values }: Finding): string => `${kind} ${key ?? String(values['role'])}`;
  fc.assert(
    fc.property(aPlan, (plan) => {
      const before = foundIn(plan);
      expect(foundIn(plan)).toEqual(before);
      for (const finding of before) {
        const after = mended(plan, finding);
        if (after === null) continue;
        const same = foundIn(after)
          .filter(({ kind }) => kind === finding.kind)
          .map(nameOf);
        expect(same).not.toContain(nameOf(finding));
        const own = before.filter(({ kind }) => kind === finding.kind).map(nameOf);
        expect(same.filter((one) => !own.includes(one))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
