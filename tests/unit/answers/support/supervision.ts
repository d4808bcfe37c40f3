import type { Known, KnownSupervision, Linked } from '../../../../src/answers';
import type { Plan } from '../../../../src/plan/plan';
import { report, round, sample, theme } from '../../supervision/support';
import { knownOf } from './engine';

const linked = <T extends { readonly key: string }>(list: string, rows: readonly T[]): Linked<T>[] =>
  rows.map((one) => ({ ...one, url: `https://contoso.example/${list}/${one.key}` }));

const aspects = ['deadlines', 'quality', 'lawfulness', 'Barnets stemme'];
const counts = (roundKey: string, unit: string, reviewed: number, fulfilled: number) =>
  [{ indicatorKey: '2.1.i1' }, ...aspects.map((aspect) => ({ aspect }))].map((of) => ({
    ...sample(unit, { ...of, reviewed, fulfilled }),
    ...{ roundKey, key: `${roundKey}/${unit}/${Object.values(of)[0] ?? ''}` },
  }));
const quarter = (key: string, number: number, start: string, end: string, state: 'closed' | 'running' | 'planned') =>
  round({
    ...{ key, number, start, end, state, indicators: ['2.1.i1'], units: ['Amager', 'Valby', 'Østerbro'] },
    title: `Runde ${number}, ${key.slice(-1)}. kvartal ${key.slice(0, 4)}`,
  });

/**
 * Four rounds on a day in the second quarter of 2019: two are closed, one runs with Amager's figures given, one is planned. In
 * the first quarter of 2019 Østerbro looked at three cases alone.
 */
export const someSupervision: KnownSupervision = {
  rounds: linked('rounds', [
    quarter('2018-4', 4, '2018-10-01', '2018-12-31', 'closed'),
    quarter('2019-1', 5, '2019-01-01', '2019-03-31', 'closed'),
    quarter('2019-2', 6, '2019-04-01', '2019-06-30', 'running'),
    quarter('2019-3', 7, '2019-07-01', '2019-09-30', 'planned'),
  ]),
  samples: linked('samples', [
    ...['Amager', 'Valby', 'Østerbro'].flatMap((unit) => counts('2018-4', unit, 10, 6)),
    ...counts('2019-1', 'Amager', 20, 18),
    ...counts('2019-1', 'Valby', 30, 21),
    ...counts('2019-1', 'Østerbro', 3, 2),
    ...counts('2019-2', 'Amager', 12, 11),
  ]),
  themes: linked('themes', [
    theme('Amager', 'Barnets egne ord i handleplanen', { responsible: 'faglig koordinator', state: 'running' }),
    theme('Amager', 'Opfølgning til tiden'),
    theme('Valby', 'Netværket tidligt med', { responsible: 'afdelingsleder', state: 'held', outcome: 'Fast møde' }),
  ]),
  reviews: linked('reviews', [
    ...['2019-04', '2019-05'].map((month) => ({
      ...{ key: `a/${month}`, unit: 'Amager', month, heldOn: `${month}-09`, learned: 'Kun for enheden', row: null },
    })),
    { key: 'v/2019-04', unit: 'Valby', month: '2019-04', heldOn: '2019-04-11', learned: null, row: null },
  ]),
  reports: linked('reports', [
    report({ key: 'r1', unit: 'Amager' }),
    report({ key: 'r2', unit: 'Valby', givenOn: null }),
  ]),
};

export const withSupervision = (plan: Plan, supervision: KnownSupervision = someSupervision): Known => {
  const known = knownOf(plan);
  return { ...known, beside: { ...known.beside, supervision } };
};
