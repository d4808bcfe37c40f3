import fc from 'fast-check';
import { evaluate } from '../../../../../local/sharepoint/formulas';
import { parseFormula } from '../../../../../local/sharepoint/formulas/parse';
import { serialOf } from '../../../../../local/sharepoint/formulas/serials';
import type { FormulaValue, Reading } from '../../../../../local/sharepoint/formulas/value';
import { ServiceError } from '../../../../../local/sharepoint/http/message';

const reading: Reading = {
  numberIn: (text) => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text)),
  serialIn: (text) => {
    const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    return found ? serialOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
  },
  decimal: ',',
  group: '.',
  language: 'da-DK',
  now: serialOf(2026, 3, 15, 13, 30),
  me: 'Stabsmedarbejder',
};
const columns: Readonly<Record<string, FormulaValue>> = {
  Title: 'Familierådgivning',
  Frist: { serial: serialOf(2026, 6, 30) },
  Start: { serial: serialOf(2025, 3, 1) },
  'Due Date': { serial: serialOf(2026, 3, 20, 9, 30) },
  Budget: 1234.5,
  Antal: 4,
  Tom: null,
  Ja: true,
  Fejl: { error: '#DIV/0!' },
};
const value = (formula: string): FormulaValue =>
  evaluate(parseFormula(formula), (name) => (Object.hasOwn(columns, name) ? columns[name] : undefined), reading);
const shown = (formula: string): unknown => {
  const held = value(formula);
  return typeof held === 'object' && held !== null ? ('error' in held ? held.error : held) : held;
};

describe('a formula', () => {
  it.each<[string, unknown]>([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=2^3^2', 64],
    ['=-2^2', 4],
    ['=10-2-3', 5],
    ['=50%', 0.5],
    ['=200*5%', 10],
    ['=1/0', '#DIV/0!'],
    ['="a"+1', '#VALUE!'],
    ['="2"+1', 3],
    ['=-1', -1],
    ['="A"&1/2&"B"', 'A0,5B'],
    ['="say ""hi"""', 'say "hi"'],
    ['="a"="A"', true],
    ['="a"<"b"', true],
    ['=1<>2', true],
    ['=[Antal]>=4', true],
    ['=[Tom]=""', true],
    ['=[Tom]=0', true],
    ['=[Antal]', 4],
    ['=Antal*2', 8],
    ['=[Mangler]', '#NAME?'],
    ['=[Fejl]+1', '#DIV/0!'],
    ['=ISERROR([Fejl])', true],
    ['=ISERROR([Mangler])', true],
    ['=IF([Antal]>3,"mange","få")', 'mange'],
    ['=IF([Antal]>3;"mange";"få")', 'mange'],
    ['=IF(FALSE,1/0,2)', 2],
    ['=IF(FALSE,1)', false],
    ['=IF(ISBLANK([Tom]),"tom",[Tom])', 'tom'],
    ['=AND(TRUE,1,[Ja])', true],
    ['=OR(FALSE,0)', false],
    ['=NOT([Ja])', false],
    ['=ISNUMBER([Frist])', true],
    ['=ISTEXT([Title])', true],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=LEN([Title])', 17],
    ['=LEFT([Title],7)', 'Familie'],
    ['=LEFT("abc")', 'a'],
    ['=RIGHT("abc",2)', 'bc'],
    ['=RIGHT("abc",0)', ''],
    ['=MID("abcdef",2,3)', 'bcd'],
    ['=LEFT("abc",-1)', '#VALUE!'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=UPPER("æbc")', 'ÆBC'],
    ['=PROPER("hans OLE")', 'Hans Ole'],
    ['=CONCATENATE("a",1,"b")', 'a1b'],
    ['=FIND("d","abcd")', 4],
    ['=FIND("D","abcd")', '#VALUE!'],
    ['=SEARCH("D","abcd")', 4],
    ['=SEARCH("b*d","abcd")', 2],
    ['=SUBSTITUTE("aaa","a","b")', 'bbb'],
    ['=SUBSTITUTE("aaa","a","b",2)', 'aba'],
    ['=REPLACE("abcdef",2,3,"X")', 'aXef'],
    ['=REPT("ab",3)', 'ababab'],
    ['=REPT("a",1000000)', '#VALUE!'],
    ['=EXACT("a","A")', false],
    ['=VALUE("12.5")', 12.5],
    ['=T(1)', ''],
    ['=N("x")', 0],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234,-2)', 1200],
    ['=ROUNDUP(1.21,1)', 1.3],
    ['=ROUNDDOWN(-1.29,1)', -1.2],
    ['=INT(-1.5)', -2],
    ['=ABS(-2)', 2],
    ['=MOD(-3,2)', 1],
    ['=MOD(3,0)', '#DIV/0!'],
    ['=MIN(3,1,2)', 1],
    ['=MAX([Antal],[Tom],7)', 7],
    ['=SUM(1,2,[Tom],"3")', 6],
    ['=AVERAGE(2,4,[Tom])', 3],
    ['=COUNT(1,"a",[Frist],[Tom])', 2],
    ['=COUNTA(1,"a",[Tom])', 2],
    ['=POWER(2,10)', 1024],
    ['=SQRT(-1)', '#NUM!'],
    ['=SIGN(-5)', -1],
    ['=EVEN(3)', 4],
    ['=ODD(2)', 3],
    ['=EVEN(-1)', -2],
    ['=PI()', Math.PI],
    ['=YEAR([Frist])', 2026],
    ['=MONTH([Frist])', 6],
    ['=DAY([Frist])', 30],
    ['=HOUR([Due Date])', 9],
    ['=MINUTE([Due Date])', 30],
    ['=WEEKDAY(DATE(2026,3,15))', 1],
    ['=WEEKDAY(DATE(2026,3,15),2)', 7],
    ['=DATE(2026,14,1)=DATE(2027,2,1)', true],
    ['=[Frist]-[Start]', 486],
    ['=DATEDIF([Start],[Frist],"d")', 486],
    ['=DATEDIF([Start],[Frist],"m")', 15],
    ['=DATEDIF([Start],[Frist],"y")', 1],
    ['=DATEDIF([Start],[Frist],"ym")', 3],
    ['=DATEDIF([Frist],[Start],"d")', '#NUM!'],
    ['=[Due Date]<TODAY()+7', true],
    ['=TODAY()=DATE(2026,3,15)', true],
    ['=[Today]=TODAY()', true],
    ['=NOW()>TODAY()', true],
    ['=[Me]', 'Stabsmedarbejder'],
    ['=TEXT([Frist],"dd-mm-yyyy")', '30-06-2026'],
    ['=TEXT([Due Date],"hh:mm")', '09:30'],
    ['=TEXT([Due Date],"h:mm AM/PM")', '9:30 AM'],
    ['=TEXT([Frist],"d. mmmm yyyy")', '30. juni 2026'],
    ['=TEXT([Frist],"dddd")', 'tirsdag'],
    ['=TEXT(1234.5,"#,##0.00")', '1.234,50'],
    ['=TEXT(7,"000")', '007'],
    ['=TEXT(0.125,"0.0%")', '12,5%'],
    ['=FIXED(1234.567,1)', '1.234,6'],
    ['=FIXED(1234.567,1,TRUE)', '1234,6'],
    ['=DOLLAR(1234.5)', '$1.234,50'],
    ['=DATEVALUE("2026-03-15")=TODAY()', true],
    ['=HOUR(TIME(13,45,0))', 13],
    ['=1,5*2;0', null],
  ])('%s', (formula, expected) => {
    if (expected === null) expect(() => parseFormula(formula)).toThrow(ServiceError);
    else expect(shown(formula)).toEqual(expected);
  });

  it('a date and days are a date', () => {
    expect(value('=[Frist]+30')).toEqual({ serial: serialOf(2026, 7, 30) });
  });

  it('has decimals with a comma where ";" parts the arguments', () => {
    expect(value('=SUM(1,5;2)')).toBe(3.5);
    expect(value('=SUM(1,5,2)')).toBe(8);
  });

  it.each([
    '',
    '=',
    '=1+',
    '=(1',
    '=1)',
    '=FOO(1)',
    '=IF()',
    '=[',
    '={1,2}',
    '="a',
    '=A1:B2',
    '=1 2',
    '=SUM(,',
    '=LEN(1,2)',
  ])('refuses %j', (formula) => {
    expect(() => parseFormula(formula)).toThrow('The formula contains a syntax error or is not supported.');
  });

  it('refuses what would fill the stack, and works out what is only long', () => {
    expect(() => parseFormula(`=${'('.repeat(4000)}1${')'.repeat(4000)}`)).toThrow(ServiceError);
    expect(() => parseFormula(`=${'NOT('.repeat(1500)}1${')'.repeat(1500)}`)).toThrow(ServiceError);
    expect(() => parseFormula(`=${'1+'.repeat(10_000)}1`)).toThrow(ServiceError);
    expect(value(`=${'1+'.repeat(3900)}1`)).toBe(3901);
    expect(value(`=${'-'.repeat(7000)}1`)).toBe(1);
    expect(value(`=1${'%'.repeat(7000)}`)).toBe(0);
  });

  it('never crashes, whatever is written', () => {
    const piece = fc.constantFrom(
      ...'( ) , ; + - * / ^ & % = <> < >= "a" "" 1 2.5 0 [Title] [Frist] [Tom] [Mangler] TRUE IF( AND( LEFT( MID( TEXT( DATE( DATEDIF( ROUND( REPT( FIND( SEARCH( SUM( MAX( CHOOSE( FIXED( MOD( YEAR( SUBSTITUTE( ISERROR( __proto__ constructor( "0.00" "d" -1 1e308'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 25 }).map((all) => `=${all.join('')}`),
          fc.string(),
        ),
        (formula) => {
          let parsed;
          try {
            parsed = parseFormula(formula);
          } catch (error) {
            expect(error).toBeInstanceOf(ServiceError);
            return;
          }
          const held = evaluate(parsed, (name) => (Object.hasOwn(columns, name) ? columns[name] : undefined), reading);
          if (typeof held === 'number') expect(Number.isFinite(held)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('never crashes on any one function, whatever it is given', () => {
    const argument = fc.constantFrom(
      '1',
      '-1',
      '0',
      '1e308',
      '-1e308',
      '"a"',
      '""',
      '"2026-01-01"',
      '[Frist]',
      '[Tom]',
      '[Fejl]',
      'TRUE',
      '400000',
      '3000000',
      '0.5',
    );
    const name = fc.constantFrom(
      ...'IF AND OR NOT ISBLANK ISERROR LEN LEFT RIGHT MID TRIM UPPER PROPER CONCATENATE FIND SEARCH SUBSTITUTE REPLACE REPT EXACT TEXT VALUE ROUND ROUNDUP ROUNDDOWN INT ABS MOD MIN MAX SUM AVERAGE COUNT COUNTA POWER SQRT SIGN DATE YEAR MONTH DAY HOUR WEEKDAY WEEKNUM DATEDIF DATEVALUE TIME CHOOSE FIXED DOLLAR N T EVEN ODD FACT CEILING FLOOR LOG CHAR CODE MEDIAN'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(name, fc.array(argument, { minLength: 1, maxLength: 4 }), (called, args) => {
        const formula = `=${called}(${args.join(',')})`;
        let parsed;
        try {
          parsed = parseFormula(formula);
        } catch (error) {
          expect(error).toBeInstanceOf(ServiceError);
          return;
        }
        const held = evaluate(parsed, (column) => columns[column], reading);
        if (typeof held === 'number') expect(Number.isFinite(held)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
