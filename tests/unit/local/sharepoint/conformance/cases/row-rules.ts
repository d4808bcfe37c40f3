import type { ConformanceCase } from '../case';
import { equal, holds, refused, truth } from '../check';
import { listOf, listWith } from '../rows';

const titles = (rows: unknown): unknown[] => (rows as { Title: unknown }[]).map((row) => row.Title);

export const rowRuleCases: readonly ConformanceCase[] = [
  {
    name: 'with ReadSecurity 2 people see only rows of their own, in each way of reading',
    from: 'Microsoft: SPList.ReadSecurity; "Item-level Permissions" (those who override list behaviours see all)',
    async run(context) {
      const { list, title } = await listWith(context);
      await list.update({ ReadSecurity: 2 });
      holds(await list.select('ReadSecurity', 'WriteSecurity')(), { ReadSecurity: 2, WriteSecurity: 1 });
      await list.items.add({ Title: 'Ejerens' });
      const editors = listOf(context.sp('editor'), title);
      await editors.items.add({ Title: 'Min' });
      equal(titles(await list.items()), ['Ejerens', 'Min']);
      equal(titles(await editors.items()), ['Min']);
      equal(titles(await editors.items.orderBy('Title').top(1)()), ['Min']);
      equal(titles(await editors.items.filter("Title eq 'Ejerens'")()), []);
      equal(titles(await editors.getItemsByCAMLQuery({ ViewXml: '<View/>' })), ['Min']);
      equal(titles((await editors.renderListDataAsStream({ ViewXml: '<View/>' })).Row), ['Min']);
      equal(titles(await listOf(context.sp('reader'), title).items()), []);
      await refused(editors.items.getById(1)(), 404, '-2130575338');
      await refused(editors.items.getById(1).update({ Title: 'x' }), 404);
    },
  },
  {
    name: 'with WriteSecurity 2 people change only rows of their own, with 4 none',
    from: 'Microsoft: SPList.WriteSecurity',
    async run(context) {
      const { list, title } = await listWith(context);
      await list.update({ WriteSecurity: 2 });
      await list.items.add({ Title: 'Ejerens' });
      const editors = listOf(context.sp('editor'), title);
      await editors.items.add({ Title: 'Min' });
      await refused(editors.items.getById(1).update({ Title: 'x' }), 403, '-2147024891');
      await refused(editors.items.getById(1).delete(), 403);
      await editors.items.getById(2).update({ Title: 'Min ny' });
      await list.items.getById(2).update({ Title: 'Ejeren retter' });
      await list.update({ WriteSecurity: 4 });
      await refused(editors.items.getById(2).update({ Title: 'x' }), 403);
      await list.items.getById(2).update({ Title: 'Ejeren igen' });
    },
  },
  {
    name: 'what waits for approval is seen by its author and by approvers',
    from: 'Microsoft: SPList.EnableModeration, SP.DraftVisibilityType',
    async run(context) {
      const { list, title } = await listWith(context);
      await list.update({ EnableModeration: true });
      holds(await list(), { EnableModeration: true, DraftVersionVisibility: 2 });
      const [editors, readers] = [listOf(context.sp('editor'), title), listOf(context.sp('reader'), title)];
      await editors.items.add({ Title: 'Kladde' });
      equal(titles(await readers.items()), []);
      equal(titles(await editors.items()), ['Kladde']);
      await refused(readers.items.getById(1)(), 404);
      await list.items.getById(1).update({ OData__ModerationStatus: 0 });
      equal(titles(await readers.items()), ['Kladde']);
      await editors.items.getById(1).update({ Title: 'Kladde 2' });
      equal(titles(await readers.items()), []);
      await list.update({ DraftVersionVisibility: 0 });
      equal(titles(await readers.items()), ['Kladde 2']);
    },
  },
  {
    name: 'a column that a formula reads is not deleted',
    from: 'Microsoft: calculated columns; code unverified',
    async run(context) {
      const { list } = await listWith(context);
      await list.fields.addNumber('Antal');
      await list.fields.addCalculated('Dobbelt', { Formula: '=[Antal]*2' });
      await refused(list.fields.getByInternalNameOrTitle('Antal').delete(), 400);
      await list.fields.getByInternalNameOrTitle('Dobbelt').delete();
      await list.fields.getByInternalNameOrTitle('Antal').delete();
    },
  },
  {
    name: 'a comment is a system update of its row',
    from: 'Microsoft: the column _CommentCount; SP.ChangeType',
    async run(context) {
      const { list } = await listWith(context);
      await list.items.add({ Title: 'A' });
      const { CurrentChangeToken } = await list.select('CurrentChangeToken')<{
        CurrentChangeToken: { StringValue: string };
      }>();
      await list.items.getById(1).comments.add('Hej');
      const changes = (await list.getChanges({
        Item: true,
        Update: true,
        SystemUpdate: true,
        ChangeTokenStart: CurrentChangeToken,
      })) as { ChangeType: number }[];
      equal(
        changes.map((change) => change.ChangeType),
        [15],
      );
    },
  },
  {
    name: 'a list goes with its root folder, and folders are one in capitals and small letters, æ, ø and å too',
    from: 'Microsoft: SPFolder.Delete; SharePoint compares names without regard to case',
    async run({ sp, name }) {
      const title = name('Rod');
      await sp().web.lists.add(title, '', 101);
      const library = sp().web.lists.getByTitle(title);
      const { ServerRelativeUrl: root } = await library.rootFolder();
      await library.rootFolder.folders.addUsingPath('ÆØÅ mappe');
      await refused(library.rootFolder.folders.addUsingPath('æøå MAPPE'), 400);
      await sp().web.getFolderByServerRelativePath(`${root}/ÆØÅ mappe`).files.addUsingPath('Øl.txt', 'hej');
      const read = () => sp().web.getFileByServerRelativePath(`${root}/æøå mappe/øL.txt`).getText();
      equal(await read(), 'hej');
      const folder = sp().web.getFolderByServerRelativePath(root);
      await refused(sp('reader').web.getFolderByServerRelativePath(root).recycle(), 403);
      const id = await folder.recycle();
      await refused(library(), 404);
      await sp().web.recycleBin.getById(id).restore();
      equal(await read(), 'hej');
      await folder.delete();
      await refused(library(), 404);
    },
  },
  {
    name: 'a change of a site content type or site column is pushed to lists where that is asked',
    from: 'Microsoft: ContentType.Update(updateChildren), Field.UpdateAndPushChanges',
    async run(context) {
      const { list } = await listWith(context);
      const { ask } = context;
      const web = context.sp().web;
      const hex = Math.random().toString(16).slice(2).padEnd(16, '0').slice(0, 16);
      const id = `0x0100${hex.toUpperCase()}${hex.toUpperCase()}`;
      await web.contentTypes.add(id, context.name('Sagstype'));
      await list.update({ ContentTypesEnabled: true });
      await list.contentTypes.addAvailableContentType(id);
      const own = ((await list.contentTypes()) as unknown as { StringId: string }[]).find((one) =>
        one.StringId.startsWith(id),
      );
      const links = async (): Promise<unknown[]> =>
        ((await list.contentTypes.getById(own?.StringId ?? '').fieldLinks()) as unknown as { Name: string }[]).map(
          (one) => one.Name,
        );
      const field = await web.fields.addText(context.name('Frist').replace(/\s/g, ''));
      const post = (where: string, body: unknown, headers = {}) =>
        ask(where, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
      const merge = { 'x-http-method': 'MERGE' };
      const link = { FieldInternalName: field.InternalName, Required: true };
      equal((await post(`web/contenttypes('${id}')/fieldlinks`, link)).status, 201);
      truth(!(await links()).includes(field.InternalName), 'nothing pushed unasked');
      equal((await post(`web/contenttypes('${id}')/update(true)`, {})).status, 200);
      truth((await links()).includes(field.InternalName), 'the column in the list’s content type');
      equal((await post(`web/contenttypes('${id}')`, { Description: 'Ny', UpdateChildren: true }, merge)).status, 204);
      holds(await list.contentTypes.getById(own?.StringId ?? '')(), { Description: 'Ny' });
      const change = { Description: 'Til alle', PushChangesToLists: true };
      equal((await post(`web/fields(guid'${field.Id}')`, change, merge)).status, 204);
      const inList = list.fields.getByInternalNameOrTitle(field.InternalName ?? '');
      holds(await inList(), { Description: 'Til alle', InternalName: field.InternalName });
    },
  },
];
