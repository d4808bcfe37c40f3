import type { ConformanceCase } from '../case';
import { equal, holds, matches, truth } from '../check';
import { planList } from './plan-list';

interface Stream {
  readonly Row: Readonly<Record<string, unknown>>[];
  readonly NextHref?: string;
  readonly PrevHref?: string;
  readonly FirstRow: number;
  readonly LastRow: number;
  readonly RowLimit: number;
}

const fields = (...names: string[]): string =>
  `<ViewFields>${names.map((name) => `<FieldRef Name="${name}"/>`).join('')}</ViewFields>`;

export const renderCases: readonly ConformanceCase[] = [
  {
    name: 'rows are texts in the site’s locale, beside what every row has',
    from: 'SURFACE.md 9; responses/render-list-data-as-stream.json',
    async run(context) {
      const list = await planList(context);
      const answer = await context.ask(`${list.path}/RenderListDataAsStream`, {
        body: JSON.stringify({
          parameters: {
            RenderOptions: 2,
            ViewXml: `<View>${fields('Title', 'Budget', 'Done', 'Due', 'Tags', 'Area', 'Author')}<RowLimit>2</RowLimit></View>`,
          },
        }),
      });
      equal(answer.headers['content-type'], 'application/json; charset=utf-8');
      const body = answer.json as Stream;
      holds(body, {
        FirstRow: 1,
        LastRow: 2,
        RowLimit: 2,
        FilterLink: '?',
        ForceNoHierarchy: '1',
        CurrentFolderSpItemUrl: '',
      });
      const second = body.Row[1] ?? {};
      holds(second, {
        ID: '2',
        Title: 'Akt 2',
        FSObjType: '0',
        'Budget.': '201.000000000000',
        'Done.value': '1',
        'Due.': '2025-02-15T10:00:00Z',
        owshiddenversion: '1',
        Restricted: '',
      });
      equal(second['Tags'], ['Unge']);
      equal(second['Area'], [{ lookupId: 1, lookupValue: 'Skole', isSecretFieldValue: false }]);
      matches(second['UniqueId'], /^\{[0-9A-F-]{36}\}$/);
      matches(second['PermMask'], /^0x[0-9a-f]+$/);
      matches(second['FileRef'], /\/2_\.000$/);
      truth(body.NextHref === undefined, 'no next page where the limit is not paged');
    },
  },
  {
    name: 'paging by NextHref and PrevHref',
    from: 'SURFACE.md 9; @pnp/sp lists/types.js (Paging)',
    async run(context) {
      const list = await planList(context);
      const target = context.sp().web.lists.getById(list.id);
      const page = (Paging?: string): Promise<Stream> =>
        target.renderListDataAsStream({
          ViewXml: `<View><Query><OrderBy><FieldRef Name="Title" Ascending="FALSE"/></OrderBy></Query>${fields('Title')}<RowLimit Paged="TRUE">2</RowLimit></View>`,
          ...(Paging === undefined ? {} : { Paging }),
        });
      const ids = (one: Stream): unknown[] => one.Row.map((row) => row['ID']);
      const first = await page();
      equal(ids(first), ['6', '5']);
      matches(
        first.NextHref,
        /^\?Paged=TRUE&p_Title=Akt%205&p_ID=5&PageFirstRow=3&View=00000000-0000-0000-0000-000000000000$/,
      );
      const second = await page(first.NextHref?.slice(1));
      equal([ids(second), second.FirstRow, second.LastRow], [['4', '3'], 3, 4]);
      const third = await page(second.NextHref);
      equal([ids(third), third.NextHref], [['2', '1'], undefined]);
      const back = await page(third.PrevHref?.slice(1));
      equal([ids(back), back.FirstRow], [['4', '3'], 3]);
    },
  },
  {
    name: 'with more options the rows lie under ListData',
    from: '@pnp/sp lists/types.js (RenderListDataOptions)',
    async run(context) {
      const list = await planList(context, 2);
      const target = context.sp().web.lists.getById(list.id);
      const body = (await target.renderListDataAsStream({
        RenderOptions: [1, 2, 4],
      })) as unknown as {
        ListData: Stream;
        ListSchema: { Field: { Name: string }[] };
        ListTitle: string;
      };
      equal(body.ListData.Row.length, 2);
      equal(body.ListTitle, list.title);
      truth(
        body.ListSchema.Field.some((one) => one.Name === 'LinkTitle' || one.Name === 'Title'),
        'a title column',
      );
      truth(
        body.ListData.Row.every((row) => typeof row['Title'] === 'string'),
        'Title in each row',
      );
    },
  },
  {
    name: 'the address filters and sorts; what overrides is added',
    from: 'SURFACE.md 9',
    async run(context) {
      const list = await planList(context);
      const ask = async (query: string, parameters: unknown, overrideParameters?: unknown): Promise<unknown[]> => {
        const answer = await context.ask(`${list.path}/RenderListDataAsStream?${query}`, {
          body: JSON.stringify({ parameters, overrideParameters }),
        });
        equal(answer.status, 200, query);
        return (answer.json as Stream).Row.map((row) => row['ID']);
      };
      const view = { ViewXml: `<View>${fields('Title', 'Status')}</View>` };
      equal(await ask('FilterField1=Status&FilterValue1=Lukket', view), ['2', '4', '6']);
      equal(await ask('FilterFields1=Title&FilterValues1=Akt%201%3B%23Akt%203', view), ['1', '3']);
      equal(await ask('SortField=Title&SortDir=Desc', view), ['6', '5', '4', '3', '2', '1']);
      equal(await ask('InplaceSearchQuery=akt%205', view), ['5']);
      const over =
        '<View><Query><Where><Eq><FieldRef Name="ID"/><Value Type="Counter">4</Value></Eq></Where></Query></View>';
      equal(await ask('', { ...view, OverrideViewXml: over }), ['4']);
      equal(await ask('', view, { ViewXml: over }), ['4']);
      equal((await ask('', {})).length, 6);
    },
  },
  {
    name: 'renderListData and renderListFormData give JSON inside a text',
    from: '@pnp/sp lists/types.js (JSON.parse of the answer)',
    async run(context) {
      const list = await planList(context, 3);
      const target = context.sp().web.lists.getById(list.id);
      const data = (await target.renderListData(
        `<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">Akt 2</Value></Eq></Where></Query>${fields('Title')}<RowLimit>5</RowLimit></View>`,
      )) as unknown as Stream;
      equal(
        data.Row.map((row) => row['Title']),
        ['Akt 2'],
      );
      const form = (await target.renderListFormData(2, 'editform', 2)) as unknown as {
        ListData: { Title: string };
        ListSchema: object;
      };
      equal(form.ListData.Title, 'Akt 2');
      truth('Title' in form.ListSchema, 'Title in the schema');
    },
  },
  {
    name: 'changes since a token, as XML',
    from: 'SURFACE.md 6; responses/list-item-changes-since-token.json',
    async run(context) {
      const list = await planList(context, 3);
      const target = context.sp().web.lists.getById(list.id);
      const ask = async (query: object): Promise<string> => String(await target.getListItemChangesSinceToken(query));
      const tokenIn = (xml: string): string => /LastChangeToken="([^"]+)"/.exec(xml)?.[1] ?? '';
      const whole = await ask({ RowLimit: '10', ViewFields: '<ViewFields><FieldRef Name="Title"/></ViewFields>' });
      matches(whole, /^<\?xml/);
      matches(whole, /<rs:data ItemCount="3">/);
      matches(whole, /<z:row [^>]*ows_Title="Akt 1"/);
      truth(!whole.includes('ows_Budget'), 'only the columns asked for');
      const token = tokenIn(whole);
      matches(token, new RegExp(`^1;3;${list.id};\\d+;\\d+$`));
      matches(await ask({ ChangeToken: token }), /<rs:data ItemCount="0">/);
      await target.items.add({ Title: 'ny & "stor"' });
      await target.items.getById(1).update({ Title: 'rettet' });
      await target.items.getById(2).delete();
      const changed = await ask({ ChangeToken: token });
      matches(changed, /<Id ChangeType="Delete">2<\/Id>/);
      matches(changed, /<rs:data ItemCount="2">/);
      matches(changed, /ows_Title="ny &amp; &quot;stor&quot;"/);
      truth(!changed.includes('MoreChanges'), 'nothing more');
      const part = await ask({ ChangeToken: token, RowLimit: '1' });
      matches(part, /MoreChanges="TRUE"/);
      let seen = part;
      for (let n = 0; n < 5 && tokenIn(seen) !== tokenIn(changed); n++)
        seen = await ask({ ChangeToken: tokenIn(seen), RowLimit: '1' });
      equal(tokenIn(seen), tokenIn(changed));
      const narrowed = await ask({
        ChangeToken: token,
        Query: '<Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">rettet</Value></Eq></Where></Query>',
      });
      matches(narrowed, /<rs:data ItemCount="1"><z:row [^>]*ows_Title="rettet"/);
      equal(
        (
          await context.ask(`${list.path}/getlistitemchangessincetoken`, {
            body: JSON.stringify({ query: { ChangeToken: 'x' } }),
          })
        ).status,
        400,
      );
    },
  },
  {
    name: 'a view’s columns that the list does not have are left out, whatever their names',
    from: 'SURFACE.md 9',
    async run(context) {
      const list = await planList(context, 1);
      const named = fields('Title', 'Nope', '__proto__', 'constructor', 'LinkTitle');
      const answer = await context.ask(`${list.path}/RenderListDataAsStream`, {
        body: JSON.stringify({ parameters: { ViewXml: `<View>${named}</View>` } }),
      });
      equal(answer.status, 200);
      holds((answer.json as Stream).Row[0], { Title: 'Akt 1', LinkTitle: 'Akt 1' });
    },
  },
];
