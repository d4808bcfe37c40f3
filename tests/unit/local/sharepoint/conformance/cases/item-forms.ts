import type { ConformanceCase } from '../case';
import { equal, holds } from '../check';
import { listOf, listWith, rowOf } from '../rows';

export const itemFormCases: readonly ConformanceCase[] = [
  {
    name: 'validateUpdateListItem answers 200 always, and saves nothing when one line fails',
    from: 'SURFACE.md 8, responses/validate-update-*.json',
    async run(context) {
      const { list } = await listWith(
        context,
        '<Field Type="DateTime" Name="Frist" DisplayName="Frist" Format="DateOnly" />',
        '<Field Type="Text" Name="Sag" DisplayName="Sag" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
        '<Field Type="Text" Name="Krav" DisplayName="Krav" Required="TRUE" />',
      );
      await list.items.add({ Title: 'A', Sag: 's' });
      await list.items.add({ Title: 'B' });
      const item = list.items.getById(2);
      const ok = await item.validateUpdateListItem([
        { FieldName: 'Title', FieldValue: 'C' },
        { FieldName: 'Frist', FieldValue: '31-12-2025' },
      ]);
      equal(ok, [
        { ErrorCode: 0, ErrorMessage: null, FieldName: 'Title', FieldValue: 'C', HasException: false, ItemId: 0 },
        {
          ErrorCode: 0,
          ErrorMessage: null,
          FieldName: 'Frist',
          FieldValue: '31-12-2025',
          HasException: false,
          ItemId: 0,
        },
      ]);
      holds(await rowOf(list, 2), { Title: 'C', Frist: '2025-12-30T23:00:00Z', OData__UIVersionString: '2.0' });
      const failing = async (name: string, value: string) => {
        const lines = await item.validateUpdateListItem([
          { FieldName: 'Title', FieldValue: 'Nej' },
          { FieldName: name, FieldValue: value },
        ]);
        equal(
          lines.map((line) => line.HasException),
          [false, true],
          name,
        );
        holds(await rowOf(list, 2), { Title: 'C' });
      };
      await failing('Frist', 'i morgen');
      await failing('Findes_ikke', 'x');
      await failing('Sag', 'S');
      await failing('Krav', '');
    },
  },
  {
    name: 'with bNewDocumentUpdate Modified and Editor stay and there is no version; a form may write Created and Author',
    from: 'SURFACE.md 8 (system update)',
    async run(context) {
      const { list, title } = await listWith(context);
      await list.items.add({ Title: 'A' });
      const before = await rowOf(list, 1);
      await listOf(context.sp('editor'), title)
        .items.getById(1)
        .validateUpdateListItem([{ FieldName: 'Title', FieldValue: 'B' }], true);
      holds(await rowOf(list, 1), {
        Title: 'B',
        Modified: before['Modified'],
        EditorId: before['EditorId'],
        OData__UIVersionString: '1.0',
      });
      const editor = await context.sp('editor').web.currentUser();
      await list.items.getById(1).validateUpdateListItem([
        { FieldName: 'Created', FieldValue: '01-02-2020 10:00' },
        { FieldName: 'Author', FieldValue: JSON.stringify([{ Key: editor.LoginName }]) },
      ]);
      holds(await rowOf(list, 1), { Created: '2020-02-01T09:00:00Z', AuthorId: editor.Id });
    },
  },
  {
    name: 'addValidateUpdateItemUsingPath ends with the new id, or with 0',
    from: 'SURFACE.md 8, responses/add-validate-item.json [R Security/PermissionTests]',
    async run(context) {
      const { list, title } = await listWith(context);
      const { ServerRelativeUrl: root } = await list.rootFolder();
      const made = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'A' }], root);
      equal(made.at(-1), {
        ErrorCode: 0,
        ErrorMessage: null,
        FieldName: 'Id',
        FieldValue: '1',
        HasException: false,
        ItemId: 0,
      });
      const failed = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Nej', FieldValue: 'A' }], root);
      holds(failed.at(-1), { FieldName: 'Id', FieldValue: '0' });
      const folder = await list.addValidateUpdateItemUsingPath(
        [{ FieldName: 'Title', FieldValue: 'Mappe' }],
        root,
        false,
        undefined,
        { leafName: 'Mappe', objectType: 1 },
      );
      equal(folder.at(-1)?.HasException, false);
      await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'Inde' }], `${root}/Mappe`);
      const rows = await list.items.select('Title', 'FileDirRef', 'FileSystemObjectType', 'FileLeafRef')<
        Record<string, unknown>[]
      >();
      const inside = rows.find((row) => row['Title'] === 'Inde');
      holds(inside, { FileDirRef: `${root}/Mappe`, FileSystemObjectType: 0 }, title);
      holds(
        rows.find((row) => row['FileSystemObjectType'] === 1),
        { FileLeafRef: 'Mappe', FileDirRef: root },
      );
    },
  },
  {
    name: 'an image is put into an image column, and its bytes are there',
    from: '@pnp/sp items/types.js setImageField',
    async run(context) {
      const { list } = await listWith(context, '<Field Type="Thumbnail" Name="Billede" DisplayName="Billede" />');
      await list.items.add({ Title: 'A' });
      const lines: unknown = await list.items.getById(1).setImageField('Billede', 'kort.png', new Blob(['png']));
      equal(
        (lines as { HasException: boolean }[]).map((line) => line.HasException),
        [false],
      );
      const held = JSON.parse(String((await rowOf(list, 1))['Billede'])) as Record<string, unknown>;
      holds(held, { fileName: 'kort.png', fieldName: 'Billede' });
      equal(await context.sp().web.getFileByServerRelativePath(String(held['serverRelativeUrl'])).getText(), 'png');
    },
  },
];
