import {
  calculatedValue,
  calculatedValues,
  checkCalculated,
  checkDefault,
  checkValidation,
  defaultOf,
  formulaContext,
  validationHolds,
} from '../../../../../local/sharepoint/formulas';
import type { Field } from '../../../../../local/sharepoint/store/fields';
import { makeSite } from '../kinds/made';

const site = makeSite();
const context = formulaContext(site, site.list);
const column = (type: Field['type'], internalName: string, more: Partial<Field> = {}): Field =>
  site.column(type, { internalName, title: internalName, id: `${site.list.id}/${internalName}`, ...more });
const plain: Field[] = [
  column('Text', 'Title', { title: 'Titel' }),
  column('Number', 'Antal'),
  column('DateTime', 'Frist', { dateOnly: true }),
  column('DateTime', 'Set'),
  column('Boolean', 'Afsluttet'),
  column('Choice', 'Status'),
  column('Note', 'Noter'),
  column('User', 'Ansvarlig'),
];
const row = site.row(7, {
  Title: 'Plan',
  Antal: 4,
  Frist: '2026-06-29T22:00:00Z',
  Set: '2026-03-15T12:00:00Z',
  Afsluttet: true,
  Status: 'I gang',
});
const calculated = (formula: string, outputType: Field['outputType'], more: Partial<Field> = {}): unknown => {
  const field = column('Calculated', 'C', { formula, ...(outputType ? { outputType } : {}), ...more });
  return calculatedValue(field, row, [...plain, field], context);
};

describe('a calculated column', () => {
  it.each<[string, Field['outputType'], Partial<Field>, unknown]>([
    ['=[Titel]&" ("&[Status]&")"', 'Text', {}, 'Plan (I gang)'],
    ['=Title', 'Text', {}, 'Plan'],
    ['=[Antal]/8', 'Text', {}, '0,5'],
    ['=[Antal]/8', 'Number', {}, 0.5],
    ['=[Antal]>3', 'Boolean', {}, true],
    ['=[Antal]>3', 'Text', {}, 'TRUE'],
    ['=[Antal]/0', 'Number', {}, '#DIV/0!'],
    ['=[Frist]+1', 'DateTime', { dateOnly: true }, '2026-06-30T22:00:00Z'],
    ['=[Set]', 'DateTime', {}, '2026-03-15T12:00:00Z'],
    ['=[Set]', 'DateTime', { dateOnly: true }, '2026-03-14T23:00:00Z'],
    ['=TEXT([Frist],"dd-mm-yyyy")', 'Text', {}, '30-06-2026'],
    ['=HOUR([Set])', 'Number', {}, 13],
    ['=IF(ISBLANK([Titel]),"",1)', 'Number', {}, 1],
    ['=IF([Afsluttet],"",1)', 'Number', {}, null],
    ['="x"', 'Number', {}, '#VALUE!'],
    ['=[Findes ikke]', 'Text', {}, '#NAME?'],
    ['=noget vrøvl(', 'Text', {}, '#NAME?'],
    ['=ID*2', 'Number', {}, '#NAME?'],
  ])('%s as %s %j', (formula, outputType, more, expected) => {
    expect(calculated(formula, outputType, more)).toEqual(expected);
  });

  it('reads other calculated columns as they are now, and does not go in circles', () => {
    const a = column('Calculated', 'A', { formula: '=[B]+1', outputType: 'Number' });
    const b = column('Calculated', 'B', { formula: '=[Antal]*2', outputType: 'Number' });
    expect(calculatedValues(row, [...plain, a, b], context)).toEqual({ A: 9, B: 8 });
    const c = column('Calculated', 'C', { formula: '=[D]', outputType: 'Number' });
    const d = column('Calculated', 'D', { formula: '=[C]', outputType: 'Number' });
    expect(calculatedValues(row, [c, d], context)).toEqual({ C: '#REF!', D: '#REF!' });
  });

  it.each([
    ['=[Antal]+1', null],
    ['=[Findes ikke]', '-2130575273'],
    ['=[Antal]+', '-2130575270'],
    ['=FINDES_IKKE(1)', '-2130575270'],
    ['=[Noter]', '-2130575272'],
    ['=[Ansvarlig]', '-2130575272'],
    ['=[C]', '-2130575271'],
    ['=[Today]', '-2130575270'],
    ['', '-2130575199'],
  ])('%j is refused with %s when it is saved', (formula, code) => {
    const own = column('Calculated', 'C');
    const save = (): void => checkCalculated(formula, 'C', [...plain, own]);
    if (code === null) expect(save).not.toThrow();
    else expect(save).toThrow(expect.objectContaining({ code: `${code}, Microsoft.SharePoint.SPException` }) as Error);
  });
});

describe('a validation formula', () => {
  it.each<[string, boolean]>([
    ['=[Antal]>3', true],
    ['=[Antal]>4', false],
    ['=[Frist]>=TODAY()', true],
    ['=LEN([Titel])=4', true],
    ['=AND([Frist]>[Set],[Status]<>"Ny")', true],
    ['=[Antal]/0>1', false],
    ['="ja"', false],
    ['=1', true],
    ['=[Findes ikke]=1', false],
  ])('%s', (formula, holds) => {
    expect(validationHolds(formula, row, plain, context)).toBe(holds);
  });

  it('is refused when it is saved where it cannot be one', () => {
    expect(() => checkValidation('=[Frist]>TODAY()', plain)).not.toThrow();
    expect(() => checkValidation('=[Findes ikke]>1', plain)).toThrow('refers to a column that does not exist');
    expect(() => checkValidation('=(', plain)).toThrow('syntax error');
  });
});

describe('a default', () => {
  it.each<[string, Field['type'], Partial<Field>, unknown]>([
    ['a text', 'Text', { defaultValue: 'Ny' }, 'Ny'],
    ['a choice', 'Choice', { defaultValue: 'I gang' }, 'I gang'],
    ['choices', 'MultiChoice', { defaultValue: ';#A;#B;#' }, ['A', 'B']],
    ['yes', 'Boolean', { defaultValue: '1' }, true],
    ['no', 'Boolean', { defaultValue: '0' }, false],
    ['a number with a point', 'Number', { defaultValue: '12.5' }, 12.5],
    ['today', 'DateTime', { defaultValue: '[today]', dateOnly: true }, '2026-03-14T23:00:00Z'],
    ['now', 'DateTime', { defaultValue: '[today]' }, '2026-03-15T12:30:00Z'],
    ['a fixed date', 'DateTime', { defaultValue: '2026-01-31T00:00:00Z' }, '2026-01-31T00:00:00Z'],
    ['whoever writes', 'User', { defaultValue: '[Me]' }, site.user.principalId],
    ['a formula of days', 'DateTime', { defaultFormula: '=TODAY()+7', dateOnly: true }, '2026-03-21T23:00:00Z'],
    ['a formula of a text', 'Text', { defaultFormula: '="Uge "&WEEKNUM([Today],2)' }, 'Uge 11'],
    ['a formula of a number', 'Number', { defaultFormula: '=2*3' }, 6],
    ['a formula that cannot be worked out', 'Number', { defaultFormula: '=1/0' }, null],
    ['none', 'Text', {}, null],
    ['one that its column refuses', 'DateTime', { defaultValue: 'snart' }, null],
  ])('%s', (_name, type, more, expected) => {
    expect(defaultOf(column(type, 'D', more), context)).toEqual(expected);
  });

  it('reads no columns', () => {
    expect(() => checkDefault('=[Antal]+1')).toThrow('refers to a column that does not exist');
    expect(() => checkDefault('=TODAY()+1')).not.toThrow();
  });
});
