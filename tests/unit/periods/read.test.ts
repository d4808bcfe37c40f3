import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { explainPeriod, findPeriods, isPeriodOnly, readPeriod, sayPeriod, saySpan } from '../../../src/periods';

type Row = readonly [text: string, start: string | null, end: string | null, recurrence?: string];
const today = '2019-04-10';

const rows: readonly Row[] = [
  ['hvert år, første gang uge 37 2028', '2028-09-11', '2028-09-17', 'P1Y'],
  ['marts 2021', '2021-03-01', '2021-03-31'],
  ['okt 2019', '2019-10-01', '2019-10-31'],
  ['jan-mar 2019', '2019-01-01', '2019-03-31'],
  ['maj/juni 2019', '2019-05-01', '2019-06-30'],
  ['2024 Q2', '2024-04-01', '2024-06-30'],
  ['Q3-Q4 2023', '2023-07-01', '2023-12-31'],
  ['sidste kvartal 2019', '2019-10-01', '2019-12-31'],
  ['anden halvdel af 2019', '2019-07-01', '2019-12-31'],
  ['uge 34-36', '2019-08-19', '2019-09-08'],
  ['uge 34/2019', '2019-08-19', '2019-08-25'],
  ['uge 50 2019 - uge 2 2020', '2019-12-09', '2020-01-12'],
  ['uge 53 2019', null, null],
  ['sidst på året 2019', '2019-09-01', '2019-12-31'],
  ['mandag den 3. juni 2019', '2019-06-03', '2019-06-03'],
  ['den 3/6', '2019-06-03', '2019-06-03'],
  ['03.06.19', '2019-06-03', '2019-06-03'],
  ['01.01.2019-30.06.2019', '2019-01-01', '2019-06-30'],
  ['10.-12. juni 2019', '2019-06-10', '2019-06-12'],
  ['inden årets udgang', null, '2019-12-31'],
  ['inden påske 2020', null, '2020-04-08'],
  ['op til jul 2019', null, '2019-12-23'],
  ['efter sommeren 2019', '2019-09-01', null],
  ['2019 og frem', '2019-01-01', null],
  ['inden vinterferien 2020', null, null],
  ['30. februar 2020', null, null],
  ['hvert halve år', null, null, 'P6M'],
  ['en gang om måneden', null, null, 'P1M'],
  ['hver sjette uge', null, null, 'P6W'],
  ['månedligt, første gang 1. september 2019', '2019-09-01', '2019-09-01', 'P1M'],
  ['by the end of 2019', null, '2019-12-31'],
  ['mid-2019', '2019-05-01', '2019-08-31'],
  ['May–October 2026', '2026-05-01', '2026-10-31'],
  ['May and June 2019', '2019-05-01', '2019-06-30'],
  ['jan., mar. og maj 2019', '2019-01-01', '2019-05-31'],
  ['we may to that end', null, null],
  ['twice a year', null, null, 'P6M'],
  ['2.1 Ledelsestilsyn', null, null],
  ['hurtigst muligt', null, null],
];

test.each(rows.map((row) => [row[0], row] as const))('reads "%s"', (_text, [text, start, end, recurrence]) => {
  expect(readPeriod(text, { reference: today })).toMatchObject({ start, end, recurrence: recurrence ?? null });
});

const shared = path.resolve(process.cwd(), '../shared/domain/phrases-dev.json');
if (fs.existsSync(shared)) {
  interface Phrase {
    id: string;
    text: string;
    reference?: string;
    start: string | null;
    end: string | null;
    recurrence: string | null;
    parts?: unknown;
  }
  const phrases = JSON.parse(fs.readFileSync(shared, 'utf8')) as Phrase[];
  test('reads every phrase of the development set', () => {
    const wrong = phrases.filter((p) => {
      const read = readPeriod(p.text, { reference: p.reference ?? null });
      const same = read.start === p.start && read.end === p.end && read.recurrence === p.recurrence;
      return !same || JSON.stringify(read.parts) !== JSON.stringify(p.parts ?? null);
    });
    expect(wrong.map((p) => `${p.id} ${p.text}`)).toEqual([]);
  });
}

test('a list keeps its separate dates', () => {
  expect(readPeriod('marts og juni 2019').parts).toEqual([
    { start: '2019-03-01', end: '2019-03-31' },
    { start: '2019-06-01', end: '2019-06-30' },
  ]);
});

test.each([
  ['', 'empty'],
  ['-', 'empty'],
  ['snarest', 'unreadable'],
  ['31. februar 2019', 'impossible'],
  ['juni-marts 2019', 'backwards'],
  ['i maj', 'yearless'],
  ['medio 2019', null],
] as const)('says why "%s" gives no date', (text, problem) => {
  expect(explainPeriod(text).problem).toBe(problem);
});

test('finds periods in running text, and no bare year, paragraph or percentage', () => {
  const text =
    'Koncept klar (april 2019). September 2019 ses på 25 % af sagerne, jf. § 50 og rapport (2017), senest 1. maj 2024.';
  expect(findPeriods(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'april 2019',
    'September 2019',
    'senest 1. maj 2024',
  ]);
});

test.each([
  ['Juni 2019', true],
  ['Senest uge 34', true],
  ['løbende, første gang sommeren 2019', true],
  ['2019', true],
  ['Metoden afprøvet, juni 2019', false],
  ['Ledelsestilsyn', false],
])('"%s" is a period and nothing else: %s', (text, only) => {
  expect(isPeriodOnly(text)).toBe(only);
});

describe('properties', () => {
  const words = fc.constantFrom(...rows.map(([text]) => text));

  test('a period never ends before it starts', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0123456789. -/', 'maj ', 'uge ', 'Q', 'primo ', 'til ', 'inden ', '2019 '),
        }),
        (text) => {
          const { start, end } = readPeriod(text, { reference: today });
          return start === null || end === null || start <= end;
        },
      ),
    );
  });

  test('case, spacing, hard spaces and soft hyphens change nothing', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('\u00a0', '  ', '\n', '\u2009'),
        fc.boolean(),
        fc.boolean(),
        (text, space, upper, soft) => {
          const base = readPeriod(text, { reference: today });
          let changed = text.replace(/ /g, space);
          if (upper) changed = changed.toUpperCase();
          if (soft) changed = changed.replace(/([a-zæøå]{2})([a-zæøå]{2})/gi, '$1\u00ad$2');
          expect(readPeriod(changed, { reference: today })).toEqual({ ...base, text: changed });
        },
      ),
    );
  });

  test('a word that a scanner has cut is read as whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('oktober 2019', '2. kvartal 2019', 'efteråret 2020', 'september 2021'),
        fc.nat(4),
        fc.constantFrom('-', '- ', '-\n'),
        (text, at, cut) => {
          const from = text.search(/[a-zæøå]/) + 2 + at;
          const to = text.search(/[a-zæøå] \d{4}$/);
          fc.pre(from <= to);
          const broken = text.slice(0, from) + cut + text.slice(from);
          const { start, end } = readPeriod(text);
          expect(readPeriod(broken)).toMatchObject({ start, end });
        },
      ),
    );
  });

  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));

  test('what is said of a span is read as the same days, in both languages', () => {
    fc.assert(
      fc.property(day, fc.nat(900), fc.constantFrom('da', 'en'), fc.boolean(), (start, length, locale, spoken) => {
        const end = new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10);
        expect(readPeriod(saySpan(start, end, locale, { spoken }))).toMatchObject({ start, end });
        expect(readPeriod(sayPeriod({ text: null, start, end }, locale))).toMatchObject({ start, end });
      }),
    );
  });
});
