import type { ConformanceCase } from '../case';
import { equal, holds, matches, truth } from '../check';

/** What hangs on a list, used as @pnp/sp's own parts use it. */
export const listPartCases: readonly ConformanceCase[] = [
  {
    name: 'default column values of a library are set, read and cleared',
    from: '@pnp/sp column-defaults/list.js',
    async run({ sp, name }) {
      const title = name('Standarder');
      const { Id } = await sp().web.lists.add(title, '', 101);
      const list = sp().web.lists.getById(Id);
      await list.fields.addText('Emne');
      const path = `/sites/dev/${title}`;
      await list.setDefaultColumnValues([{ name: 'Emne', path, value: 'Klima' }]);
      equal(await list.getDefaultColumnValues(), [{ name: 'Emne', path, value: 'Klima' }]);
      equal((await list.eventReceivers()).length, 1);
      await list.setDefaultColumnValues([{ name: 'Emne', path, value: 'Natur' }]);
      equal((await list.eventReceivers()).length, 1);
    },
  },
  {
    name: 'custom actions of a list',
    from: '@pnp/sp user-custom-actions/types.js',
    async run({ sp, name }) {
      const { Id } = await sp().web.lists.add(name('Handlinger'));
      const actions = sp().web.lists.getById(Id).userCustomActions;
      const added = await actions.add({ Title: 'Knap', Location: 'CommandUI.Ribbon', Sequence: 1 });
      holds(added.data, { Title: 'Knap' });
      equal((await actions()).length, 1);
      await actions.clear();
      equal(await actions(), []);
      equal(await sp().web.customListTemplates(), []);
    },
  },
  {
    name: 'lists, columns and views made in one batch',
    from: 'SURFACE.md 11',
    async run({ sp, name }) {
      const { Id } = await sp().web.lists.add(name('Batch'));
      const [batched, execute] = sp().batched();
      const list = batched.web.lists.getById(Id);
      const column = list.fields.addText('Sag', { Group: 'Fremdrift' });
      const xml = list.fields.createFieldAsXml('<Field Type="Number" DisplayName="Antal" Min="1" />');
      const view = list.views.add('Fra batch', false, { RowLimit: 7 });
      const change = list.update({ Description: 'Batch' });
      const made = batched.web.lists.add(name('I batch'));
      await execute();
      equal((await column).InternalName, 'Sag');
      holds(await xml, { InternalName: 'Antal', MinimumValue: 1 });
      equal((await view).RowLimit, 7);
      await change;
      matches((await made).Id, /^[0-9a-f-]{36}$/);
      equal((await sp().web.lists.getById(Id)()).Description, 'Batch');
    },
  },
  {
    name: 'the order of content types on the new button',
    from: '@pnp/sp folders/types.js; SURFACE.md 13',
    async run({ sp, name }) {
      const { Id } = await sp().web.lists.add(name('Rækkefølge'), '', 100, true);
      const list = sp().web.lists.getById(Id);
      await list.contentTypes.addAvailableContentType('0x0104');
      const root = (await list.rootFolder.select('ContentTypeOrder')()) as unknown as {
        ContentTypeOrder: { StringValue: string }[];
      };
      truth(root.ContentTypeOrder.length >= 2, 'two content types or more');
    },
  },
  {
    name: 'what a list says in the change log when its columns, views and content types change',
    from: 'SURFACE.md 14; Microsoft: SP.ChangeQuery',
    async run({ sp, name }) {
      const made = await sp().web.lists.add(name('Logges'));
      const list = sp().web.lists.getById(made.Id);
      const token = (made as unknown as { CurrentChangeToken: { StringValue: string } }).CurrentChangeToken;
      const field = await list.fields.addText('Sag');
      await list.views.add('Ny');
      await list.contentTypes.addAvailableContentType('0x0104');
      await list.update({ Description: 'x' });
      const query = { Add: true, Update: true, ChangeTokenStart: token };
      const fields = (await list.getChanges({ ...query, Field: true })) as unknown as Record<string, unknown>[];
      truth(
        fields.some((one) => one['FieldId'] === field.Id && one['ChangeType'] === 1),
        'the new column',
      );
      const views = (await list.getChanges({ ...query, View: true })) as unknown as Record<string, unknown>[];
      equal(views.filter((one) => one['ChangeType'] === 1).length, 1);
      const lists = (await list.getChanges({ ...query, List: true })) as unknown as Record<string, unknown>[];
      truth(
        lists.some((one) => one['ChangeType'] === 2 && one['ListId'] === made.Id),
        'the change of the list',
      );
    },
  },
  {
    name: 'RenderListDataAsStream gives the columns of the forms',
    from: '@pnp/sp lists/types.js RenderListDataOptions.ClientFormSchema',
    async run({ sp, name }) {
      const { Id } = await sp().web.lists.add(name('Formularer'));
      const list = sp().web.lists.getById(Id);
      await list.fields.addText('Note');
      const { ClientForms } = (await list.renderListDataAsStream({ RenderOptions: 64 })) as unknown as {
        ClientForms: Record<'Edit' | 'New', Record<string, { Name: string }[]>>;
      };
      truth(ClientForms.Edit['Item']?.some((field) => field.Name === 'Note') === true, 'the column in the form');
      equal((await list.select('Items/Title').expand('Items')<{ Items: unknown[] }>()).Items, []);
      truth(ClientForms.New['Item']?.some((field) => field.Name === 'Title') === true, 'the title in the form');
    },
  },
];
