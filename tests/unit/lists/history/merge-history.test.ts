import { mergeHistory, sayHistoryLine, type ChangeEvent, type RowVersion } from '../../../../src/lists/history';
import { comparable, shownFields } from '../../../../src/lists/history/read-value';

const rules = { shownFields, comparable };
const list = 'FremdriftItems';
const version = (number: number, at: string, values: Record<string, unknown>, by = 'Kim Holm'): RowVersion => ({
  list,
  rowId: 7,
  number,
  at: `2026-05-04T${at}Z`,
  by,
  values: { Title: 'Metoden afprøvet', Key: '2.1.m1', Status: 'Planlagt', ...values },
});
const event = (number: number | null, at: string, more: Partial<ChangeEvent> = {}): ChangeEvent => ({
  list,
  rowId: 7,
  rowKey: '2.1.m1',
  number,
  at: `2026-05-04T${at}Z`,
  by: null,
  place: 'tab',
  action: 'changed',
  fields: ['PeriodText'],
  ...more,
});
const first = version(1, '08:00:00', { PeriodText: 'juni 2019' });
const moved = version(2, '09:00:00', { PeriodText: 'august 2019' });

test.each<[string, RowVersion[], ChangeEvent[], [string, string, string][]]>([
  [
    'no event: in the list',
    [first, moved],
    [],
    [
      ['09:00', 'listForm', 'Kim Holm'],
      ['08:00', 'listForm', 'Kim Holm'],
    ],
  ],
  [
    'an event of the same write',
    [first, moved],
    [event(2, '09:00:05')],
    [
      ['09:00', 'tab', 'Kim Holm'],
      ['08:00', 'listForm', 'Kim Holm'],
    ],
  ],
  [
    'the bot wrote for somebody',
    [first, version(2, '09:00:00', { PeriodText: 'august 2019' }, 'Fremdrift')],
    [event(2, '09:00:01', { place: 'card', by: 'Ida Lund' })],
    [
      ['09:00', 'card', 'Ida Lund'],
      ['08:00', 'listForm', 'Kim Holm'],
    ],
  ],
  [
    'without a number: the field and the time tell',
    [first, moved],
    [event(null, '09:01:00')],
    [
      ['09:00', 'tab', 'Kim Holm'],
      ['08:00', 'listForm', 'Kim Holm'],
    ],
  ],
  [
    'without a number, another field: not the same change',
    [first, moved],
    [event(null, '09:01:00', { fields: ['Status'] })],
    [
      ['09:01', 'tab', ''],
      ['09:00', 'listForm', 'Kim Holm'],
      ['08:00', 'listForm', 'Kim Holm'],
    ],
  ],
  ['the version is gone', [], [event(2, '09:00:00')], [['09:00', 'tab', '']]],
  [
    'the first that is left tells only what was before',
    [moved, version(3, '10:00:00', { PeriodText: 'maj 2020' })],
    [],
    [['10:00', 'listForm', 'Kim Holm']],
  ],
  [
    'nothing that people read',
    [first, version(2, '09:00:00', { PeriodText: 'juni 2019', UniqueKey: 'p1:x', ReadFrom: 'a' })],
    [],
    [['08:00', 'listForm', 'Kim Holm']],
  ],
])('%s', (_name, versions, events, expected) => {
  const lines = mergeHistory(versions, events, rules);
  expect(lines.map((line) => [line.at.slice(11, 16), line.place, line.by])).toEqual(expected);
  // The order that things come in does not matter.
  expect(mergeHistory([...versions].reverse(), [...events].reverse(), rules)).toEqual(lines);
});

test('a line in words: the fields’ own names, values as people read them', () => {
  const done = version(3, '10:00:00', { PeriodText: 'august 2019', Status: 'Nået', ReachedOn: '2026-05-03T22:00:00Z' });
  const [line, before] = mergeHistory([first, moved, done], [event(2, '09:00:00', { place: 'card' })], rules);
  if (!line || !before) throw new Error('no line');
  const plain = (said: object): unknown => JSON.parse(JSON.stringify(said).replace(/\u00a0/g, ' '));
  expect(plain(sayHistoryLine(line, 'da'))).toEqual({
    head: '4. maj 2026, Kim Holm, i listen',
    changes: ['Status: Planlagt → Nået', 'Nået den: (tom) → 4. maj 2026'],
  });
  expect(plain(sayHistoryLine(before, 'da'))).toEqual({
    head: '4. maj 2026, Kim Holm, på et kort',
    changes: ['Periode: juni 2019 → august 2019'],
  });
});
