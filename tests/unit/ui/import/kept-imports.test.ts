/** @jest-environment jsdom */
import { TextDecoder } from 'node:util';
import { importText } from '../../../../src/importing/index';
import { emptyDraft, planTemplates, templateDraft } from '../../../../src/plan/templates';
import { createKeptImports, type Kept } from '../../../../src/ui/import/kept-imports';
import { readyOf } from '../../../../src/ui/import/steps';
import { sampleDraft } from '../../lists/support/sample-draft';

// A browser has it; jsdom does not.
Object.assign(globalThis, { TextDecoder });

const site = 'https://contoso.example/sites/plan';
const day = '2026-11-28';
const head = { title: 'Udviklingsplan', unit: '', period: '' };

const keptOf = (draft: Kept['ready']['draft'], more: Partial<Kept['ready']> = {}, on = day): Kept => ({
  ready: { ...readyOf({ id: 'k1', from: 'document', file: 'plan.docx', draft, reference: day }), ...more },
  saving: false,
  on,
});
const small = emptyDraft(head, { area: 'Ledelse', activity: 'Tilsyn' }, day);
const begun = planTemplates.map((template) => templateDraft(template, head, { start: day }, day));

afterEach(() => window.localStorage.clear());

test('what was read comes back to the letter, as the lists know a half-written draft by its text', async () => {
  const read = importText('Aktivitet: Tilsyn\nMilepæle:\nEnhederne er spurgt\nMaj 2019: Skrevet', { reference: day });
  if (!read.ok) throw new Error(read.refusal.code);
  for (const draft of [await sampleDraft(), read.draft, ...begun, small]) {
    const imports = createKeptImports(site, window.localStorage);
    expect(imports.keep(keptOf(draft))).toBe(true);
    const found = createKeptImports(site, window.localStorage).find('k1');
    expect(JSON.stringify(found?.ready.draft)).toBe(JSON.stringify(draft));
    expect(found).toEqual(keptOf(draft));
  }
});

test('each is kept by itself, of its own site, the latest first', () => {
  const imports = createKeptImports(site, window.localStorage);
  imports.keep(keptOf(small, {}, '2026-11-01'));
  imports.keep(keptOf(small, { id: 'k2' }, '2026-11-20'));
  createKeptImports(`${site}2`, window.localStorage).keep(keptOf(small, { id: 'k3' }));
  expect(imports.all().kept.map(({ ready }) => ready.id)).toEqual(['k2', 'k1']);
  imports.forget('k2');
  expect(imports.all().kept.map(({ ready }) => ready.id)).toEqual(['k1']);
});

test.each([
  ['no JSON', '{"version":1,'],
  ['another shape', JSON.stringify({ version: 1, id: 'k1', draft: {} })],
  ['no version', JSON.stringify({ ...keptOf(small).ready, saving: false, on: day })],
])('what is damaged (%s) is told of once and forgotten', (_how, text) => {
  window.localStorage.setItem(`fremdrift.import ${site} k1`, text);
  const imports = createKeptImports(site, window.localStorage);
  expect(imports.find('k1')).toBeNull();
  expect(imports.all()).toEqual({ kept: [], damaged: 1 });
  expect(imports.all()).toEqual({ kept: [], damaged: 0 });
  expect(window.localStorage).toHaveLength(0);
});

test('what a later version of the product keeps is left to it', () => {
  window.localStorage.setItem(`fremdrift.import ${site} k1`, JSON.stringify({ version: 2, other: true }));
  expect(createKeptImports(site, window.localStorage).all()).toEqual({ kept: [], damaged: 0 });
  expect(window.localStorage).toHaveLength(1);
});

test('a number like a CPR number is never kept: not in an answer, not in a name, not in a draft', () => {
  const imports = createKeptImports(site, window.localStorage);
  const answers = [
    { questionId: 'q1', choiceId: 'period', value: '010203-1234' },
    { questionId: 'q2', choiceId: 'period', value: 'maj 2019' },
  ];
  expect(imports.keep(keptOf(small, { answers, file: 'Sag 010203-1234.docx' }))).toBe(true);
  expect(imports.find('k1')?.ready).toMatchObject({ file: '', answers: [answers[1]] });
  const draft = emptyDraft(head, { area: '', activity: 'Ring til 010203-1234' }, day);
  expect(imports.keep(keptOf(draft, { id: 'k2' }))).toBe(false);
  expect(JSON.stringify({ ...window.localStorage })).not.toContain('010203');
});

test('a storage that is full or closed keeps nothing and stops nobody; what was older is gone', () => {
  expect(createKeptImports(site, null).keep(keptOf(small))).toBe(false);
  const imports = createKeptImports(site, window.localStorage);
  imports.keep(keptOf(small));
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(imports.keep(keptOf(small, { at: 1 }))).toBe(false);
  full.mockRestore();
  expect(imports.find('k1')).toBeNull();
});
