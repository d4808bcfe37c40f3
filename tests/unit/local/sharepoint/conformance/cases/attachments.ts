import type { CaseContext, ConformanceCase } from '../case';
import { codeOf, equal, holds, matches, refused, truth } from '../check';

async function rowWith(context: CaseContext) {
  const title = context.name('Attached');
  const { web } = context.sp();
  await web.lists.add(title);
  const list = web.lists.getByTitle(title);
  await list.items.add({ Title: 'A' });
  const { ServerRelativeUrl: root } = await list.rootFolder();
  return { title, list, root, item: list.items.getById(1), path: `web/lists/getByTitle('${title}')/items(1)` };
}

export const attachmentCases: readonly ConformanceCase[] = [
  {
    name: 'an added attachment answers 200 with its names and addresses; the row tells of it and its ETag rises',
    from: 'SURFACE.md 13, responses/attachment-add.json; SURFACE.md 8 [P] (ETag)',
    async run(context) {
      const { item, path, root } = await rowWith(context);
      const made = await context.ask(`${path}/AttachmentFiles/add(FileName='referat.txt')`, {
        body: 'indhold',
        headers: { 'Content-Type': 'application/json;charset=utf-8' },
      });
      equal(made.status, 200);
      holds(made.json, {
        'odata.type': 'SP.Attachment',
        FileName: 'referat.txt',
        FileNameAsPath: { DecodedUrl: 'referat.txt' },
        ServerRelativePath: { DecodedUrl: `${root}/Attachments/1/referat.txt` },
        ServerRelativeUrl: `${root}/Attachments/1/referat.txt`,
      });
      const row = await context.ask(path);
      equal(row.headers['etag'], '"2"');
      holds(row.json, { Attachments: true });
      equal(
        (await item.attachmentFiles()).map((one) => one.FileName),
        ['referat.txt'],
      );
      const shown = await item.select('Title', 'AttachmentFiles').expand('AttachmentFiles')<{
        AttachmentFiles: object[];
      }>();
      holds(shown.AttachmentFiles[0], { FileName: 'referat.txt' });
    },
  },
  {
    name: 'bytes come back as they were sent, with a content type by the name',
    from: 'SURFACE.md 1 and 15 (raw bodies labelled as JSON); @pnp/sp attachments/types.js',
    async run(context) {
      const { item, path } = await rowWith(context);
      const bytes = new Uint8Array([0, 255, 13, 10, 123, 34, 200]);
      await item.attachmentFiles.add('æble & co.png', bytes.buffer);
      const file = item.attachmentFiles.getByName('æble & co.png');
      equal([...new Uint8Array(await file.getBuffer())], [...bytes]);
      const raw = await context.ask(`${path}/AttachmentFiles('${encodeURIComponent('æble & co.png')}')/$value`);
      equal(raw.headers['content-type'], 'image/png');
      await file.setContent('ny');
      equal(await file.getText(), 'ny');
      holds((await context.ask(path)).headers, { etag: '"3"' });
      await item.attachmentFiles.add("Bo's {1}.json", '{"a":1}');
      equal(await item.attachmentFiles.getByName("Bo's {1}.json").getJSON(), { a: 1 });
    },
  },
  {
    name: 'a name that is there already, also in other letters, and a name that no file may have are refused',
    from: 'SURFACE.md 13 [P] and 15',
    async run(context) {
      const { item, path } = await rowWith(context);
      await item.attachmentFiles.add('a.txt', 'x');
      await refused(item.attachmentFiles.add('A.txt', 'y'), 400, '-2130575257, Microsoft.SharePoint.SPException');
      for (const name of ['a:b.txt', 'a*b.txt', 'a|b.txt', 'a"b.txt', 'a<b.txt'])
        truth(
          (await context.ask(`${path}/AttachmentFiles/add(FileName='${encodeURIComponent(name)}')`, { body: 'x' }))
            .status >= 400,
          name,
        );
      equal((await item.attachmentFiles()).length, 1);
      holds(await item(), { OData__UIVersionString: '1.0' });
    },
  },
  {
    name: 'a deleted attachment is gone and the row says so; the last ETag counts on',
    from: 'SURFACE.md 13; @pnp/sp attachments/types.js delete',
    async run(context) {
      const { item, path } = await rowWith(context);
      await item.attachmentFiles.add('a.txt', 'x');
      equal(
        (await context.ask(`${path}/AttachmentFiles('a.txt')`, { method: 'DELETE' })).status,
        412,
        'without If-Match',
      );
      await item.attachmentFiles.getByName('a.txt').delete();
      holds(await item(), { Attachments: false });
      const missing = await context.ask(`${path}/AttachmentFiles('a.txt')`);
      equal(missing.status, 404);
      matches(codeOf(missing), /^-2130575338/);
      equal((await context.ask(path)).headers['etag'], '"3"');
    },
  },
  {
    name: 'a recycled attachment waits in the recycle bin and comes back with its bytes',
    from: '@pnp/sp attachments/types.js recycle; SURFACE.md 13',
    async run(context) {
      const { item } = await rowWith(context);
      const { web } = context.sp();
      const name = `${context.name('bilag')}.txt`;
      await item.attachmentFiles.add(name, 'x');
      await item.attachmentFiles.getByName(name).recycle();
      equal((await item.attachmentFiles()).length, 0);
      const waiting = (await web.recycleBin()).find((one) => one.LeafName === name);
      holds(waiting, { ItemType: 7, Title: name });
      await web.recycleBin.getById(waiting?.Id ?? '').restore();
      equal(await item.attachmentFiles.getByName(name).getText(), 'x');
      holds(await item(), { Attachments: true });
    },
  },
  {
    name: 'a list without attachments takes none, a reader adds none',
    from: 'SURFACE.md 6 (EnableAttachments) and 12',
    async run(context) {
      const { item, list, title } = await rowWith(context);
      await refused(
        context.sp('reader').web.lists.getByTitle(title).items.getById(1).attachmentFiles.add('a.txt', 'x'),
        403,
      );
      await list.update({ EnableAttachments: false });
      await refused(item.attachmentFiles.add('a.txt', 'x'), 400);
    },
  },
  {
    name: 'an attachment is a file by its address, through the API and in the browser',
    from: 'SURFACE.md 13 (ServerRelativeUrl); @pnp/sp files/web.js getFileByServerRelativePath',
    async run(context) {
      const { item, root } = await rowWith(context);
      await item.attachmentFiles.add('a b.txt', 'indhold');
      const { ServerRelativeUrl } = await item.attachmentFiles.getByName('a b.txt')();
      equal(ServerRelativeUrl, `${root}/Attachments/1/a b.txt`);
      const file = context.sp().web.getFileByServerRelativePath(ServerRelativeUrl);
      equal(await file.getText(), 'indhold');
      holds(await file(), { Name: 'a b.txt', Length: '7', Exists: true });
      const direct = await context.ask(new URL(context.siteUrl).origin + encodeURI(ServerRelativeUrl));
      equal([direct.status, direct.text], [200, 'indhold']);
      equal(
        (await context.ask(new URL(context.siteUrl).origin + encodeURI(ServerRelativeUrl), { as: 'nobody' })).status,
        401,
      );
    },
  },
];
