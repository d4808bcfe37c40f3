import type { ConformanceCase } from '../case';
import { equal, holds, matches, refused, truth } from '../check';

const client = '@pnp/sp lists/types.js';

export const listRemovalCases: readonly ConformanceCase[] = [
  {
    name: 'a deleted list is gone with its rows; its title may be used again',
    from: client,
    async run({ sp, name }) {
      const title = name('Slettes');
      const made = await sp().web.lists.add(title);
      await sp().web.lists.getById(made.Id).items.add({ Title: 'A' });
      await refused(sp().web.lists.getById(made.Id).delete('"999"'), 412);
      await sp().web.lists.getById(made.Id).delete();
      await refused(sp().web.lists.getById(made.Id)(), 404);
      await refused(sp().web.lists.getByTitle(title)(), 404);
      await refused(sp().web.lists.getById(made.Id).delete(), 404);
      const again = await sp().web.lists.add(title);
      truth(again.Id !== made.Id, 'another id');
      holds(await sp().web.lists.getById(again.Id).items.add({ Title: 'B' }), { Id: 1 });
    },
  },
  {
    name: 'a recycled list comes back with columns, views and rows',
    from: `${client}; SURFACE.md 13`,
    async run({ sp, name }) {
      const title = name('Genbruges');
      const { Id } = await sp().web.lists.add(title);
      const list = sp().web.lists.getById(Id);
      await list.fields.addText('Note');
      const item = (await list.items.add({ Title: 'Her', Note: 'x' })) as { Id: number };
      const bin = await list.recycle();
      matches(bin, /^[0-9a-f-]{36}$/);
      await refused(list(), 404);
      const between = await sp().web.lists.add(title);
      await sp().web.lists.getById(between.Id).items.add({ Title: 'Anden' });
      holds(await sp().web.recycleBin.getById(bin)(), { Title: title, ItemType: 4 });
      await sp().web.lists.getById(between.Id).delete();
      await sp().web.recycleBin.getById(bin).restore();
      holds(await list.items.getById(item.Id)(), { Note: 'x' });
      equal((await list()).Title, title);
      holds(await list.items.add({ Title: 'To' }), { Id: 2 });
    },
  },
  {
    name: 'a deleted or recycled library takes its files along, and brings them back',
    from: `${client}; SURFACE.md 13`,
    async run({ sp, name }) {
      const title = name('Bibliotek');
      const { Id } = await sp().web.lists.add(title, '', 101);
      const folder = sp().web.lists.getById(Id).rootFolder;
      await folder.files.addUsingPath('a.txt', 'hej', { Overwrite: true });
      const path = `/sites/dev/${title}/a.txt`;
      const bin = await sp().web.lists.getById(Id).recycle();
      await refused(sp().web.getFileByServerRelativePath(path)(), 404);
      await sp().web.recycleBin.getById(bin).restore();
      equal(await sp().web.getFileByServerRelativePath(path).getText(), 'hej');
      await sp().web.lists.getById(Id).delete();
      await refused(sp().web.getFileByServerRelativePath(path)(), 404);
      const again = await sp().web.lists.add(title, '', 101);
      equal((await sp().web.lists.getById(again.Id).rootFolder.files()).length, 0);
    },
  },
  {
    name: 'lookups of other lists are its related fields, and hold it where they restrict',
    from: 'SURFACE.md 6; Microsoft: SP.RelatedField',
    async run({ sp, name }) {
      const target = await sp().web.lists.add(name('Mål'));
      const source = await sp().web.lists.add(name('Kilde'));
      const field = await sp()
        .web.lists.getById(source.Id)
        .fields.addLookup('Peger', { LookupListId: target.Id, LookupFieldName: 'Title' });
      const related = (await sp().web.lists.getById(target.Id).relatedFields()) as unknown as Record<string, unknown>[];
      equal(related.length, 1);
      holds(related[0], { ListId: source.Id, FieldId: field.Id, RelationshipDeleteBehavior: 0 });
      await sp().web.lists.getById(source.Id).fields.getById(String(field.Id)).update({ Indexed: true });
      await sp()
        .web.lists.getById(source.Id)
        .fields.getById(String(field.Id))
        .update({ RelationshipDeleteBehavior: 2 });
      await refused(sp().web.lists.getById(target.Id).delete(), 400);
      await sp().web.lists.getById(source.Id).delete();
      await sp().web.lists.getById(target.Id).delete();
    },
  },
];
