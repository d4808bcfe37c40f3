/** @jest-environment jsdom */
import '../support/dom';
import fs from 'node:fs';
import { TextDecoder, TextEncoder } from 'node:util';
import { fireEvent, screen, within } from '@testing-library/react';
import type { MachineryLists } from '../../../../src/lists/machinery/machinery-lists';
import type { ReportLists } from '../../../../src/lists/reports/create-reports';
import type { ReportRow } from '../../../../src/lists/reports/report-row';
import { buildReport } from '../../../../src/reports/build-report';
import { noTexts, type Report } from '../../../../src/reports/report';
import { sourcesOf } from '../../reports/support/sources';
import { memoryRepository } from '../support/memory-repository';
import { item, smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

// What a browser has, and jsdom lacks, to read files by.
Object.assign(globalThis, { TextDecoder, TextEncoder });
// The register has lists of its own, which are tried elsewhere.
jest.mock('../../../../src/lists/documents/create-register', () => ({
  createRegister: () => ({ load: () => Promise.resolve('notProvisioned') }),
}));

const march: Report = buildReport(
  sourcesOf(
    { ...smallPlan, items: [item('1.1.m1', { end: '2019-02-28', start: '2019-02-01', periodText: 'Februar 2019' })] },
    { today: '2019-03-14', group: { key: 'g1', title: 'Styregruppe' } },
  ),
  { ...noTexts, summary: 'Vi er begyndt.' },
  { indicators: [], supervision: null },
);
const frozenRow: ReportRow = {
  ...noTexts,
  ...{ key: 'p:g1:2019-03-14', title: 'Status i marts', groupKey: 'g1', day: '2019-03-14', since: null, until: null },
  ...{ state: 'frozen', frozenOn: '2019-03-14', frozenBy: 'Kim Holm', reached: 0, moved: 0, late: 1, coming: 0 },
  ...{ file: 'f.json', print: 'x', row: { list: 'FremdriftReports', id: 12, etag: '"1"' } },
};
const draft: ReportRow = {
  ...frozenRow,
  ...{ key: 'p:g1:draft', state: 'draft', day: null, frozenOn: null, risks: 'Få hænder.' },
  row: { list: 'FremdriftReports', id: 13, etag: '"1"' },
};

/** By words alone: a day and its month are kept on one line by a space that does not break. */
const named = (words: string): RegExp => new RegExp(`^${words.replace(/ /g, '\\s').replace(/\./g, '\\.')}$`);

function open(more: Partial<ReportLists> = {}, view = {}, frozen: readonly ReportRow[] = [frozenRow]) {
  const reports = {
    read: () => Promise.resolve({ frozen, drafts: [draft] }),
    open: () => Promise.resolve({ kind: 'report' as const, report: march }),
    template: () => Promise.resolve(null),
    chooseTemplate: () => Promise.resolve(true),
    saveTexts: jest.fn<ReturnType<ReportLists['saveTexts']>, Parameters<ReportLists['saveTexts']>>(
      (_place, _base, texts) => Promise.resolve({ ok: true as const, value: { ...draft, ...texts } }),
    ),
    freeze: jest.fn(() => Promise.resolve({ ok: true as const, value: frozenRow })),
    ...more,
  };
  const lists = {
    reports,
    context: { repository: { rowsOf: () => Promise.resolve([]), written: () => undefined } },
    evaluation: { read: () => Promise.resolve({ absent: true }) },
    indicators: { read: () => Promise.resolve({ indicators: [], figures: [], deadlines: null }) },
  } as unknown as MachineryLists;
  renderApp(
    { ...memoryRepository(smallPlan), editable: true },
    { page: 'machinery', selected: 'report', ...view },
    {
      machinery: () => Promise.resolve(lists),
    },
  );
  return reports;
}

test('the report goes on from the one that was frozen, with the texts that were written last', async () => {
  open();
  const sheet = await screen.findByRole('article', { name: named('Status på Prøveplan til Styregruppe 14. maj 2019') });
  expect(sheet).toHaveTextContent('Siden 14. marts 2019 er 1 punkt nået, 1 flyttet, og 1 er nu overskredet.');
  expect(sheet).toHaveTextContent('flyttet fra Februar 2019');
  expect(within(sheet).getByText('Få hænder.')).toBeInTheDocument();
  expect(within(sheet).getByRole('table', { name: 'Status for hvert indsatsområde' })).toHaveTextContent('1 af 2 nået');
});

test('frozen today and looked at again, it still goes on from the one before, as the command line’s does', async () => {
  const todays: ReportRow = { ...frozenRow, key: 'p:g1:2019-05-14', day: '2019-05-14', title: 'Status i maj' };
  open({ open: ({ day }) => Promise.resolve({ kind: 'report', report: { ...march, day: day ?? '' } }) }, {}, [
    todays,
    frozenRow,
  ]);
  const sheet = await screen.findByRole('article');
  expect(sheet).toHaveTextContent('Siden 14. marts 2019 er 1 punkt nået, 1 flyttet, og 1 er nu overskredet.');
});

test('it is frozen when somebody has said so twice, as it is shown', async () => {
  const { freeze } = open();
  fireEvent.click(await screen.findByRole('button', { name: 'Lås rapporten' }));
  expect(freeze).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: named('Lås den 14. maj 2019') }));
  expect(await screen.findByText(/^Rapporten er låst\./)).toBeInTheDocument();
  expect(freeze).toHaveBeenCalledWith(
    expect.objectContaining({ day: '2019-05-14', since: '2019-03-14', texts: { ...noTexts, risks: 'Få hænder.' } }),
    expect.stringMatching(named('Status på Prøveplan til Styregruppe 14. maj 2019')),
    'Stabsmedarbejder',
    '2019-05-14',
  );
});

test('a frozen one is opened as it was and takes no texts; compared, it says what has changed since', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: named('Sammenlign med 14. marts 2019') }));
  const changed = await screen.findByRole('region', { name: named('Ændret fra 14. marts 2019 til 14. maj 2019') });
  expect(within(changed).getByRole('heading', { name: 'Flyttet (1)' })).toBeInTheDocument();
  expect(changed).toHaveTextContent('Tekster, der er skrevet om: Sammenfatning, Risici');
  fireEvent.click(screen.getByRole('button', { name: 'Åbn: Status i marts' }));
  expect(await screen.findByText('Vi er begyndt.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Lås rapporten' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Skriv' })).not.toBeInTheDocument();
});

test('a frozen report whose file was changed is not shown as if it were', async () => {
  open({ open: () => Promise.resolve({ kind: 'changed' }) }, { selected: 'report.r12' });
  expect(await screen.findByRole('alert')).toHaveTextContent(/er ændret, efter at den blev låst/);
  expect(screen.queryByRole('article')).not.toBeInTheDocument();
});

test('an owner chooses the municipality’s own template, hears what it lacks, and the report is made in it', async () => {
  const sample = new Uint8Array(fs.readFileSync('samples/rapportskabelon.docx'));
  const chosen: Uint8Array[] = [];
  open(
    {
      chooseTemplate: (bytes) => {
        chosen.push(bytes);
        return Promise.resolve(true);
      },
      template: () => Promise.resolve(chosen[0] ?? null),
    },
    {},
    [],
  );
  const section = await screen.findByRole('region', { name: 'Jeres egen Word-skabelon' });
  expect(section).toHaveTextContent('Rapporten laves i Fremdrifts egen skabelon.');
  const choose = (name: string, bytes: Uint8Array): void => {
    const input = section.querySelector('input[type="file"]');
    const file = Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
    if (input) fireEvent.change(input, { target: { files: [file] } });
  };
  choose('brev.docx', Uint8Array.from([104, 101, 106]));
  expect(await within(section).findByText(/^Skabelonen er beskadiget/)).toBeInTheDocument();
  expect(chosen).toEqual([]);
  choose('rapportskabelon.docx', sample);
  expect(await within(section).findByText(/^Skabelonen er gemt\..*\{\{uden_dato\}\}/)).toBeInTheDocument();
  expect(await within(section).findByText('Rapporten laves i jeres egen skabelon.')).toBeInTheDocument();
  expect(chosen[0]).toEqual(sample);

  const given: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    given.push(blob);
    return 'blob:x';
  };
  fireEvent.click(screen.getByRole('button', { name: 'Hent som Word' }));
  expect(await screen.findByText(/\.docx er hentet\./)).toBeInTheDocument();
  expect(given).toHaveLength(1);
});

test('indicators are drawn in the report, with their figures beside and units that rest on few left out', async () => {
  const indicators = [
    {
      ...{ key: 'i1', title: 'Sager med netværk', unit: '%', baseline: 50, target: 80, operator: 'atLeast' as const },
      ...{ by: '2019-12-31', latest: { value: 74.5, on: '2019-03-01', source: null }, reached: false },
      series: [
        { on: '2018-12-01', value: 61 },
        { on: '2019-03-01', value: 74.5 },
      ],
      byUnit: [
        { unit: 'Nord', value: 78, masked: false },
        { unit: 'Syd', value: null, masked: true },
      ],
    },
  ];
  open(
    { open: () => Promise.resolve({ kind: 'report', report: { ...march, indicators } }) },
    { selected: 'report.r12' },
  );
  expect(await screen.findByRole('img', { name: /Sager med netværk.*74,5/ })).toBeInTheDocument();
  const measured = screen.getByRole('table', { name: 'Målinger: Sager med netværk' });
  expect(
    within(measured)
      .getAllByRole('row')
      .map(({ textContent }) => textContent?.replace(/\u00a0/g, ' ')),
  ).toEqual(['Målt denMåling', '1. december 201861 %', '1. marts 201974,5 %']);
  expect(screen.getByRole('table', { name: /^Seneste måling for hver enhed/ })).toHaveTextContent('Sydvises ikke');
});
