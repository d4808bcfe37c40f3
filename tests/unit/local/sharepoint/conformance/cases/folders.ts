import type { ConformanceCase } from '../case';
import { equal, holds, matches, refused, truth } from '../check';
import { newLibrary, rawFolder } from './library';

export const folderCases: readonly ConformanceCase[] = [
  {
    name: 'an added folder answers 200 with its fields',
    from: 'SURFACE.md 13 [R FoldersTests], responses/folder.json',
    async run(context) {
      const { path } = await newLibrary(context);
      const answer = await context.ask(
        `web/folders/addUsingPath(DecodedUrl='${encodeURIComponent(`${path}/Referater`)}',overwrite=false)`,
        {
          method: 'POST',
        },
      );
      equal(answer.status, 200);
      holds(answer.json, {
        'odata.type': 'SP.Folder',
        Exists: true,
        IsWOPIEnabled: false,
        ItemCount: 0,
        Name: 'Referater',
        ProgID: null,
        ServerRelativeUrl: `${path}/Referater`,
        WelcomePage: '',
      });
      matches(
        (answer.json as Record<string, unknown>)['odata.id'],
        /^http:.*\/_api\/Web\/GetFolderByServerRelativePath\(decodedurl='/,
      );
    },
  },
  {
    name: 'a folder that is there already is refused, or given back with overwrite',
    from: 'SURFACE.md 13 ("same code for a folder")',
    async run(context) {
      const { folder } = await newLibrary(context);
      const { UniqueId } = await folder.folders.addUsingPath('a');
      await refused(folder.folders.addUsingPath('a'), 400, '-2130575257');
      equal((await folder.folders.addUsingPath('A', true)).UniqueId, UniqueId);
      await refused(folder.folders.addUsingPath('missing/b'), 404);
      await refused(folder.folders.addUsingPath('a:b'), 400);
    },
  },
  {
    name: 'folders by name, path, id; nested ones; parents',
    from: '@pnp/sp folders/types.js, web.js',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.addSubFolderUsingPath('a');
      const inner = await folder.folders.getByUrl('a').addSubFolderUsingPath("b's #1");
      const { UniqueId, ServerRelativeUrl } = await inner();
      equal(ServerRelativeUrl, `${path}/a/b's #1`);
      const { web } = context.sp();
      equal((await web.getFolderById(UniqueId)()).Name, "b's #1");
      equal((await inner.parentFolder()).ServerRelativeUrl, `${path}/a`);
      equal(
        (await folder.folders()).map((one) => one.Name),
        ['a', 'Forms'],
      );
      equal((await folder()).ItemCount, 1);
    },
  },
  {
    name: 'a missing folder is 404, one outside the web 400; Exists may be asked',
    from: 'SURFACE.md 3 [R FoldersTests]; @pnp/sp documentation of folders',
    async run(context) {
      const { path } = await newLibrary(context);
      const { web } = context.sp();
      await refused(
        web.getFolderByServerRelativePath(`${path}/none`)(),
        404,
        '-2147024894, System.IO.FileNotFoundException',
      );
      await refused(web.getFolderByServerRelativePath('/sites/other/none')(), 400, '-2147024809');
      equal((await web.getFolderByServerRelativePath(`${path}/none`).select('Exists')()).Exists, false);
    },
  },
  {
    name: 'rename takes all below along, by Name and by the row',
    from: '@pnp/sp folders/types.js (update); SURFACE.md 13',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.folders.addUsingPath('før');
      await folder.folders.getByUrl('før').files.addUsingPath('x.txt', 'x');
      await folder.folders.getByUrl('før').update({ Name: 'under' });
      const { web } = context.sp();
      equal(await web.getFileByServerRelativePath(`${path}/under/x.txt`).getText(), 'x');
      const item = await folder.folders.getByUrl('under').getItem();
      await item.update({ FileLeafRef: 'efter' });
      equal(await web.getFileByServerRelativePath(`${path}/efter/x.txt`).getText(), 'x');
      equal(await web.getFileByServerRelativePath(`${path}/under/x.txt`).exists(), false);
    },
  },
  {
    name: 'a root folder has no row; properties and storage metrics',
    from: 'SURFACE.md 2 (odata.null); @pnp/sp column-defaults/folder.js',
    async run(context) {
      const { list, folder, path } = await newLibrary(context);
      const none = await context.ask(`${rawFolder(path)}/listItemAllFields`);
      equal([none.status, (none.json as Record<string, unknown>)['odata.null']], [200, true]);
      await folder.files.addUsingPath('x.txt', 'abcd');
      const bag = (await folder.properties.select('vti_x005f_listname')()) as unknown as Record<string, string>;
      const { Id } = await list();
      equal(bag['vti_x005f_listname']?.toLowerCase(), `{${Id}}`);
      holds(await folder.storageMetrics(), { TotalFileCount: '1', TotalFileStreamSize: '4' });
      equal((await folder.select('ServerRelativePath')()).ServerRelativePath, { DecodedUrl: path });
    },
  },
  {
    name: 'delete and recycle take what lies inside along',
    from: '@pnp/sp folders/types.js',
    async run(context) {
      const { list, folder } = await newLibrary(context);
      for (const name of ['a', 'b']) {
        await folder.folders.addUsingPath(name);
        await folder.folders.getByUrl(name).files.addUsingPath('x.txt', name);
      }
      await folder.folders.getByUrl('a').delete();
      equal((await list()).ItemCount, 2);
      const id = await folder.folders.getByUrl('b').recycle();
      equal((await list()).ItemCount, 0);
      await context.sp().web.recycleBin.getById(id).restore();
      equal(await folder.folders.getByUrl('b').files.getByUrl('x.txt').getText(), 'b');
      await folder.folders.getByUrl('b').deleteWithParams({ BypassSharedLock: true, DeleteIfEmpty: false });
      equal((await list()).ItemCount, 0);
    },
  },
  {
    name: 'folders in a list of rows, and in the web outside lists',
    from: '@pnp/sp folders/list.js, web.js',
    async run(context) {
      const { web } = context.sp();
      const { Id } = await web.lists.add(context.name('Liste'));
      const list = web.lists.getById(Id);
      const added = await list.rootFolder.folders.addUsingPath('mappe');
      equal((await list()).ItemCount, 1);
      const item = await web
        .getFolderByServerRelativePath(added.ServerRelativeUrl)
        .getItem('FileSystemObjectType', 'Id');
      equal((item as unknown as { FileSystemObjectType: number }).FileSystemObjectType, 1);
      const name = context.name('løs');
      const loose = await web.folders.addUsingPath(name);
      equal(loose.ServerRelativeUrl, `/sites/dev/${name}`);
      truth(
        (await web.folders()).some((one) => one.Name === name),
        'the folder among the web’s',
      );
      await web.folders.getByUrl(name).delete();
      equal((await web.getFolderByServerRelativePath(loose.ServerRelativeUrl).select('Exists')()).Exists, false);
    },
  },
  {
    name: 'a reader adds no folder',
    from: 'SURFACE.md 3 (403)',
    async run(context) {
      const { path } = await newLibrary(context);
      await refused(context.sp('reader').web.getFolderByServerRelativePath(path).folders.addUsingPath('x'), 403);
    },
  },
];
