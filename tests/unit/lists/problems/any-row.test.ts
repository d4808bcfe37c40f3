import fc from 'fast-check';
import { besideLists, planLists, readPlan, type PlanRows } from '../../../../src/lists/read-plan';
import { rowsOf } from '../../../../src/lists/plan-rows';
import { lists } from '../../../../src/lists/schema';
import type { RawRow } from '../../../../src/lists/table';
import { toSharePoint } from '../../../../src/lists/values';
import type { DraftPlan } from '../../../../src/plan/draft';
import type { Plan } from '../../../../src/plan/plan';
import { planFromDraft } from '../../../../src/plan/plan-from-draft';
import { sampleDraft } from '../support/sample-draft';

const urlOf = (list: string, id: number): string => `${list}/${id}`;
let draft: DraftPlan;
let written: Record<keyof PlanRows, RawRow[]>;
let head: RawRow;

beforeAll(async () => {
  draft = await sampleDraft();
  const plan = planFromDraft(draft, 'p1');
  head = { Id: 1, 'odata.etag': '"1"', Title: plan.title, PlanKey: 'p1', State: 'current' };
  head['DocumentDate'] = `${plan.documentDate}T12:00:00Z`;
  written = { plans: [head], areas: [], activities: [], items: [], groups: [], earlier: [], notes: [], ...beside() };
  for (const [i, { list, values }] of rowsOf(plan).entries()) {
    const name = planLists.find((one) => lists[one] === list);
    if (name) written[name].push({ Id: 100 + i, 'odata.etag': '"1"', ...toSharePoint(list, values) });
  }
});

/** One row in each of the lists beside the plan's own. */
function beside(): Pick<Record<keyof PlanRows, RawRow[]>, (typeof besideLists)[number]> {
  const row = (values: object): RawRow[] => [{ Id: 1, 'odata.etag': '"1"', ...values }];
  const key = (own: string) => ({ Key: own, UniqueKey: `p1:${own}`, PlanKey: 'p1' });
  return {
    members: row({ Title: 'Områdechef', UniqueKey: 'm1', PersonId: 3, Person: { Title: 'Kim', Name: 'x|kim@x.dk' } }),
    indicators: row({ Title: 'Andel', ...key('i1'), ActivityKey: '2.1', GoalKey: '2.1.g1', Target: 80 }),
    measurements: row({ Title: 'Q2', UniqueKey: 'x1', PlanKey: 'p1', IndicatorKey: 'i1', Value: 61 }),
    deliveries: row({ Title: 'Skema', ...key('2.p1'), ActivityKey: '2.1' }),
    threads: row({ UniqueKey: 't1', ActivityKey: 'p1:2.1', ChannelId: '19:a@thread.tacv2', RootMessageId: '17' }),
  };
}

const countOf = (plan: Plan): Record<Exclude<keyof PlanRows, 'plans' | 'measurements' | 'threads'>, number> => ({
  areas: plan.areas.length,
  activities: plan.activities.length,
  items: plan.items.length,
  groups: plan.groups.length,
  earlier: plan.earlierActivities.length,
  notes: plan.notes.length,
  members: plan.members.length,
  indicators: plan.indicators.length,
  deliveries: plan.deliveries.length,
});

/** Words that people write, among what JSON can hold at all. */
const value = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('', ' ', '2.1', '2.1.m2', '2', ' 2.1\u200b', 'p1', 'p9', 'Mål', 'goal', 'ja'),
  },
  fc.constantFrom(
    'maj 2019',
    'engang',
    '31. februar 2019',
    '2019-05-01T22:00:00Z',
    '9999-12-31T23:59:59Z',
    '0001-01-01T00:00:00Z',
  ),
  fc.constantFrom('010203-1234', '<p>x</p>', '<style>', '__proto__', 'x'.repeat(5000), 'P3M', 'tit', 'hvert kvartal'),
  fc.constantFrom<unknown>(NaN, -1, 1e308, true, [], ['a', 'b'], { Label: 'x' }, { __metadata: { type: 'x' } }),
  fc.string({ unit: 'binary' }),
  fc.jsonValue() as fc.Arbitrary<unknown>,
);

test.each(planLists)('any row in %s is shown, throws nothing and changes no other row', (name) => {
  const columns = ['Title', ...lists[name].fields.map((field) => field.name)].filter(
    // SharePoint keeps unique keys unique; a channel's id is no words.
    (column) => column !== 'UniqueKey' && column !== 'ChannelId',
  );
  const row = fc.record(Object.fromEntries(columns.map((column) => [column, value])), { requiredKeys: [] });
  const { plan } = readPlan(head, written, urlOf);
  fc.assert(
    fc.property(row, fc.constantFrom(1, 50, 9999), (values, Id) => {
      const strange: RawRow = { ...values, Id, 'odata.etag': '"1"' };
      const loaded = readPlan(head, { ...written, [name]: [...written[name], strange] }, urlOf);
      // A row that names another plan that is there belongs to that plan: here there is only one.
      expect(countOf(loaded.plan)).toEqual({ ...countOf(plan), [name]: countOf(plan)[name] + 1 });
      const others = (all: readonly { row: { id: number } | null }[]) => all.filter((one) => one.row?.id !== Id);
      expect(others(loaded.plan.areas)).toEqual(plan.areas);
      expect(others(loaded.plan.activities)).toEqual(plan.activities);
      expect(others(loaded.plan.items)).toEqual(plan.items);
      const keys = [...loaded.plan.activities, ...loaded.plan.items].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(JSON.stringify(loaded).includes('010203-1234')).toBe(false);
      for (const { da, en } of loaded.problems) expect(`${da}${en}`).not.toMatch(/undefined|\[object/);
    }),
    { numRuns: 100 },
  );
});

test.each(besideLists)('any row in %s throws nothing, shows no CPR number and leaves the plan as it is', (name) => {
  const persons = ['Person', 'PersonId', 'Substitute', 'SubstituteId'];
  const columns = ['Title', ...lists[name].fields.map((field) => field.name), ...(name === 'members' ? persons : [])];
  const row = fc.record(Object.fromEntries(columns.filter((one) => one !== 'ChannelId').map((one) => [one, value])), {
    requiredKeys: [],
  });
  const { plan } = readPlan(head, written, urlOf);
  fc.assert(
    fc.property(row, (values) => {
      const strange: RawRow = { ...values, Id: 77, 'odata.etag': '"1"' };
      const loaded = readPlan(head, { ...written, [name]: [...written[name], strange] }, urlOf);
      const same = ['areas', 'activities', 'items', 'groups', 'notes'] as const;
      for (const part of same) expect(loaded.plan[part]).toEqual(plan[part]);
      if (name !== 'measurements' && name !== 'threads') expect(countOf(loaded.plan)[name]).toBe(2);
      expect(loaded.plan.members[0]?.person).toEqual({ id: 3, name: 'Kim', login: 'kim@x.dk' });
      // What a thread's row holds are ids; a number in them is no person's.
      if (name !== 'threads') expect(JSON.stringify(loaded).includes('010203-1234')).toBe(false);
      for (const { da, en } of loaded.problems) expect(`${da}${en}`).not.toMatch(/undefined|\[object/);
    }),
    { numRuns: 100 },
  );
});

test('any row of the plan itself is shown with all its rows', () => {
  const columns = ['Title', ...lists.plans.fields.map((field) => field.name)].filter((one) => one !== 'PlanKey');
  fc.assert(
    fc.property(fc.record(Object.fromEntries(columns.map((column) => [column, value]))), (values) => {
      const strange = { ...values, Id: 1, 'odata.etag': '"1"', PlanKey: 'p1' };
      const { plan } = readPlan(strange, { ...written, plans: [strange] }, urlOf);
      expect(countOf(plan)).toEqual(countOf(readPlan(head, written, urlOf).plan));
    }),
    { numRuns: 100 },
  );
});

test('the plan as the product wrote it has no problems', () => {
  expect(readPlan(head, written, urlOf).problems).toEqual([]);
});
