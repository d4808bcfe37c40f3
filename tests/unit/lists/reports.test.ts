import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { createMachinery } from '../../../src/lists/machinery/machinery-lists';
import type { ReportLists } from '../../../src/lists/reports/create-reports';
import type { ReportRow } from '../../../src/lists/reports/report-row';
import { machinery } from '../../../src/lists/schema/machinery';
import { listOf, pathOf } from '../../../src/lists/table';
import { buildReport } from '../../../src/reports/build-report';
import { noTexts, type Report } from '../../../src/reports/report';
import { sourcesOf } from '../reports/support/sources';
import { smallPlan } from '../ui/support/plans';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';

let site: RunningSite;
beforeEach(async () => void (site = await runProvisionedSite()));
afterEach(() => site.close());

const reportsOf = (who: Parameters<RunningSite['as']>[0] = 'stab'): ReportLists => {
  const sp = site.as(who);
  return createMachinery({ sp, repository: createPlanRepository(sp), writing: {} }).reports;
};
const place = { planKey: 'p', groupKey: 'g1', title: 'Rapport til styregruppen' };
const report = (more: Partial<Report> = {}): Report => ({
  ...buildReport(sourcesOf(smallPlan, { group: { key: 'g1', title: 'Styregruppe' } }), noTexts, {
    indicators: [],
    supervision: null,
  }),
  ...more,
});
const valueOf = (result: Awaited<ReturnType<ReportLists['saveTexts']>>): ReportRow => {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

test('texts are kept for the next report; what two write in different texts stands, in the same it is asked about', async () => {
  const [mine, hers] = [reportsOf(), reportsOf()];
  const begun = valueOf(await mine.saveTexts(place, null, { ...noTexts, summary: 'Det går fremad.' }));
  await hers.saveTexts(place, begun, { ...noTexts, summary: 'Det går fremad.', risks: 'Få hænder.' });
  const both = valueOf(await mine.saveTexts(place, begun, { ...noTexts, summary: 'Det går stærkt.' }));
  expect(both).toMatchObject({ state: 'draft', summary: 'Det går stærkt.', risks: 'Få hænder.' });

  const late = await hers.saveTexts(place, begun, { ...noTexts, summary: 'Det går langsomt.' });
  expect(late).toMatchObject({ ok: false, error: { kind: 'conflict', theirs: { summary: 'Det går stærkt.' } } });
  const begunToo = await reportsOf().saveTexts(place, null, { ...noTexts, summary: 'Min egen.' });
  expect(begunToo).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await mine.saveTexts(place, both, { ...noTexts, next: 'Ring til 010203-1234.' })).toMatchObject({
    error: { kind: 'refused' },
  });
  expect((await mine.read('p')).drafts).toMatchObject([{ summary: 'Det går stærkt.', risks: 'Få hænder.', next: '' }]);
});

test('a frozen report is one row and one file however often it is frozen, opens as it was, and takes no texts', async () => {
  const reports = reportsOf();
  const made = report({ texts: { ...noTexts, decisions: '=1+1' } });
  const first = valueOf(await reports.freeze(made, 'Status', 'Kim Holm', '2019-05-14'));
  const again = valueOf(await reports.freeze(made, 'Status', 'Kim Holm', '2019-05-14'));
  expect(again.row?.id).toBe(first.row?.id);
  expect(first).toMatchObject({
    state: 'frozen',
    day: '2019-05-14',
    frozenBy: 'Kim Holm',
    reached: 1,
    moved: 0,
    late: 1,
  });
  expect((await reports.read('p')).frozen).toHaveLength(1);
  expect(await reports.open(first)).toEqual({ kind: 'report', report: made });

  const other = await reportsOf().freeze(
    report({ texts: { ...noTexts, summary: 'En anden' } }),
    'S',
    'x',
    '2019-05-14',
  );
  expect(other).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(await reports.saveTexts(place, first, { ...noTexts, summary: 'Ny' })).toMatchObject({
    error: { kind: 'refused', da: 'Rapporten er låst og ændrer sig ikke mere. Skriv i den næste.' },
  });
});

test('a frozen report whose file was changed or deleted afterwards is not shown as if it were', async () => {
  const reports = reportsOf();
  const frozen = valueOf(await reports.freeze(report(), 'Status', 'Kim Holm', '2019-05-14'));
  const folder = pathOf(site.as('stab'), machinery.reportFiles);
  const { files } = site.as('stab').web.getFolderByServerRelativePath(folder);
  await files.addUsingPath(frozen.file ?? '', new TextEncoder().encode('{}').buffer, { Overwrite: true });
  expect(await reports.open(frozen)).toEqual({ kind: 'changed' });
  await site.as('stab').web.getFileByServerRelativePath(`${folder}/${frozen.file}`).recycle();
  expect(await reports.open(frozen)).toEqual({ kind: 'gone' });
});

test('a site from before there were reports has none, and says what is missing where one is to be frozen', async () => {
  await listOf(site.as('stab'), machinery.reports).delete();
  await site
    .as('stab')
    .web.getList(pathOf(site.as('stab'), machinery.reportFiles))
    .delete();
  const reports = reportsOf();
  expect(await reports.read('p')).toEqual({ frozen: [], drafts: [] });
  expect(await reports.template()).toBeNull();
  expect(await reports.freeze(report(), 'Status', 'Kim Holm', '2019-05-14')).toMatchObject({
    error: { kind: 'refused' },
  });
});

test('a person who may only read freezes nothing', async () => {
  expect(await reportsOf('sagsbehandler').freeze(report(), 'Status', 'Laura', '2019-05-14')).toMatchObject({
    error: { kind: 'forbidden' },
  });
});
