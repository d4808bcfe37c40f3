import { roundSubjects } from '../../../src/lists/supervision/learning-subjects';
import { owingSubjects } from '../../../src/lists/supervision/supervision-subjects';
import { roundForReport } from '../../../src/supervision/for-report';
import { proposedRound } from '../../../src/supervision/next-round';
import { owedOf, owingFigures, presentRound } from '../../../src/supervision/owing';
import { allOf, report, round, sample, supervision, theme } from './support';

test('while a round runs its figures and the months that have gone are owed, and nothing of what follows it', () => {
  const owed = owedOf(round(), supervision({ samples: allOf('Amager', 10, 9) }), '2019-02-15');
  expect(owed.units).toEqual([
    { unit: 'Amager', figures: [], noFigures: false, themes: 0, report: false, months: ['2019-01'] },
    {
      unit: 'Valby',
      figures: [
        { kind: 'indicator', key: 'i1' },
        { kind: 'fixed', key: 'deadlines' },
        { kind: 'fixed', key: 'quality' },
        { kind: 'fixed', key: 'lawfulness' },
        { kind: 'theme', key: 'Barnets stemme' },
      ],
      noFigures: true,
      themes: 0,
      report: false,
      months: ['2019-01'],
    },
  ]);
  expect(owed.levels).toEqual([]);
  expect(owingFigures(owed)).toEqual(['Valby']);
});

test('after it themes, the report and both summaries are owed, each until it is given', () => {
  const given = supervision({
    samples: [...allOf('Amager', 10, 9), ...allOf('Valby', 10, 9)],
    themes: [
      theme('Amager', 'Netværk'),
      theme('Amager', 'Frister'),
      theme('Valby', 'Frister'),
      theme('Valby', 'Sprog', { state: 'dropped' }),
    ],
    reviews: ['2019-01', '2019-02', '2019-03'].map((month) => ({
      ...{ key: month, unit: 'Amager', month, heldOn: `${month}-12`, learned: null, row: null },
    })),
    reports: [
      report({ unit: 'Amager' }),
      report({ unit: 'Valby', givenOn: null }),
      report({ level: 'level4' }),
      report({ level: 'level3', text: null }),
    ],
  });
  const { units, levels } = owedOf(round({ state: 'closed' }), given, '2019-04-20');
  expect(units).toEqual([
    { unit: 'Amager', figures: [], noFigures: false, themes: 0, report: false, months: [] },
    {
      unit: 'Valby',
      figures: [],
      noFigures: false,
      themes: 1,
      report: true,
      months: ['2019-01', '2019-02', '2019-03'],
    },
  ]);
  expect(levels).toEqual([{ level: 'level3', place: null }]);
});

test('a drawn sample alone is no figure, nor is half of one', () => {
  const drawn = [
    sample('Amager', { total: 40, drawn: 10, code: 'A' }),
    sample('Amager', { indicatorKey: 'i1', reviewed: 9 }),
  ];
  const [amager] = owedOf(round(), supervision({ samples: drawn }), '2019-02-15').units;
  expect(amager?.figures).toHaveLength(5);
});

test('the round that is spoken of runs, else it is the latest that has begun', () => {
  const rounds = [
    round({ key: '2019-3', start: '2019-07-01', end: '2019-09-30', state: 'planned' }),
    round({ state: 'closed' }),
    round({ key: '2019-2', start: '2019-04-01', end: '2019-06-30' }),
  ];
  expect(presentRound(rounds, '2019-05-01')?.key).toBe('2019-2');
  expect(presentRound(rounds.slice(0, 2), '2019-05-01')?.key).toBe('2019-1');
  expect(presentRound(rounds.slice(0, 1), '2019-05-01')).toBeNull();
});

test('a new round is the next quarter with what the last one asked for', () => {
  const fallback = { units: ['Bispebjerg'], indicators: ['i9'] };
  const last = round({ key: '2018-4', start: '2018-10-01', end: '2018-12-31', number: 4 });
  expect(proposedRound([last], '2019-05-14', fallback)).toMatchObject({
    ...{ key: '2019-1', number: 5, start: '2019-01-01', end: '2019-03-31', demand: '25 %' },
    ...{ units: ['Amager', 'Valby'], indicators: ['i1'], themes: ['Barnets stemme'] },
  });
  // A round of a quarter that has begun is under way: what its units owe is said at once.
  expect(proposedRound([], '2019-05-14', fallback).state).toBe('running');
  expect(proposedRound([last], '2018-12-20', fallback).state).toBe('planned');
  expect(proposedRound([], '2019-05-14', fallback)).toMatchObject({
    ...{ key: '2019-2', number: 1, end: '2019-06-30', demand: null, ...fallback },
  });
});

test('a report gets the sums of all units, small ones left out, who owes, and the themes', () => {
  const given = supervision({
    samples: [...allOf('Amager', 10, 9), sample('Valby', { aspect: 'quality', reviewed: 3, fulfilled: 2 })],
    themes: [theme('Amager', 'Netværk')],
  });
  const made = roundForReport(given, '2019-02-15', ({ key }) => key);
  expect(made?.lines.slice(0, 2)).toEqual([
    { aspect: 'i1', reviewed: 10, fulfilled: 9, share: 90 },
    { aspect: 'deadlines', reviewed: 10, fulfilled: 9, share: 90 },
  ]);
  expect(made?.lines.find(({ aspect }) => aspect === 'quality')).toEqual({
    ...{ aspect: 'quality', reviewed: 13, fulfilled: 11, share: 85 },
  });
  expect(made?.owing).toEqual(['Valby']);
  expect(made?.themes).toEqual([{ unit: 'Amager', titles: ['Netværk'] }]);
});

test('each unit is reminded of what it owes; what is given stands as reached', () => {
  const given = supervision({ rounds: [round({ state: 'closed' })], samples: allOf('Amager', 10, 9) });
  const said = owingSubjects(given, '2019-04-03').map(({ key, status }) => `${key} ${status}`);
  expect(said).toEqual([
    'unitFigures:2019-1:amager reached',
    'unitFigures:2019-1:valby planned',
    'roundReport:2019-1:amager planned',
    'roundReport:2019-1:valby planned',
    ...['amager', 'valby'].flatMap((unit) =>
      ['2019-03', '2019-04', '2019-05'].map((month) => `caseReview:${month}:${unit} planned`),
    ),
  ]);
});

test('a round that begins is reminded of with what each unit is to draw', () => {
  const row = { list: 'FremdriftSupervisionRounds', id: 4, etag: '1' };
  const asked = round({ row, demand: '25 % af alle sager', state: 'planned' });
  expect(roundSubjects({ rounds: [asked, round({ row, demand: null, state: 'closed' }), round()] })).toMatchObject([
    {
      key: 'supervision:4',
      text: 'Runde 5, 1. kvartal 2019: 25 % af alle sager',
      start: '2019-01-01',
      status: 'planned',
    },
    { key: 'supervision:4', text: 'Runde 5, 1. kvartal 2019', status: 'reached' },
  ]);
});
