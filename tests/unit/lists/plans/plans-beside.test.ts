import { plansBeside } from '../../../../src/lists/plans/plans-beside';
import type { PlanSummary } from '../../../../src/lists/plans/plan-summary';

const plan = (key: string, stage: PlanSummary['stage'], more: Partial<PlanSummary> = {}): PlanSummary => ({
  ...{ key, stage, title: key, periodText: null, documentDate: null, closedOn: null, continues: null, words: null },
  row: { list: 'FremdriftPlans', id: Number(key.slice(1)), etag: '1' },
  ...more,
});
const closed = { closedOn: '2019-12-31' };

test.each<[string, readonly PlanSummary[], readonly string[]]>([
  ['a programme of visits beside the current plan', [plan('p2', 'next'), plan('p1', 'current')], ['p2']],
  ['of several the oldest first', [plan('p3', 'next'), plan('p2', 'next'), plan('p1', 'current')], ['p2', 'p3']],
  ['also beside a closed one', [plan('p2', 'next'), plan('p1', 'current', closed)], ['p2']],
  ['what is closed is told of as such', [plan('p2', 'next', closed), plan('p1', 'current')], ['p2']],
  [
    'no former plan, and none in its making',
    [plan('p3', 'unfinished'), plan('p2', 'current'), plan('p1', 'former')],
    [],
  ],
  ['not what is to follow the current plan', [plan('p2', 'next', { continues: 'p1' }), plan('p1', 'current')], []],
  [
    'nor what is to follow that',
    [plan('p3', 'next', { continues: 'p2' }), plan('p2', 'next', { continues: 'p1' }), plan('p1', 'current')],
    [],
  ],
  [
    'nor what was to follow a plan that another has taken the place of',
    [plan('p3', 'current'), plan('p2', 'next', { continues: 'p1' }), plan('p1', 'former')],
    [],
  ],
  [
    'next year’s programme when this year’s has been closed',
    [plan('p3', 'next', { continues: 'p2' }), plan('p2', 'next', closed), plan('p1', 'current')],
    ['p2', 'p3'],
  ],
  [
    'the current plan’s successor once it has been closed itself',
    [plan('p2', 'next', { continues: 'p1' }), plan('p1', 'current', closed)],
    ['p2'],
  ],
])('%s', (_what, plans, keys) => {
  expect(plansBeside(plans).map(({ key }) => key)).toEqual(keys);
});
