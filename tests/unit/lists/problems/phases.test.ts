import { besideLists, planLists, readPlan, type PlanRows } from '../../../../src/lists/read-plan';
import type { RawRow } from '../../../../src/lists/table';

const head: RawRow = {
  ...{ Id: 1, 'odata.etag': '"1"', Title: 'Plan', PlanKey: 'p1', State: 'current' },
  DocumentDate: '2018-10-17T12:00:00Z',
};

/** An activity's row as a person left it. */
function read(values: object) {
  const none = Object.fromEntries([...planLists, ...besideLists].map((name) => [name, []]));
  const row: RawRow = {
    Id: 7,
    'odata.etag': '"1"',
    Title: 'Netværk',
    Key: '1',
    UniqueKey: 'p1:1',
    PlanKey: 'p1',
    ...values,
  };
  const { plan, problems } = readPlan(
    head,
    { ...(none as unknown as PlanRows), plans: [head], activities: [row] },
    (list, id) => `${list}/${id}`,
  );
  return { activity: plan.activities[0], told: problems.map(({ field, kind }) => [field, kind]) };
}
const typed = { DevelopmentStart: '2019-05-01T12:00:00Z', DevelopmentEnd: '2019-05-31T12:00:00Z' };
const may = { start: '2019-05-01', end: '2019-05-31' };

test.each<[string, object, object | null, string[][]]>([
  ['nothing', {}, null, []],
  ['words that are read', { DevelopmentText: 'maj 2019' }, { text: 'maj 2019', ...may }, []],
  ['words with the days they say', { DevelopmentText: 'maj 2019', ...typed }, { text: 'maj 2019', ...may }, []],
  ['days without words', typed, { text: null, ...may }, []],
  [
    'words of which another day stands',
    { DevelopmentText: 'juni 2019', ...typed },
    { text: 'juni 2019', ...may },
    [['DevelopmentText', 'datesDiffer']],
  ],
  [
    'words that no one can read',
    { DevelopmentText: 'når tid er' },
    { text: 'når tid er', start: null, end: null },
    [['DevelopmentText', 'period']],
  ],
  [
    'days that run backwards',
    { DevelopmentStart: typed.DevelopmentEnd, DevelopmentEnd: typed.DevelopmentStart },
    null,
    [['DevelopmentEnd', 'backwards']],
  ],
])('a phase of %s', (_name, values, phase, told) => {
  const { activity, told: problems } = read(values);
  expect(activity?.development).toEqual(phase);
  expect(problems).toEqual(told);
});
