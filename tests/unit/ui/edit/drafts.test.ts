/** @jest-environment jsdom */
import { createDrafts, rowName, type Draft } from '../../../../src/ui/edit/drafts';

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({ text, base: 'Før', etag: '1', ...more });
const row = 'FremdriftItems/3';
const site = 'https://contoso.example/sites/plan';

beforeEach(() => window.localStorage.clear());

test('a draft is there for the next page, by site, row and field', () => {
  expect(createDrafts(site, window.localStorage).keep(row, 'text', draft('Halvt'))).toBe(true);
  const later = createDrafts(site, window.localStorage);
  expect(later.of(row)).toEqual({ text: draft('Halvt') });
  expect(later.of('FremdriftItems/4')).toEqual({});
  expect(createDrafts('https://contoso.example/sites/other', window.localStorage).of(row)).toEqual({});
});

test('one field is forgotten, or all of a row, and then nothing is left in the browser', () => {
  const drafts = createDrafts(site, window.localStorage);
  drafts.keep(row, 'text', draft('a'));
  drafts.keep(row, 'period', draft('juni'));
  drafts.drop(row, 'text');
  expect(createDrafts(site, window.localStorage).of(row)).toEqual({ period: draft('juni') });
  drafts.drop(row);
  expect(drafts.of(row)).toEqual({});
  expect(window.localStorage).toHaveLength(0);
});

test.each([
  ['what is typed', draft('Barnet 010203-1234')],
  ['what was there', draft('Barnet', { base: 'Barnet 0102031234' })],
])('a number like a CPR number in %s stays in the page alone', (_where, held) => {
  const drafts = createDrafts(site, window.localStorage);
  drafts.keep(row, 'period', draft('juni'));
  expect(drafts.keep(row, 'text', held)).toBe(false);
  expect(drafts.of(row)).toHaveProperty('text', held);
  expect(JSON.stringify({ ...window.localStorage })).not.toMatch(/010203/);
  expect(createDrafts(site, window.localStorage).of(row)).toEqual({ period: draft('juni') });
});

test.each([
  ['no storage', null],
  [
    'a storage that is full',
    {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    } as unknown as Storage,
  ],
])('with %s the draft lives as long as the page', (_what, storage) => {
  const drafts = createDrafts(site, storage);
  expect(drafts.keep(row, 'text', draft('Halvt'))).toBe(false);
  expect(drafts.of(row)).toEqual({ text: draft('Halvt') });
});

test.each(['{', '[]', '{"text":1}', '{"text":{"text":1}}', 'null', '"x"'])(
  'something else in the storage (%s) is no draft',
  (text) => {
    window.localStorage.setItem(`fremdrift.draft ${site} ${row}`, text);
    expect(createDrafts(site, window.localStorage).of(row)).toEqual({});
  },
);

test('rows are named by list and id, never by number', () => {
  expect(rowName({ list: 'FremdriftItems', id: 3, etag: '"7"' })).toBe(row);
});
