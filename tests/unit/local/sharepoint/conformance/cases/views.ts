import type { CaseContext, ConformanceCase } from '../case';
import { equal, holds, matches, refused, truth } from '../check';

const client = '@pnp/sp views/types.js';
const recorded = 'SURFACE.md 10 [R ListViewTests]';

async function newList({ sp, name }: CaseContext) {
  const { Id } = await sp().web.lists.add(name('Visninger'));
  const list = sp().web.lists.getById(Id);
  await list.fields.addText('Note');
  await list.fields.addText('Andet');
  return { id: Id, list };
}
const itemsOf = async (fields: () => Promise<unknown>): Promise<string[]> =>
  ((await fields()) as { Items: string[] }).Items;

export const viewCases: readonly ConformanceCase[] = [
  {
    name: 'the default view of a new list, with its 48 properties',
    from: `${recorded}; responses/view.json`,
    async run(context) {
      const { list, id } = await newList(context);
      const view = (await list.defaultView()) as unknown as Record<string, unknown>;
      holds(view, {
        'odata.type': 'SP.View',
        Title: 'All Items',
        DefaultView: true,
        PersonalView: false,
        Paged: true,
        RowLimit: 30,
        BaseViewId: '1',
        ViewType: 'HTML',
        Scope: 0,
        ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>',
        ContentTypeId: { StringValue: '0x' },
      });
      truth(Object.keys(view).filter((key) => !key.includes('odata')).length >= 46, 'all properties');
      matches(view['ServerRelativeUrl'], /\/AllItems\.aspx$/);
      matches(
        view['ListViewXml'],
        /^<View><Query><OrderBy>.*<ViewFields><FieldRef Name="LinkTitle" \/><\/ViewFields><RowLimit Paged="TRUE">30<\/RowLimit><\/View>$/,
      );
      matches(view['HtmlSchemaXml'], /DisplayName="All Items"/);
      const fields = (await context.ask(`web/lists('${id}')/DefaultView/ViewFields`)).json as Record<string, unknown>;
      holds(fields, { SchemaXml: '<FieldRef Name="LinkTitle" />', Items: ['LinkTitle'] });
    },
  },
  {
    name: 'a view is made with 201, found in every way, changed and deleted',
    from: client,
    async run(context) {
      const { list, id } = await newList(context);
      const Where = '<Where><Eq><FieldRef Name="Title"/><Value Type="Text">A</Value></Eq></Where>';
      const made = await list.views.add('Mine åbne', false, {
        RowLimit: 10,
        ViewQuery: Where,
        ViewFields: ['LinkTitle', 'Note'],
      } as never);
      holds(made, { Title: 'Mine åbne', RowLimit: 10, PersonalView: false, DefaultView: false });
      const view = list.views.getById(made.Id);
      equal((await list.getView(made.Id)()).Id, made.Id);
      equal((await list.views.getByTitle('Mine åbne')()).Id, made.Id);
      equal(await itemsOf(() => view.fields()), ['LinkTitle', 'Note']);
      matches((await view()).ViewQuery, /<Eq><FieldRef Name="Title" \/><Value Type="Text">A<\/Value><\/Eq>/);
      const raw = await context.ask(`web/lists('${id}')/views`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ Title: 'Rå' }),
      });
      equal(raw.status, 201);
      await view.update({ Title: 'Nyt navn', RowLimit: 5, Paged: false, Scope: 1, Hidden: false });
      holds(await view(), { Title: 'Nyt navn', RowLimit: 5, Paged: false, Scope: 1 });
      matches((await view()).ListViewXml, /^<View Scope="Recursive">/);
      await refused(view.update({ FindesIkke: 1 } as never), 400);
      await view.delete();
      await refused(view(), 404);
      await refused(list.defaultView.delete(), 400);
    },
  },
  {
    name: 'the default view moves, and the list has one at any time',
    from: client,
    async run(context) {
      const { list } = await newList(context);
      const made = await list.views.add('Anden');
      await list.views.getById(made.Id).update({ DefaultView: true });
      equal(
        (await list.views.filter('DefaultView eq true')()).map((view) => view.Title),
        ['Anden'],
      );
      equal((await list.defaultView()).Title, 'Anden');
      matches(
        ((await list.select('DefaultViewUrl')()) as unknown as { DefaultViewUrl: string }).DefaultViewUrl,
        /\/Anden\.aspx$/,
      );
    },
  },
  {
    name: 'view fields: add, move, remove, remove all, schema XML',
    from: client,
    async run(context) {
      const { list } = await newList(context);
      const fields = list.defaultView.fields;
      await fields.add('Note');
      await fields.add('Andet');
      await fields.add('Note');
      equal(await itemsOf(() => fields()), ['LinkTitle', 'Note', 'Andet']);
      await fields.move('Andet', 0);
      equal(await itemsOf(() => fields()), ['Andet', 'LinkTitle', 'Note']);
      await fields.remove('LinkTitle');
      equal(await fields.getSchemaXml(), '<FieldRef Name="Andet" /><FieldRef Name="Note" />');
      await refused(fields.add('Findes ikke'), 400, '-2147024809');
      await refused(fields.remove('Findes ikke'), 400);
      await fields.removeAll();
      equal(await itemsOf(() => fields()), []);
    },
  },
  {
    name: 'setViewXml sets query, columns, page size and scope',
    from: client,
    async run(context) {
      const { list } = await newList(context);
      const view = list.defaultView;
      await view.setViewXml(
        '<View Scope="RecursiveAll"><ViewFields><FieldRef Name="Title"/><FieldRef Name="Note"/></ViewFields><RowLimit Paged="FALSE">7</RowLimit><Query><OrderBy><FieldRef Name="Note" Ascending="FALSE"/></OrderBy></Query><Aggregations Value="On"><FieldRef Name="Note" Type="COUNT"/></Aggregations></View>',
      );
      holds(await view(), {
        Scope: 2,
        RowLimit: 7,
        Paged: false,
        ViewQuery: '<OrderBy><FieldRef Name="Note" Ascending="FALSE" /></OrderBy>',
        AggregationsStatus: 'On',
        Aggregations: '<FieldRef Name="Note" Type="COUNT" />',
      });
      equal(await itemsOf(() => view.fields()), ['Title', 'Note']);
      await refused(view.setViewXml('<View><Query>'), 400);
    },
  },
  {
    name: 'a personal view is seen by its owner alone',
    from: 'SURFACE.md 10; Microsoft: SP.View.personalView',
    async run(context) {
      const { list, id } = await newList(context);
      const made = await context.sp('editor').web.lists.getById(id).views.add('Kun min', true);
      equal(made.PersonalView, true);
      equal((await context.sp('editor').web.lists.getById(id).views.getById(made.Id)()).Title, 'Kun min');
      equal(
        (await list.views()).some((view) => view.Id === made.Id),
        false,
      );
      await refused(list.views.getById(made.Id)(), 404);
      await refused(context.sp('reader').web.lists.getById(id).views.add('Alles', false), 403);
    },
  },
  {
    name: 'a view as HTML',
    from: client,
    async run(context) {
      const { list } = await newList(context);
      await list.items.add({ Title: '<b>Farlig</b>' });
      const html = await list.defaultView.renderAsHtml();
      matches(html, /<table/);
      truth(!String(html).includes('<b>Farlig'), 'escaped text');
    },
  },
  {
    name: 'a view that names no columns has those of its base view',
    from: 'PnPjs docs, sp/views: "create a new view with default fields and properties"',
    async run({ sp, name }) {
      for (const [template, first] of [
        [100, 'LinkTitle'],
        [101, 'DocIcon'],
      ] as const) {
        const { Id } = await sp().web.lists.add(name('Kolonner'), '', template);
        const { views } = sp().web.lists.getById(Id);
        const made = await views.add('Ny visning');
        equal((await itemsOf(views.getById(made.Id).fields))[0], first);
      }
    },
  },
];
