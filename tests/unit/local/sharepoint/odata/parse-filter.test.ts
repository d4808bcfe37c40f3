import fc from 'fast-check';
import { parse } from 'odata-parser';
import { ServiceError } from '../../../../../local/sharepoint/http/message';
import { parseFilter } from '../../../../../local/sharepoint/odata/parse-filter';
import { parseOrder } from '../../../../../local/sharepoint/odata/parse-order';
import type { Condition, Operand } from '../../../../../local/sharepoint/query/condition';

const field = (name: string): Operand => ({ kind: 'field', path: name.split('/') });
const value = (held: string | number | boolean | null): Operand => ({ kind: 'value', value: held });
const eq = (name: string, held: string | number | boolean | null): Condition => ({
  kind: 'compare',
  operator: 'eq',
  left: field(name),
  right: value(held),
});

test.each<[string, Condition]>([
  ["A eq 'x''y'", eq('A', "x'y")],
  ["A eq ''", eq('A', '')],
  ['A eq null', eq('A', null)],
  ['A eq true', eq('A', true)],
  ['A eq -1.5', eq('A', -1.5)],
  ['A eq 1.5d', eq('A', 1.5)],
  ['A eq 5L', eq('A', 5)],
  ['A eq 1e3', eq('A', 1000)],
  ["A eq datetime'2025-01-01T00:00:00.000Z'", eq('A', '2025-01-01T00:00:00.000Z')],
  ["A eq guid'0b8b9c00-1111-4222-8333-000000000001'", eq('A', '0b8b9c00-1111-4222-8333-000000000001')],
  ["Area/Title eq 'x'", eq('Area/Title', 'x')],
  ["OData__UIVersionString eq '1.0'", eq('OData__UIVersionString', '1.0')],
  ["Område eq 'Ø'", eq('Område', 'Ø')],
  ['  A   eq\t1 ', eq('A', 1)],
  ['(A) eq 1', eq('A', 1)],
  ['((A eq 1))', eq('A', 1)],
  ['5 lt N', { kind: 'compare', operator: 'lt', left: value(5), right: field('N') }],
  [
    'A eq 1 or B eq 2 and C eq 3',
    { kind: 'or', parts: [eq('A', 1), { kind: 'and', parts: [eq('B', 2), eq('C', 3)] }] },
  ],
  [
    '(A eq 1 or B eq 2) and C eq 3',
    { kind: 'and', parts: [{ kind: 'or', parts: [eq('A', 1), eq('B', 2)] }, eq('C', 3)] },
  ],
  ['not (A eq 1)', { kind: 'not', part: eq('A', 1) }],
  ['not A eq 1', { kind: 'not', part: eq('A', 1) }],
  ["startswith(A,'x')", { kind: 'startsWith', field: field('A'), text: value('x') }],
  ["substringof('x', A)", { kind: 'contains', field: field('A'), text: value('x') }],
  ["substringof('x',A) eq true", { kind: 'contains', field: field('A'), text: value('x') }],
  ["startswith(A,'x') eq false", { kind: 'not', part: { kind: 'startsWith', field: field('A'), text: value('x') } }],
  [
    'year(Due) ge 2025',
    { kind: 'compare', operator: 'ge', left: { kind: 'part', part: 'year', of: field('Due') }, right: value(2025) },
  ],
])('%s', (text, expected) => {
  expect(parseFilter(text)).toEqual(expected);
});

const refused = [
  'A eq',
  'A or',
  '(A eq 1',
  'A eq 1)',
  "A eq 'x",
  'A foo 1',
  'A eq 1 1',
  'eq 1',
  '',
  'A eq 1 and',
  'not',
  "endswith(A,'x')",
  "contains(A,'x')",
  "A/any(a: a eq 'x')",
  'A in (1,2)',
  "A has 'x'",
  'A add 1 eq 2',
  "tolower(A) eq 'x'",
  "datetime'x' eq A",
  "startswith(A,'x'",
  "substringof('x')",
  '12abc eq 1',
  '#',
  '('.repeat(100_000),
  'not '.repeat(100_000),
  `${'('.repeat(5000)}A eq 1${')'.repeat(5000)}`,
];

test.each(refused.map((text) => [text.slice(0, 40), text]))(
  '%s is refused with the code of a bad query',
  (_name, text) => {
    expect(() => parseFilter(text)).toThrow(
      expect.objectContaining({
        status: 400,
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      }) as Error,
    );
  },
);

test('a long chain is no depth', () => {
  const chain = Array.from({ length: 20_000 }, (_, n) => `A eq ${n}`).join(' or ');
  expect(parseFilter(chain)).toMatchObject({ kind: 'or' });
});

test('any text is either a condition or a refusal', () => {
  const words = [
    'A',
    'B/Id',
    'eq',
    'and',
    'or',
    'not',
    '(',
    ')',
    ',',
    "'x'",
    "'",
    '1',
    '-',
    'null',
    'startswith',
    'year',
    ' ',
  ];
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words)).map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      try {
        parseFilter(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ServiceError);
      }
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['Title', [{ path: ['Title'], descending: false }]],
  [
    'Title desc,Area/Title asc',
    [
      { path: ['Title'], descending: true },
      { path: ['Area', 'Title'], descending: false },
    ],
  ],
  [
    ' A  DESC , B',
    [
      { path: ['A'], descending: true },
      { path: ['B'], descending: false },
    ],
  ],
])('order %s', (text, expected) => {
  expect(parseOrder(text)).toEqual(expected);
});

test.each(['A up', 'A,,B', 'A desc desc', 'A(1)', '1'])('order %s is refused', (text) => {
  expect(() => parseOrder(text)).toThrow(/orderby/);
});

// The independent parser (odata-parser) knows no "not", binds "or" as tightly as "and", and needs every group in
// parentheses: filters are generated within that, and its two-sided trees are flattened as ours are.
interface Other {
  readonly type: string;
  readonly left?: Other;
  readonly right?: Other;
  readonly name?: string;
  readonly value?: unknown;
  readonly func?: string;
  readonly args?: readonly Other[];
}

function operandOf(other: Other): Operand {
  if (other.type === 'property') return field(other.name ?? '');
  if (other.type === 'functioncall')
    return { kind: 'part', part: other.func as 'year', of: operandOf(other.args?.[0] as Other) };
  const held = other.value;
  if (held instanceof Date) return value(held.toISOString());
  if (Array.isArray(held)) return value(null);
  return value(held as string);
}

function conditionOf(other: Other): Condition {
  if (other.type === 'and' || other.type === 'or')
    return { kind: other.type, parts: [other.left, other.right].map((side) => conditionOf(side as Other)) };
  if (other.type === 'functioncall') {
    const [a, b] = (other.args ?? []).map(operandOf) as [Operand, Operand];
    return other.func === 'startswith'
      ? { kind: 'startsWith', field: a, text: b }
      : { kind: 'contains', field: b, text: a };
  }
  const [left, right] = [other.left, other.right].map((side) => operandOf(side as Other)) as [Operand, Operand];
  return { kind: 'compare', operator: other.type as 'eq', left, right };
}

/** One form for both: chains as one, numbers and moments as numbers. */
function normal(condition: Condition): unknown {
  if (condition.kind === 'and' || condition.kind === 'or') {
    const parts = condition.parts.flatMap((part) => {
      const inner = normal(part) as { kind?: string; parts?: unknown[] };
      return inner.kind === condition.kind ? (inner.parts ?? []) : [inner];
    });
    return { kind: condition.kind, parts };
  }
  return JSON.parse(
    JSON.stringify(condition, (key, held: unknown) => {
      if (key !== 'value' || typeof held !== 'string') return held;
      if (/^-?\d+(?:\.\d+)?$/.test(held)) return Number(held);
      return /^\d{4}-\d\d-\d\dT/.test(held) ? Date.parse(held) : held;
    }),
  ) as unknown;
}

const names = fc.constantFrom('Title', 'Budget', 'AreaId', 'Area/Title', 'OData__x', 'Author/EMail');
const literals = fc.oneof(
  fc
    .string({ maxLength: 12 })
    .filter((text) => !/^-?\d/.test(text))
    .map((text) => `'${text.replace(/'/g, "''")}'`),
  fc.integer({ min: -999_999, max: 999_999 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('null', 'true', 'false'),
  fc
    .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2039-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => `datetime'${date.toISOString().slice(0, 19)}'`),
);
const operators = fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le');
const simple = fc.oneof(
  fc.tuple(names, operators, literals).map((parts) => parts.join(' ')),
  fc.tuple(literals, operators, names).map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('year', 'month', 'day'), names, operators, fc.integer({ min: 0, max: 3000 }))
    .map(([part, name, operator, number]) => `${part}(${name}) ${operator} ${number}`),
  fc
    .tuple(names, fc.string({ maxLength: 5 }))
    .map(([name, text]) => `startswith(${name},'${text.replace(/'/g, "''")}')`),
  fc
    .tuple(names, fc.string({ maxLength: 5 }))
    .map(([name, text]) => `substringof('${text.replace(/'/g, "''")}',${name})`),
);
const { filters } = fc.letrec<{ filters: string; joined: string }>((tie) => ({
  filters: fc.oneof({ maxDepth: 4 }, simple, tie('joined')),
  joined: fc
    .tuple(fc.constantFrom('and', 'or'), fc.array(tie('filters'), { minLength: 2, maxLength: 3 }))
    .map(([word, parts]) => parts.map((part) => `(${part})`).join(` ${word} `)),
}));

test('reads what the independent parser reads, and alike', () => {
  fc.assert(
    fc.property(filters, (text) => {
      const other = parse(`$filter=${text}`) as { $filter?: Other; error?: string };
      fc.pre(other.$filter !== undefined);
      expect(normal(parseFilter(text))).toEqual(normal(conditionOf(other.$filter)));
    }),
    { numRuns: 1000 },
  );
});
