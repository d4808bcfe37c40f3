import fc from 'fast-check';
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
  [
    'the key says the place; a change by hand after it carries the same key along',
    [
      first,
      version(2, '09:00:00', { PeriodText: 'august 2019', WriteKey: 'tab:a1' }),
      version(3, '10:00:00', { PeriodText: 'maj 2020', WriteKey: 'tab:a1' }, 'Ida Lund'),
    ],
    [],
    [
      ['10:00', 'listForm', 'Ida Lund'],
      ['09:00', 'tab', 'Kim Holm'],
      ['08:00', 'listForm', 'Kim Holm'],
    ],
  ],
  [
    'two places after each other, and the row’s making',
    [
      version(1, '08:00:00', { WriteKey: 'commandLine:a1' }),
      version(2, '09:00:00', { Status: 'Nået', WriteKey: 'webPart:a2' }),
      version(3, '10:00:00', { Status: 'Udgået', WriteKey: 'card:a3' }, 'Fremdrift'),
    ],
    [event(3, '10:00:01', { place: 'card', by: 'Ida Lund', fields: ['Status'] })],
    [
      ['10:00', 'card', 'Ida Lund'],
      ['09:00', 'webPart', 'Kim Holm'],
      ['08:00', 'commandLine', 'Kim Holm'],
    ],
  ],
  [
    'an earlier version brought back in SharePoint brings its key along',
    [
      version(1, '08:00:00', { PeriodText: 'a', WriteKey: 'tab:a1' }),
      version(2, '09:00:00', { PeriodText: 'b', WriteKey: 'tab:a2' }),
      version(3, '10:00:00', { PeriodText: 'a', WriteKey: 'tab:a1' }),
    ],
    [],
    [
      ['10:00', 'listForm', 'Kim Holm'],
      ['09:00', 'tab', 'Kim Holm'],
      ['08:00', 'tab', 'Kim Holm'],
    ],
  ],
  [
    'the first that is left: its key counts as the one before',
    [
      version(4, '09:00:00', { PeriodText: 'a', WriteKey: 'tab:a1' }),
      version(5, '10:00:00', { PeriodText: 'b', WriteKey: 'tab:a1' }),
      version(6, '11:00:00', { PeriodText: 'c', WriteKey: 'chat:a2' }),
    ],
    [],
    [
      ['11:00', 'chat', 'Kim Holm'],
      ['10:00', 'listForm', 'Kim Holm'],
    ],
  ],
  [
    'a key that a person wrote over, or took away, or that says a place of none of ours',
    [
      version(1, '08:00:00', { PeriodText: 'a', WriteKey: 'tab:a1' }),
      version(2, '09:00:00', { PeriodText: 'b', WriteKey: 'noget vrøvl' }),
      version(3, '10:00:00', { PeriodText: 'c', WriteKey: '' }),
      version(4, '11:00:00', { PeriodText: 'd', WriteKey: 'listForm:a2' }),
      version(5, '12:00:00', { PeriodText: 'e', WriteKey: 'tab:' }),
      version(6, '13:00:00', { PeriodText: 'f', WriteKey: 'tab:a6' }),
    ],
    [],
    [
      ['13:00', 'tab', 'Kim Holm'],
      ['12:00', 'listForm', 'Kim Holm'],
      ['11:00', 'listForm', 'Kim Holm'],
      ['10:00', 'listForm', 'Kim Holm'],
      ['09:00', 'listForm', 'Kim Holm'],
      ['08:00', 'tab', 'Kim Holm'],
    ],
  ],
  [
    'keys of an earlier version of the product say no place: the event does',
    [first, version(2, '09:00:00', { PeriodText: 'august 2019', WriteKey: '0b6c1f0e-0000-4000-8000-000000000001' })],
    [event(2, '09:00:05')],
    [
      ['09:00', 'tab', 'Kim Holm'],
      ['08:00', 'listForm', 'Kim Holm'],
    ],
  ],
  [
    'an event without a number is not of a change by hand',
    [
      version(1, '08:00:00', { PeriodText: 'a', WriteKey: 'tab:a1' }),
      version(2, '09:00:00', { PeriodText: 'b', WriteKey: 'tab:a1' }),
    ],
    [event(null, '09:00:10', { place: 'card', by: 'Ida Lund' })],
    [
      ['09:00', 'card', 'Ida Lund'],
      ['09:00', 'listForm', 'Kim Holm'],
      ['08:00', 'tab', 'Kim Holm'],
    ],
  ],
])('%s', (_name, versions, events, expected) => {
  const lines = mergeHistory(versions, events, rules);
  expect(lines.map((line) => [line.at.slice(11, 16), line.place, line.by])).toEqual(expected);
  // The order that things come in does not matter.
  expect(mergeHistory([...versions].reverse(), [...events].reverse(), rules)).toEqual(lines);
});

const byHand = fc.record({ by: fc.constant('listForm' as const), brings: fc.nat(20) });
const byProduct = fc.record({ by: fc.constantFrom('tab', 'webPart', 'card', 'chat', 'commandLine', 'service') });

test('whoever writes after whom, each version is told with the place that it was written at', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(byHand, byProduct), { minLength: 1, maxLength: 15 }), fc.nat(14), (writes, lost) => {
      // By hand the key stays as it is, or an earlier version is brought back with its own.
      const keys: (string | null)[] = [];
      for (const [i, write] of writes.entries())
        keys.push(
          'brings' in write ? (keys[i - 1 - (write.brings % (i + 1))] ?? keys[i - 1] ?? null) : `${write.by}:${i}`,
        );
      const versions = writes.map((_, i) =>
        version(i + 1, `${String(i).padStart(2, '0')}:00:00`, { PeriodText: `periode ${i}`, WriteKey: keys[i] }),
      );
      // SharePoint keeps the newest only; one whose version is gone can no longer be brought back.
      const trimmed = Math.min(lost, writes.length - 1);
      const left = versions.slice(trimmed);
      const told = mergeHistory([...left].reverse(), [], rules);
      const first = trimmed === 0 ? 0 : trimmed + 1;
      expect(told).toHaveLength(writes.length - first);
      for (const [i, line] of [...told].reverse().entries()) {
        const key = keys[first + i] ?? null;
        const cameBack =
          key !== null && !keys.slice(trimmed, first + i).includes(key) && keys.slice(0, trimmed).includes(key);
        if (!cameBack) expect(line.place).toBe(writes[first + i]?.by);
      }
    }),
  );
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

test('what looks like a CPR number is told of and not shown, neither in a change nor in the title', () => {
  const values = {
    Title: 'Møde om 010190-1234',
    ReachedBy: 'Kim, 010190-1234',
    ResponsiblePerson: [{ LookupValue: '0202912345' }],
  };
  const [other, line] = mergeHistory(
    [first, version(2, '09:00:00', values), version(3, '10:00:00', { ...values, ReachedBy: 'Kim, 020290-4321' })],
    [],
    rules,
  );
  if (!line || !other) throw new Error('no line');
  expect(line.title).toBe('Møde om xxxxxx-xxxx');
  const said = [line, other].flatMap((one) => sayHistoryLine(one, 'da').changes);
  expect(said).toContain('Markeret af: (tom) → Kim, xxxxxx-xxxx');
  // One number in another's place is a change all the same.
  expect(said).toContain('Markeret af: Kim, xxxxxx-xxxx → Kim, xxxxxx-xxxx');
  expect(said.join(' ')).not.toMatch(/010190|020291|020290/);
});
