import type { IFieldInfo } from '@pnp/sp/fields/types.js';
import type { CaseContext, ConformanceCase } from '../case';
import { codeOf, equal, holds, matches, refused, truth } from '../check';

const client = '@pnp/sp fields/types.js';
const recorded = 'SURFACE.md 7 [R ListFieldTests]';

const common =
  'AutoIndexed CanBeDeleted ClientSideComponentId ClientSideComponentProperties ClientValidationFormula ClientValidationMessage CustomFormatter DefaultFormula DefaultValue Description Direction EnforceUniqueValues EntityPropertyName Filterable FromBaseType Group Hidden Id Indexed IndexStatus InternalName IsModern JSLink PinnedToFiltersPane ReadOnlyField Required SchemaXml Scope Sealed ShowInFiltersPane Sortable StaticName Title FieldTypeKind TypeAsString TypeDisplayName TypeShortDescription ValidationFormula ValidationMessage'.split(
    ' ',
  );

async function newList({ sp, name }: CaseContext) {
  const { Id } = await sp().web.lists.add(name('Kolonner'));
  return { id: Id, list: sp().web.lists.getById(Id), fields: sp().web.lists.getById(Id).fields };
}

type Info = IFieldInfo & Record<string, unknown>;

export const fieldCases: readonly ConformanceCase[] = [
  {
    name: 'the built-in columns, with ids that clients look up',
    from: recorded,
    async run(context) {
      const { fields } = await newList(context);
      const ids: Readonly<Record<string, string>> = {
        Title: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
        ID: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1',
        Created: '8c06beca-0777-48f7-91c7-6da68bc07b69',
        Author: '1df5e554-ec7e-46a6-901d-d85a3881cb18',
        FileRef: '94f89715-e097-4e8b-ba79-ea02aa8b7adb',
        LinkTitle: '82642ec8-ef9b-478f-acf9-31f7d45fbc31',
        _UIVersionString: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a',
      };
      for (const [name, Id] of Object.entries(ids)) {
        holds(await fields.getByInternalNameOrTitle(name)(), {
          Id,
          InternalName: name,
          FromBaseType: true,
          CanBeDeleted: false,
        });
        equal((await fields.getById(Id)()).InternalName, name);
      }
      holds(await fields.getByTitle('Title')(), {
        InternalName: 'Title',
        TypeAsString: 'Text',
        MaxLength: 255,
        Required: true,
      });
      holds(await fields.getByInternalNameOrTitle('FSObjType')(), { TypeAsString: 'Lookup' });
      equal((await fields.getByInternalNameOrTitle('_UIVersionString')()).EntityPropertyName, 'OData__UIVersionString');
      await refused(fields.getByInternalNameOrTitle('Findes ikke')(), 400, '-2147024809, System.ArgumentException');
      await refused(fields.getById('11111111-2222-4333-8444-555555555555')(), 400);
    },
  },
  {
    name: 'each typed way of adding, with its class and its own properties',
    from: `${client}; ${recorded}; responses/field-typed-verbose.json`,
    async run(context) {
      const { fields, id } = await newList(context);
      const target = await context.sp().web.lists.add(context.name('Slås op i'));
      const read = (name: string): Promise<Info> => fields.getByInternalNameOrTitle(name)<Info>();
      const made = await fields.addText('Tekst', { MaxLength: 100, Group: 'Fremdrift' });
      holds(made, { Title: 'Tekst', InternalName: 'Tekst', FieldTypeKind: 2 });
      holds(await read('Tekst'), {
        'odata.type': 'SP.FieldText',
        MaxLength: 100,
        Group: 'Fremdrift',
        TypeAsString: 'Text',
        CanBeDeleted: true,
      });
      equal(
        common.filter((one) => !(one in made)),
        [],
      );
      await fields.addMultilineText('Flere', { NumberOfLines: 4, RichText: false, AppendOnly: true });
      holds(await read('Flere'), {
        'odata.type': 'SP.FieldMultiLineText',
        NumberOfLines: 4,
        RichText: false,
        AppendOnly: true,
        Sortable: false,
        TypeAsString: 'Note',
      });
      await fields.addNumber('Tal', { MinimumValue: 1, MaximumValue: 10 });
      holds(await read('Tal'), {
        'odata.type': 'SP.FieldNumber',
        MinimumValue: 1,
        MaximumValue: 10,
        DisplayFormat: -1,
        CommaSeparator: true,
      });
      await fields.addCurrency('Beløb', { CurrencyLocaleId: 1030 });
      holds(await read('Bel_x00f8_b'), {
        'odata.type': 'SP.FieldCurrency',
        CurrencyLocaleId: 1030,
        Title: 'Beløb',
        MaximumValue: 1.7976931348623157e308,
      });
      await fields.addDateTime('Dag', { DisplayFormat: 0 });
      holds(await read('Dag'), {
        'odata.type': 'SP.FieldDateTime',
        DisplayFormat: 0,
        DateTimeCalendarType: 1,
        FriendlyDisplayFormat: 0,
      });
      await fields.addDateTime('Stund', { DisplayFormat: 1, FriendlyDisplayFormat: 2 });
      holds(await read('Stund'), { DisplayFormat: 1, FriendlyDisplayFormat: 2 });
      await fields.addChoice('Valg', { Choices: ['A', 'B'], FillInChoice: true, EditFormat: 1 });
      holds(await read('Valg'), {
        'odata.type': 'SP.FieldChoice',
        Choices: ['A', 'B'],
        FillInChoice: true,
        EditFormat: 1,
      });
      await fields.addMultiChoice('Flere valg', { Choices: ['A', 'B'], FillInChoice: false });
      const multi = await read('Flere_x0020_valg');
      holds(multi, { 'odata.type': 'SP.FieldMultiChoice', Choices: ['A', 'B'], TypeAsString: 'MultiChoice' });
      truth(!('EditFormat' in multi), 'no EditFormat');
      await fields.addBoolean('Ja', { DefaultValue: '1' } as never);
      holds(await read('Ja'), {
        'odata.type': 'SP.Field',
        TypeAsString: 'Boolean',
        DefaultValue: '1',
        FieldTypeKind: 8,
      });
      await fields.addUrl('Link', { DisplayFormat: 1 });
      holds(await read('Link'), { 'odata.type': 'SP.FieldUrl', DisplayFormat: 1, TypeAsString: 'URL' });
      await fields.addUser('Hvem', { SelectionMode: 0 });
      holds(await read('Hvem'), {
        'odata.type': 'SP.FieldUser',
        SelectionMode: 0,
        AllowMultipleValues: false,
        TypeAsString: 'User',
      });
      await fields.addUser('Deltagere', { AllowMultipleValues: true } as never);
      holds(await read('Deltagere'), { TypeAsString: 'UserMulti', AllowMultipleValues: true, FieldTypeKind: 20 });
      await fields.addCalculated('Regnet', { Formula: '=[Tal]*2', OutputType: 9 });
      holds(await read('Regnet'), {
        'odata.type': 'SP.FieldCalculated',
        Formula: '=[Tal]*2',
        OutputType: 9,
        ReadOnlyField: true,
      });
      await fields.addLookup('Opslag', { LookupListId: target.Id, LookupFieldName: 'Title' });
      const lookup = await read('Opslag');
      holds(lookup, {
        'odata.type': 'SP.FieldLookup',
        LookupList: `{${target.Id}}`,
        LookupField: 'Title',
        AllowMultipleValues: false,
        IsRelationship: true,
        IsDependentLookup: false,
        PrimaryFieldId: null,
      });
      await fields.addDependentLookupField('Opslag: Id', String(lookup.Id), 'ID');
      const dependent = await read('Opslag: Id');
      holds(dependent, { IsDependentLookup: true, PrimaryFieldId: lookup.Id, LookupField: 'ID', ReadOnlyField: true });
      equal((await read('Opslag'))['DependentLookupInternalNames'], [dependent.InternalName]);
      await refused(fields.getById(String(lookup.Id)).delete(), 400);
      await fields.addLocation('Sted');
      holds(await read('Sted'), { 'odata.type': 'SP.FieldLocation', FieldTypeKind: 33 });
      await fields.addImageField('Billede');
      holds(await read('Billede'), { FieldTypeKind: 34, TypeAsString: 'Thumbnail' });
      const typed = await context.ask(`web/lists('${id}')/fields`, {
        headers: { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' },
        body: JSON.stringify({
          __metadata: { type: 'SP.FieldChoice' },
          Title: 'Rå',
          FieldTypeKind: 6,
          Choices: { results: ['x'] },
        }),
      });
      equal(typed.status, 201);
      holds(typed.json, {
        d: {
          __metadata: { type: 'SP.FieldChoice' },
          Choices: { __metadata: { type: 'Collection(Edm.String)' }, results: ['x'] },
        },
      });
      const plain = await context.ask(`web/lists('${id}')/fields`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ Title: 'Flad', FieldTypeKind: 6, Choices: ['x', 'y'] }),
      });
      equal(plain.status, 201);
      holds(plain.json, { 'odata.type': 'SP.FieldChoice', Choices: ['x', 'y'] });
    },
  },
  {
    name: 'createFieldAsXml: attributes, children and names',
    from: 'SURFACE.md 7; responses/field-text-xml.json',
    async run(context) {
      const { fields, id } = await newList(context);
      const made = (await fields.createFieldAsXml(
        `<Field Type="Text" Name="Sagsnummer" StaticName="Sagsnummer" DisplayName="Sags nummer" ID="{f0f0f0f0-0000-4000-8000-000000000002}" Required="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE" MaxLength="50" Group="Fremdrift" Description="Nr &amp; år"><Default>0</Default><Validation Message="For kort">=LEN([Sags nummer])&gt;0</Validation></Field>`,
      )) as unknown as Info;
      holds(made, {
        'odata.type': 'SP.FieldText',
        Id: 'f0f0f0f0-0000-4000-8000-000000000002',
        InternalName: 'Sags_x0020_nummer',
        StaticName: 'Sagsnummer',
        Title: 'Sags nummer',
        Required: true,
        Indexed: true,
        EnforceUniqueValues: true,
        MaxLength: 50,
        Group: 'Fremdrift',
        Description: 'Nr & år',
        DefaultValue: '0',
        ValidationMessage: 'For kort',
        ValidationFormula: '=LEN([Sags nummer])>0',
      });
      matches(made.SchemaXml, new RegExp(`SourceID="\\{${id}\\}"`));
      matches(made.SchemaXml, /ColName="nvarchar\d+" RowOrdinal="0"/);
      const hinted = (await fields.createFieldAsXml({
        SchemaXml:
          '<Field Type="DateTime" Name="Frist" DisplayName="Endelig frist" Format="DateOnly" FriendlyDisplayFormat="Relative" />',
        Options: 8 | 16,
      })) as unknown as Info;
      holds(hinted, { InternalName: 'Frist', Title: 'Endelig frist', DisplayFormat: 0, FriendlyDisplayFormat: 2 });
      const view = (await context.sp().web.lists.getById(id).defaultView.fields()) as unknown as { Items: string[] };
      truth(view.Items.includes('Frist'), 'Frist in the default view');
      truth(!view.Items.includes('Sags_x0020_nummer'), 'the other not');
      const multi = (await fields.createFieldAsXml(
        '<Field Type="UserMulti" Mult="TRUE" UserSelectionMode="PeopleOnly" DisplayName="Med" List="UserInfo" ShowField="ImnName" />',
      )) as unknown as Info;
      holds(multi, { TypeAsString: 'UserMulti', AllowMultipleValues: true, SelectionMode: 0 });
      const choice = (await fields.createFieldAsXml(
        '<Field Type="Choice" DisplayName="Farve" Format="RadioButtons" FillInChoice="TRUE"><Default>Rød</Default><CHOICES><CHOICE>Rød</CHOICE><CHOICE>Blå &amp; grøn</CHOICE></CHOICES></Field>',
      )) as unknown as Info;
      holds(choice, { Choices: ['Rød', 'Blå & grøn'], DefaultValue: 'Rød', EditFormat: 1, FillInChoice: true });
      const lookup = (await fields.createFieldAsXml(
        `<Field Type="Lookup" DisplayName="Selv" List="{${id}}" ShowField="Title" Mult="TRUE" />`,
      )) as unknown as Info;
      holds(lookup, { TypeAsString: 'LookupMulti', LookupList: `{${id}}`, AllowMultipleValues: true });
    },
  },
  {
    name: 'internal names are encoded, cut at 32 and get a digit when taken',
    from: 'SURFACE.md 7 and 15',
    async run(context) {
      const { fields } = await newList(context);
      const nameOf = async (title: string): Promise<string | undefined> => (await fields.addText(title)).InternalName;
      equal(await nameOf('Sagens nr. (ø)'), 'Sagens_x0020_nr_x002e__x0020__x0');
      equal(await nameOf('1. fase'), '_x0031__x002e__x0020_fase');
      equal(await nameOf('Status'), 'Status');
      equal(await nameOf('Status'), 'Status0');
      equal(await nameOf('Status'), 'Status1');
      equal(await nameOf('Created'), 'Created0');
      equal(await nameOf('x'.repeat(40)), 'x'.repeat(32));
      equal(await nameOf('x'.repeat(40)), `${'x'.repeat(31)}0`);
    },
  },
  {
    name: 'what cannot be made is refused',
    from: 'SURFACE.md 7 and 15; Microsoft: SPFieldCollection.AddFieldAsXml',
    async run(context) {
      const { fields, id } = await newList(context);
      const xml = '<Field Type="Text" Name="En" DisplayName="En" ID="{f0f0f0f0-0000-4000-8000-0000000000aa}" />';
      await fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
      await refused(fields.createFieldAsXml({ SchemaXml: xml, Options: 8 }), 500);
      await refused(
        fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" Name="En" DisplayName="To" />', Options: 8 }),
        500,
      );
      await refused(fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" DisplayName="En" />', Options: 32 }), 500);
      await refused(
        fields.createFieldAsXml('<Field Type="Hest" Name="Hest" DisplayName="Hest" />'),
        400,
        '-2130575340',
      );
      await refused(fields.createFieldAsXml('<Field Type="Text" DisplayName="'), 400);
      await refused(fields.createFieldAsXml('<List />'), 400);
      await refused(fields.createFieldAsXml('<Field Type="Note" DisplayName="Indekseret" Indexed="TRUE" />'), 500);
      await refused(
        fields.addLookup('Ingen', { LookupListId: '11111111-2222-4333-8444-555555555555', LookupFieldName: 'Title' }),
        400,
        '-2130575322',
      );
      await refused(fields.addCalculated('Forkert', { Formula: '=[Findes ikke]*2' }), 500);
      await refused(fields.addCalculated('Forkert', { Formula: '=(1' }), 500);
      const strange = await context.ask(`web/lists('${id}')/fields`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ Title: 'X', FieldTypeKind: 2, FindesIkke: 1 }),
      });
      equal(strange.status, 400);
      equal(codeOf(strange), '-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
      matches(strange.text, /The property 'FindesIkke' does not exist on type 'SP\.FieldText'/);
    },
  },
  {
    name: 'site columns: built-in and one of our own, put on a list',
    from: `${client}; SURFACE.md 7`,
    async run(context) {
      const { sp, name } = context;
      const { fields } = await newList(context);
      const title = name('Sitekolonne');
      const made = await sp().web.fields.addText(title, { Group: 'Fremdrift' });
      holds(await sp().web.fields.getByTitle(title)(), { Scope: '/sites/dev', Group: 'Fremdrift' });
      truth((await sp().web.availablefields.filter(`Title eq '${title}'`)()).length === 1, 'among the available ones');
      equal((await sp().web.fields.getByInternalNameOrTitle('Title')()).Id, 'fa564e0f-0c70-4ab9-b863-0177e6ddd247');
      const onList = (await fields.createFieldAsXml(
        (await sp().web.fields.getById(String(made.Id))()).SchemaXml,
      )) as unknown as Info;
      equal(onList.Id, made.Id);
      await refused(sp('reader').web.fields.addText(name('x')), 403);
      await sp().web.fields.getById(String(made.Id)).delete();
      await refused(sp().web.fields.getById(String(made.Id))(), 400);
    },
  },
  {
    name: 'the collection of columns: $filter, $select, one line of metadata each',
    from: '@pnp/sp column-defaults/list.js; SURFACE.md 2',
    async run(context) {
      const { fields, id } = await newList(context);
      const found = await fields.select('InternalName', 'TypeAsString').filter('Hidden ne true')();
      truth(
        found.some((field) => field.InternalName === 'Title'),
        'Title',
      );
      truth(!found.some((field) => field.InternalName === 'FileRef'), 'no FileRef');
      const raw = await context.ask(`web/lists('${id}')/fields?$top=1&$select=Title`);
      const [first] = (raw.json as { value: Record<string, unknown>[] }).value;
      equal(Object.keys(first ?? {}).sort(), ['Title', 'odata.editLink', 'odata.id', 'odata.type']);
    },
  },
  {
    name: 'a site column is checked and told of as a column of a list is',
    from: '@pnp/sp fields/types.js; Microsoft: SPFieldCalculated, FieldLookup.DependentLookupInternalNames',
    async run({ sp, name }) {
      const { fields } = sp().web;
      await refused(fields.addCalculated(name('Galt'), { Formula: '=[Findes ikke]+(' }), 500);
      await refused(fields.addText('x'.repeat(256)), 400);
      await refused(fields.addText(name('Lang'), { MaxLength: 256 }), 400);
      const { Id: LookupListId } = await sp().web.lists.add(name('Opslag'));
      const primary = await fields.addLookup(name('Opslag'), { LookupListId, LookupFieldName: 'Title' });
      const shown = await fields.addDependentLookupField(name('Opslag id'), primary.Id ?? '', 'ID');
      holds(await fields.getById(primary.Id ?? '')(), { DependentLookupInternalNames: [shown.InternalName] });
      await refused(fields.getById(primary.Id ?? '').delete(), 400);
      await fields.getById(shown.Id ?? '').delete();
      await fields.getById(primary.Id ?? '').delete();
    },
  },
];
