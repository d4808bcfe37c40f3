import type { ServiceError } from '../../../../../local/sharepoint/http/message';
import { kindOf } from '../../../../../local/sharepoint/kinds/registry';
import type { Field, FieldType } from '../../../../../local/sharepoint/store/fields';
import { makeSite } from './made';

const site = makeSite();
const { user } = site;
const other = site.stores.people.byEmail(site.web.siteId, 'sagsbehandler@contoso.example')?.principalId ?? 0;
const read = (type: FieldType, more: Partial<Field>, value: unknown): unknown => {
  const field = site.column(type, more);
  return kindOf(field).fromJson(value, field, site.context);
};

describe('a value in a JSON body', () => {
  it.each<[string, FieldType, Partial<Field>, unknown, unknown]>([
    ['a text', 'Text', {}, 'Hej', 'Hej'],
    ['an empty text is nothing', 'Text', {}, '', null],
    ['255 characters', 'Text', {}, 'x'.repeat(255), 'x'.repeat(255)],
    ['a choice that is none of the choices', 'Choice', { choices: ['A'] }, 'B', 'B'],
    ['a plain note', 'Note', {}, '<b>1</b>\n2', '<b>1</b>\n2'],
    ['a number', 'Number', {}, 12.5, 12.5],
    ['a number as a text', 'Number', {}, '12.5', 12.5],
    ['minus zero', 'Number', {}, -0, 0],
    ['the least that is allowed', 'Number', { min: 1, max: 5 }, 1, 1],
    ['an amount', 'Currency', {}, 1e9, 1e9],
    ['a moment', 'DateTime', {}, '2025-06-30T10:00:00Z', '2025-06-30T10:00:00Z'],
    ['a moment with milliseconds', 'DateTime', {}, '2025-06-30T10:00:00.999Z', '2025-06-30T10:00:00Z'],
    ['a moment with an offset', 'DateTime', {}, '2025-06-30T10:00:00+02:00', '2025-06-30T08:00:00Z'],
    ["a moment without zone, on the site's clock", 'DateTime', {}, '2025-06-30T10:00:00', '2025-06-30T08:00:00Z'],
    ['a date for a moment', 'DateTime', {}, '2025-12-31', '2025-12-30T23:00:00Z'],
    ['old ticks', 'DateTime', {}, '/Date(1735689600000)/', '2025-01-01T00:00:00Z'],
    ['a date alone', 'DateTime', { dateOnly: true }, '2025-03-01', '2025-02-28T23:00:00Z'],
    ['a date alone from a moment', 'DateTime', { dateOnly: true }, '2025-03-01T15:00:00Z', '2025-02-28T23:00:00Z'],
    ['a date on the day of the clock', 'DateTime', { dateOnly: true }, '2025-03-30T12:00:00Z', '2025-03-29T23:00:00Z'],
    ['yes', 'Boolean', {}, true, true],
    ['yes as a text', 'Boolean', {}, 'true', true],
    ['choices', 'MultiChoice', {}, ['A', 'B', 'A'], ['A', 'B']],
    ['choices of a verbose body', 'MultiChoice', {}, { results: ['A'] }, ['A']],
    ['no choices', 'MultiChoice', {}, [], null],
    ['a lookup', 'Lookup', {}, 2, 2],
    ['a lookup as a text', 'Lookup', {}, '2', 2],
    ['a lookup that is cleared', 'Lookup', {}, 0, null],
    ['a lookup to a row that is not there', 'Lookup', {}, 99, null],
    ['lookups', 'LookupMulti', {}, [2, 1, 99], [2, 1]],
    ['lookups of a verbose body', 'LookupMulti', {}, { results: [1] }, [1]],
    ['no lookups', 'LookupMulti', {}, [], null],
    ['a person', 'User', {}, user.principalId, user.principalId],
    ['a person as a text (XStringId)', 'User', {}, String(user.principalId), user.principalId],
    ['nobody', 'User', {}, 0, null],
    ['people', 'UserMulti', {}, [user.principalId, other, user.principalId], [user.principalId, other]],
    ['no people', 'UserMulti', {}, { results: [] }, null],
    [
      'an address',
      'URL',
      {},
      { Url: 'https://a.example', Description: 'A' },
      { Url: 'https://a.example', Description: 'A' },
    ],
    [
      'an address with metadata and no words',
      'URL',
      {},
      { __metadata: { type: 'SP.FieldUrlValue' }, Url: '/sites/dev' },
      { Url: '/sites/dev', Description: '/sites/dev' },
    ],
    ['an address without address', 'URL', {}, { Url: '', Description: 'x' }, null],
    ['a picture', 'Thumbnail', {}, '{"fileName":"a.png"}', '{"fileName":"a.png"}'],
    ['a place', 'Location', {}, '{"DisplayName":"Rådhuset"}', '{"DisplayName":"Rådhuset"}'],
    ['a GUID', 'Guid', {}, '{0B8B9C00-1111-4222-8333-000000000001}', '0b8b9c00-1111-4222-8333-000000000001'],
  ])('%s', (_name, type, more, sent, kept) => {
    expect(read(type, more, sent)).toEqual(kept);
  });

  it.each(['Text', 'Note', 'Choice', 'Number', 'Currency', 'DateTime', 'Boolean', 'MultiChoice', 'Lookup'] as const)(
    'null clears a %s',
    (type) => expect(read(type, {}, null)).toBeNull(),
  );

  it('rich text is wrapped once, and loses what runs', () => {
    const saved = String(read('Note', { richText: true }, '<p onclick="x()">Hej<script>alert(1)</script></p>'));
    expect(saved).toMatch(/^<div class="ExternalClass[0-9A-F]{32}"><p>Hej<\/p><\/div>$/);
    expect(read('Note', { richText: true }, saved)).toBe(saved);
  });

  it.each<[string, FieldType, Partial<Field>, unknown, number, string]>([
    ['a number in a text', 'Text', {}, 5, 400, "expected type 'Edm.String'"],
    ['a text in a number', 'Number', {}, 'mange', 400, "expected type 'Edm.Double'"],
    ['an empty text in a number', 'Number', {}, '', 400, "expected type 'Edm.Double'"],
    ['a boolean in a number', 'Number', {}, true, 400, "expected type 'Edm.Double'"],
    ['a number in a boolean', 'Boolean', {}, 1, 400, "expected type 'Edm.Boolean'"],
    ['an empty text in a date', 'DateTime', {}, '', 400, "expected type 'Edm.DateTime'"],
    ['a day that is none', 'DateTime', {}, '2025-02-30T00:00:00Z', 400, "expected type 'Edm.DateTime'"],
    ['a Danish date', 'DateTime', {}, '31-12-2025', 400, "expected type 'Edm.DateTime'"],
    ['half a lookup', 'Lookup', {}, 1.5, 400, "expected type 'Edm.Int32'"],
    ['several lookups in one', 'Lookup', {}, [1], 400, "An unexpected 'StartArray' node"],
    ['one choice in several', 'MultiChoice', {}, 'A', 400, "A 'StartArray' node was expected"],
    ['a text for an address', 'URL', {}, 'https://a.example', 400, "A 'StartObject' node was expected"],
    ['an object in a text', 'Text', {}, {}, 400, "An unexpected 'StartObject' node"],
    ['256 characters', 'Text', {}, 'x'.repeat(256), 500, 'Invalid text value.'],
    ['more than the column takes', 'Text', { maxLength: 10 }, 'x'.repeat(11), 500, 'Invalid text value.'],
    ['less than is allowed', 'Number', { min: 1 }, 0.5, 500, 'Invalid number value.'],
    ['a year before 1900', 'DateTime', {}, '1899-01-01T00:00:00Z', 500, 'Invalid date/time value.'],
    ['a script for an address', 'URL', {}, { Url: 'javascript:alert(1)' }, 500, 'Invalid URL value.'],
    ['an unknown person', 'User', {}, 4711, 400, 'Invalid data has been used'],
    ['a group where only people may be', 'User', { peopleOnly: true }, 5, 400, 'Invalid data has been used'],
    [
      'a lookup that is enforced to a row that is not there',
      'Lookup',
      { deleteBehavior: 'restrict' },
      99,
      400,
      'Invalid data',
    ],
    ['a calculated column', 'Calculated', { outputType: 'Text' }, 'x', 400, 'Invalid data has been used'],
  ])('refuses %s', (_name, type, more, sent, status, message) => {
    const refusal = (): unknown => read(type, more, sent);
    expect(refusal).toThrow(message);
    expect(refusal).toThrow(expect.objectContaining({ status }) as ServiceError);
  });
});
