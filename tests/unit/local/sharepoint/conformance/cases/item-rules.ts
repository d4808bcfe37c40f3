import type { ConformanceCase } from '../case';
import { equal, holds, matches, refused, truth } from '../check';
import { listOf, listWith, rowOf } from '../rows';

export const itemRuleCases: readonly ConformanceCase[] = [
  {
    name: 'a unique column takes a value once, without regard to case; nothing may repeat',
    from: 'SURFACE.md 3 and 15 [P]',
    async run(context) {
      const { list } = await listWith(
        context,
        '<Field Type="Text" Name="Sag" DisplayName="Sagsnummer" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
      );
      await list.items.add({ Title: 'A', Sag: 'abc' });
      await list.items.add({ Title: 'B' });
      await list.items.add({ Title: 'C', Sag: null });
      await refused(
        list.items.add({ Title: 'D', Sag: 'ABC' }),
        500,
        '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      );
      await refused(list.items.getById(2).update({ Sag: 'Abc' }), 500);
      await list.items.getById(1).update({ Sag: 'ABC' });
      const all = await Promise.allSettled(
        Array.from({ length: 8 }, () => list.items.add({ Title: 'R', Sag: 'race' })),
      );
      equal(all.filter((one) => one.status === 'fulfilled').length, 1, 'one of eight at once');
    },
  },
  {
    name: 'the validation formulas of column and list refuse with their message; required and choices do not',
    from: 'SURFACE.md 3 and 15',
    async run(context) {
      const { list } = await listWith(
        context,
        `<Field Type="Number" Name="Tal" DisplayName="Tal"><Validation Message="Højst ti">=Tal&lt;=10</Validation></Field>`,
        `<Field Type="Choice" Name="Valg" DisplayName="Valg" Required="TRUE"><CHOICES><CHOICE>A</CHOICE></CHOICES></Field>`,
      );
      await refused(
        list.items.add({ Title: 'A', Tal: 11 }),
        400,
        '-2130575163, Microsoft.SharePoint.SPListDataValidationException',
      );
      holds(await list.items.add({ Tal: 10, Valg: 'Findes ikke' }), { Title: null, Tal: 10, Valg: 'Findes ikke' });
      await list.update({ ValidationFormula: '=[Title]<>"Nej"', ValidationMessage: 'Ikke nej' });
      await refused(
        list.items.add({ Title: 'Nej' }),
        500,
        '-2130575162, Microsoft.SharePoint.SPListDataValidationException',
      );
      await list.items.add({ Title: 'Ja' });
    },
  },
  {
    name: 'a text of more than 255 characters is refused',
    from: 'SURFACE.md 15 (code and status unverified)',
    async run(context) {
      const { list } = await listWith(context);
      await refused(list.items.add({ Title: 'x'.repeat(256) }), 500);
      await refused(list.items.getById(1)(), 404);
      await list.items.add({ Title: 'x'.repeat(255) });
    },
  },
  {
    name: 'defaults fill what was not sent, and calculated columns follow each write',
    from: 'SURFACE.md 7 (Default, Formula)',
    async run(context) {
      const { list } = await listWith(
        context,
        '<Field Type="Number" Name="Tal" DisplayName="Tal"><Default>4</Default></Field>',
        '<Field Type="Calculated" Name="Dobbelt" DisplayName="Dobbelt" ResultType="Number"><Formula>=Tal*2</Formula><FieldRefs><FieldRef Name="Tal" /></FieldRefs></Field>',
      );
      holds(await list.items.add({ Title: 'A' }), { Tal: 4, Dobbelt: 8 });
      holds(await list.items.add({ Title: 'B', Tal: null }), { Tal: null });
      await list.items.getById(1).update({ Tal: 5 });
      holds(await rowOf(list, 1), { Tal: 5, Dobbelt: 10 });
    },
  },
  {
    name: 'names that begin with a lower line and renamed columns keep their properties',
    from: 'SURFACE.md 8 (OData__x)',
    async run(context) {
      const { list } = await listWith(context, '<Field Type="Text" Name="_Egen" DisplayName="Egen" />');
      await list.fields.getByInternalNameOrTitle('Title').update({ Title: 'Navn' });
      holds(await list.items.add({ Title: 'A', OData__Egen: 'x' }), { Title: 'A', OData__Egen: 'x' });
      await refused(list.items.add({ Navn: 'A' }), 400);
      await refused(list.items.add({ _Egen: 'A' }), 400);
    },
  },
  {
    name: 'a list with content approval leaves written rows pending until somebody approves',
    from: 'Microsoft: SPModerationStatusType; SURFACE.md 7 (_ModerationStatus)',
    async run(context) {
      const { list, title } = await listWith(context);
      // Drafts that readers see, so that the editor may try to approve one.
      await list.update({ EnableModeration: true, DraftVersionVisibility: 0 });
      await list.items.add({ Title: 'A' });
      const status = async () =>
        (await list.items.getById(1).select('OData__ModerationStatus')<{ OData__ModerationStatus: number }>())
          .OData__ModerationStatus;
      equal(await status(), 2);
      await listOf(context.sp('editor'), title).items.getById(1).update({ OData__ModerationStatus: 0 });
      equal(await status(), 2, 'an editor approves nothing');
      await list.items.getById(1).update({ OData__ModerationStatus: 0 });
      equal(await status(), 0);
      await list.items.getById(1).update({ Title: 'B' });
      equal(await status(), 2);
    },
  },
  {
    name: 'a folder’s content type makes a folder of the row',
    from: 'SURFACE.md 8; Microsoft: content type id 0x0120',
    async run(context) {
      const { list } = await listWith(context);
      holds(await list.items.add({ Title: 'Mappe', ContentTypeId: '0x0120' }), { FileSystemObjectType: 1 });
      holds(await list.items.getById(1).select('FileLeafRef', 'FileSystemObjectType')(), {
        FileLeafRef: 'Mappe',
        FileSystemObjectType: 1,
      });
    },
  },
  {
    name: 'a row’s content type is changed by its id and read by $expand',
    from: 'SURFACE.md 8 and 13',
    async run(context) {
      const { list } = await listWith(context);
      await list.update({ ContentTypesEnabled: true });
      const made = await context.sp().web.contentTypes.add(`0x0100${'ab12'.repeat(8)}`, context.name('Sag'));
      const id =
        (made as unknown as { data?: { StringId: string }; StringId?: string }).StringId ?? '0x0100' + 'ab12'.repeat(8);
      await list.contentTypes.addAvailableContentType(id);
      await list.items.add({ Title: 'A', ContentTypeId: id });
      const row = await list.items.getById(1).select('ContentTypeId', 'ContentType/Name').expand('ContentType')<{
        ContentTypeId: string;
        ContentType: { Name: string };
      }>();
      truth(row.ContentTypeId.toLowerCase().startsWith(id.toLowerCase()), row.ContentTypeId);
      matches(row.ContentType.Name, /^Sag/);
      await list.items.getById(1).update({ ContentTypeId: '0x01' });
      truth(!(await rowOf(list, 1))['ContentTypeId']?.toString().startsWith(id), 'the list’s Item type');
      await refused(list.items.add({ ContentTypeId: '0x0108' }), 400);
    },
  },
];
