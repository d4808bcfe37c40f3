import type { CaseContext, ConformanceCase } from '../case';
import { equal, holds, matches, refused } from '../check';

async function listWith(context: CaseContext, rows: number) {
  const title = context.name('Bin');
  const { web } = context.sp();
  await web.lists.add(title);
  const list = web.lists.getByTitle(title);
  for (let n = 1; n <= rows; n++) await list.items.add({ Title: `${title} ${n}` });
  return { title, list, bin: web.recycleBin, siteBin: context.sp().site.recycleBin };
}

/** What the cases of this file have put there: the bin is the whole site's. */
const mine = async (bin: () => Promise<{ Title: string; Id: string; ItemState: number }[]>, title: string) =>
  (await bin()).filter((one) => one.Title.startsWith(`${title} `));

export const recycleBinCases: readonly ConformanceCase[] = [
  {
    name: 'a recycled row answers its id in the bin, is there with its properties, and comes back under its own id',
    from: 'SURFACE.md 13, responses/item-recycle.json; @pnp/sp recycle-bin/types.js',
    async run(context) {
      const { list, bin, title } = await listWith(context, 2);
      const me = await context.sp().web.currentUser();
      const id = await list.items.getById(1).recycle();
      matches(id, /^[0-9a-f-]{36}$/);
      holds(await bin.getById(id)(), {
        Id: id,
        Title: `${title} 1`,
        ItemType: 3,
        ItemState: 1,
        DeletedByEmail: me.Email,
        DeletedByName: me.Title,
        AuthorEmail: me.Email,
        LeafName: '1_.000',
      });
      equal(typeof (await bin.getById(id)()).Size, 'string');
      equal((await list.items()).length, 1);
      await bin.getById(id).restore();
      holds(await list.items.getById(1)(), { Title: `${title} 1` });
      await refused(bin.getById(id)(), 404);
      holds(await list.items.add({ Title: 'Ny' }), { Id: 3 });
    },
  },
  {
    name: 'second stage: out of the web’s bin, still in the site’s, and restored from there',
    from: '@pnp/sp recycle-bin/types.js moveToSecondStage; SURFACE.md 13 (ItemState)',
    async run(context) {
      const { list, bin, siteBin, title } = await listWith(context, 1);
      const id = await list.items.getById(1).recycle();
      await bin.getById(id).moveToSecondStage();
      equal(await mine(bin, title), []);
      equal(
        (await mine(siteBin, title)).map((one) => one.ItemState),
        [2],
      );
      await siteBin.getById(id).restore();
      equal((await list.items()).length, 1);
    },
  },
  {
    name: 'what is deleted from the bin does not come back',
    from: '@pnp/sp recycle-bin/types.js delete',
    async run(context) {
      const { list, bin, siteBin, title } = await listWith(context, 1);
      const id = await list.items.getById(1).recycle();
      await bin.getById(id).delete();
      equal(await mine(siteBin, title), []);
      await refused(bin.getById(id).restore(), 404);
    },
  },
  {
    name: 'all at once: move, delete and restore',
    from: '@pnp/sp recycle-bin/types.js deleteAll, restoreAll, moveAllToSecondStage, deleteAllSecondStageItems',
    async run(context) {
      const { list, bin, siteBin, title } = await listWith(context, 3);
      await list.items.getById(1).recycle();
      await bin.moveAllToSecondStage();
      equal(
        (await mine(siteBin, title)).map((one) => one.ItemState),
        [2],
      );
      await siteBin.deleteAllSecondStageItems();
      equal(await mine(siteBin, title), []);
      await list.items.getById(2).recycle();
      await bin.restoreAll();
      equal(
        (await list.items()).map((row: { Id: number }) => row.Id),
        [2, 3],
      );
      await list.items.getById(3).recycle();
      await bin.deleteAll();
      equal(await mine(siteBin, title), []);
    },
  },
  {
    name: 'a row does not come back beside another with its unique value',
    from: 'SURFACE.md 15 (unique fields)',
    async run(context) {
      const { list, bin } = await listWith(context, 0);
      await list.fields.createFieldAsXml(
        '<Field Type="Text" Name="Sag" DisplayName="Sag" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
      );
      await list.items.add({ Title: 'A', Sag: 'x' });
      const id = await list.items.getById(1).recycle();
      await list.items.add({ Title: 'B', Sag: 'X' });
      await refused(
        bin.getById(id).restore(),
        500,
        '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      );
      await list.items.getById(2).delete();
      await bin.getById(id).restore();
      holds(await list.items.getById(1)(), { Sag: 'x' });
      await bin.deleteAll();
    },
  },
  {
    name: 'a person sees what they deleted themselves; the owner sees all',
    from: 'Microsoft: manage the recycle bin of a SharePoint site',
    async run(context) {
      const { list, bin, title } = await listWith(context, 2);
      await list.items.getById(1).recycle();
      const theirs = context.sp('editor').web;
      await theirs.lists.getByTitle(title).items.getById(2).recycle();
      equal(
        (await mine(theirs.recycleBin, title)).map((one) => one.Title),
        [`${title} 2`],
      );
      equal((await mine(bin, title)).length, 2);
      await bin.deleteAll();
    },
  },
  {
    name: 'the change log tells of a restore',
    from: 'SURFACE.md 14 (ChangeType 7)',
    async run(context) {
      const { list, bin } = await listWith(context, 1);
      await bin.getById(await list.items.getById(1).recycle()).restore();
      const changes = (await list.getChanges({
        Item: true,
        Add: true,
        DeleteObject: true,
        Restore: true,
      })) as unknown as { ChangeType: number }[];
      equal(
        changes.map((one) => one.ChangeType),
        [1, 3, 7],
      );
    },
  },
  {
    name: 'what cannot come back stays in the bin when all is restored',
    from: '@pnp/sp recycle-bin/types.js restoreAll (that the rest comes back is unverified)',
    async run(context) {
      const gone = await listWith(context, 1);
      const lost = await gone.list.items.getById(1).recycle();
      await gone.list.delete();
      const { list, bin } = await listWith(context, 2);
      await list.items.getById(2).recycle();
      await bin.restoreAll();
      equal((await list.items()).length, 2);
      holds(await bin.getById(lost)(), { Id: lost });
    },
  },
];
