import fc from 'fast-check';
import { exportRows, searchDocuments, toCsv, type CodeWords } from '../../../src/documents';
import { createSay } from '../../../src/text/text';
import { documentOf, memberOf, personOf, readBy, registerOf, today } from './support';

const words: CodeWords = {
  kind: (kind) => ({ guidance: 'Vejledning', contingencyPlan: 'Beredskabsplan' })[String(kind)] ?? kind,
  decision: (decision) => ({ withdraw: 'Udgår' })[String(decision)] ?? decision,
};
const documents = [
  documentOf('a', {
    title: 'Plan for varsling af brand',
    law: ['Beredskabsloven § 25'],
    link: 'https://www.retsinformation.dk/eli/lta/2014/433',
  }),
  documentOf('b', { title: 'Beredskabsplan for Østerbro', kind: 'contingencyPlan', ownerRole: 'Chefjurist' }),
  documentOf('c', {
    title: 'Sådan skriver vi',
    kind: 'guidance',
    audience: ['Sagsbehandlere'],
    owner: personOf(3, 'Kåre Ås'),
  }),
  documentOf('d', {
    title: 'Brev',
    link: '/sites/plan/Filer/R%C3%B8gvarsling.docx',
    decided: { decision: 'withdraw', reason: 'Forældet', by: null, on: null },
  }),
];
const found = (query: string): string =>
  searchDocuments(documents, query, words)
    .map(({ key }) => key)
    .join('');

test.each([
  ['', 'abcd'],
  ['  ', 'abcd'],
  ['plan', 'ab'],
  ['beredskab', 'ba'],
  ['oesterbro', 'b'],
  ['ØSTERBRO beredskab', 'b'],
  ['saadan', 'c'],
  ['vejledning', 'c'],
  ['kaare', 'c'],
  ['chefjurist', 'b'],
  ['udgår', 'd'],
  ['forældet', 'd'],
  ['røgvarsling', 'd'],
  ['varsling', 'ad'],
  ['sites', ''],
  ['retsinformation', 'a'],
  ['plan findes-ikke', ''],
  ['(.*[', 'abcd'],
])('“%s” finds %s', (query, keys) => {
  expect(found(query)).toBe(keys);
});

test('the export has a line of Danish heads and a line a document', () => {
  const register = registerOf({
    documents: [
      documentOf('a', { title: 'Gammel', replacedBy: 'b', reviewBy: '2026-01-01' }),
      documentOf('b', {
        title: 'Ny; "vigtig"',
        kind: 'guidance',
        audience: ['Jurister'],
        acknowledge: true,
        reviewBy: '2026-11-01',
        decided: { decision: 'withdraw', reason: '=SUM(1)', by: personOf(2, 'Bo'), on: today },
      }),
      documentOf('c', { audience: ['Jurister'], acknowledge: true }),
    ],
    members: [memberOf(1, 'Jurist'), memberOf(2, 'Jurist')],
    acknowledgements: [readBy(1, 'c')],
  });
  const rows = exportRows(register, register.documents, today, createSay('da'), words);
  expect(rows[0]?.slice(0, 5)).toEqual(['Titel', 'Slags', 'Status', 'Ejer', 'Ejer (person)']);
  const column = (head: string): (string | undefined)[] => {
    const at = rows[0]?.indexOf(head) ?? -1;
    return rows.slice(1).map((row) => row[at]);
  };
  expect(column('Status')).toEqual(['Erstattet', 'Udgået', 'Gælder']);
  expect(column('Afløst af')).toEqual(['Ny; "vigtig"', '', '']);
  expect(column('Afløser')).toEqual(['', 'Gammel', '']);
  expect(column('Har bekræftet')).toEqual(['', '', '1 af 2']);
  expect(column('Besluttet af')).toEqual(['', 'Bo', '']);
  const csv = toCsv(rows);
  expect(csv.startsWith('\ufeffTitel;Slags;')).toBe(true);
  expect(csv).toContain('"Ny; ""vigtig"""');
  expect(csv).toContain(";'=SUM(1);");
  expect(createSay('en')('register.head.law')).toBe('Legal basis');
});

test('any text comes back whole from the table, and no cell is a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), {
        minLength: 1,
        maxLength: 5,
      }),
      (rows) => {
        const read = readCsv(toCsv(rows).slice(1));
        expect(read).toEqual(rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))));
      },
    ),
  );
});

/** RFC 4180 with semicolons. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted] = [[] as string[], '', false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ';') [row, cell] = [[...row, cell], ''];
    else if (sign === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      i++;
    } else cell += sign;
  }
  return rows;
}
