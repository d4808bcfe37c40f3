import { CheckinType } from '@pnp/sp/files/index.js';
import type { ConformanceCase } from '../case';
import { equal, holds, refused, truth } from '../check';
import { newLibrary, rawFile } from './library';

interface VersionInfo {
  readonly ID: number;
  readonly VersionLabel: string;
  readonly Size: number;
  readonly IsCurrentVersion: boolean;
}

export const fileVersionCases: readonly ConformanceCase[] = [
  {
    name: 'file versions: list, read, restore, delete',
    from: '@pnp/sp files/types.js (Versions); Microsoft: SP.FileVersion',
    async run(context) {
      const { folder } = await newLibrary(context);
      await folder.files.addUsingPath('v.txt', 'en');
      const file = folder.files.getByUrl('v.txt');
      for (const text of ['to!!', 'tre']) await file.setContent(text);
      const versions = await file.versions<VersionInfo[]>();
      equal(
        versions.map((one) => [one.ID, one.VersionLabel, one.Size, one.IsCurrentVersion]),
        [
          [512, '1.0', 2, false],
          [1024, '2.0', 4, false],
        ],
      );
      equal(await file.versions.getById(512).getText(), 'en');
      await file.versions.restoreByLabel('1.0');
      equal(await file.getText(), 'en');
      equal((await file()).UIVersionLabel, '4.0');
      await file.versions.deleteByLabel('2.0');
      await file.versions.deleteById(512);
      equal(
        (await file.versions<VersionInfo[]>()).map((one) => one.VersionLabel),
        ['3.0'],
      );
      equal(await file.getText(), 'en');
      equal(await file.versions.getById(1536).getText(), 'tre');
      await file.versions.deleteAll();
      equal(await file.versions(), []);
      await refused(file.versions.getById(512)(), 404);
    },
  },
  {
    name: 'a checked-out file is locked for others, gets one version, and undo takes back what was written',
    from: 'SURFACE.md 3 (423), Microsoft: SP.File.CheckOut',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('c.txt', 'før');
      const file = folder.files.getByUrl('c.txt');
      equal(await file.getLockedByUser(), null);
      await file.checkout();
      holds(await file(), { CheckOutType: 0, Level: 255 });
      truth((await file.getLockedByUser()) !== null, 'a user who has it');
      const theirs = context.sp('editor').web.getFileByServerRelativePath(`${path}/c.txt`);
      await refused(theirs.setContent('deres'), 423, '-2147018894');
      await refused(theirs.delete(), 423);
      await file.setContent('et');
      await file.setContent('efter');
      await file.checkin('færdig', CheckinType.Major);
      holds(await file(), { CheckOutType: 2, UIVersionLabel: '2.0', CheckInComment: 'færdig', Level: 1 });
      equal(await file.versions.getById(512).getText(), 'før');
      await file.checkout();
      await file.setContent('fortrudt');
      await file.undoCheckout();
      equal(await file.getText(), 'efter');
      equal((await file()).UIVersionLabel, '2.0');
      await refused(file.checkin(), 400);
    },
  },
  {
    name: 'drafts and publishing where a library has minor versions',
    from: 'Microsoft: SP.File.Publish, UnPublish',
    async run(context) {
      const { folder } = await newLibrary(context, { EnableMinorVersions: true });
      const added = await folder.files.addUsingPath('d.txt', 'en');
      holds(added, { UIVersionLabel: '0.1', Level: 2, MajorVersion: 0, MinorVersion: 1 });
      const file = folder.files.getByUrl('d.txt');
      await file.setContent('to');
      equal((await file()).UIVersionLabel, '0.2');
      await file.publish('ud');
      holds(await file(), { UIVersionLabel: '1.0', Level: 1, CheckInComment: 'ud' });
      await file.unpublish('ind igen');
      holds(await file(), { UIVersionLabel: '0.3', Level: 2 });
      equal(await file.getText(), 'to');
    },
  },
  {
    name: 'comments of more than 1,023 characters are refused',
    from: 'SURFACE.md 15 [J]',
    async run(context) {
      const { folder, path } = await newLibrary(context);
      await folder.files.addUsingPath('c.txt', 'x');
      await folder.files.getByUrl('c.txt').checkout();
      const answer = await context.ask(
        `${rawFile(`${path}/c.txt`)}/checkin(comment='${'x'.repeat(1024)}',checkintype=1)`,
        {
          method: 'POST',
        },
      );
      equal(answer.status, 400);
    },
  },
  {
    name: 'content approval: pending, approved, denied; elsewhere refused',
    from: 'Microsoft: SP.File.Approve, Deny',
    async run(context) {
      const { list, folder } = await newLibrary(context, { EnableModeration: true });
      await folder.files.addUsingPath('m.txt', 'x');
      const file = folder.files.getByUrl('m.txt');
      const status = async (): Promise<unknown> =>
        (await list.items.select('OData__ModerationStatus')<Record<string, unknown>[]>())[0]?.[
          'OData__ModerationStatus'
        ];
      equal(await status(), 2);
      await file.approve('fint');
      equal(await status(), 0);
      await file.deny('nej');
      equal(await status(), 1);
      const other = await newLibrary(context);
      await other.folder.files.addUsingPath('m.txt', 'x');
      await refused(other.folder.files.getByUrl('m.txt').approve(), 400);
      await refused(other.folder.files.getByUrl('m.txt').publish(), 400);
    },
  },
  {
    name: 'where a library demands check-out, a new file is checked out and an old one must be',
    from: 'Microsoft: SP.List.ForceCheckout',
    async run(context) {
      const { folder } = await newLibrary(context, { ForceCheckout: true });
      holds(await folder.files.addUsingPath('f.txt', 'en'), { CheckOutType: 0, Level: 255 });
      const file = folder.files.getByUrl('f.txt');
      await file.checkin('klar');
      holds(await file(), { CheckOutType: 2, UIVersionLabel: '1.0' });
      await refused(file.setContent('to'), 400);
      await file.checkout();
      await file.setContent('to');
      await file.checkin();
      holds(await file(), { UIVersionLabel: '2.0', Length: '2' });
    },
  },
];
