// Random rows and random conditions: what the service finds is what a plain reading of the condition finds, written here
// on its own; the same condition as CAML finds the same rows; and pages give each row once.
import fc from 'fast-check';
import { readView } from '../../../../../local/sharepoint/caml/read-view';
import { askerOf, runView } from '../../../../../local/sharepoint/caml/run-view';
import { parseFilter } from '../../../../../local/sharepoint/odata/parse-filter';
import { parseOrder } from '../../../../../local/sharepoint/odata/parse-order';
import { runQuery } from '../../../../../local/sharepoint/query';
import { candidates } from '../../../../../local/sharepoint/query/candidates';
import { createColumns } from '../../../../../local/sharepoint/query/columns';
import { readPosition, writePosition, type Position } from '../../../../../local/sharepoint/query/position';
import type { List } from '../../../../../local/sharepoint/store/lists';
import { testSite, type TestSite } from './site';

interface Row {
  readonly Title: string | null;
  readonly Budget: number | null;
  readonly Done: boolean | null;
  readonly Due: string | null;
  readonly Tags: readonly string[];
  readonly AreaId: number | null;
}

const areas = ['Skole', 'Ældre', 'klima'];
const texts = ['', 'a', 'A', 'ab', "o'b", 'Bæk', 'å', '100 %', '<x>', 'a😀', '😀', 'å😀'];
const numbers = [-2.5, 0, 1, 2, 3.25, 1e6];
const moments = ['2024-12-31T23:00:00Z', '2025-01-01T00:00:00Z', '2025-06-30T10:00:00Z', '2025-06-30T21:59:59Z'];
const tags = ['x', 'Y', 'zz'];

const rows = fc.array(
  fc.record<Row>({
    Title: fc.option(fc.constantFrom(...texts.slice(1))),
    Budget: fc.option(fc.constantFrom(...numbers)),
    Done: fc.option(fc.boolean()),
    Due: fc.option(fc.constantFrom(...moments)),
    Tags: fc.uniqueArray(fc.constantFrom(...tags)),
    AreaId: fc.option(fc.integer({ min: 1, max: areas.length })),
  }),
  { minLength: 1, maxLength: 40 },
);

/** A condition in three writings. */
interface Written {
  readonly odata: string;
  readonly caml: string;
  readonly fits: (row: Row) => boolean;
}

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const camlOf: Readonly<Record<string, string>> = { eq: 'Eq', ne: 'Neq', gt: 'Gt', ge: 'Geq', lt: 'Lt', le: 'Leq' };
const field = (name: string): string => `<FieldRef Name="${name}"/>`;

type Plain = string | number | null;
function holds(operator: string, a: Plain, b: Plain): boolean {
  if (operator === 'eq') return a === b;
  if (operator === 'ne') return a !== b;
  if (a === null || b === null) return false;
  return { gt: a > b, ge: a >= b, lt: a < b, le: a <= b }[operator] ?? false;
}
/** Danish letters after z, compared by their bytes in UTF-8. */
const folded = (text: string | null): string | null =>
  text === null
    ? null
    : Buffer.from(text.toLowerCase().replace(/å/g, '\ue004').replace(/æ/g, '\ue000')).toString('hex');

const operators = fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le');
const simple: fc.Arbitrary<Written> = fc.oneof(
  fc.tuple(operators, fc.constantFrom(...texts.slice(1))).map(([operator, text]) => ({
    odata: `Title ${operator} ${quoted(text)}`,
    caml: `<${camlOf[operator]}>${field('Title')}<Value Type="Text">${xml(text)}</Value></${camlOf[operator]}>`,
    fits: (row: Row) => holds(operator, folded(row.Title), folded(text)),
  })),
  fc.tuple(operators, fc.constantFrom(...numbers)).map(([operator, number]) => ({
    odata: `Budget ${operator} ${number}`,
    caml: `<${camlOf[operator]}>${field('Budget')}<Value Type="Number">${number}</Value></${camlOf[operator]}>`,
    fits: (row: Row) => holds(operator, row.Budget, number),
  })),
  fc.tuple(operators, fc.constantFrom(...moments), fc.constantFrom('', 'datetime')).map(([operator, moment, mark]) => ({
    odata: `Due ${operator} ${mark}'${moment}'`,
    caml: `<${camlOf[operator]}>${field('Due')}<Value Type="DateTime" IncludeTimeValue="TRUE">${moment}</Value></${camlOf[operator]}>`,
    fits: (row: Row) => holds(operator, row.Due && Date.parse(row.Due), Date.parse(moment)),
  })),
  fc.tuple(fc.constantFrom('eq', 'ne'), fc.boolean(), fc.boolean()).map(([operator, done, asNumber]) => ({
    odata: `Done ${operator} ${asNumber ? Number(done) : done}`,
    caml: `<${camlOf[operator]}>${field('Done')}<Value Type="Boolean">${Number(done)}</Value></${camlOf[operator]}>`,
    fits: (row: Row) => holds(operator, row.Done === null ? null : Number(row.Done), Number(done)),
  })),
  fc.constantFrom('Title', 'Budget', 'Done', 'Due').chain((name) =>
    fc.boolean().map((empty) => ({
      odata: `${name} ${empty ? 'eq' : 'ne'} null`,
      caml: empty ? `<IsNull>${field(name)}</IsNull>` : `<IsNotNull>${field(name)}</IsNotNull>`,
      fits: (row: Row) => (row[name as keyof Row] === null) === empty,
    })),
  ),
  fc.constantFrom(...tags).map((tag) => ({
    odata: `Tags eq ${quoted(tag.toUpperCase())}`,
    caml: `<Eq>${field('Tags')}<Value Type="MultiChoice">${tag}</Value></Eq>`,
    fits: (row: Row) => row.Tags.includes(tag),
  })),
  fc.constantFrom(1, 2, 3).map((id) => ({
    odata: `AreaId eq ${id}`,
    caml: `<Eq><FieldRef Name="Area" LookupId="TRUE"/><Value Type="Lookup">${id}</Value></Eq>`,
    fits: (row: Row) => row.AreaId === id,
  })),
  fc.constantFrom(...areas).map((title) => ({
    odata: `Area/Title eq ${quoted(title)}`,
    caml: `<Eq>${field('Area')}<Value Type="Lookup">${title}</Value></Eq>`,
    fits: (row: Row) => row.AreaId !== null && areas[row.AreaId - 1] === title,
  })),
  fc.constantFrom(...texts.slice(1)).map((text) => ({
    odata: `startswith(Title,${quoted(text)})`,
    caml: `<BeginsWith>${field('Title')}<Value Type="Text">${xml(text)}</Value></BeginsWith>`,
    fits: (row: Row) => (row.Title ?? '\0').toLowerCase().startsWith(text.toLowerCase()),
  })),
  fc.constantFrom(...texts.slice(1)).map((text) => ({
    odata: `substringof(${quoted(text)},Title)`,
    caml: `<Contains>${field('Title')}<Value Type="Text">${xml(text)}</Value></Contains>`,
    fits: (row: Row) => (row.Title ?? '\0').toLowerCase().includes(text.toLowerCase()),
  })),
);

const { conditions } = fc.letrec<{ conditions: Written; joined: Written }>((tie) => ({
  conditions: fc.oneof({ maxDepth: 4 }, simple, tie('joined')),
  joined: fc.tuple(fc.constantFrom('and', 'or'), tie('conditions'), tie('conditions')).map(([word, a, b]) => {
    const name = word === 'and' ? 'And' : 'Or';
    return {
      odata: `(${a.odata}) ${word} (${b.odata})`,
      caml: `<${name}>${a.caml}${b.caml}</${name}>`,
      fits: (row: Row) => (word === 'and' ? a.fits(row) && b.fits(row) : a.fits(row) || b.fits(row)),
    };
  }),
}));

function siteWith(some: readonly Row[], indexed: boolean): { site: TestSite; list: List } {
  const site = testSite();
  const target = site.addList('Areas', {});
  for (const title of areas) site.addRow(target, { Title: title });
  const list = site.addList('Plan', {
    Budget: { type: 'Number', indexed },
    Done: { type: 'Boolean', indexed },
    Due: { type: 'DateTime', indexed },
    Tags: 'MultiChoice',
    Area: { type: 'Lookup', lookupListId: target.id, lookupField: 'Title', indexed },
  });
  site.stores.core.together(() => {
    for (const { AreaId, ...values } of some) site.addRow(list, { ...values, Area: AreaId });
  });
  return { site, list };
}

const expanded = new Set(['Area']);

test.each([false, true])(
  'rows found by OData and by CAML are those that the condition fits (indexed: %s)',
  (indexed) => {
    fc.assert(
      fc.property(rows, fc.array(conditions, { minLength: 10, maxLength: 10 }), (some, several) => {
        const { site, list } = siteWith(some, indexed);
        for (const { odata, caml, fits } of several) {
          const expected = some.flatMap((row, at) => (fits(row) ? [at + 1] : []));
          const found = runQuery(site.call, list, { condition: parseFilter(odata), most: 5000, expanded }).rows;
          expect({ odata, ids: found.map((row) => row.id) }).toEqual({ odata, ids: expected });
          const view = readView(`<View><Query><Where>${caml}</Where></Query></View>`, askerOf(site.call));
          const byCaml = runView(site.call, list, {
            ...view,
            most: view.rowLimit,
            folder: '',
            position: null,
            lookups: [],
          }).rows;
          expect({ caml, ids: byCaml.map((row) => row.id) }).toEqual({ caml, ids: expected });
        }
        site.stores.core.db.close();
      }),
      { numRuns: 40 },
    );
  },
);

test('what the index leaves over holds every row that fits', () => {
  let helped = 0;
  fc.assert(
    fc.property(rows, fc.array(conditions, { minLength: 10, maxLength: 10 }), (some, several) => {
      const { site, list } = siteWith(some, true);
      const { stores, web } = site.call;
      const columnOf = createColumns({ stores, web, list, expanded, missing: (name) => new Error(name) });
      for (const { odata, fits } of several) {
        const left = candidates(parseFilter(odata), { items: stores.items, listId: list.id, columnOf });
        if (left === null) continue;
        helped++;
        const lost = some.flatMap((row, at) => (fits(row) && !left.includes(at + 1) ? [at + 1] : []));
        expect({ odata, lost }).toEqual({ odata, lost: [] });
      }
      stores.core.db.close();
    }),
    { numRuns: 40 },
  );
  expect(helped).toBeGreaterThan(100);
});

const orders = fc.constantFrom(
  '',
  'Title',
  'Title desc',
  'Budget desc,Due',
  'Due,Title desc',
  'Area/Title,ID desc',
  'ID desc',
  'Done,Budget',
);

test.each([false, true])('pages give each row once, forwards and backwards (indexed: %s)', (indexed) => {
  fc.assert(
    fc.property(rows, conditions, orders, fc.integer({ min: 1, max: 7 }), (some, { odata }, order, most) => {
      const { site, list } = siteWith(some, indexed);
      const page = (position: Position | null) =>
        runQuery(site.call, list, {
          condition: parseFilter(odata),
          order: parseOrder(order),
          most,
          position,
          expanded,
        });
      const whole = runQuery(site.call, list, {
        condition: parseFilter(odata),
        order: parseOrder(order),
        most: 5000,
        expanded,
      });
      const ids = whole.rows.map((row) => row.id);
      const seen: number[] = [];
      let last: Position | null = null;
      for (let position: Position | null = null; ;) {
        const { rows: part, next } = page(position);
        seen.push(...part.map((row) => row.id));
        if (part.length === most || next) last = position;
        if (!next) break;
        // Through the token, as a client sends it back.
        position = readPosition(writePosition(next));
      }
      expect(seen).toEqual(ids);
      const back: number[] = [];
      const end = page(last);
      for (let position = end.previous; position;) {
        const { rows: part, previous } = page(readPosition(writePosition(position)));
        back.unshift(...part.map((row) => row.id));
        position = previous;
      }
      expect(back).toEqual(ids.slice(0, back.length));
      expect(back.length).toBe(end.rows.length === 0 ? 0 : ids.indexOf(end.rows[0]?.id ?? 0));
      site.stores.core.db.close();
    }),
    { numRuns: 60 },
  );
});
