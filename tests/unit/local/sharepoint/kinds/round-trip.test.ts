import fc from 'fast-check';
import { kindOf } from '../../../../../local/sharepoint/kinds/registry';
import { isoSeconds } from '../../../../../local/sharepoint/kinds/written-dates';
import { localTime, momentOf, startOfDay } from '../../../../../local/sharepoint/kinds/zoned-time';
import type { Field, FieldType } from '../../../../../local/sharepoint/store/fields';
import type { Key, Stored } from '../../../../../local/sharepoint/store/items';
import { makeSite } from './made';

const site = makeSite();
const people = site.stores.people.users(site.web.siteId).map((one) => one.principalId);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const words = text.filter((one) => one.trim() === one);
const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
const seconds = fc.integer({ min: Date.UTC(1900, 0, 2) / 1000, max: Date.UTC(2200, 0, 1) / 1000 }).map((n) => n * 1000);

type Made = [string, FieldType, Partial<Field>, (zone: string) => fc.Arbitrary<Stored>];
const moments = (zone: string): fc.Arbitrary<Stored> =>
  // The first of the two hours with one name on the clock cannot be written.
  seconds.filter((moment) => momentOf(zone, localTime(zone, moment)) === moment).map(isoSeconds);
const types: Made[] = [
  ['Text', 'Text', {}, () => text],
  ['Choice', 'Choice', {}, () => text],
  ['Note', 'Note', {}, () => text],
  ['Number', 'Number', {}, () => double],
  ['Number as percentage', 'Number', { percentage: true }, () => double],
  ['Currency', 'Currency', { currencyLcid: 1030 }, () => double],
  ['DateTime', 'DateTime', {}, moments],
  [
    'DateTime, date alone',
    'DateTime',
    { dateOnly: true },
    (zone) => seconds.map((n) => isoSeconds(startOfDay(zone, n))),
  ],
  ['Boolean', 'Boolean', {}, () => fc.boolean()],
  ['MultiChoice', 'MultiChoice', {}, () => fc.uniqueArray(text, { minLength: 1, maxLength: 5 })],
  ['Lookup', 'Lookup', {}, () => fc.constantFrom(1, 2, 3)],
  ['LookupMulti', 'LookupMulti', {}, () => fc.uniqueArray(fc.constantFrom(1, 2, 3), { minLength: 1 })],
  ['User', 'User', {}, () => fc.constantFrom(...people)],
  ['UserMulti', 'UserMulti', {}, () => fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 })],
  ['URL', 'URL', {}, () => fc.record({ Url: fc.webUrl(), Description: words })],
];

describe.each([
  ['Danish', site.context],
  ['American', site.american],
])('on a %s site', (_name, context) => {
  it.each(types)('a form takes back what it shows: %s', (_type, type, more, values) => {
    const field = site.column(type, more);
    const { asEdit, fromForm } = kindOf(field);
    fc.assert(
      fc.property(values(context.locale.timeZone), (value) => {
        expect(fromForm(asEdit(value, field, context), field, context)).toEqual(value);
      }),
    );
    expect(fromForm(asEdit(null, field, context), field, context)).toBeNull();
  });
});

describe('no text upsets', () => {
  it.each(types)('%s', (_name, type, more) => {
    const field = site.column(type, more);
    const kind = kindOf(field);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.jsonValue(), (form, json) => {
        for (const read of [
          () => kind.fromForm(form, field, site.context),
          () => kind.fromJson(json, field, site.context),
        ]) {
          let value: Stored;
          try {
            value = read();
          } catch (error) {
            expect((error as Error).constructor.name).toMatch(/FormError|ServiceError/);
            continue;
          }
          for (const shown of [kind.asText, kind.asHtml, kind.asEdit])
            expect(typeof shown(value, field, site.context)).toBe('string');
          expect(kind.keys(value).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('keys stand as their values do', () => {
  const first = (type: FieldType, value: Stored): Key => kindOf(site.column(type)).keys(value)[0] ?? null;
  it('numbers', () => {
    fc.assert(
      fc.property(double, double, (a, b) => {
        expect(Math.sign(Number(first('Number', a)) - Number(first('Number', b)))).toBe(Math.sign(a - b));
      }),
    );
  });
  it('moments', () => {
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        expect(Number(first('DateTime', isoSeconds(a))) - Number(first('DateTime', isoSeconds(b)))).toBe(a - b);
      }),
    );
  });
  it('a literal is the key of its value', () => {
    const literal = (type: FieldType, value: string | number | boolean): Key | undefined => {
      const field = site.column(type);
      return kindOf(field).literal(value, field, site.context);
    };
    fc.assert(
      fc.property(seconds, text, double, fc.boolean(), (moment, word, n, flag) => {
        const iso = isoSeconds(moment);
        expect(literal('DateTime', iso)).toBe(first('DateTime', iso));
        expect(literal('DateTime', iso.replace('Z', '.000Z'))).toBe(first('DateTime', iso));
        expect(literal('Text', word.toUpperCase())).toBe(first('Text', word.toUpperCase().toLowerCase()));
        expect(literal('Number', n)).toBe(first('Number', n));
        expect(literal('Number', String(n))).toBe(first('Number', n));
        expect(literal('Boolean', flag)).toBe(first('Boolean', flag));
        expect(literal('Boolean', flag ? '1' : '0')).toBe(first('Boolean', flag));
      }),
    );
  });
  it('several values have a key each, none has the key of nothing', () => {
    expect(kindOf(site.column('MultiChoice')).keys(['B', 'a'])).toEqual(['b', 'a']);
    expect(kindOf(site.column('MultiChoice')).keys(null)).toEqual([null]);
    expect(kindOf(site.column('LookupMulti')).keys([2, 1])).toEqual([2, 1]);
  });
});
