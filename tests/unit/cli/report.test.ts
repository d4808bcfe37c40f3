import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { runProgram } from '../../../cli/program';
import { startSharePoint } from '../../../local/sharepoint';
import { createSp } from '../../../src/lists/create-sp';
import { createMachinery } from '../../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import type { ReportRow } from '../../../src/lists/reports/report-row';
import type { PlanRepository } from '../../../src/lists/repository';
import type { Plan } from '../../../src/plan/plan';
import { buildReport } from '../../../src/reports/build-report';
import { compareReports } from '../../../src/reports/compare';
import { noTexts, type Report } from '../../../src/reports/report';
import { usualGroup } from '../../../src/reports/report-dates';
import { reportLead } from '../../../src/reports/say-report';
import { createSay } from '../../../src/text/text';
import { readDocx, textOf } from '../reports/docx/support/read-docx';
import { sourcesOf } from '../reports/support/sources';

const say = createSay('da');
const [march, may, june] = ['2019-03-14', '2019-05-14', '2019-06-20'];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-report-'));
let service: Awaited<ReturnType<typeof startSharePoint>>;
beforeAll(async () => {
  service = await startSharePoint({ dbFile: ':memory:', port: 0, open: true });
  expect((await run('import', path.resolve('samples/udviklingsplan.docx'), '--to', service.siteUrl)).code).toBe(0);
});
afterAll(async () => {
  await service.close();
  fs.rmSync(folder, { recursive: true });
});

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const write = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await runProgram(argv, { root: process.cwd(), cwd: folder, env: {}, ...write });
  return { code, out, err };
}
const report = (today: string, file: string, ...more: string[]) =>
  run('report', '--today', today, '--site', service.siteUrl, '--out', file, '--json', ...more);
const bytesOf = (file: string): Uint8Array => fs.readFileSync(path.join(folder, file));

interface Site {
  readonly repository: PlanRepository;
  readonly plan: Plan;
  readonly frozen: readonly ReportRow[];
  readonly open: (row?: ReportRow) => Promise<Report>;
}
/** The plan and its reports, read anew. */
async function site(): Promise<Site> {
  const sp = createSp(service.siteUrl, () => Promise.resolve('any'));
  const repository = createPlanRepository(sp);
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const { reports } = createMachinery({ sp, repository, writing: {} });
  const open = async (row?: ReportRow): Promise<Report> => {
    const opened = row === undefined ? null : await reports.open(row);
    if (opened?.kind !== 'report') throw new Error(opened?.kind ?? 'no row');
    return opened.report;
  };
  return { repository, plan: loaded.plan, frozen: (await reports.read(loaded.plan.key)).frozen, open };
}
/** The texts and numbers of a sheet, row by row. */
const cellsOf = (file: string, sheet: number): string[][] => {
  const xml = strFromU8(unzipSync(bytesOf(file))[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(?:t|v)[^>]*>([^<]*)<\/(?:t|v)>/g)].map(([, text = '']) => text.replaceAll('&#10;', '\n')),
  );
};
const paragraphs = (file: string): string[] => readDocx(bytesOf(file)).all('word/document.xml', 'w:p').map(textOf);

test('the contract: file and bytes, and the numbers of the page’s own functions in each kind of file', async () => {
  for (const file of ['r.docx', 'r.xlsx', 'r.ics']) {
    const told = await report(may, file);
    expect([told.code, JSON.parse(told.out)]).toEqual([0, { file, bytes: bytesOf(file).length }]);
  }
  const { plan } = await site();
  const group = usualGroup(plan);
  const expected = buildReport(
    sourcesOf(plan, { today: may, group: group === null ? null : { key: group.key, title: group.title } }),
    noTexts,
    { indicators: [], supervision: null },
  );
  const lead = reportLead(expected, say);
  expect(paragraphs('r.docx')).toContain(lead);
  const [, leadRow, ...rows] = cellsOf('r.xlsx', 1);
  expect(leadRow).toEqual([lead]);
  const figures = new Map(rows.map(([name, figure]) => [name, figure]));
  for (const [name, those] of [
    ['Nået', expected.reached],
    ['Overskredet', expected.late],
    ['Næste periode', expected.coming],
    ['Uden dato', expected.undated],
    ['Flyttet', expected.moved],
  ] as const)
    expect(figures.get(name)).toBe(String(those.length));
  expect(strFromU8(bytesOf('r.ics')).match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(20);
});

test('a plan from a document has a report too; the same report is the same bytes', async () => {
  const plan = path.resolve('samples/udviklingsplan.docx');
  for (const file of ['a.docx', 'b.docx'])
    expect((await run('report', '--today', may, '--plan', plan, '--out', file)).code).toBe(0);
  expect(bytesOf('a.docx')).toEqual(bytesOf('b.docx'));
  expect(Object.keys(unzipSync(bytesOf('a.docx'))).some((name) => name.endsWith('.emf'))).toBe(true);
});

test('an own template is used, and what it lacks is told on stderr', async () => {
  const own = path.resolve('samples/rapportskabelon.docx');
  const told = await report(may, 'own.docx', '--template', own);
  expect(told.err).toContain('{{uden_dato}}');
  expect(paragraphs('own.docx')).toContain('Det beder vi styregruppen beslutte');
});

test('frozen once for good; the next goes on from it, and what has changed between them is what was changed', async () => {
  expect((await report(march, 'frozen.docx', '--freeze')).code).toBe(0);
  expect((await report(march, 'frozen.docx', '--freeze')).code).toBe(0);
  const first = await site();
  expect(first.frozen).toMatchObject([{ day: march, since: null, state: 'frozen' }]);
  const before = await first.open(first.frozen[0]);

  // Somebody marks one as reached and moves another.
  const dated = first.plan.items.filter(({ end, kind }) => kind === 'milestone' && end !== null && end > june);
  const [reached, moved] = dated;
  if (reached === undefined || moved === undefined) throw new Error('no items');
  const writes = [
    await first.repository.updateItem(reached, { status: 'reached', reachedOn: '2019-03-20' }),
    await first.repository.updateItem(moved, { periodText: 'maj 2020' }),
  ];
  expect(writes.map(({ ok }) => ok)).toEqual([true, true]);

  // On the same day there is one already: it stands, and the command says so.
  const taken = await report(march, 'taken.docx', '--freeze');
  expect([taken.code, taken.out]).toEqual([1, '']);
  expect(taken.err).toContain('Den står ved magt');
  expect((await report(june, 'next.docx', '--freeze')).code).toBe(0);

  const then = await site();
  expect(then.frozen.map(({ day, since }) => [day, since])).toEqual([
    [june, march],
    [march, null],
  ]);
  expect(await then.open(then.frozen[1])).toEqual(before);
  const next = await then.open(then.frozen[0]);
  expect(next.reached.map(({ key }) => key)).toEqual([reached.key]);
  expect(next.moved.map(({ key, former }) => [key, former?.end])).toEqual([[moved.key, moved.end]]);
  const compared = compareReports(before, next);
  expect([compared.reached, compared.moved].map((those) => those.map(({ key }) => key))).toEqual([
    [reached.key],
    [moved.key],
  ]);
  const text = paragraphs('next.docx').join('\n');
  expect(text).toContain('Forskelle fra den forrige rapport');
  expect(text).toContain(`Flyttet: ${moved.key}`);
});

test.each([
  [['--out', 'x.pdf'], 2, 'x.pdf'],
  [['--out', 'x.docx', '--since', '2020-01-01'], 2, '2020-01-01'],
  [['--out', 'none/x.docx'], 1, 'none/x.docx'],
])('%j ends with %i and a word about it', async (more, code, word) => {
  const told = await run('report', '--today', may, '--plan', path.resolve('samples/udviklingsplan.docx'), ...more);
  expect(told.code).toBe(code);
  expect(told.err).toContain(word);
});

test('only what is on a site can be frozen', async () => {
  const told = await run(
    ...['report', '--today', may, '--plan', path.resolve('samples/udviklingsplan.docx')],
    ...['--out', 'x.docx', '--freeze'],
  );
  expect([told.code, told.out]).toEqual([2, '']);
});
