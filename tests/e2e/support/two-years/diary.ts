// What happens to the plan on which day: reached on time, late, moved, moved again, put off, given up, added, handed over.
import type { LocalDate } from '../../../../src/plan/plan';
import { handOver, newHolder } from './people';
import type { Life } from './life';

export type Deed = (life: Life) => Promise<void>;

const reach =
  (key: string): Deed =>
  (life) =>
    life.change(key, { status: 'reached', reachedOn: life.today(), reachedBy: 'Stabsmedarbejder' });
const move =
  (key: string, periodText: string, reason: string): Deed =>
  (life) =>
    life.change(key, { periodText, reason });
const rest =
  (key: string, status: 'postponed' | 'dropped', reason: string): Deed =>
  (life) =>
    life.change(key, { status, reason });
const tell =
  (key: string, text: string): Deed =>
  (life) =>
    life.change(key, { news: { text, on: life.today(), by: 'Stabsmedarbejder' } });

/** The days before the plan is rolled over. */
export const diary: readonly (readonly [LocalDate, ...Deed[]])[] = [
  ['2018-10-24', reach('1.1.m1')],
  ['2018-11-28', reach('1.1.m2')],
  ['2019-01-25', move('2.4.m1', 'Marts 2019', 'Høringen af konceptet blev forlænget.')],
  ['2019-01-28', reach('2.2.m2')],
  ['2019-02-04', reach('2.3.o1'), newHolder('Områdejurist', 'foelgegruppe', { group: 'k2', from: '2018-10-17' })],
  // What had no date gets one.
  ['2019-03-04', move('2.1.m1', 'Maj 2019', 'Forløbet er planlagt.')],
  [
    '2019-03-18',
    handOver('Områdejurist', 'foelgegruppe', 'omraadechef.amager', { last: '2019-03-31', items: ['2.1.m4'] }),
  ],
  ['2019-03-27', reach('2.4.m1')],
  ['2019-03-29', reach('2.2.m1')],
  ['2019-04-02', reach('2.3.m1')],
  ['2019-04-24', reach('2.1.m2')],
  ['2019-04-29', move('2.5.m1', 'Juni 2019', 'Kataloget kom senere end ventet.')],
  ['2019-04-30', reach('1.1.g1')],
  ['2019-05-28', reach('2.1.m1')],
  ['2019-05-31', move('2.4.g1', 'Efterår 2019', 'Konceptet er først lige taget i brug.')],
  ['2019-06-12', reach('3.1.m1')],
  ['2019-06-20', reach('2.5.m1')],
  ['2019-06-27', reach('2.1.m3')],
  ['2019-06-28', move('3.1.m2', 'Oktober 2019', 'Intra bygges om.')],
  // Two days late.
  ['2019-07-02', reach('1.1.m3')],
  [
    '2019-08-19',
    (life) =>
      life.add({
        kind: 'milestone',
        activityKey: '2.1',
        text: 'Alle nye på Amager har en makker',
        periodText: 'november 2019',
      }),
    tell('2.1.m4', 'Pilotens erfaringer samles i september.'),
  ],
  ['2019-08-20', rest('3.2.m1', 'postponed', 'Budgettet er ikke vedtaget.')],
  ['2019-08-27', reach('2.5.m2'), reach('2.2.m3')],
  ['2019-08-30', reach('2.1.o3')],
  ['2019-09-02', reach('2.5.o1')],
  ['2019-09-25', reach('2.4.o1'), newHolder('Borgercenterchef', 'sagsbehandler', { group: 'k1', from: '2018-10-17' })],
  ['2019-10-07', handOver('Borgercenterchef', 'sagsbehandler', 'stab', { last: '2019-10-31', items: ['2.6.m1'] })],
  ['2019-10-10', reach('3.2.o1')],
  ['2019-10-29', reach('2.1.m4')],
  ['2019-10-30', move('3.1.m2', 'Januar 2020', 'Leverandøren er forsinket.')],
  [
    '2019-11-04',
    (life) => life.change('3.2.m1', { status: 'planned', periodText: 'Marts 2020', reason: 'Budgettet er på plads.' }),
  ],
  ['2019-11-15', reach('2.4.g1')],
  ['2019-11-20', reach('2.1.m5')],
  ['2019-12-11', reach('1.2.m1')],
  ['2019-12-12', move('3.2.g1', 'Medio 2020', 'Følger beredskabsplanen.')],
  ['2019-12-19', reach('2.6.o1')],
  ['2019-12-30', reach('2.3.g1')],
  ['2020-01-14', rest('2.5.m3', 'dropped', 'Enhederne har valgt egne forløb.')],
  ['2020-01-20', reach('3.1.m2')],
  ['2020-01-31', reach('3.1.g1')],
  ['2020-02-10', reach('2.6.m1')],
  ['2020-03-24', reach('3.2.m1')],
  ['2020-04-15', rest('2.6.g1', 'postponed', 'Afventer ny lovgivning.')],
  ['2020-04-27', reach('2.2.g1')],
];

/** The day on which what is left goes on in the next plan, and what happens there. */
export const rolledOver: LocalDate = '2020-06-15';
export const diaryAfter: readonly (readonly [LocalDate, ...Deed[]])[] = [
  ['2020-06-29', move('3.2.g1', 'Efterår 2020', 'Øvelserne er flyttet til efteråret.')],
  ['2020-08-25', reach('1.2.g1')],
  ['2020-09-08', rest('2.5.g1', 'dropped', 'Går ind i det nye underretningsforløb.')],
];
