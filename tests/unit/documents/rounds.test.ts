import fc from 'fast-check';
import {
  documentDecisions,
  openEntries,
  openRound,
  roundProgress,
  type ReviewRound,
  type RoundEntry,
} from '../../../src/documents';
import { documentOf, registerOf, today } from './support';

const round = (more: Partial<ReviewRound> = {}): ReviewRound => ({
  key: 'r1',
  title: 'Forår',
  from: '2026-11-01',
  to: '2027-01-16',
  state: 'open',
  row: null,
  ...more,
});
const decided = (decision: (typeof documentDecisions)[number], on: string | null = '2026-11-10') => ({
  decision,
  reason: '',
  by: null,
  on,
});
const entry = (documentKey: string, more: Partial<RoundEntry> = {}): RoundEntry => ({
  key: `r1|${documentKey}`,
  roundKey: 'r1',
  documentKey,
  decided: null,
  row: null,
  ...more,
});

test('41 of 120 gone through, 37 withdrawn, and 12 a week to be done in time', () => {
  const documents = Array.from({ length: 120 }, (_, i) => documentOf(`d${i}`));
  const entries = documents.map(({ key }, i) =>
    entry(key, { decided: i < 37 ? decided('withdraw') : i < 41 ? decided('keep') : null }),
  );
  // Seven weeks and a day: the eighth is begun.
  expect(roundProgress(round(), registerOf({ documents, entries }), today)).toEqual({
    total: 120,
    reviewed: 41,
    left: 79,
    by: { keep: 4, merge: 0, update: 0, withdraw: 37 },
    weeksLeft: 8,
    perWeek: 10,
    pace: 11,
  });
  expect(roundProgress(round({ to: '2027-01-15' }), registerOf({ documents, entries }), today)).toMatchObject({
    weeksLeft: 7,
    perWeek: 12,
  });
});

test('a round whose end is today, has passed or is not said', () => {
  const register = registerOf({ documents: [documentOf('a')], entries: [entry('a')] });
  const at = (to: string | null) => roundProgress(round({ to, from: today }), register, today);
  expect(at(today)).toMatchObject({ weeksLeft: 1, perWeek: 1, pace: null });
  expect(at('2026-11-27')).toMatchObject({ weeksLeft: 0, perWeek: null });
  expect(at(null)).toMatchObject({ weeksLeft: null, perWeek: null });
});

test('a decision by hand counts while the round is open; an earlier one, and another round’s of the same day, do not', () => {
  const documents = [
    documentOf('now', { decided: decided('keep', '2026-11-01') }),
    documentOf('before', { decided: decided('keep', '2026-10-31') }),
    documentOf('other', { decided: decided('keep', '2026-11-01') }),
    documentOf('undated', { decided: decided('keep', null) }),
  ];
  const entries = [
    ...documents.map(({ key }) => entry(key)),
    entry('gone', { decided: decided('withdraw') }),
    entry('other', { roundKey: 'r0', key: 'r0|other', decided: decided('keep', '2026-11-01') }),
  ];
  const register = registerOf({ documents, entries });
  expect(roundProgress(round(), register, today)).toMatchObject({
    total: 4,
    reviewed: 1,
    by: { keep: 1, withdraw: 0 },
  });
  expect(openEntries(round(), register).map(({ key }) => key)).toEqual(['before', 'other', 'undated']);
  expect(roundProgress(round({ state: 'closed' }), register, today).reviewed).toBe(0);
});

test('the round under way is the newest that is open', () => {
  const rounds = [round({ key: 'r1' }), round({ key: 'r2' }), round({ key: 'r3', state: 'preparing' })];
  expect(openRound(rounds)?.key).toBe('r2');
  expect(openRound([round({ state: 'closed' })])).toBeNull();
});

test('the parts always make the whole, and the pace is enough', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.constantFrom(...documentDecisions), { nil: null }), { maxLength: 60 }),
      fc.integer({ min: -30, max: 200 }),
      (all, days) => {
        const to = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
        const documents = all.map((_, i) => documentOf(`d${i}`));
        const entries = all.map((one, i) => entry(`d${i}`, { decided: one && decided(one) }));
        const progress = roundProgress(round({ to }), registerOf({ documents, entries }), today);
        expect(progress.reviewed + progress.left).toBe(progress.total);
        expect(progress.total).toBe(all.length);
        expect(openEntries(round({ to }), registerOf({ documents, entries }))).toHaveLength(progress.left);
        if (progress.perWeek !== null) {
          expect(progress.perWeek * (progress.weeksLeft ?? 0)).toBeGreaterThanOrEqual(progress.left);
          expect((progress.perWeek - 1) * (progress.weeksLeft ?? 0)).toBeLessThan(progress.left);
        }
      },
    ),
  );
});
