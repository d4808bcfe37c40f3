import { FormError } from '../../../../../local/sharepoint/kinds/kind';
import { kindOf } from '../../../../../local/sharepoint/kinds/registry';
import type { Field, FieldType } from '../../../../../local/sharepoint/store/fields';
import type { Stored } from '../../../../../local/sharepoint/store/items';
import { makeSite } from './made';

const site = makeSite();
const { user } = site;
const reader = site.stores.people.byEmail(site.web.siteId, 'sagsbehandler@contoso.example')?.principalId ?? 0;
const person = '[{"Key":"i:0#.f|membership|stab@contoso.example"}]';

type Site = 'da' | 'en';
const contextOf = (where: Site) => (where === 'da' ? site.context : site.american);

describe('a value of a form', () => {
  it.each<[string, Site, FieldType, Partial<Field>, string, unknown]>([
    ['a Danish date', 'da', 'DateTime', { dateOnly: true }, '31-12-2025', '2025-12-30T23:00:00Z'],
    ['a Danish date without its zeros', 'da', 'DateTime', { dateOnly: true }, '1-2-2025', '2025-01-31T23:00:00Z'],
    ['a Danish moment', 'da', 'DateTime', {}, '30-06-2025 14:30', '2025-06-30T12:30:00Z'],
    ['a Danish moment with a point', 'da', 'DateTime', {}, '30.06.2025 14.30', '2025-06-30T12:30:00Z'],
    [
      'a date with the marks of an old browser',
      'da',
      'DateTime',
      { dateOnly: true },
      '\u200e21\u200e-\u200e6\u200e-\u200e2018',
      '2018-06-20T22:00:00Z',
    ],
    ['an ISO date on a Danish site', 'da', 'DateTime', { dateOnly: true }, '2025-12-31', '2025-12-30T23:00:00Z'],
    ['an ISO moment', 'da', 'DateTime', {}, '2025-06-30T10:00:00Z', '2025-06-30T10:00:00Z'],
    ['an ISO moment with a space', 'da', 'DateTime', {}, '2025-06-30 10:00:00', '2025-06-30T08:00:00Z'],
    ['an American date on a Danish site', 'da', 'DateTime', { dateOnly: true }, '12/31/2025', '2025-12-30T23:00:00Z'],
    ['an American moment', 'en', 'DateTime', {}, '12/31/2025 9:00 AM', '2025-12-31T14:00:00Z'],
    ['noon', 'en', 'DateTime', {}, '6/1/2025 12:15 PM', '2025-06-01T16:15:00Z'],
    ['midnight', 'en', 'DateTime', {}, '6/1/2025 12:15 AM', '2025-06-01T04:15:00Z'],
    ['no date', 'da', 'DateTime', {}, '', null],
    ['a Danish number', 'da', 'Number', {}, '1.234,50', 1234.5],
    ['a Danish number below one', 'da', 'Number', {}, '0,4', 0.4],
    ['a number as programs write it', 'da', 'Number', {}, '125000.5', 125000.5],
    ['an American number', 'en', 'Number', {}, '1,234.50', 1234.5],
    ['a percentage', 'da', 'Number', { percentage: true }, '40 %', 0.4],
    ['a percentage without its sign', 'da', 'Number', { percentage: true }, '12,5', 0.125],
    ['an amount', 'da', 'Currency', { currencyLcid: 1030 }, '125.000,50 kr.', 125000.5],
    ['dollars', 'en', 'Currency', { currencyLcid: 1033 }, '$67.67', 67.67],
    ['yes', 'da', 'Boolean', {}, 'Ja', true],
    ['no in English', 'da', 'Boolean', {}, 'No', false],
    ['1', 'da', 'Boolean', {}, '1', true],
    ['2, which is no', 'da', 'Boolean', {}, '2', false],
    ['choices', 'da', 'MultiChoice', {}, 'A;#B', ['A', 'B']],
    ['choices with separators around', 'da', 'MultiChoice', {}, ';#A;#B;#', ['A', 'B']],
    ['a lookup', 'da', 'Lookup', {}, '2;#Ældre', 2],
    ['a lookup with its id alone', 'da', 'Lookup', {}, '2', 2],
    ['a lookup with an empty text', 'da', 'Lookup', {}, '2;#', 2],
    ['lookups', 'da', 'LookupMulti', {}, '1;#Børn;;;# unge;#2;#B'.replace(';;;#', ';;'), [1, 2]],
    ['a person', 'da', 'User', {}, person, user.principalId],
    ['nobody', 'da', 'User', {}, '[]', null],
    ['a person by address', 'da', 'User', {}, 'stab@contoso.example', user.principalId],
    ['a person by id', 'da', 'User', {}, '[{"Key":"3"}]', 3],
    [
      'people',
      'da',
      'UserMulti',
      {},
      `[{"Key":"stab@contoso.example"},{"Key":"sagsbehandler@contoso.example"}]`,
      [user.principalId, reader],
    ],
    [
      'an address',
      'da',
      'URL',
      {},
      'https://a.example, Et sted, her',
      { Url: 'https://a.example', Description: 'Et sted, her' },
    ],
    [
      'an address alone',
      'da',
      'URL',
      {},
      'https://a.example',
      { Url: 'https://a.example', Description: 'https://a.example' },
    ],
  ])('%s', (_name, where, type, more, text, kept) => {
    const field = site.column(type, more);
    expect(kindOf(field).fromForm(text, field, contextOf(where))).toEqual(kept);
  });

  it.each<[string, FieldType, Partial<Field>, string, string]>([
    ['a word for a date', 'DateTime', { dateOnly: true }, 'i morgen', 'Enter a date like this: 23-02-2012'],
    ['a day that is none', 'DateTime', {}, '31-02-2025', 'Enter a date and time like this: 23-02-2012 14:25'],
    ['a word for a number', 'Number', {}, 'mange', 'not a valid number'],
    ['too great a number', 'Number', { min: 0, max: 10 }, '11', 'between 0 and 10'],
    ['a text that is too long', 'Text', {}, 'x'.repeat(256), 'no more than 255 characters'],
    [
      'an unknown person',
      'User',
      {},
      '[{"Key":"i:0#.f|membership|ingen@andre.example"}]',
      'The specified user i:0#.f|membership|ingen@andre.example could not be found.',
    ],
    ['two people in one', 'User', {}, '[{"Key":"stab@contoso.example"},{"Key":"3"}]', 'only one person'],
    ['a person in no JSON', 'User', {}, '[{', 'could not be found'],
    ['a lookup to nothing', 'Lookup', {}, '99;#x', 'does not exist'],
    ['a lookup by its text', 'Lookup', {}, 'Ældre', 'does not exist'],
    ['a word for yes', 'Boolean', {}, 'måske', 'Yes or No'],
    ['a script for an address', 'URL', {}, 'javascript:alert(1), x', 'Invalid URL'],
  ])('refuses %s', (_name, type, more, text, message) => {
    const field = site.column(type, more);
    const refusal = (): Stored => kindOf(field).fromForm(text, field, site.context);
    expect(refusal).toThrow(FormError);
    expect(refusal).toThrow(message);
  });
});

it('a form puts somebody whom only the directory knows on the list of users, once', () => {
  const field = site.column('User');
  const read = (): Stored => kindOf(field).fromForm('ny.kollega@contoso.example', field, site.context);
  const id = Number(read());
  expect(read()).toBe(id);
  expect(site.stores.people.byId(site.web.siteId, id)).toMatchObject({ title: 'Ny Kollega', kind: 'user' });
});

describe('a value as text', () => {
  it.each<[string, Site, FieldType, Partial<Field>, Stored, string]>([
    ['a Danish date', 'da', 'DateTime', { dateOnly: true }, '2025-12-30T23:00:00Z', '31-12-2025'],
    ['a Danish moment', 'da', 'DateTime', {}, '2025-06-30T12:30:00Z', '30-06-2025 14:30'],
    ['an American moment', 'en', 'DateTime', {}, '2025-12-31T14:00:00Z', '12/31/2025 9:00 AM'],
    ['a Danish number', 'da', 'Number', {}, 1234.5, '1.234,5'],
    ['with decimals', 'da', 'Number', { decimals: 2 }, 1234.5, '1.234,50'],
    ['rounded as people do', 'da', 'Number', { decimals: 2 }, 2.675, '2,68'],
    ['an American number', 'en', 'Number', { decimals: 2 }, -1234.5, '-1,234.50'],
    ['a percentage', 'da', 'Number', { percentage: true, decimals: 0 }, 0.4, '40 %'],
    ['kroner', 'da', 'Currency', { currencyLcid: 1030 }, 125000.5, '125.000,50 kr.'],
    ['dollars on a Danish site', 'da', 'Currency', { currencyLcid: 1033 }, -67.67, '-$67.67'],
    ['ja', 'da', 'Boolean', {}, true, 'Ja'],
    ['no', 'en', 'Boolean', {}, false, 'No'],
    ['never answered', 'da', 'Boolean', {}, null, ''],
    ['a lookup', 'da', 'Lookup', {}, 1, 'Børn; unge'],
    ['lookups', 'da', 'LookupMulti', {}, [2, 3], 'Ældre; #A;#B'],
    ['a person', 'da', 'User', {}, user.principalId, 'Stabsmedarbejder'],
    ['choices', 'da', 'MultiChoice', {}, ['A', 'B'], 'A, B'],
    ['an address', 'da', 'URL', {}, { Url: 'https://a.example', Description: 'A' }, 'https://a.example, A'],
    ['rich text', 'da', 'Note', { richText: true }, '<div class="ExternalClass0"><p>A &amp; B</p></div>', 'A & B'],
    [
      'a calculated date',
      'da',
      'Calculated',
      { outputType: 'DateTime', dateOnly: true },
      '2025-12-30T23:00:00Z',
      '31-12-2025',
    ],
    ['an error of a formula', 'da', 'Calculated', { outputType: 'Number' }, '#DIV/0!', '#DIV/0!'],
  ])('%s', (_name, where, type, more, value, text) => {
    const field = site.column(type, more);
    expect(kindOf(field).asText(value, field, contextOf(where))).toBe(text);
  });
});
