import type { CaseContext, ConformanceCase } from '../case';
import { codeOf, equal, matches, refused, truth } from '../check';
import { planList } from './plan-list';

const badQuery = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const badColumn = '-1, Microsoft.SharePoint.SPException';

/** Filters, and the ids of the six rows that fit. */
const filters: readonly (readonly [string, readonly number[]])[] = [
  ["Title eq 'akt 3'", [3]],
  ["Title ne 'Akt 3'", [1, 2, 4, 5, 6]],
  ["Title gt 'Akt 4'", [5, 6]],
  ["startswith(Title,'AKT')", [1, 2, 3, 4, 5, 6]],
  ["substringof('kt 2',Title)", [2]],
  ['Budget eq null', [6]],
  ['Budget ne null', [1, 2, 3, 4, 5]],
  ['Budget gt 201', [3, 4, 5]],
  ['Budget ge 201 and Budget lt 402', [2, 3]],
  ['Budget lt 0', []],
  ['301.5 eq Budget', [3]],
  ['Done eq 1', [2, 4, 6]],
  ['Done eq true', [2, 4, 6]],
  ['Done eq 0', [3, 5]],
  ['Done eq null', [1]],
  ["Due lt '2025-03-01T00:00:00.000Z'", [1, 2]],
  ["Due ge datetime'2025-04-15T10:00:00Z'", [4, 5]],
  ['month(Due) eq 3 and year(Due) eq 2025', [3]],
  ["Tags eq 'børn'", [3]],
  ['AreaId eq 2', [4, 5]],
  ['AreaId eq null', [6]],
  ["Status eq 'Åben' and (Budget eq 100.5 or Budget eq 301.5)", [1, 3]],
  ["not (Status eq 'Åben')", [2, 4, 6]],
  ['Id eq 2 or ID eq 5', [2, 5]],
  ['FSObjType eq 0 and Id lt 3', [1, 2]],
  ["OData__UIVersionString eq '1.0' and Id eq 1", [1]],
  ["startswith(Title,'akt 4') eq true", [4]],
  ["true eq substringof('kt 2',Title)", [2]],
  ["false eq startswith(Title,'akt 4') and Id gt 3", [5, 6]],
];

const ids = (rows: unknown): number[] => (rows as { Id: number }[]).map((one) => one.Id);

const refusals: readonly (readonly [string, string])[] = [
  ["$filter=endswith(Title,'x')", badQuery],
  ["$filter=contains(Title,'x')", badQuery],
  ["$filter=Tags/any(t: t eq 'x')", badQuery],
  ['$filter=(Id eq 1', badQuery],
  ['$filter=Id eq 1 1', badQuery],
  ['$filter=Id eq', badQuery],
  ['$filter=Nope eq 1', badColumn],
  ["$filter=Area/Title eq 'x'", badColumn],
  ["$filter=Area/Nope eq 'x'&$expand=Area&$select=Id,Area/Id", badColumn],
  ['$orderby=Nope', badColumn],
  ['$orderby=Tags', badColumn],
  ['$orderby=Body', badColumn],
  ['$orderby=Title up', badQuery],
  ['$select=Nope', badColumn],
  ['$select=Area/Title', badColumn],
  ['$expand=Nope', badColumn],
  ['$top=-1', badQuery],
  ['$top=x', badQuery],
];

const orders: readonly (readonly [string, boolean, readonly number[]])[] = [
  ['Title', false, [6, 5, 4, 3, 2, 1]],
  ['Status', true, [2, 4, 6, 1, 3, 5]],
  ['Due', true, [6, 1, 2, 3, 4, 5]],
  ['Budget', false, [5, 4, 3, 2, 1, 6]],
  ['Done', true, [1, 3, 5, 2, 4, 6]],
];

async function asked(context: CaseContext, path: string, query: string) {
  return context.ask(`${path}/items?${query.replace(/ /g, '+').replace(/Å/g, '%C3%85').replace(/ø/g, '%C3%B8')}`);
}

export const queryCases: readonly ConformanceCase[] = [
  {
    name: 'filters find the rows that fit',
    from: 'SURFACE.md 8 ($filter); "ne" includes empty values, as list views do',
    async run(context) {
      const list = await planList(context);
      const items = () => context.sp().web.lists.getById(list.id).items;
      for (const [filter, expected] of filters)
        equal(ids(await items().filter(filter).select('Id')()), expected, filter);
    },
  },
  {
    name: 'filters on what lookups and persons show need $expand',
    from: 'SURFACE.md 8',
    async run(context) {
      const list = await planList(context);
      const items = () => context.sp().web.lists.getById(list.id).items;
      const expanded = items().select('Id', 'Area/Title', 'Author/EMail').expand('Area', 'Author');
      equal(ids(await expanded.filter("Area/Title eq 'klima'")()), [4, 5]);
      equal(ids(await items().select('Id', 'Area/Id').expand('Area').filter('Area/Id eq 1').top(2)()), [1, 2]);
      const mine = items()
        .select('Id', 'Author/EMail')
        .expand('Author')
        .filter("Author/EMail eq 'stab@contoso.example'");
      equal(ids(await mine.top(1)()), [1]);
      await refused(items().filter("Author/EMail eq 'x'")(), 400, badColumn);
    },
  },
  {
    name: 'the filter of @pnp/sp made by its builder',
    from: '@pnp/sp spqueryable.js (filter builder)',
    async run(context) {
      const list = await planList(context);
      const items = () => context.sp().web.lists.getById(list.id).items;
      interface Row {
        Title: string;
        Budget: number;
        Done: boolean;
        Due: Date;
      }
      const found = await items().filter<Row>((f) =>
        f.number('Budget').greaterThan(100).and().boolean('Done').isTrue().and().text('Title').startsWith('Akt'),
      )();
      equal(ids(found), [2, 4]);
      const later = await items().filter<Row>((f) => f.date('Due').greaterThan(new Date('2025-04-01T00:00:00Z')))();
      equal(ids(later), [4, 5]);
    },
  },
  {
    name: 'what cannot be asked is refused with SharePoint’s code',
    from: 'SURFACE.md 3 and 8',
    async run(context) {
      const list = await planList(context, 1);
      for (const [query, code] of refusals) {
        const answer = await asked(context, list.path, query);
        equal(answer.status, 400, query);
        truth(codeOf(answer).startsWith(code), `${code} for ${query}, not ${codeOf(answer)}`);
      }
    },
  },
  {
    name: 'unknown names are refused where no row is found, too',
    from: 'SURFACE.md 3',
    async run(context) {
      const list = await planList(context, 0);
      equal((await asked(context, list.path, '$select=Nope')).status, 400);
      equal((await asked(context, list.path, '$select=Title,AreaId,Area/Title&$expand=Area')).status, 200);
    },
  },
  {
    name: 'sorting: empty values first, ties by ID',
    from: 'SURFACE.md 8; SQL Server has nulls first',
    async run(context) {
      const list = await planList(context);
      const items = () => context.sp().web.lists.getById(list.id).items;
      for (const [column, ascending, expected] of orders.filter(([name]) => name !== 'Status'))
        equal(ids(await items().orderBy(column, ascending).select('Id')()), expected, `${column} ${ascending}`);
      equal(
        ids(await items().orderBy('Status').orderBy('Id', false).select('Id')()),
        [6, 4, 2, 5, 3, 1],
        'Status, Id desc',
      );
    },
  },
  {
    name: 'collections that are no rows: $filter, $orderby, $top and $skip over any property',
    from: '@pnp/sp lists, fields, siteusers; SURFACE.md 6 and 7',
    async run(context) {
      const list = await planList(context, 0);
      const { web } = context.sp();
      const named = await web.lists.filter(`Title eq '${list.title.toUpperCase()}'`).select('Id')();
      equal(
        named.map((one) => one.Id),
        [list.id],
      );
      const fields = await web.lists
        .getById(list.id)
        .fields.filter("TypeAsString eq 'Number' and Hidden eq false")
        .select('InternalName')();
      truth(
        fields.some((one) => one.InternalName === 'Budget'),
        'Budget among number columns',
      );
      const sorted = await web.lists.orderBy('Title', false).select('Title').top(3)();
      equal(sorted.length, 3);
      const below = await web.lists
        .filter(`RootFolder/ServerRelativeUrl ne null and Id eq guid'${list.id}'`)
        .select('Title')();
      equal(
        below.map((one) => one.Title),
        [list.title],
      );
      await refused(web.lists.filter('Nope eq 1')(), 400);
      equal((await context.ask('web/siteusers?$filter=PrincipalType+eq+1&$select=Id&$skip=1&$top=1')).status, 200);
    },
  },
  {
    name: 'an index made later finds the same rows, also after changes',
    from: 'SURFACE.md 15 (Indexed columns)',
    async run(context) {
      const list = await planList(context);
      const { fields, items } = context.sp().web.lists.getById(list.id);
      for (const name of ['Budget', 'Status', 'Due', 'Area'])
        await fields.getByInternalNameOrTitle(name).update({ Indexed: true });
      await items.getById(2).update({ Budget: 1000, Status: 'Åben', AreaId: null });
      await items.getById(3).recycle();
      const found = async (filter: string): Promise<number[]> =>
        ids(await context.sp().web.lists.getById(list.id).items.filter(filter).select('Id')());
      equal(await found('Budget gt 300'), [2, 4, 5]);
      equal(await found("Status eq 'åben'"), [1, 2, 5]);
      equal(await found("startswith(Status,'Å')"), [1, 2, 5]);
      equal(await found('AreaId eq null'), [2, 6]);
      equal(await found('AreaId eq 1 or AreaId eq 2'), [1, 4, 5]);
      equal(await found('Due eq null'), [6]);
      equal(await found('Budget ne null and Budget ne 1000'), [1, 4, 5]);
    },
  },
  {
    name: 'the metadata URL carries $select; verbose wraps rows in d.results',
    from: 'SURFACE.md 2',
    async run(context) {
      const list = await planList(context, 1);
      const minimal = await asked(context, list.path, '$select=Id');
      matches(
        (minimal.json as { 'odata.metadata': string })['odata.metadata'],
        /\$metadata#SP\.ListData\.\w+Items&\$select=Id$/,
      );
      const verbose = await context.ask(`${list.path}/items`, {
        headers: { Accept: 'application/json;odata=verbose' },
      });
      equal(((verbose.json as { d: { results: unknown[] } }).d.results ?? []).length, 1);
    },
  },
  {
    name: 'properties of what is no row are found without regard to capital letters; those of rows are not',
    from: 'SURFACE.md 1 (segments) and 3; Microsoft: "Get to know the SharePoint REST service"',
    async run(context) {
      const list = await planList(context, 1);
      const lists = await context.ask(`web/lists?$select=title&$filter=id+eq+guid'${list.id}'&$orderby=TITLE`, {
        headers: { Accept: 'application/json;odata=nometadata' },
      });
      equal(lists.json, { value: [{ Title: list.title }] });
      equal((await asked(context, list.path, '$select=title')).status, 400);
    },
  },
  {
    name: 'a property as bare text',
    from: 'OData 3.0, "Requesting a Property\'s Raw Value"',
    async run(context) {
      const list = await planList(context, 0);
      const answer = await context.ask(`${list.path}/Title/$value`);
      equal([answer.status, answer.text], [200, list.title]);
      matches(answer.headers['content-type'] ?? '', /^text\/plain/);
      equal((await context.ask('web/CurrentUser/IsSiteAdmin/$value')).text, 'true');
      equal((await context.ask('web/Title/$count')).status, 404);
    },
  },
];
