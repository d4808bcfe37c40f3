import { fileFromPath, MoveOperations } from '@pnp/sp/files/index.js';
import type { ConformanceCase } from '../case';
import { equal, holds, refused } from '../check';
import { newLibrary, rawFile } from './library';

export const moveCopyCases: readonly ConformanceCase[] = [
  {
    name: 'copyByPath and moveByPath of a file',
    from: '@pnp/sp files/types.js (moveCopyImpl)',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('a.txt', 'a');
      await folder.files.getByUrl('a.txt').copyByPath(`${path}/b.txt`, false);
      await folder.files.getByUrl('b.txt').moveByPath(`${path}/c.txt`, false);
      equal((await folder.files()).map((one) => one.Name).sort(), ['a.txt', 'c.txt']);
      equal(await folder.files.getByUrl('c.txt').getText(), 'a');
      await folder.files.addUsingPath('d.txt', 'd');
      await refused(folder.files.getByUrl('d.txt').moveByPath(`${path}/a.txt`, false), 400, '-2130575257');
      await folder.files.getByUrl('d.txt').copyByPath(`${path}/a.txt`, false, {
        KeepBoth: true,
        ResetAuthorAndCreatedOnCopy: true,
        ShouldBypassSharedLocks: true,
      });
      equal(await folder.files.getByUrl('a1.txt').getText(), 'd');
      await folder.files.getByUrl('d.txt').moveByPath(`${path}/a.txt`, true);
      equal(await folder.files.getByUrl('a.txt').getText(), 'd');
      equal((await folder.files()).map((one) => one.Name).sort(), ['a.txt', 'a1.txt', 'c.txt']);
    },
  },
  {
    name: 'a move within a library keeps the row; into another the versions and the UniqueId',
    from: 'Microsoft: SP.File.MoveTo',
    async run(context) {
      const one = await newLibrary(context);
      const two = await newLibrary(context);
      await one.folder.folders.addUsingPath('sub');
      const { UniqueId } = await one.folder.files.addUsingPath('a.txt', 'en');
      await one.folder.files.getByUrl('a.txt').setContent('to');
      await context.ask(
        `${rawFile(`${one.path}/a.txt`)}/moveTo(newurl='${encodeURIComponent(`${one.path}/sub/a.txt`)}',flags=${MoveOperations.Overwrite})`,
        { method: 'POST' },
      );
      const moved = context.sp().web.getFileByServerRelativePath(`${one.path}/sub/a.txt`);
      holds(await moved(), { UniqueId, UIVersionLabel: '2.0' });
      await moved.moveByPath(`${two.path}/a.txt`, false);
      const there = context.sp().web.getFileByServerRelativePath(`${two.path}/a.txt`);
      holds(await there(), { UniqueId, UIVersionLabel: '2.0', Length: '2' });
      equal(
        (await there.versions<{ VersionLabel: string }[]>()).map((version) => version.VersionLabel),
        ['1.0'],
      );
      equal(await there.versions.getById(512).getText(), 'en');
      equal([(await one.list()).ItemCount, (await two.list()).ItemCount], [1, 1]);
    },
  },
  {
    name: 'copyTo overwrites only when it is asked to',
    from: '@pnp/sp files/types.js (copyTo)',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('a.txt', 'a');
      await folder.files.addUsingPath('b.txt', 'b');
      await refused(folder.files.getByUrl('a.txt').copyTo(`${path}/b.txt`, false), 400);
      await folder.files.getByUrl('a.txt').copyTo(`${path}/b.txt`, true);
      equal(await folder.files.getByUrl('b.txt').getText(), 'a');
      await refused(folder.files.getByUrl('a.txt').copyTo(`${path}/none/b.txt`, true), 404);
    },
  },
  {
    name: 'folders are copied and moved with all in them, never into themselves',
    from: '@pnp/sp folders/types.js (moveCopyImpl)',
    async run(context) {
      const { list, folder, path } = await newLibrary(context);
      await folder.folders.addUsingPath('a');
      await folder.folders.addUsingPath('a/b');
      await folder.folders.getByUrl('a').folders.getByUrl('b').files.addUsingPath('x.txt', 'x');
      await folder.folders.getByUrl('a').copyByPath(`${path}/kopi`);
      equal(await context.sp().web.getFileByServerRelativePath(`${path}/kopi/b/x.txt`).getText(), 'x');
      await folder.folders.getByUrl('a').moveByPath(`${path}/kopi/a`);
      equal(await context.sp().web.getFileByServerRelativePath(`${path}/kopi/a/b/x.txt`).getText(), 'x');
      equal((await list()).ItemCount, 6);
      await refused(folder.folders.getByUrl('kopi').moveByPath(`${path}/kopi/a/selv`), 400);
      await refused(folder.folders.getByUrl('kopi').copyByPath(`${path}/kopi`), 400);
    },
  },
  {
    name: 'a reader moves and copies nothing',
    from: 'SURFACE.md 3 (403)',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('a.txt', 'a');
      const file = context.sp('reader').web.getFileByServerRelativePath(`${path}/a.txt`);
      await refused(file.copyByPath(`${path}/b.txt`, false), 403);
      await refused(file.moveByPath(`${path}/b.txt`, false), 403);
    },
  },
  {
    name: 'a copy over another file brings its values, and leaves check-out and approval behind',
    from: 'Microsoft: MoveCopyUtil.CopyFileByPath (values follow a copy; check-out is of the one document)',
    async run(context) {
      const { list, folder, path } = await newLibrary(context);
      await list.fields.addText('Sagsnr');
      await folder.files.addUsingPath('a.txt', 'a');
      await folder.files.addUsingPath('b.txt', 'b');
      const source = context.sp().web.getFileByServerRelativePath(`${path}/a.txt`);
      await (await source.getItem()).update({ Sagsnr: '27' });
      await source.checkout();
      await source.copyByPath(`${path}/b.txt`, true);
      const copy = context.sp().web.getFileByServerRelativePath(`${path}/b.txt`);
      holds(await copy.listItemAllFields(), { Sagsnr: '27', CheckoutUserId: null });
      holds(await copy(), { Length: '1', UIVersionLabel: '2.0', CheckOutType: 2 });
    },
  },
  {
    name: 'contextinfo under the address of a file names the web that it lies in',
    from: 'SURFACE.md 4; @pnp/sp files/types.js fileFromAbsolutePath',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('a.txt', 'a');
      const url = encodeURI(`${new URL(context.siteUrl).origin}${path}/a.txt`);
      const answer = await context.ask(`${url}/_api/contextinfo`, { method: 'POST' });
      equal(answer.status, 200);
      holds(answer.json, { WebFullUrl: context.siteUrl });
      equal(await (await fileFromPath(context.sp().web, url)).getText(), 'a');
    },
  },
];
