import fc from 'fast-check';
import { importText } from '../../../src/importing';

// Lines as plans have them, in any order: labels, numbers, dates, statements, rows and signs.
const statement = fc
  .array(fc.constantFrom('metoden', 'afprøves', 'familierne', 'enhederne', 'beskrives', 'medarbejdere', 'kvalitet'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const date = fc.constantFrom(
  'maj 2026',
  'medio 2026',
  '3. kvartal 2027',
  'uge 34',
  'inden 1/9-2026',
  'løbende',
  '2025-2026',
);
const label = fc.constantFrom(
  'Formål',
  'Milepæle',
  'Mål',
  'Ansvarlig',
  'Tovholder',
  'Opfølgning',
  'Aktiviteter',
  'Tidsfrist',
  'Indsatsområde 1',
  'Aktivitet 2',
);
const line = fc.oneof(
  statement,
  date,
  label,
  fc.constant(''),
  fc.tuple(label, statement).map(([a, b]) => `${a}: ${b}`),
  fc.tuple(statement, date).map(([a, b]) => `${a} (${b})`),
  fc.tuple(date, statement).map(([a, b]) => `${a}: ${b}`),
  fc.tuple(fc.integer({ min: 1, max: 12 }), statement).map(([n, a]) => `${n}. ${a}`),
  fc.array(fc.oneof(label, statement, date), { minLength: 2, maxLength: 4 }).map((cells) => cells.join('\t')),
  statement.map((a) => `• ${a}`),
  statement.map((a) => `<td><p>${a}</p></td>`),
  fc.string({ maxLength: 30 }),
);
const document = fc.array(line, { minLength: 1, maxLength: 25 }).map((lines) => lines.join('\n'));

test('any text is read or refused: nothing throws, and no date is invented', () => {
  fc.assert(
    fc.property(document, (text) => {
      const result = importText(text);
      if (!result.ok) return;
      for (const activity of result.draft.activities)
        for (const of of [...activity.milestones, ...activity.goals, ...activity.followUps])
          if (of.start !== null && of.end !== null) expect(of.start <= of.end).toBe(true);
      // A year in the draft is a year of the document, or one beside it ("inden 1/1-2026" ends in 2025; "uge 1" may begin in the year before).
      const dates = result.draft.activities.flatMap((a) => [...a.milestones, ...a.goals, ...a.followUps]);
      for (const year of dates.flatMap(({ start, end }) => [start, end]).map((day) => Number(day?.slice(0, 4))))
        if (!Number.isNaN(year))
          expect([year - 1, year, year + 1].some((y) => text.includes(String(y).slice(-2)))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('no word of a document is lost: it is in the draft, asked about, or among what found no place', () => {
  fc.assert(
    fc.property(document, (text) => {
      const result = importText(text);
      if (!result.ok) return;
      const kept = JSON.stringify(result.draft).toLowerCase();
      const words = text.match(/metoden|afprøves|familierne|enhederne|beskrives|medarbejdere|kvalitet/g) ?? [];
      expect(words.filter((word) => !kept.includes(word))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('what stands in the column of dates and is none is among what found no place', () => {
  const table =
    'Aktivitet 2: metoden\nAktiviteter\tTidsfrist\nSkemaet er klar\tefter aftale\nKurset er holdt\tmaj 2026';
  const result = importText(table);
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.draft.activities[0]?.milestones.map(({ text, period }) => [text, period])).toEqual([
    ['Skemaet er klar', null],
    ['Kurset er holdt', 'maj 2026'],
  ]);
  expect(result.draft.unplaced.map(({ text }) => text)).toEqual(['efter aftale']);
});

test.each([
  ['a sign that opens no tag', '<td><p>metoden</p></td>\n$<A\nmaj 2026: afprøves\nFormål: kvalitet'],
  ['a comment that is never closed', '<p>metoden</p>\n<!-- maj 2026: afprøves'],
  ['a tag that is never closed', '<p>metoden</p>\n</p maj 2026: afprøves'],
])('%s swallows nothing of what stands after it', (_what, text) => {
  const result = importText(text);
  expect(result.ok && JSON.stringify(result.draft)).toContain('afprøves');
});
