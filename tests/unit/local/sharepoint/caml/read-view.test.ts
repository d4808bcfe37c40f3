import fc from 'fast-check';
import type { Asker } from '../../../../../local/sharepoint/caml/asker';
import { readView } from '../../../../../local/sharepoint/caml/read-view';
import { ServiceError } from '../../../../../local/sharepoint/http/message';

const asker: Asker = {
  now: new Date('2025-03-30T00:30:00Z'),
  zone: 'Europe/Copenhagen',
  userId: 11,
  groups: [3, 5],
  membersOf: (group) => (group === null ? [11, 12] : group === 5 ? [12] : []),
};
const where = (inside: string): unknown =>
  readView(`<View><Query><Where>${inside}</Where></Query></View>`, asker).condition;
const field = (...path: string[]) => ({ kind: 'field', path });
const compare = (operator: string, path: string[], right: object) => ({
  kind: 'compare',
  operator,
  left: field(...path),
  right: { kind: 'value', ...right },
});

test.each<[string, unknown]>([
  ['<Eq><FieldRef Name="A"/><Value Type="Text">x &amp; y</Value></Eq>', compare('eq', ['A'], { value: 'x & y' })],
  ['<Eq><FieldRef Name="A"/><Value Type="Text"></Value></Eq>', compare('eq', ['A'], { value: null })],
  ['<Neq><FieldRef Name="A"/><Value Type="Number">1.5</Value></Neq>', compare('ne', ['A'], { value: 1.5 })],
  [
    '<Eq><FieldRef Name="A" LookupId="TRUE"/><Value Type="Lookup">5;#x</Value></Eq>',
    compare('eq', ['A', 'Id'], { value: 5 }),
  ],
  ['<Eq><FieldRef Name="A"/><Value Type="Boolean">TRUE</Value></Eq>', compare('eq', ['A'], { value: true })],
  ['<Eq><FieldRef Name="A"/><Value Type="Integer"><UserID/></Value></Eq>', compare('eq', ['A'], { value: 11 })],
  ['<IsNull><FieldRef Name="A"/></IsNull>', compare('eq', ['A'], { value: null })],
  ['<eq><fieldref name="A"/><value type="Text">x</value></eq>', compare('eq', ['A'], { value: 'x' })],
  ['<Eq><FieldRef Name="A"/><Value Type="Text"><![CDATA[<x>]]></Value></Eq>', compare('eq', ['A'], { value: '<x>' })],
  [
    '<Lt><FieldRef Name="A"/><Value Type="DateTime">2025-03-30</Value></Lt>',
    compare('lt', ['A'], { value: '2025-03-30', wholeDay: true }),
  ],
  // The day the clocks go forward: noon of the day before, in winter time.
  [
    '<Lt><FieldRef Name="A"/><Value Type="DateTime"><Today OffsetDays="-1"/></Value></Lt>',
    compare('lt', ['A'], { value: '2025-03-29T11:00:00.000Z', wholeDay: true }),
  ],
  [
    '<Lt><FieldRef Name="A"/><Value Type="DateTime"><Now/></Value></Lt>',
    compare('lt', ['A'], { value: '2025-03-30T00:30:00.000Z' }),
  ],
  [
    '<DateRangesOverlap><FieldRef Name="A"/><FieldRef Name="B"/><Value Type="DateTime"><Week/></Value></DateRangesOverlap>',
    {
      kind: 'and',
      parts: [
        compare('le', ['A'], { value: '2025-03-30', wholeDay: true }),
        compare('ge', ['B'], { value: '2025-03-24', wholeDay: true }),
      ],
    },
  ],
  [
    '<Membership Type="CurrentUserGroups"><FieldRef Name="A"/></Membership>',
    { kind: 'member', field: field('A'), principals: [3, 5] },
  ],
  [
    '<Membership Type="SPGroup" ID="5"><FieldRef Name="A"/></Membership>',
    { kind: 'member', field: field('A'), principals: [12] },
  ],
  [
    '<Membership Type="SPWeb.Users"><FieldRef Name="A"/></Membership>',
    { kind: 'member', field: field('A'), principals: [11, 12] },
  ],
])('%s', (xml, expected) => {
  expect(where(xml)).toEqual(expected);
});

test('a view’s parts', () => {
  expect(
    readView(
      `<?xml version="1.0"?><View Scope="RecursiveAll"><Query><OrderBy Override="TRUE"><FieldRef Name="A" Ascending="FALSE"/>
       <FieldRef Name="B"/></OrderBy><GroupBy Collapse="TRUE"><FieldRef Name="C"/></GroupBy></Query>
       <ViewFields><FieldRef Name="A"/><FieldRef Name="D"/></ViewFields><RowLimit Paged="TRUE">30</RowLimit></View>`,
      asker,
    ),
  ).toEqual({
    condition: null,
    order: [
      { path: ['A'], descending: true },
      { path: ['B'], descending: false },
    ],
    groupBy: ['C'],
    rowLimit: 30,
    paged: true,
    fields: ['A', 'D'],
    scope: 'all',
  });
});

test.each(['', '<View/>', '<Query/>', '<View><Query><Where/></Query></View>'])('%s asks for everything', (xml) => {
  expect(readView(xml, asker)).toMatchObject({
    condition: null,
    order: [],
    rowLimit: null,
    fields: null,
    scope: 'folder',
  });
});

test.each([
  '<View',
  '<View></Query>',
  '<a/><View/>x',
  '&x;',
  '<!DOCTYPE View><View/>',
  '<View><?php x?></View>',
  '<View><RowLimit>many</RowLimit></View>',
  '<Where><Eq><FieldRef Name="A"/><Value Type="Number">x</Value></Eq></Where>',
  '<Where><Eq><FieldRef Name="A"/></Eq></Where>',
  '<Where><Eq><Value Type="Text">x</Value></Eq></Where>',
  '<Where><Like><FieldRef Name="A"/></Like></Where>',
  '<Where><Membership Type="x"><FieldRef Name="A"/></Membership></Where>',
  '<View><Joins><Join Type="LEFT" ListAlias="x"/></Joins></View>',
  '<Where><Eq><FieldRef Name="A"/><Value Type="DateTime"><Today OffsetDays="1e9"/></Value></Eq></Where>',
])('%s is refused', (xml) => {
  expect(() => readView(xml, asker)).toThrow(ServiceError);
});

test('any text is either a view or a refusal', () => {
  const pieces = [
    '<View>',
    '</View>',
    '<Query>',
    '</Query>',
    '<Where>',
    '</Where>',
    '<And>',
    '</And>',
    '<Eq>',
    '</Eq>',
  ];
  const more = [
    '<FieldRef Name="__proto__"/>',
    '<Value Type="DateTime">',
    '</Value>',
    '<Today/>',
    'x',
    '&amp;',
    '<In/>',
    ']]>',
  ];
  const texts = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces, ...more)).map((some) => some.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      try {
        readView(text, asker);
      } catch (error) {
        expect(error).toBeInstanceOf(ServiceError);
      }
    }),
    { numRuns: 3000 },
  );
});
