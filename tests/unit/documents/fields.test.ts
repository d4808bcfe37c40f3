import { changedDocument, decisionRefusal, fieldsWith, refusalOf } from '../../../src/documents';
import { documentOf } from './support';

const siteUrl = 'https://contoso.sharepoint.com/sites/plan';
const documents = [documentOf('a', { title: 'A', replacedBy: 'B' }), documentOf('b', { title: 'B' }), documentOf('c')];
const refused = (key: string, change: Parameters<typeof changedDocument>[1]) => {
  const base = documents.find((one) => one.key === key) ?? documentOf(key);
  return refusalOf(changedDocument(base, change), change, { siteUrl, documents, key });
};

test.each([
  ['c', { title: 'Ny' }, null],
  ['c', { title: '' }, 'register.refused.title'],
  ['c', { ownerRole: 'x'.repeat(256) }, 'register.refused.long'],
  ['c', { version: '' }, 'register.refused.version'],
  ['c', { version: 'x'.repeat(41) }, 'register.refused.version'],
  ['c', { audience: ['Jurist', '010190-1234'] }, 'register.refused.cpr'],
  ['c', { link: 'ftp://x' }, 'register.refused.link'],
  ['c', { link: '' }, null],
  ['c', { validFrom: '2027-01-01', reviewBy: '2026-12-31' }, 'register.refused.days'],
  ['b', { replacedBy: 'A' }, 'register.refused.loop'],
  ['b', { replacedBy: 'c' }, null],
  ['a', { replaces: 'B' }, 'register.refused.loop'],
  // What it says now is written over: the two may change places.
  ['a', { replacedBy: null, replaces: 'B' }, null],
  ['c', { replacedBy: 'Et dokument, der ikke står i registret' }, null],
] as const)('%s with %j: %s', (key, change, expected) => {
  expect(refused(key, change)).toBe(expected);
});

test('fields are stored without stray spaces and empty lines', () => {
  expect(fieldsWith({ title: ' A ', audience: ['x\ny', '', ' z '], law: undefined })).toMatchObject({
    title: 'A',
    audience: ['x', 'y', 'z'],
    law: [],
    version: '1',
  });
});

test.each([
  [{ decision: 'keep', reason: '' }, null],
  [{ decision: 'update', reason: ' ' }, 'register.refused.reason'],
  [{ decision: 'withdraw', reason: 'Se 010190-1234' }, 'register.refused.cpr'],
  [{ decision: 'merge', reason: 'Ens' }, 'register.refused.into'],
  [{ decision: 'merge', reason: 'Ens', replacedBy: 'b' }, null],
  [{ decision: 'merge', reason: 'Ens', replacedBy: 'c' }, 'register.refused.loop'],
] as const)('the decision %j: %s', (decision, expected) => {
  expect(decisionRefusal(documentOf('c'), decision, { siteUrl, documents, key: 'c' })).toBe(expected);
});
