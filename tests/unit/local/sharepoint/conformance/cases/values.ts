import type { IList } from '@pnp/sp/lists/types.js';
import type { CaseContext, ConformanceCase } from '../case';
import { codeOf, equal, holds, matches, refused, truth } from '../check';

/** A list with a column of each type, made over @pnp/sp, and one to look up in. */
async function everyType({ sp, name }: CaseContext): Promise<{ list: IList; title: string; area: number; me: number }> {
  const areas = name('Areas');
  const { Id: areasId } = await sp().web.lists.add(areas);
  const area = (await sp().web.lists.getByTitle(areas).items.add({ Title: 'Tidlig indsats' })) as { Id: number };
  const title = name('Values');
  await sp().web.lists.add(title);
  const list = sp().web.lists.getByTitle(title);
  const { fields } = list;
  await fields.addText('Sagsnummer');
  await fields.addMultilineText('Noter', { RichText: false });
  await fields.addMultilineText('Beskrivelse', { RichText: true });
  await fields.addNumber('Fremdrift', { MinimumValue: 0, MaximumValue: 100 });
  await fields.addCurrency('Budget', { CurrencyLocaleId: 1030 });
  await fields.addDateTime('Frist', { DisplayFormat: 0 });
  await fields.addDateTime('Moede', { DisplayFormat: 1 });
  await fields.addChoice('Status', { Choices: ['Planlagt', 'I gang'] });
  await fields.addMultiChoice('Maalgruppe', { Choices: ['Børn', 'Unge'] });
  await fields.addBoolean('Afsluttet');
  await fields.addLookup('Omraade', { LookupListId: areasId, LookupFieldName: 'Title' });
  await fields.addUser('Ansvarlig', { SelectionMode: 0 });
  await fields.addUrl('Link');
  await fields.createFieldAsXml(
    '<Field Type="UserMulti" Mult="TRUE" DisplayName="Deltagere" Name="Deltagere" List="UserInfo" />',
  );
  await fields.createFieldAsXml(
    `<Field Type="LookupMulti" Mult="TRUE" DisplayName="Omraader" Name="Omraader" List="{${areasId}}" ShowField="Title" />`,
  );
  await fields.addCalculated('Dobbelt', { Formula: '=[Budget]*2', OutputType: 9 });
  const me = (await sp().web.currentUser()).Id;
  return { list, title, area: area.Id, me };
}

const full = (area: number, me: number): Record<string, unknown> => ({
  Title: 'Familierådgivning',
  Sagsnummer: '27.00.00-P20',
  Noter: 'linje 1\nlinje 2',
  Beskrivelse: '<p>Tidlig</p>',
  Fremdrift: 40.5,
  Budget: 125000.5,
  Frist: '2025-03-01T12:00:00Z',
  Moede: '2025-06-30T12:00:00+02:00',
  Status: 'I gang',
  Maalgruppe: ['Børn', 'Unge'],
  Afsluttet: false,
  OmraadeId: area,
  OmraaderId: [area],
  AnsvarligId: me,
  DeltagereId: [me],
  Link: { Url: 'https://kommune.example/plan', Description: 'Plan' },
});

const items = (title: string): string => `web/lists/getByTitle('${title}')/items`;

export const valueCases: readonly ConformanceCase[] = [
  {
    name: 'each type comes back as it was written',
    from: 'SURFACE.md 8, responses/item [R ListItemTests/RegularRestUpdateTest]',
    async run(context) {
      const { list, area, me } = await everyType(context);
      const { Id } = (await list.items.add(full(area, me))) as { Id: number };
      const row = await list.items.getById(Id)<Record<string, unknown>>();
      const { Beskrivelse, ...rest } = full(area, me);
      holds(row, {
        ...rest,
        Frist: '2025-02-28T23:00:00Z',
        Moede: '2025-06-30T10:00:00Z',
        AnsvarligStringId: String(me),
        DeltagereStringId: [String(me)],
        Dobbelt: 250001,
      });
      matches(row['Beskrivelse'], /^<div class="ExternalClass[0-9A-F]+"><p>Tidlig<\/p><\/div>$/, 'rich text');
      truth(
        typeof Beskrivelse === 'string' && !('Omraade' in row) && !('Ansvarlig' in row),
        'no lookups in a default row',
      );
    },
  },
  {
    name: 'empty values are null, but an empty multi-lookup and multi-choice are []',
    from: 'SURFACE.md 8, responses/item-empty-values',
    async run(context) {
      const { list } = await everyType(context);
      const { Id } = (await list.items.add({ Title: 'Tom', Sagsnummer: '' })) as { Id: number };
      const row = await list.items.getById(Id)<Record<string, unknown>>();
      for (const empty of 'Sagsnummer Noter Fremdrift Budget Frist Status OmraadeId AnsvarligId AnsvarligStringId Link'.split(
        ' ',
      ))
        equal(row[empty], null, empty);
      equal(row['DeltagereId'], null, 'DeltagereId');
      equal(row['DeltagereStringId'], null, 'DeltagereStringId');
      equal(row['OmraaderId'], [], 'OmraaderId');
      equal(row['Maalgruppe'], [], 'Maalgruppe');
    },
  },
  {
    name: 'null and 0 clear, the rest of the row stays',
    from: 'SURFACE.md 8: "0 or null clears"',
    async run(context) {
      const { list, area, me } = await everyType(context);
      const { Id } = (await list.items.add(full(area, me))) as { Id: number };
      const item = list.items.getById(Id);
      await item.update({ AnsvarligId: 0, OmraadeId: null, OmraaderId: [], DeltagereId: [], Link: null, Frist: null });
      holds(await item(), {
        AnsvarligId: null,
        AnsvarligStringId: null,
        OmraadeId: null,
        OmraaderId: [],
        DeltagereId: null,
        Link: null,
        Frist: null,
        Budget: 125000.5,
      });
    },
  },
  {
    name: 'verbose JSON wraps collections as results, on the way in and out',
    from: 'SURFACE.md 8, responses/item-verbose',
    async run(context) {
      const { list, title, me } = await everyType(context);
      const { ListItemEntityTypeFullName } = await list();
      const verbose = { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' };
      const made = await context.ask(items(title), {
        method: 'POST',
        headers: verbose,
        body: JSON.stringify({
          __metadata: { type: ListItemEntityTypeFullName },
          Title: 'V',
          Maalgruppe: { results: ['Unge'] },
          DeltagereId: { results: [me] },
        }),
      });
      equal(made.status, 201, made.text.slice(0, 300));
      const row = (made.json as { d: Record<string, { results?: unknown }> }).d;
      equal(row['Maalgruppe']?.results, ['Unge']);
      equal(row['DeltagereId']?.results, [me]);
    },
  },
  {
    name: 'FieldValuesAsText has the site’s own writing',
    from: 'SURFACE.md 8 and 9, responses/render-list-data-as-stream (Danish by analogy)',
    async run(context) {
      const { list, area, me } = await everyType(context);
      const { Id } = (await list.items.add(full(area, me))) as { Id: number };
      const texts: Record<string, unknown> = await list.items.getById(Id).fieldValuesAsText();
      holds(texts, {
        Frist: '01-03-2025',
        Moede: '30-06-2025 12:00',
        Fremdrift: '40,5',
        Budget: '125.000,50 kr.',
        Afsluttet: 'Nej',
        Maalgruppe: 'Børn, Unge',
        Omraade: 'Tidlig indsats',
        Beskrivelse: 'Tidlig',
      });
    },
  },
  {
    name: 'a form writes in the site’s own writing',
    from: 'SURFACE.md 8, @pnp/sp items/types.js validateUpdateListItem',
    async run(context) {
      const { list, area } = await everyType(context);
      const { Id } = (await list.items.add({ Title: 'Form' })) as { Id: number };
      const form = Object.entries({
        Frist: '31-12-2025',
        Moede: '30-06-2025 14:30',
        Budget: '1.234,50',
        Afsluttet: '1',
        Maalgruppe: 'Børn;#Unge',
        Omraade: `${area};#Tidlig indsats`,
        Ansvarlig: '[{"Key":"i:0#.f|membership|stab@contoso.example"}]',
        Link: 'https://kommune.example/plan, Plan',
      }).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
      const told = await list.items.getById(Id).validateUpdateListItem(form);
      equal(
        told.filter((one) => one.HasException),
        [],
      );
      holds(await list.items.getById(Id)(), {
        Frist: '2025-12-30T23:00:00Z',
        Moede: '2025-06-30T12:30:00Z',
        Budget: 1234.5,
        Afsluttet: true,
        Maalgruppe: ['Børn', 'Unge'],
        OmraadeId: area,
        Link: { Url: 'https://kommune.example/plan', Description: 'Plan' },
      });
    },
  },
  {
    name: 'a form that cannot be read says where, and saves nothing',
    from: 'SURFACE.md 8, responses/validate-update-field-error; pnp/pnpcore #1433',
    async run(context) {
      const { list } = await everyType(context);
      const { Id } = (await list.items.add({ Title: 'Form' })) as { Id: number };
      const told = await list.items.getById(Id).validateUpdateListItem([
        { FieldName: 'Title', FieldValue: 'Ny' },
        { FieldName: 'Frist', FieldValue: 'i morgen' },
        { FieldName: 'Ansvarlig', FieldValue: '[{"Key":"i:0#.f|membership|ingen@andre.example"}]' },
      ]);
      equal(
        told.map((one) => one.HasException),
        [false, true, true],
      );
      holds(await list.items.getById(Id)(), { Title: 'Form' });
    },
  },
  {
    name: 'a wrong JSON type is refused by the name of the right one',
    from: 'SURFACE.md 3: wrong JSON type in a write',
    async run(context) {
      const { list, title } = await everyType(context);
      await refused(
        list.items.add({ Title: 'x', Budget: 'mange' }),
        400,
        '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      );
      const answer = await context.ask(items(title), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ Title: 'x', Frist: 'snart' }),
      });
      equal(answer.status, 400);
      matches(answer.text, /Cannot convert a primitive value to the expected type 'Edm\.DateTime'/);
    },
  },
  {
    name: 'a text of 256 characters is refused, one of 255 is kept',
    from: 'SURFACE.md 15; "Invalid text value" with -2130575336 and 500 in several public reports',
    async run(context) {
      const { list } = await everyType(context);
      await refused(list.items.add({ Title: 'x'.repeat(256) }), 500, '-2130575336, Microsoft.SharePoint.SPException');
      const { Title } = (await list.items.add({ Title: 'x'.repeat(255) })) as { Title: string };
      equal(Title.length, 255);
    },
  },
  {
    name: 'a number outside its bounds and an unknown person are refused',
    from: 'Microsoft: NumberField.MinimumValue; "Invalid data has been used to update the list item"',
    async run(context) {
      const { list } = await everyType(context);
      await refused(list.items.add({ Title: 'x', Fremdrift: 101 }), 500);
      await refused(
        list.items.add({ Title: 'x', AnsvarligId: 4711 }),
        400,
        '-2130575155, Microsoft.SharePoint.SPException',
      );
    },
  },
  {
    name: 'choices are not checked by REST',
    from: 'SURFACE.md 15',
    async run(context) {
      const { list } = await everyType(context);
      const { Status } = (await list.items.add({ Title: 'x', Status: 'Noget andet' })) as { Status: string };
      equal(Status, 'Noget andet');
    },
  },
  {
    name: 'a date without time is the site’s midnight, also on the days the clocks change',
    from: 'SURFACE.md 8: date-only field: stored as local midnight',
    async run(context) {
      const { list } = await everyType(context);
      for (const [sent, kept] of [
        ['2025-03-30T12:00:00Z', '2025-03-29T23:00:00Z'],
        ['2025-10-26T12:00:00Z', '2025-10-25T22:00:00Z'],
        ['2025-06-29T22:30:00Z', '2025-06-29T22:00:00Z'],
        ['2025-06-30', '2025-06-29T22:00:00Z'],
        ['2025-06-30T10:00:00.123Z', '2025-06-29T22:00:00Z'],
      ] as const) {
        const { Frist } = (await list.items.add({ Title: sent, Frist: sent })) as { Frist: string };
        equal(Frist, kept, sent);
      }
    },
  },
  {
    name: 'a calculated column follows the row, and its formula is checked when it is saved',
    from: 'Microsoft: Calculated Field Formulas; codes of the column panel (-2130575270, -2130575273)',
    async run(context) {
      const { list } = await everyType(context);
      const { Id } = (await list.items.add({ Title: 'x', Budget: 2 })) as { Id: number };
      await list.items.getById(Id).update({ Budget: 5 });
      holds(await list.items.getById(Id)(), { Dobbelt: 10 });
      const asXml = (formula: string) =>
        list.fields.createFieldAsXml(
          `<Field Type="Calculated" DisplayName="Fejl" Name="Fejl" ResultType="Number"><Formula>${formula}</Formula></Field>`,
        );
      await refused(asXml('=[Budget]+'), 500, '-2130575270, Microsoft.SharePoint.SPException');
      await refused(asXml('=[Findes ikke]'), 500, '-2130575273, Microsoft.SharePoint.SPException');
    },
  },
  {
    name: 'a column’s and a list’s validation are enforced',
    from: 'SURFACE.md 3: list validation; pnp/pnpjs #1770',
    async run(context) {
      const { list, title } = await everyType(context);
      await list.fields
        .getByInternalNameOrTitle('Sagsnummer')
        .update({ ValidationFormula: '=LEN([Sagsnummer])>3', ValidationMessage: 'For kort' });
      const answer = await context.ask(items(title), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ Title: 'x', Sagsnummer: 'ab' }),
      });
      equal(codeOf(answer), '-2130575163, Microsoft.SharePoint.SPListDataValidationException');
      matches(answer.text, /For kort/);
      await list.items.add({ Title: 'x' });
      await list.update({ ValidationFormula: '=[Moede]>[Frist]', ValidationMessage: 'Mødet er for tidligt' });
      await refused(
        list.items.add({ Title: 'x', Frist: '2025-06-30T12:00:00Z', Moede: '2025-01-01T12:00:00Z' }),
        500,
        '-2130575162, Microsoft.SharePoint.SPListDataValidationException',
      );
      await list.items.add({ Title: 'x', Frist: '2025-06-30T12:00:00Z', Moede: '2025-07-01T12:00:00Z' });
    },
  },
  {
    name: 'defaults fill what is not sent, and leave what is sent as null',
    from: 'Microsoft: SPField.DefaultValue, DefaultFormula',
    async run(context) {
      const { list, me } = await everyType(context);
      const asXml = (xml: string) => list.fields.createFieldAsXml(xml);
      await asXml(
        '<Field Type="Choice" DisplayName="Fase" Name="Fase"><Default>Ny</Default><CHOICES><CHOICE>Ny</CHOICE></CHOICES></Field>',
      );
      await asXml('<Field Type="Boolean" DisplayName="Aktiv" Name="Aktiv"><Default>1</Default></Field>');
      await asXml('<Field Type="Number" DisplayName="Vaegt" Name="Vaegt"><Default>2.5</Default></Field>');
      await asXml(
        '<Field Type="DateTime" Format="DateOnly" DisplayName="Fra" Name="Fra"><Default>[today]</Default></Field>',
      );
      const row = (await list.items.add({ Title: 'x' })) as Record<string, unknown>;
      holds(row, { Fase: 'Ny', Aktiv: true, Vaegt: 2.5 });
      matches(row['Fra'], /^\d{4}-\d\d-\d\dT2[23]:00:00Z$/, 'local midnight');
      holds(await list.items.add({ Title: 'y', Fase: null, AnsvarligId: me }), { Fase: null });
    },
  },
  {
    name: 'pictures and places are texts of JSON; a GUID is plain',
    from: '@pnp/sp fields/types.js addImageField and addLocation; Microsoft: image columns hold JSON',
    async run({ sp, name }) {
      const title = name('Pictures');
      await sp().web.lists.add(title);
      const list = sp().web.lists.getByTitle(title);
      await list.fields.addImageField('Billede');
      await list.fields.addLocation('Sted');
      const picture = JSON.stringify({ type: 'thumbnail', fileName: 'a.png', serverRelativeUrl: '/sites/dev/a.png' });
      const place = JSON.stringify({ EntityType: 'Custom', DisplayName: 'Rådhuset' });
      const { Id } = (await list.items.add({ Title: 'x', Billede: picture, Sted: place })) as { Id: number };
      const row = await list.items.getById(Id)<Record<string, unknown>>();
      holds(row, { Billede: picture, Sted: place });
      matches(row['GUID'], /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'GUID');
    },
  },
  {
    name: 'what a form shows for editing, a form takes back',
    from: 'SURFACE.md 8: FieldValuesForEdit and validateUpdateListItem',
    async run(context) {
      const { list, area, me } = await everyType(context);
      const { Id } = (await list.items.add(full(area, me))) as { Id: number };
      const item = list.items.getById(Id);
      const before = await item<Record<string, unknown>>();
      const shown = await item.fieldValuesForEdit<Record<string, unknown>>();
      const names =
        'Sagsnummer Noter Fremdrift Budget Frist Moede Status Maalgruppe Afsluttet Omraade Omraader Ansvarlig Deltagere Link';
      const form = names.split(' ').map((FieldName) => ({ FieldName, FieldValue: String(shown[FieldName]) }));
      const told = await item.validateUpdateListItem(form);
      equal(
        told.filter((one) => one.HasException),
        [],
      );
      const after = await item<Record<string, unknown>>();
      for (const kept of 'Sagsnummer Noter Fremdrift Budget Frist Moede Status Maalgruppe Afsluttet OmraadeId OmraaderId AnsvarligId DeltagereId Link'.split(
        ' ',
      ))
        equal(after[kept], before[kept], kept);
    },
  },
];
