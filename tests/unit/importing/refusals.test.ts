import fs from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { applyAnswers, importDocument, importText } from '../../../src/importing';

const word = new Uint8Array(fs.readFileSync('samples/udviklingsplan.docx'));
const parts = unzipSync(word);
const zip = (change: Record<string, Uint8Array>): Uint8Array => zipSync({ ...parts, ...change });

/** Fifty parts that each unpack to 8 MB of zeroes: small in the file, 400 MB in memory. */
function bomb(): Uint8Array {
  const zeroes = new Uint8Array(8_000_000);
  const media = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`word/media/${n}.bin`, zeroes]));
  return zipSync({ ...parts, ...media });
}

/** The same with sizes in the directory that say one byte each. */
function lyingBomb(): Uint8Array {
  const bytes = bomb();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  return bytes;
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3]);
const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]);
const xml = (text: string): Uint8Array => strToU8(text);

test.each([
  ['a file that breaks off', 'plan.docx', 'damaged', () => word.slice(0, word.length / 2)],
  [
    'a file whose middle is overwritten',
    'plan.docx',
    'damaged',
    () => word.map((b, i) => (i > 2000 && i < 6000 ? 7 : b)),
  ],
  [
    'a document.xml that is no XML',
    'plan.docx',
    'damaged',
    () => zip({ 'word/document.xml': xml('<w:document><w:body>') }),
  ],
  [
    'a document type with entities',
    'plan.docx',
    'damaged',
    () => zip({ 'word/document.xml': xml('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') }),
  ],
  ['a protected file', 'plan.docx', 'passwordProtected', () => compound],
  ['a picture renamed .docx', 'plan.docx', 'damaged', () => png],
  ['a picture', 'plan.png', 'notWord', () => png],
  [
    'a workbook',
    'plan.xlsx',
    'notWord',
    () => zipSync({ 'xl/workbook.xml': xml('<x/>'), '[Content_Types].xml': xml('<x/>') }),
  ],
  ['a file with macros', 'plan.docm', 'macros', () => zip({ 'word/vbaProject.bin': png })],
  ['a zip bomb', 'plan.docx', 'zipBomb', bomb],
  ['a zip bomb that lies about its sizes', 'plan.docx', 'zipBomb', lyingBomb],
  ['200 MB', 'plan.docx', 'tooLarge', () => new Uint8Array(200_000_000)],
  ['an empty file', 'plan.txt', 'empty', () => new Uint8Array(0)],
] as const)('%s is refused with cause and remedy', async (_what, name, code, bytes) => {
  const result = await importDocument(bytes(), name);
  expect(result).toMatchObject({ ok: false, refusal: { code } });
  if (result.ok) return;
  expect(result.refusal.da).toContain(name);
  expect(result.refusal.en).not.toBe(result.refusal.da);
});

test('what looks like a CPR number is refused with its place, and never repeated', () => {
  const result = importText('Aktivitet 1: Støtte\nAnsvarlig: Leder\nMål: Hjælp til 010203-1234', {}, 'plan.txt');
  expect(result).toMatchObject({
    ok: false,
    refusal: { code: 'cpr', places: [expect.stringContaining('linje 3') as string] },
  });
  expect(JSON.stringify(result)).not.toContain('1234');
});

test('an answer changes what it is about; one that fits no question changes nothing', async () => {
  const result = await importDocument(word, 'plan.docx');
  if (!result.ok) throw new Error(result.refusal.code);
  const { draft } = result;
  const question = draft.questions.find((one) => one.about === '2.1.m1');
  const answered = applyAnswers(draft, [{ questionId: question?.id ?? '', choiceId: 'period', value: 'maj 2019' }]);
  const milestone = answered.activities.flatMap((one) => one.milestones).find((one) => one.id === '2.1.m1');
  expect(milestone).toMatchObject({ period: 'maj 2019', start: '2019-05-01', end: '2019-05-31' });
  const stray = [{ questionId: 'nobody asked', choiceId: 'period', value: 'maj 2019' }];
  expect(applyAnswers(draft, stray)).toEqual(draft);
  const dropped = draft.questions.find((one) => one.kind === 'unplaced');
  const without = applyAnswers(draft, [{ questionId: dropped?.id ?? '', choiceId: 'drop', value: null }]);
  expect(without.unplaced).toHaveLength(draft.unplaced.length - 1);
});
