import { kindOf } from '../../../../../local/sharepoint/kinds/registry';
import type { Field, FieldType } from '../../../../../local/sharepoint/store/fields';
import type { Stored } from '../../../../../local/sharepoint/store/items';
import { makeSite } from './made';

const site = makeSite();
const id = site.user.principalId;
const stab = { title: 'Stabsmedarbejder', email: 'stab@contoso.example', sip: 'stab@contoso.example', picture: '' };

type Row = [FieldType, Partial<Field>, Stored, unknown, unknown, unknown, string | null];
const rows: Row[] = [
  ['Text', {}, 'A', { F: 'A' }, { F: 'A' }, 'A', 'A'],
  ['Text', {}, null, { F: null }, { F: '' }, null, null],
  ['Number', {}, 67687, { F: 67687 }, { F: '67.687', 'F.': '67687.0000000000' }, 67687, '67687.0000000000'],
  ['Number', {}, null, { F: null }, { F: '', 'F.': '' }, null, null],
  [
    'Currency',
    { currencyLcid: 1030 },
    125000.5,
    { F: 125000.5 },
    { F: '125.000,50 kr.', 'F.': '125000.500000000' },
    125000.5,
    '125000.500000000',
  ],
  [
    'DateTime',
    { dateOnly: true },
    '2025-06-29T22:00:00Z',
    { F: '2025-06-29T22:00:00Z' },
    { F: '30-06-2025', 'F.': '2025-06-29T22:00:00Z' },
    '2025-06-29T22:00:00Z',
    '2025-06-30 00:00:00',
  ],
  ['Boolean', {}, false, { F: false }, { F: 'Nej', 'F.value': '0' }, false, '0'],
  ['MultiChoice', {}, ['A', 'B'], { F: ['A', 'B'] }, { F: ['A', 'B'] }, ['A', 'B'], ';#A;#B;#'],
  ['MultiChoice', {}, null, { F: [] }, { F: '' }, null, null],
  [
    'URL',
    {},
    { Url: 'https://a', Description: 'A' },
    { F: { Url: 'https://a', Description: 'A' } },
    { F: 'https://a', 'F.desc': 'A' },
    { Url: 'https://a', Description: 'A' },
    'https://a, A',
  ],
  [
    'Lookup',
    {},
    2,
    { FId: 2 },
    { F: [{ lookupId: 2, lookupValue: 'Ældre', isSecretFieldValue: false }] },
    { LookupId: 2, LookupValue: 'Ældre' },
    '2;#Ældre',
  ],
  ['Lookup', {}, null, { FId: null }, { F: '' }, null, null],
  ['LookupMulti', {}, null, { FId: [] }, { F: '' }, [], null],
  [
    'User',
    {},
    id,
    { FId: id, FStringId: String(id) },
    { F: [{ id: String(id), ...stab }] },
    { LookupId: id, LookupValue: stab.title, Email: stab.email },
    `${id};#${stab.title}`,
  ],
  ['User', {}, null, { FId: null, FStringId: null }, { F: '' }, null, null],
  [
    'UserMulti',
    {},
    [id],
    { FId: [id], FStringId: [String(id)] },
    { F: [{ id: String(id), value: stab.title, ...stab }] },
    [{ LookupId: id, LookupValue: stab.title, Email: stab.email }],
    `${id};#${stab.title}`,
  ],
  ['UserMulti', {}, null, { FId: null, FStringId: null }, { F: '' }, null, null],
  [
    'Calculated',
    { outputType: 'Number' },
    3,
    { F: 3 },
    { F: '3', 'F.': '3.00000000000000' },
    3,
    'float;#3.00000000000000',
  ],
  ['Calculated', { outputType: 'Text' }, 'x', { F: 'x' }, { F: 'x' }, 'x', 'string;#x'],
];

describe('a value goes out', () => {
  it.each(rows)('%s %j of %j', (type, more, value, properties, rendered, inVersion, asXml) => {
    const field = site.column(type, more);
    const kind = kindOf(field);
    expect(kind.properties(value, field)).toEqual(properties);
    expect(kind.rendered(value, field, site.context)).toEqual(rendered);
    expect(kind.inVersion(value, field, site.context)).toEqual(inVersion);
    expect(kind.asXml(value, field, site.context)).toBe(asXml);
  });

  it('a name that begins with "_" is written OData_', () => {
    const field = site.column('Text', { internalName: '_Own' });
    expect(kindOf(field).writtenAs(field)).toEqual(['OData__Own']);
  });

  it('a person is written under two names', () => {
    const field = site.column('User', { internalName: 'Owner' });
    expect(kindOf(field).writtenAs(field)).toEqual(['OwnerId', 'OwnerStringId']);
  });

  it('texts are escaped as HTML', () => {
    const field = site.column('Text');
    expect(kindOf(field).asHtml('<b>"&', field, site.context)).toBe('&lt;b&gt;&quot;&amp;');
    const link = site.column('URL');
    expect(kindOf(link).asHtml({ Url: 'https://a/?"', Description: '<x>' }, link, site.context)).toBe(
      '<a href="https://a/?&quot;">&lt;x&gt;</a>',
    );
  });
});
