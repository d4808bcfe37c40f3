import { TemplateFileType } from '@pnp/sp/files/index.js';
import type { ConformanceCase } from '../case';
import { codeOf, equal, holds, matches, refused, truth } from '../check';
import { newLibrary, rawFile, rawFolder, someBytes } from './library';

export const fileCases: readonly ConformanceCase[] = [
  {
    name: 'an added file answers 200 with its fields, Length as text and an ETag of its GUID',
    from: 'SURFACE.md 13 [R FilesTests], responses/file-add.json',
    async run(context) {
      const { path } = await newLibrary(context);
      const answer = await context.ask(`${rawFolder(path)}/files/AddUsingPath(decodedurl='plan.txt',Overwrite=true)`, {
        method: 'POST',
        body: 'hej',
      });
      equal(answer.status, 200);
      const file = answer.json as Record<string, unknown>;
      holds(file, {
        'odata.type': 'SP.File',
        CheckInComment: '',
        CheckOutType: 2,
        CustomizedPageStatus: 0,
        Exists: true,
        IrmEnabled: false,
        Length: '3',
        Level: 1,
        LinkingUri: null,
        LinkingUrl: '',
        MajorVersion: 1,
        MinorVersion: 0,
        Name: 'plan.txt',
        ServerRelativeUrl: `${path}/plan.txt`,
        Title: '',
        UIVersion: 512,
        UIVersionLabel: '1.0',
      });
      equal(file['ETag'], `"{${String(file['UniqueId']).toUpperCase()}},1"`);
      equal(answer.headers['etag'], file['ETag']);
    },
  },
  {
    name: 'bytes come back exactly, as text, buffer and JSON, with the type of the name',
    from: '@pnp/sp files/readable-file.js',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      const bytes = someBytes(5000);
      const { ServerRelativeUrl } = await folder.files.addUsingPath('b.bin', bytes as unknown as string);
      equal(
        [...new Uint8Array(await context.sp().web.getFileByServerRelativePath(ServerRelativeUrl).getBuffer())],
        [...bytes],
      );
      await folder.files.addUsingPath('t.txt', 'rødgrød');
      equal(await folder.files.getByUrl('t.txt').getText(), 'rødgrød');
      await folder.files.addUsingPath('j.json', '{"a":1}');
      equal(await folder.files.getByUrl('j.json').getJSON(), { a: 1 });
      const raw = await context.ask(`${rawFile(`${path}/t.txt`)}/$value`);
      matches(raw.headers['content-type'], /^text\/plain/);
      matches(raw.headers['etag'], /^"\{[0-9A-F-]{36}\},\d+"$/);
    },
  },
  {
    name: 'one range of a file answers 206',
    from: 'RFC 9110 14 (SharePoint honours Range on $value)',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('r.txt', '0123456789');
      const part = await context.ask(`${rawFile(`${path}/r.txt`)}/$value`, { headers: { Range: 'bytes=2-4' } });
      equal([part.status, part.text, part.headers['content-range']], [206, '234', 'bytes 2-4/10']);
      const tail = await context.ask(`${rawFile(`${path}/r.txt`)}/$value`, { headers: { Range: 'bytes=-3' } });
      equal([tail.status, tail.text], [206, '789']);
      equal((await context.ask(`${rawFile(`${path}/r.txt`)}/$value`, { headers: { Range: 'bytes=99-' } })).status, 416);
    },
  },
  {
    name: 'a name in use is refused without Overwrite, written over with it, numbered with EnsureUniqueFileName',
    from: 'SURFACE.md 13 [P]',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('a.txt', 'en');
      await refused(folder.files.addUsingPath('a.txt', 'to'), 400, '-2130575257, Microsoft.SharePoint.SPException');
      const over = await folder.files.addUsingPath('A.TXT', 'tre', { Overwrite: true });
      holds(over, { Name: 'a.txt', UIVersionLabel: '2.0', Length: '3', ServerRelativeUrl: `${path}/a.txt` });
      const other = await folder.files.addUsingPath('a.txt', 'fire', { Overwrite: false, EnsureUniqueFileName: true });
      equal(other.Name, 'a1.txt');
      equal((await folder.files()).length, 2);
    },
  },
  {
    name: 'names that no file may have are refused, and odd ones that it may have work',
    from: 'Microsoft: Restrictions and limitations in OneDrive and SharePoint; SURFACE.md 15',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      for (const name of ['a:b.txt', 'a*b.txt', 'a?b.txt', 'a|b.txt', 'a<b.txt', 'a"b.txt', '~$a.docx', 'a.'])
        await refused(folder.files.addUsingPath(name, 'x'), 400);
      for (const name of ["Ole's 50% #1 & (2).txt", 'æøå – x.txt', '.skjult', '__proto__', 'constructor']) {
        await folder.files.addUsingPath(name, name);
        const file = context.sp().web.getFileByServerRelativePath(`${path}/${name}`);
        equal((await file()).Name, name);
        equal(await file.getText(), name);
      }
      const long = await context.ask(`${rawFolder(path)}/files/AddUsingPath(decodedurl='${'x'.repeat(400)}')`, {
        method: 'POST',
        body: '',
      });
      equal(long.status, 400);
    },
  },
  {
    name: 'a missing file is 404, a path outside the web 400, and only Exists may be asked of it',
    from: 'SURFACE.md 3 [R FilesTests]',
    async run(context) {
      const { path } = await newLibrary(context);
      const { web } = context.sp();
      await refused(
        web.getFileByServerRelativePath(`${path}/none.txt`)(),
        404,
        '-2130575338, Microsoft.SharePoint.SPException',
      );
      await refused(
        web.getFileByServerRelativePath('/sites/other/x.txt')(),
        400,
        '-2147024809, System.ArgumentException',
      );
      const answer = await context.ask(rawFile(`${path}/none.txt`));
      matches(answer.text, new RegExp(`The file ${path}/none.txt does not exist.`));
      equal(await web.getFileByServerRelativePath(`${path}/none.txt`).exists(), false);
    },
  },
  {
    name: 'setContent writes a new version, and a metadata write raises the ETag',
    from: '@pnp/sp files/types.js; SURFACE.md 8',
    async run(context) {
      const { folder } = await newLibrary(context);
      await folder.files.addUsingPath('v.txt', 'en');
      const file = folder.files.getByUrl('v.txt');
      await file.setContent('to');
      equal(await file.getText(), 'to');
      holds(await file(), { UIVersionLabel: '2.0', UIVersion: 1024, MajorVersion: 2 });
      const before = (await file()).ETag;
      const item = await file.getItem();
      await item.update({ Title: 'Referat' });
      const after = await file();
      equal(after.Title, 'Referat');
      truth(before !== after.ETag, 'another ETag');
    },
  },
  {
    name: 'delete holds If-Match, deleteWithParams its ETagMatch',
    from: '@pnp/sp files/types.js; SURFACE.md 3 (412)',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      const { ETag } = (await folder.files.addUsingPath('d.txt', 'en')) as unknown as { ETag: string };
      const file = folder.files.getByUrl('d.txt');
      await file.setContent('to');
      await refused(file.delete(ETag), 412);
      await refused(file.deleteWithParams({ BypassSharedLock: true, ETagMatch: ETag }), 412);
      await file.delete((await file()).ETag);
      equal(await file.exists(), false);
      equal(
        (
          await context.ask(rawFile(`${path}/d.txt`), {
            method: 'POST',
            headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' },
          })
        ).status,
        404,
      );
    },
  },
  {
    name: 'recycle puts a file into the recycle bin, from where it comes back with its bytes',
    from: 'SURFACE.md 13',
    async run(context) {
      const { folder } = await newLibrary(context);
      await folder.files.addUsingPath('r.txt', 'kommer igen');
      const id = await folder.files.getByUrl('r.txt').recycle();
      matches(id, /^[0-9a-f-]{36}$/);
      equal(await folder.files(), []);
      await context.sp().web.recycleBin.getById(id).restore();
      equal(await folder.files.getByUrl('r.txt').getText(), 'kommer igen');
    },
  },
  {
    name: 'documents are rows: list items, item.file, expand of people',
    from: 'SURFACE.md 8 and 13; @pnp/sp files/item.js',
    async run(context) {
      const { list, folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('i.txt', 'x');
      equal((await list()).ItemCount, 1);
      const [row] = await list.items<{ Id: number }[]>();
      const item = list.items.getById(row?.Id ?? 0);
      equal((await item.file()).ServerRelativeUrl, `${path}/i.txt`);
      equal(await item.file.getText(), 'x');
      const read = await folder.files
        .getByUrl('i.txt')
        .expand('Author', 'ModifiedBy', 'ListItemAllFields', 'CheckedOutByUser', 'Versions')<{
        Author: { Title: string };
        ListItemAllFields: { Id: number };
      }>();
      truth(read.Author.Title.length > 0, 'an author');
      equal(read.ListItemAllFields.Id, row?.Id);
    },
  },
  {
    name: 'a file by id and by address',
    from: '@pnp/sp files/web.js',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      const { UniqueId } = await folder.files.addUsingPath('id.txt', 'x');
      const { web } = context.sp();
      equal((await web.getFileById(UniqueId)()).Name, 'id.txt');
      equal((await web.getFileByUrl(new URL(`${path}/id.txt`, context.siteUrl).href)()).Name, 'id.txt');
      const alias = await context.ask(
        `web/getFileByServerRelativeUrl(@f)?@f='${encodeURIComponent(`${path}/id.txt`)}'`,
      );
      equal(alias.status, 200);
    },
  },
  {
    name: 'template pages, and files in no library',
    from: '@pnp/sp files/types.js (addTemplateFile)',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      const page = await folder.files.addTemplateFile(`${path}/side.aspx`, TemplateFileType.StandardPage);
      equal((page as unknown as { Name: string }).Name, 'side.aspx');
      const { web } = context.sp();
      const name = `${context.name('note')}.txt`;
      const loose = await web.rootFolder.files.addUsingPath(name, 'løs');
      equal(loose.ServerRelativeUrl, `/sites/dev/${name}`);
      equal(await web.getFileByServerRelativePath(loose.ServerRelativeUrl).getText(), 'løs');
      await web.getFileByServerRelativePath(loose.ServerRelativeUrl).delete();
    },
  },
  {
    name: 'a reader reads and does not write; nobody is told nothing',
    from: 'SURFACE.md 3 (403, 401)',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('r.txt', 'x');
      const file = context.sp('reader').web.getFileByServerRelativePath(`${path}/r.txt`);
      equal(await file.getText(), 'x');
      await refused(file.setContent('y'), 403, '-2147024891, System.UnauthorizedAccessException');
      await refused(file.delete(), 403);
      await refused(file.checkout(), 403);
      await refused(context.sp('reader').web.getFolderByServerRelativePath(path).files.addUsingPath('n.txt', 'x'), 403);
      equal((await context.ask(rawFile(`${path}/r.txt`), { as: 'nobody' })).status, 401);
      equal(
        codeOf(await context.ask(rawFile(`${path}/r.txt`), { as: 'nobody' })),
        '-2147024891, System.UnauthorizedAccessException',
      );
    },
  },
  {
    name: 'a file is downloaded at its own address, with HEAD, ranges and If-None-Match, by who may open it',
    from: 'Microsoft: files of a library have addresses of their own',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('direkte fil.txt', '0123456789');
      const address = new URL(encodeURI(`${path}/direkte fil.txt`), context.siteUrl).href;
      const got = await context.ask(address);
      equal([got.status, got.text], [200, '0123456789']);
      matches(got.headers['content-type'], /^text\/plain/);
      const head = await context.ask(address, { method: 'HEAD' });
      equal([head.status, head.headers['content-length'], head.text], [200, '10', '']);
      equal((await context.ask(address, { headers: { Range: 'bytes=1-2' } })).text, '12');
      equal((await context.ask(address, { headers: { 'If-None-Match': got.headers['etag'] ?? '' } })).status, 304);
      equal((await context.ask(address, { as: 'nobody' })).status, 401);
    },
  },
  {
    name: 'an attachment is a file as well, read at its path',
    from: 'Microsoft: SP.Web.getFileByServerRelativePath; SURFACE.md 13',
    async run(context) {
      const { web } = context.sp();
      const { Id } = await web.lists.add(context.name('Liste'));
      const list = web.lists.getById(Id);
      const { Id: row } = (await list.items.add({ Title: 'x' })) as { Id: number };
      await list.items.getById(row).attachmentFiles.add('a b.txt', 'vedhæftet');
      const [one] = await list.items.getById(row).attachmentFiles();
      const address = one?.ServerRelativeUrl ?? '';
      equal(await web.getFileByServerRelativePath(address).getText(), 'vedhæftet');
      equal((await web.getFileByServerRelativePath(address)()).Name, 'a b.txt');
      equal((await context.ask(new URL(encodeURI(address), context.siteUrl).href)).text, 'vedhæftet');
      await web.getFileByServerRelativePath(address).setContent('rettet');
      equal(await list.items.getById(row).attachmentFiles.getByName('a b.txt').getText(), 'rettet');
      await web.getFileByServerRelativePath(address).delete();
      equal((await list.items.getById(row).attachmentFiles()).length, 0);
    },
  },
  {
    name: 'a file with rights of its own is missing for those who have none',
    from: 'SURFACE.md 12 ("a trimmed item looks exactly like a missing item")',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('hemmelig.txt', 'x');
      await folder.files.addUsingPath('aaben.txt', 'x');
      const item = await folder.files.getByUrl('hemmelig.txt').getItem();
      await item.breakRoleInheritance(false, false);
      const theirs = context.sp('editor').web.getFolderByServerRelativePath(path);
      equal(
        (await theirs.files()).map((one) => one.Name),
        ['aaben.txt'],
      );
      await refused(theirs.files.getByUrl('hemmelig.txt')(), 404);
      await refused(theirs.files.getByUrl('hemmelig.txt').getText(), 404);
      await refused(theirs.files.getByUrl('hemmelig.txt').delete(), 404);
      await refused(theirs.files.addUsingPath('hemmelig.txt', 'y', { Overwrite: true }), 403);
      equal(await folder.files.getByUrl('hemmelig.txt').getText(), 'x');
    },
  },
  {
    name: 'files and folders in a batch',
    from: 'SURFACE.md 11; @pnp/sp batching.js',
    async run(context) {
      const { path, folder } = await newLibrary(context);
      await folder.files.addUsingPath('a.txt', 'x');
      const [batched, execute] = context.sp().batched();
      const of = batched.web.getFolderByServerRelativePath(path);
      const answers = Promise.all([
        of.folders.addUsingPath('ny').then((one) => one.Name),
        of.files
          .getByUrl('a.txt')()
          .then((one) => one.Name),
        of.files.getByUrl('a.txt').recycle(),
        of.files.getByUrl('a.txt').exists(),
      ]);
      await execute();
      const [added, read, recycled, exists] = await answers;
      equal([added, read, exists], ['ny', 'a.txt', false]);
      matches(recycled, /^[0-9a-f-]{36}$/);
    },
  },
  {
    name: 'default values of columns by folder are kept in Forms/client_LocationBasedDefaults.html',
    from: '@pnp/sp column-defaults/list.js, folder.js',
    async run(context) {
      const { list, folder, path } = await newLibrary(context);
      await folder.folders.addUsingPath('a');
      equal(await list.getDefaultColumnValues(), []);
      await list.setDefaultColumnValues([{ name: 'Title', path: `${path}/a`, value: 'Standard' }]);
      equal(await list.getDefaultColumnValues(), [{ name: 'Title', path: `${path}/a`, value: 'Standard' }]);
      await folder.folders.getByUrl('a').setDefaultColumnValues([{ name: 'Title', value: 'Andet' }]);
      equal(
        (await folder.folders.getByUrl('a').getDefaultColumnValues()).map((one) => one.value),
        ['Andet'],
      );
      await folder.folders.getByUrl('a').files.addUsingPath('x.txt', 'x');
      equal((await folder.folders.getByUrl('a').files.getByUrl('x.txt')()).Title, 'Andet');
    },
  },
  {
    name: 'a method without a result answers null under its own name in verbose',
    from: 'Microsoft: OData verbose answers of methods (unverified for void ones)',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('a.txt', 'a');
      const headers = { Accept: 'application/json;odata=verbose' };
      const answer = await context.ask(`${rawFile(`${path}/a.txt`)}/CheckOut`, { method: 'POST', headers });
      equal(answer.json, { d: { CheckOut: null } });
      const other = await context.ask(`${rawFile(`${path}/a.txt`)}/UndoCheckOut()`, { method: 'POST' });
      equal(other.json, { 'odata.null': true });
    },
  },
];
