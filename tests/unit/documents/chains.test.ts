import fc from 'fast-check';
import {
  chainAfter,
  nameFor,
  replacedByThis,
  shelfOf,
  standingOf,
  successorsOf,
  wouldLoop,
  isOverdue,
  isDueSoon,
} from '../../../src/documents';
import { documentOf, today } from './support';

test('who comes after whom, by key or title, from either side', () => {
  const documents = [
    documentOf('a', { title: 'Gammel', replacedBy: 'b' }),
    documentOf('b', { title: 'Mellem' }),
    documentOf('c', { title: 'Ny', replaces: ' mellem ' }),
    documentOf('d', { title: 'Anden', replaces: 'Ukendt', replacedBy: 'Også ukendt' }),
  ];
  const successors = successorsOf(documents);
  expect([...successors]).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ]);
  expect(chainAfter(successors, 'a')).toEqual(['b', 'c']);
  expect(replacedByThis(successors, 'c')).toEqual(['b']);
  expect(wouldLoop(documents, 'c', 'a')).toBe(true);
  expect(wouldLoop(documents, 'a', 'a')).toBe(true);
  expect(wouldLoop(documents, 'd', 'a')).toBe(false);
});

test('a title that two documents have names neither, and the key is written', () => {
  const documents = [
    documentOf('a', { title: 'Ens' }),
    documentOf('b', { title: 'ens' }),
    documentOf('c', { replaces: 'Ens' }),
  ];
  expect(successorsOf(documents).size).toBe(0);
  expect(nameFor(documents, 'a')).toBe('a');
  expect(nameFor([...documents, documentOf('d', { title: 'Ene' })], 'd')).toBe('Ene');
  expect(nameFor(documents, 'nowhere')).toBe('nowhere');
});

test('whatever people write, every chain ends, and nothing replaces itself', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
  const link = fc.option(fc.constantFrom(...keys), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.record({ replaces: link, replacedBy: link }), { maxLength: 6 }), (links) => {
      const documents = links.map((one, i) => documentOf(keys[i] ?? '', one));
      const successors = successorsOf(documents);
      for (const { key } of documents) {
        const chain = chainAfter(successors, key);
        expect(chain).not.toContain(key);
        expect(new Set(chain).size).toBe(chain.length);
        const last = chain.at(-1);
        if (last !== undefined) expect(successors.has(last)).toBe(false);
        // What is refused is just what would lead back.
        for (const next of keys.slice(0, documents.length))
          expect(wouldLoop(documents, key, next)).toBe(next === key || chainAfter(successors, next).includes(key));
      }
    }),
  );
});

test('where a document stands on a day', () => {
  const decided = (decision: 'keep' | 'withdraw' | 'merge') => ({ decision, reason: '', by: null, on: today });
  const documents = [
    documentOf('plain'),
    documentOf('coming', { validFrom: '2026-11-29' }),
    documentOf('begun', { validFrom: today }),
    documentOf('withdrawn', { decided: decided('withdraw') }),
    documentOf('old', { replacedBy: 'begun' }),
    documentOf('still', { replacedBy: 'coming' }),
    documentOf('merging', { decided: decided('merge') }),
  ];
  const shelf = shelfOf(documents);
  expect(documents.map((one) => standingOf(one, shelf, today))).toEqual([
    'inForce',
    'coming',
    'inForce',
    'withdrawn',
    'replaced',
    'inForce',
    'inForce',
  ]);
});

test('overdue for review: from the day after, and only what still holds', () => {
  const over = (more: object) => {
    const document = documentOf('a', more);
    return isOverdue(document, shelfOf([document]), today);
  };
  expect(over({ reviewBy: '2026-11-27' })).toBe(true);
  expect(over({ reviewBy: today })).toBe(false);
  expect(over({})).toBe(false);
  expect(over({ reviewBy: '2026-01-01', decided: { decision: 'withdraw', reason: '', by: null, on: null } })).toBe(
    false,
  );
  expect(over({ reviewBy: '2026-01-01', decided: { decision: 'keep', reason: '', by: null, on: null } })).toBe(true);
  const soon = documentOf('b', { reviewBy: '2026-12-28' });
  expect([29, 30].map((days) => isDueSoon(soon, shelfOf([soon]), today, days))).toEqual([false, true]);
});
