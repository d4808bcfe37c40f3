import fc from 'fast-check';
import { readThreadSaying } from '../../../src/agreements/read-agreement';

const today = '2019-04-10';
const read = (text: string) => readThreadSaying(text, today);

test.each([
  [
    'aftalt: vi prøver skabelonen af på tre sager inden 1. maj, ansvarlig områdejurist',
    { text: 'vi prøver skabelonen af på tre sager', end: '2019-04-30', role: 'områdejurist', before: 'inden 1. maj' },
  ],
  [
    'AFTALT vi holder workshop senest 14. juni 2019 hos enheden på Amager',
    { text: 'vi holder workshop', end: '2019-06-14', role: 'enheden på Amager', before: null },
  ],
  [
    'Beslutning: ansvarlig: tovholder, skabelonen er klar i uge 34',
    { text: 'skabelonen er klar', end: '2019-08-25', role: 'tovholder', before: null },
  ],
  [
    'husk at tallene for marts gennemgås til juni',
    { text: 'at tallene for marts gennemgås', end: '2019-06-30', role: null, before: null },
  ],
  [
    'opfølgning: Kim skriver udkastet, områdechefen tager den, inden sommerferien',
    { text: 'Kim skriver udkastet', end: '2019-06-28', role: 'områdechefen', before: null },
  ],
  ['aftalt – vi ser på det igen', { text: 'vi ser på det igen', end: null, role: null, before: null }],
  [
    'aftalt: introforløbet holdes den 15. maj og ansvarlig er afdelingslederen',
    { text: 'introforløbet holdes', end: '2019-05-15', role: 'afdelingslederen', before: null },
  ],
])('%s', (message, { text, end, role, before }) => {
  expect(read(message)).toEqual({
    kind: 'agreed',
    text,
    role,
    period: end === null ? null : (expect.objectContaining({ end, before }) as unknown),
  });
});

test('words without a year are kept with the year they were said in, those with one as they were', () => {
  expect(read('aftalt: a b inden 1. maj')).toMatchObject({ period: { text: 'senest 30. april 2019' } });
  expect(read('aftalt: a b inden 1. maj 2019')).toMatchObject({ period: { text: 'inden 1. maj 2019' } });
  expect(read('aftalt: a b i uge 34')).toMatchObject({ period: { text: 'uge 34 i 2019' } });
  expect(read('aftalt: a b senest 1. marts')).toMatchObject({ period: { end: '2020-03-01' } });
});

test.each([
  ['aftalt', 'agreedNothing'],
  ['Aftalt:', 'agreedNothing'],
  ['fortryd', 'undo'],
  ['Fortryd.', 'undo'],
  ['hvad har vi aftalt?', 'summary'],
  ['opsummér aftaler', 'summary'],
  ['opsummer aftalerne', 'summary'],
  ['status', 'status'],
])('%s is %s', (message, kind) => {
  expect(read(message)).toEqual({ kind });
});

test('what was agreed last is corrected by a time or a role alone', () => {
  expect(read('nej, 15. maj')).toMatchObject({ kind: 'correct', period: { end: '2019-05-15' }, role: null });
  expect(read('senest 15. maj')).toMatchObject({ kind: 'correct', period: { end: '2019-05-15' } });
  expect(read('ansvarlig områdechef')).toEqual({ kind: 'correct', period: null, role: 'områdechef' });
  expect(read('nej, ansvarlig områdechef, inden 1. juni')).toMatchObject({
    kind: 'correct',
    role: 'områdechef',
    period: { end: '2019-05-31' },
  });
});

test.each(['tak for hjælpen', 'hvad er målet?', 'aftaltes', 'nej tak', 'mødet den 15. maj var godt', ''])(
  '"%s" is no agreement',
  (message) => {
    expect(read(message)).toBeNull();
  },
);

test('whatever is written, nothing breaks, and what is kept stands in the message', () => {
  const words = fc.constantFrom(
    'aftalt:',
    'inden',
    '1. maj',
    'ansvarlig',
    'hos',
    'tager den',
    'uge 12',
    ',',
    '.',
    'skabelon',
    '2019',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
      const message = parts.join(' ');
      const said = readThreadSaying(message, today);
      if (said?.kind !== 'agreed') return;
      expect(said.text).not.toBe('');
      for (const word of said.text.split(/[\s,;.:]+/)) expect(message).toContain(word);
    }),
  );
});
