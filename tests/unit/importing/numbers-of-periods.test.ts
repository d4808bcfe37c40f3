import { importText } from '../../../src/importing';

const milestonesOf = (text: string): string[] => {
  const result = importText(text);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.draft.activities.flatMap((a) => a.milestones.map((m) => `${m.text} ${m.start ?? ''}..${m.end ?? ''}`));
};

// A number and a full stop begin a list's line, or a date; taking the one for the other moves the milestone.
test.each([
  ['3. kvartal 2027: Metoden er prøvet', 'Metoden er prøvet 2027-07-01..2027-09-30'],
  ['1. maj 2026: Metoden er prøvet', 'Metoden er prøvet 2026-05-01..2026-05-01'],
  ['2. halvår 2026 – Metoden er prøvet', 'Metoden er prøvet 2026-07-01..2026-12-31'],
  ['1. Metoden er prøvet (maj 2026)', 'Metoden er prøvet 2026-05-01..2026-05-31'],
  ['1. Maj 2026: Metoden er prøvet', 'Metoden er prøvet 2026-05-01..2026-05-31'],
])('%s', (line, expected) => {
  expect(milestonesOf(`Aktivitet 1: Råd\nFormål: Hjælp\nMilepæle\n${line}\n`)).toEqual([expected]);
});

test('a date in a pasted cell keeps its day', () => {
  expect(
    milestonesOf(
      'Aktivitet 1: Råd\nFormål\tHjælp\nMilepæle\tTidsfrist\nMetoden er prøvet\t1. maj 2026\nAlle er med\t3. kvartal 2027\n',
    ),
  ).toEqual(['Metoden er prøvet 2026-05-01..2026-05-01', 'Alle er med 2027-07-01..2027-09-30']);
});
