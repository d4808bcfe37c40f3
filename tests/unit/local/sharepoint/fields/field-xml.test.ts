import fc from 'fast-check';
import { fieldFromXml, fieldToXml, plainField } from '../../../../../local/sharepoint/fields/field-xml';
import type { Field, FieldType } from '../../../../../local/sharepoint/store/fields';

const place = { webId: '7d1f0000-0000-4000-8000-00000000000a', listId: '3f0a5d1e-7a41-4c6b-9a55-0c1d2e3f4a01' };

/** Text that XML can hold: nothing of the characters that it has no way to write. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((one) => one.replace(/[^\P{C}]/gu, '').replace(/[\ufffe\uffff]/g, ''));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,31}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (Object.is(one, -0) ? 0 : one));

const common = fc.record({
  fieldId: fc.uuid(),
  internalName: name,
  staticName: name,
  title: text,
  description: text,
  group: text,
  required: fc.boolean(),
  indexed: fc.boolean(),
  unique: fc.boolean(),
  hidden: fc.boolean(),
  readOnly: fc.boolean(),
  sealed: fc.boolean(),
  defaultValue: maybe(text),
  defaultFormula: maybe(text),
  validationFormula: maybe(text.filter((one) => one !== '')),
  validationMessage: maybe(text),
});

const special: Partial<Record<FieldType, fc.Arbitrary<Partial<Field>>>> = {
  Text: fc.record({ maxLength: fc.integer({ min: 1, max: 255 }) }),
  Note: fc.record({ richText: fc.boolean(), appendOnly: fc.boolean() }),
  Number: fc.record({ min: number, max: number, decimals: fc.nat(5), percentage: fc.boolean() }),
  Currency: fc.record({ currencyLcid: fc.nat(5000) }),
  DateTime: fc.record({ dateOnly: fc.boolean() }),
  Choice: fc.record({ choices: fc.array(text, { minLength: 1 }), fillIn: fc.boolean() }),
  MultiChoice: fc.record({ choices: fc.array(text, { minLength: 1 }) }),
  Lookup: fc.record({
    lookupListId: fc.uuid(),
    lookupField: name,
    lookupWebId: fc.uuid(),
    deleteBehavior: fc.constantFrom('none', 'cascade', 'restrict'),
  }),
  LookupMulti: fc.record({ lookupListId: fc.uuid(), lookupField: name, primaryFieldId: fc.uuid() }),
  User: fc.record({ peopleOnly: fc.boolean() }),
  UserMulti: fc.record({ lookupListId: fc.constant('UserInfo'), lookupField: name }),
  Calculated: fc.record({
    formula: text,
    outputType: fc.constantFrom('Text', 'Number', 'Currency', 'DateTime', 'Boolean'),
  }),
  Boolean: fc.constant({}),
  URL: fc.record({ settings: fc.constantFrom({ Format: 'Image' }, { Format: 'Hyperlink', ColName2: 'nvarchar5' }) }),
};

const field: fc.Arbitrary<Field> = fc.constantFrom(...(Object.keys(special) as FieldType[])).chain((type) =>
  fc
    .tuple(
      common,
      special[type] ?? fc.constant<Partial<Field>>({}),
      fc.dictionary(fc.constantFrom('CustomFormatter', 'ColName', 'ShowInEditForm'), text),
    )
    .map(([own, more, settings]): Field => ({
      ...plainField(place, own.fieldId, own.internalName, type),
      ...own,
      ...(type === 'Calculated' ? { readOnly: true } : {}),
      ...more,
      settings: { ...settings, ...more.settings },
    })),
);

describe('a column as XML', () => {
  test('comes back the same, whatever is in it', () => {
    fc.assert(
      fc.property(field, (one) => {
        const again = fieldFromXml(fieldToXml(one), place, { fieldId: one.fieldId });
        expect({ ...again, settings: { ...again.settings } }).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['<Field Type="User" Mult="TRUE" DisplayName="A" />', { type: 'UserMulti', title: 'A', internalName: 'A' }],
    ['<Field Type="DateTime" DisplayName="A" Format="DateOnly" />', { dateOnly: true }],
    [
      '<Field Type="Calculated" DisplayName="A" ResultType="Number"><Formula>=1</Formula></Field>',
      { outputType: 'Number', formula: '=1', readOnly: true },
    ],
    ['<Field Type="Lookup" DisplayName="A" List="Lists/Plan" ShowField="Title" />', { lookupListId: 'Lists/Plan' }],
    ['<Field Type="Text" DisplayName="A"><Default></Default></Field>', { defaultValue: '' }],
    ['<Field Type="Text" DisplayName="A" __proto__="x" constructor="y" />', { title: 'A' }],
  ])('%s', (xml, expected) => expect(fieldFromXml(xml, place, { fieldId: 'x' })).toMatchObject(expected));

  test.each([
    '',
    '<Field',
    '<Field Type="Text" Type="Note" />',
    '<List />',
    '<Field Type="Nej" />',
    '<!DOCTYPE a [<!ENTITY x "y">]><Field Type="Text" DisplayName="&x;" />',
  ])('refuses %j', (xml) => expect(() => fieldFromXml(xml, place, { fieldId: 'x' })).toThrow());
});
