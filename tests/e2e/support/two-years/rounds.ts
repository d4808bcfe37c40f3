// A round of ledelsestilsyn each quarter: made as the page proposes it, drawn, counted by each unit, closed, measured and told.
import { measureRound } from '../../../../src/lists/indicators/measure-round';
import { drawFrom, newCode } from '../../../../src/supervision/draw';
import { lookedAt } from '../../../../src/supervision/looked-at';
import { proposedRound } from '../../../../src/supervision/next-round';
import type { Round, Supervision } from '../../../../src/supervision/supervision';
import { keys } from '../../../../src/lists/supervision/supervision-lists';
import { blankSample } from '../../../../src/supervision/blank-sample';
import { done, type Life } from './life';

const units = ['Amager', 'Valby', 'Vesterbro'];
/** How many cases each unit had to draw from; of the last's five too few meet the demand for that to be told. */
const cases = [120, 64, 17];

const loaded = async (life: Life): Promise<Supervision> => {
  const { supervision, problems } = await life.lists.supervision.load((await life.plan()).key);
  expect(problems).toEqual([]);
  return supervision;
};
const latest = async (life: Life): Promise<{ readonly round: Round; readonly supervision: Supervision }> => {
  const supervision = await loaded(life);
  const round = supervision.rounds.at(-1);
  if (!round) throw new Error('No round has been made');
  return { round, supervision };
};

/** The first day of the quarter: the round that is proposed is made, and each unit draws from a count alone. */
export async function beginRound(life: Life): Promise<void> {
  const plan = await life.plan();
  const { rounds } = await loaded(life);
  const indicators = plan.indicators.map(({ key }) => key);
  const { quarter, ...proposed } = proposedRound(rounds, life.today(), { units, indicators });
  const title = `Runde ${proposed.number ?? ''}, ${quarter.quarter}. kvartal ${quarter.year}`;
  const demand = proposed.demand ?? '25 % af alle sager';
  const round = { ...proposed, title, demand, themes: ['Barnets stemme'], summary: null };
  done(await life.lists.supervision.rounds.add(plan.key, round.key, round, title));
  for (const [at, unit] of units.entries()) {
    const total = cases[at] ?? 0;
    const drawn = Math.ceil(total / 4);
    const random = seeded(`${round.key}/${unit}`);
    const code = newCode(random);
    const places = drawFrom(code, total, drawn);
    expect(places).toHaveLength(drawn);
    // Whoever doubts it draws again, from the code and the count.
    expect(drawFrom(code, total, drawn)).toEqual(places);
    const sample = { ...blankSample(round.key, unit), total, drawn, code };
    done(await life.lists.supervision.samples.add(plan.key, keys.sample(sample), sample, `${title}, ${unit}`));
  }
}

/** A unit gives its counts of everything that the round looks at. */
export async function giveFigures(life: Life, unit: string): Promise<void> {
  const plan = await life.plan();
  const { round, supervision } = await latest(life);
  const drawn = supervision.samples.find((one) => one.roundKey === round.key && one.unit === unit && one.code !== null);
  const reviewed = drawn?.drawn ?? 0;
  for (const [at, of] of lookedAt(round).entries()) {
    const random = seeded(`${round.key}/${unit}/${at}`);
    // Better from round to round, as it should be.
    const share = Math.min(1, 0.6 + 0.05 * supervision.rounds.length + 0.1 * random());
    const fulfilled = Math.round(reviewed * share);
    const sample = {
      ...blankSample(round.key, unit),
      ...{ reviewed, fulfilled, reportedOn: life.today() },
      indicatorKey: of.kind === 'indicator' ? of.key : null,
      aspect: of.kind === 'indicator' ? null : of.key,
    };
    done(await life.lists.supervision.samples.add(plan.key, keys.sample(sample), sample, `${round.title}, ${unit}`));
  }
}

/** The round is closed: each unit has chosen two themes, and its leaders and both levels above have been told. */
export async function closeRound(life: Life): Promise<void> {
  const plan = await life.plan();
  // A plan that has just taken over has had none yet.
  if ((await loaded(life)).rounds.length === 0) return;
  const { round } = await latest(life);
  const { rounds, themes, reports } = life.lists.supervision;
  for (const unit of units) {
    for (const title of ['Frister i praksis', 'Barnets netværk']) {
      const theme = { roundKey: round.key, unit, title, plan: ['Drøftes på teammødet'], responsible: 'Afdelingsleder' };
      const open = { state: 'chosen' as const, end: null, outcome: null };
      done(await themes.add(plan.key, keys.theme(theme, title.slice(0, 8)), { ...theme, ...open }, title));
    }
    const told = { roundKey: round.key, level: 'unit' as const, unit, givenOn: life.today() };
    const said = { text: 'Tilsynet er gennemgået med ledelsen.', analysis: null };
    done(await reports.add(plan.key, keys.report(told), { ...told, ...said }, `${round.title}, ${unit}`));
  }
  for (const level of ['level4', 'level3'] as const) {
    const summed = { roundKey: round.key, level, unit: null, givenOn: life.today(), text: 'Samlet op.' };
    done(await reports.add(plan.key, keys.report(summed), { ...summed, analysis: 'Fristerne går frem.' }, round.title));
  }
  const closed = done(await rounds.change(round, { state: 'closed' }));
  // As the page does when it has saved: what the units have counted is what the indicators are measured by.
  const supervision = await loaded(life);
  const measured = { planKey: plan.key, round: closed, supervision, indicators: plan.indicators, today: life.today() };
  expect((await measureRound(life.lists.indicators, measured)).faults).toEqual([]);
  expect(await measureRound(life.lists.indicators, measured)).toEqual({ written: 0, faults: [] });
}

export { units as unitsOfRounds };

/** Numbers from 0 to 1 that a text decides, so that the years go alike each time (mulberry32). */
export function seeded(from: string): () => number {
  let state = [...from].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
