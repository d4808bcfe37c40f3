import type { CaseContext, ConformanceCase } from '../case';
import { codeOf, equal, refused } from '../check';
import { planList, type PlanList } from './plan-list';

const field = (name: string, more = ''): string => `<FieldRef Name="${name}"${more}/>`;
const value = (type: string, text: string, more = ''): string => `<Value Type="${type}"${more}>${text}</Value>`;

const wheres: readonly (readonly [string, readonly number[]])[] = [
  [`<Eq>${field('Title')}${value('Text', 'AKT 2')}</Eq>`, [2]],
  [`<Eq><FieldRef ID="{FA564E0F-0C70-4AB9-B863-0177E6DDD247}"/>${value('Text', 'Akt 2')}</Eq>`, [2]],
  [`<Neq>${field('Status')}${value('Choice', 'Åben')}</Neq>`, [2, 4, 6]],
  [`<Gt>${field('Budget')}${value('Number', '201')}</Gt>`, [3, 4, 5]],
  [`<Geq>${field('ID')}${value('Counter', '5')}</Geq>`, [5, 6]],
  [`<Leq>${field('Budget')}${value('Currency', '201')}</Leq>`, [1, 2]],
  [`<IsNull>${field('Budget')}</IsNull>`, [6]],
  [`<IsNotNull>${field('Due')}</IsNotNull>`, [1, 2, 3, 4, 5]],
  [`<BeginsWith>${field('Title')}${value('Text', 'akt')}</BeginsWith>`, [1, 2, 3, 4, 5, 6]],
  [`<Contains>${field('Title')}${value('Text', 't 4')}</Contains>`, [4]],
  [`<Eq>${field('Done')}${value('Boolean', '1')}</Eq>`, [2, 4, 6]],
  [`<Eq>${field('Due')}${value('DateTime', '2025-03-15')}</Eq>`, [3]],
  [`<Eq>${field('Due')}${value('DateTime', '2025-03-15T10:00:00Z', ' IncludeTimeValue="TRUE"')}</Eq>`, [3]],
  [`<Lt>${field('Due')}${value('DateTime', '2025-03-15T23:00:00Z')}</Lt>`, [1, 2, 3]],
  [`<Gt>${field('Due')}<Value Type="DateTime"><Today OffsetDays="-100000"/></Value></Gt>`, [1, 2, 3, 4, 5]],
  [`<Geq>${field('Due')}<Value Type="DateTime"><Today/></Value></Geq>`, []],
  [`<Gt>${field('Created')}<Value Type="DateTime" IncludeTimeValue="TRUE"><Now/></Value></Gt>`, []],
  [`<Eq>${field('Created')}<Value Type="DateTime"><Today/></Value></Eq>`, [1, 2, 3, 4, 5, 6]],
  [`<Eq>${field('Area')}${value('Lookup', 'Skole')}</Eq>`, [1, 2, 3]],
  [`<Eq>${field('Area', ' LookupId="TRUE"')}${value('Lookup', '2')}</Eq>`, [4, 5]],
  [
    `<In>${field('Area', ' LookupId="TRUE"')}<Values>${value('Lookup', '2')}${value('Lookup', '9')}</Values></In>`,
    [4, 5],
  ],
  [`<In>${field('ID')}<Values>${value('Counter', '1')}${value('Counter', '6')}</Values></In>`, [1, 6]],
  [`<Includes>${field('Tags')}${value('MultiChoice', 'Børn')}</Includes>`, [3]],
  [`<Contains>${field('Tags')}${value('Text', 'bør')}</Contains>`, [3]],
  [`<NotIncludes>${field('Tags')}${value('MultiChoice', 'Unge')}</NotIncludes>`, [6]],
  [`<Eq>${field('Author', ' LookupId="TRUE"')}<Value Type="Integer"><UserID/></Value></Eq>`, [1, 2, 3, 4, 5, 6]],
  [`<Eq>${field('Owner')}<Value Type="Integer"><UserID Type="Integer"/></Value></Eq>`, []],
  [`<Membership Type="CurrentUserGroups">${field('Owner')}</Membership>`, []],
  [
    `<And><Or><Eq>${field('ID')}${value('Counter', '1')}</Eq><Eq>${field('ID')}${value('Counter', '2')}</Eq></Or>` +
      `<Neq>${field('Title')}${value('Text', 'Akt 1')}</Neq></And>`,
    [2],
  ],
  ['', [1, 2, 3, 4, 5, 6]],
];

const ids = (rows: unknown): number[] => (rows as { Id: number }[]).map((one) => one.Id);
const listOf = (context: CaseContext, list: PlanList) => context.sp().web.lists.getById(list.id);

export const camlCases: readonly ConformanceCase[] = [
  {
    name: 'getItemsByCAMLQuery finds the rows that fit',
    from: '@pnp/sp lists/types.js; Microsoft: Query schema (CAML)',
    async run(context) {
      const list = await planList(context);
      for (const [where, expected] of wheres) {
        const found = (await listOf(context, list).getItemsByCAMLQuery({
          ViewXml: `<View><Query><Where>${where}</Where></Query></View>`,
        })) as unknown;
        equal(ids(found), expected, where);
      }
    },
  },
  {
    name: 'OrderBy, RowLimit and paging by position, both ways',
    from: '@pnp/sp lists/types.js (ListItemCollectionPosition)',
    async run(context) {
      const list = await planList(context);
      const page = async (PagingInfo: string): Promise<number[]> =>
        ids(
          await listOf(context, list).getItemsByCAMLQuery({
            ViewXml: `<View><Query><OrderBy>${field('Title', ' Ascending="FALSE"')}</OrderBy></Query><RowLimit Paged="TRUE">2</RowLimit></View>`,
            ListItemCollectionPosition: { PagingInfo },
          }),
        );
      equal(await page(''), [6, 5]);
      equal(await page('Paged=TRUE&p_Title=Akt%205&p_ID=5'), [4, 3]);
      equal(await page('Paged=TRUE&PagedPrev=TRUE&p_Title=Akt%203&p_ID=3'), [5, 4]);
    },
  },
  {
    name: '$select and $expand in the address; a bare Query; the query in the address',
    from: '@pnp/sp lists/types.js (expands)',
    async run(context) {
      const list = await planList(context);
      const query = {
        ViewXml: `<View><Query><Where><Eq>${field('ID')}${value('Counter', '4')}</Eq></Where></Query></View>`,
      };
      const answer = await context.ask(`${list.path}/getitems?$select=Id,Area/Title&$expand=Area`, {
        body: JSON.stringify({ query: { __metadata: { type: 'SP.CamlQuery' }, ...query } }),
        headers: { Accept: 'application/json;odata=nometadata' },
      });
      equal(answer.json, { value: [{ Area: { Title: 'Klima' }, Id: 4, ID: 4 }] });
      const expanded = (await listOf(context, list).getItemsByCAMLQuery(query, 'FieldValuesAsText')) as {
        FieldValuesAsText: { Title: string };
      }[];
      equal(expanded[0]?.FieldValuesAsText.Title, 'Akt 4');
      const inAddress = await context.ask(
        `${list.path}/getitems(query=@v)?@v=${encodeURIComponent(JSON.stringify(query))}`,
        {
          method: 'POST',
        },
      );
      equal(ids((inAddress.json as { value: unknown }).value), [4]);
    },
  },
  {
    name: 'folders: a plain view has the root’s own, Recursive the rows, RecursiveAll all',
    from: 'Microsoft: View element, Scope',
    async run(context) {
      const title = context.name('Mapper');
      const { Id } = (await context.sp().web.lists.add(title, '', 100, false, { EnableFolderCreation: true })) as {
        Id: string;
      };
      const list = context.sp().web.lists.getById(Id);
      await list.items.add({ Title: 'i roden' });
      const { ServerRelativeUrl: root } = await list.rootFolder();
      await list.rootFolder.folders.addUsingPath('Mappe');
      await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'i mappen' }], `${root}/Mappe`);
      const found = async (scope: string, FolderServerRelativeUrl?: string): Promise<number> =>
        ids(
          await list.getItemsByCAMLQuery({
            ViewXml: `<View${scope && ` Scope="${scope}"`}></View>`,
            ...(FolderServerRelativeUrl === undefined ? {} : { FolderServerRelativeUrl }),
          }),
        ).length;
      equal(await found(''), 2);
      equal(await found('FilesOnly'), 1);
      equal(await found('Recursive'), 2);
      equal(await found('RecursiveAll'), 3);
      equal(await found('', `${root}/Mappe`), 1);
      equal((await list.items()).length, 3);
      await refused(found('', `${root}/Nope`), 404);
    },
  },
  {
    name: 'what is no CAML is refused, and no entity is followed',
    from: 'pnp/sp-dev-fx-webparts #2052 and pnp/pnpcore #489 (code -2130575340)',
    async run(context) {
      const list = await planList(context, 1);
      const ask = (ViewXml: string) =>
        context.ask(`${list.path}/getitems`, { body: JSON.stringify({ query: { ViewXml } }) });
      const where = (inside: string): string => `<View><Query><Where>${inside}</Where></Query></View>`;
      for (const broken of [
        '<View>',
        'plain',
        '<View></View><View></View>',
        '<!DOCTYPE x [<!ENTITY a "b">]><View>&a;</View>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><View>&a;</View>',
        where('<And>'.repeat(5000) + '</And>'.repeat(5000)),
      ]) {
        const answer = await ask(broken);
        equal(answer.status, 400, broken.slice(0, 40));
      }
      const eq = `<Eq>${field('Title')}${value('Text', 'x')}</Eq>`;
      for (const wrong of [
        `<Or>${eq}</Or>`,
        `<And>${eq}${eq}${eq}</And>`,
        `<Eq>${field('Nope')}${value('Text', 'x')}</Eq>`,
        `${eq}${eq}`,
      ]) {
        const answer = await ask(where(wrong));
        equal(answer.status, 500, wrong);
        equal(codeOf(answer), '-2130575340, Microsoft.SharePoint.SPException', wrong);
      }
    },
  },
];
