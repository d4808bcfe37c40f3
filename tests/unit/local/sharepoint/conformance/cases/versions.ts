import type { CaseContext, ConformanceCase } from '../case';
import { equal, holds, refused } from '../check';

interface Version {
  readonly VersionId: number;
  readonly VersionLabel: string;
  readonly IsCurrentVersion: boolean;
  readonly Title: string;
}

async function rowWith(context: CaseContext, writes: number) {
  const title = context.name('Versions');
  const { web } = context.sp();
  await web.lists.add(title);
  const list = web.lists.getByTitle(title);
  await list.items.add({ Title: 'v1' });
  const item = list.items.getById(1);
  for (let n = 2; n <= writes; n++) await item.update({ Title: `v${n}` });
  return { title, list, item, path: `web/lists/getByTitle('${title}')/items(1)` };
}

const versionsOf = async (item: { versions: () => Promise<unknown> }): Promise<Version[]> =>
  (await item.versions()) as Version[];

export const versionCases: readonly ConformanceCase[] = [
  {
    name: 'each write makes a version, newest first, with people as objects and names encoded',
    from: 'SURFACE.md 8, responses/versions.json',
    async run(context) {
      const { item } = await rowWith(context, 2);
      const versions = (await versionsOf(item)) as unknown as Record<string, unknown>[];
      const me = await context.sp().web.currentUser();
      equal(versions.length, 2);
      holds(versions[0], {
        IsCurrentVersion: true,
        VersionId: 1024,
        VersionLabel: '2.0',
        Title: 'v2',
        OData__x005f_UIVersionString: '2.0',
        Editor: { LookupId: me.Id, LookupValue: me.Title, Email: me.Email },
        owshiddenversion: 2,
      });
      holds(versions[1], {
        IsCurrentVersion: false,
        VersionId: 512,
        VersionLabel: '1.0',
        Title: 'v1',
        owshiddenversion: 1,
      });
      equal(String(versions[0]?.['Created']).endsWith('Z'), false);
      holds(await item.versions.getById(512)(), { Title: 'v1' });
    },
  },
  {
    name: 'an earlier version can be deleted, the present one cannot',
    from: '@pnp/sp items/types.js ItemVersion.delete; Microsoft: ListItemVersion.DeleteObject',
    async run(context) {
      const { item } = await rowWith(context, 3);
      await item.versions.getById(1024).delete();
      equal(
        (await versionsOf(item)).map((one) => one.VersionId),
        [1536, 512],
      );
      await refused(item.versions.getById(1536).delete(), 400);
      await refused(item.versions.getById(1024)(), 404);
    },
  },
  {
    name: 'a restored version is a new one with the old values',
    from: 'Microsoft: ListItemVersionCollection.RestoreByLabel, DeleteAll',
    async run(context) {
      const { item, path } = await rowWith(context, 3);
      equal((await context.ask(`${path}/versions/RestoreByLabel(versionlabel='1.0')`, { method: 'POST' })).status, 200);
      holds(await item(), { Title: 'v1', OData__UIVersionString: '4.0' });
      equal((await context.ask(`${path}/versions/DeleteAll`, { method: 'POST' })).status, 200);
      equal(
        (await versionsOf(item)).map((one) => one.VersionLabel),
        ['4.0'],
      );
    },
  },
  {
    name: 'only as many versions are kept as the list says',
    from: 'SURFACE.md 6 (MajorVersionLimit)',
    async run(context) {
      const { item, list } = await rowWith(context, 2);
      await list.update({ MajorVersionLimit: 3 });
      for (let n = 3; n <= 6; n++) await item.update({ Title: `v${n}` });
      equal(
        (await versionsOf(item)).map((one) => one.VersionLabel),
        ['6.0', '5.0', '4.0'],
      );
    },
  },
  {
    name: 'a list without versions keeps one, and its ETag rises all the same',
    from: 'SURFACE.md 6 (EnableVersioning) and 8',
    async run(context) {
      const { item, list, path } = await rowWith(context, 1);
      await list.update({ EnableVersioning: false });
      await item.update({ Title: 'v2' });
      equal(
        (await versionsOf(item)).map((one) => [one.VersionLabel, one.Title]),
        [['1.0', 'v2']],
      );
      equal((await context.ask(path)).headers['etag'], '"2"');
    },
  },
  {
    name: 'versions come back with a recycled row',
    from: 'SURFACE.md 15 (recycled items keep their id on restore)',
    async run(context) {
      const { item } = await rowWith(context, 3);
      const id = await item.recycle();
      await refused(item.versions(), 404);
      await context.sp().web.recycleBin.getById(id).restore();
      equal(
        (await versionsOf(item)).map((one) => one.Title),
        ['v3', 'v2', 'v1'],
      );
      await item.update({ Title: 'v4' });
      holds(await item(), { OData__UIVersionString: '4.0' });
    },
  },
];
