import type { CaseContext, ConformanceCase } from '../case';
import { equal, holds, matches, refused, truth } from '../check';

const client = '@pnp/sp fields/types.js';

async function newList({ sp, name }: CaseContext) {
  const { Id } = await sp().web.lists.add(name('Kolonner'));
  return { id: Id, list: sp().web.lists.getById(Id), fields: sp().web.lists.getById(Id).fields };
}

export const fieldChangeCases: readonly ConformanceCase[] = [
  {
    name: 'MERGE answers 204 and sets what may be set',
    from: client,
    async run(context) {
      const { fields, id } = await newList(context);
      const made = await fields.addChoice('Status', { Choices: ['A'] });
      const field = fields.getById(String(made.Id));
      await field.update({
        Title: 'Tilstand',
        Description: 'Hvor langt',
        Required: true,
        Choices: ['A', 'B', 'C'],
        DefaultValue: 'A',
        Indexed: true,
        Hidden: false,
        Group: 'Fremdrift',
        CustomFormatter: '{"elmType":"div"}',
      });
      holds(await field(), {
        Title: 'Tilstand',
        InternalName: 'Status',
        Description: 'Hvor langt',
        Required: true,
        Choices: ['A', 'B', 'C'],
        DefaultValue: 'A',
        Indexed: true,
        IndexStatus: 1,
        Group: 'Fremdrift',
        CustomFormatter: '{"elmType":"div"}',
      });
      const merge = await context.ask(`web/lists('${id}')/fields('${made.Id}')`, {
        method: 'POST',
        headers: { 'X-HTTP-Method': 'MERGE', 'Content-Type': 'application/json' },
        body: JSON.stringify({ Required: false }),
      });
      equal(merge.status, 204);
      await field.setShowInEditForm(false);
      await field.setShowInNewForm(false);
      await field.setShowInDisplayForm(true);
      matches((await field()).SchemaXml, /ShowInEditForm="FALSE"/);
      await refused(field.update({ FindesIkke: 1 }), 400);
      const xml = (await field()).SchemaXml.replace('DisplayName="Tilstand"', 'DisplayName="Fra XML"');
      await field.update({ SchemaXml: xml });
      holds(await field(), { Title: 'Fra XML', InternalName: 'Status', Choices: ['A', 'B', 'C'] });
    },
  },
  {
    name: 'a column changes its type where SharePoint lets it',
    from: 'Microsoft: "Edit column types"',
    async run(context) {
      const { fields } = await newList(context);
      const text = await fields.addText('Tekst');
      await fields.getById(String(text.Id)).update({ FieldTypeKind: 3 });
      holds(await fields.getById(String(text.Id))(), { TypeAsString: 'Note', 'odata.type': 'SP.FieldMultiLineText' });
      await fields.getById(String(text.Id)).update({ FieldTypeKind: 2 });
      equal((await fields.getById(String(text.Id))()).TypeAsString, 'Text');
      await refused(fields.getById(String(text.Id)).update({ FieldTypeKind: 7 }), 400);
    },
  },
  {
    name: 'values follow a column into its new type',
    from: 'Microsoft: "Edit column types"',
    async run(context) {
      const { fields, list } = await newList(context);
      const made = await fields.addText('Antal');
      const people = await fields.addUser('Hvem', {});
      const me = await context.sp().web.currentUser();
      const row = (await list.items.add({ Title: 'A', Antal: '12', HvemId: me.Id })) as { Id: number };
      const odd = (await list.items.add({ Title: 'B', Antal: 'tolv' })) as { Id: number };
      await fields.getById(String(made.Id)).update({ FieldTypeKind: 9 });
      await fields.getById(String(people.Id)).update({ AllowMultipleValues: true });
      holds(await list.items.getById(row.Id)(), { Antal: 12, HvemId: [me.Id] });
      holds(await list.items.getById(odd.Id)(), { Antal: null });
    },
  },
  {
    name: 'formulas and the title of LinkTitle follow a rename',
    from: 'Microsoft: SPField.Title, SPFieldCalculated.Formula',
    async run(context) {
      const { fields, list } = await newList(context);
      await fields.addNumber('Mit tal');
      await fields.addCalculated('Regnet', { Formula: '=[Mit tal]*2', OutputType: 9 });
      await fields.getByTitle('Mit tal').update({ Title: 'Nyt tal' });
      holds(await fields.getByInternalNameOrTitle('Regnet')(), { Formula: '=[Nyt tal]*2' });
      holds(await list.items.add({ Title: 'A', Mit_x0020_tal: 3 }), { Regnet: 6 });
      await fields.getByInternalNameOrTitle('Title').update({ Title: 'Overskrift' });
      equal((await fields.getByInternalNameOrTitle('LinkTitle')()).Title, 'Overskrift');
    },
  },
  {
    name: 'a deleted column is gone with its values; built-in ones stay',
    from: client,
    async run(context) {
      const { fields, list } = await newList(context);
      const made = await fields.addText('Note');
      await list.views.getByTitle('All Items').fields.add('Note');
      const row = (await list.items.add({ Title: 'A', Note: 'hemmelig' })) as { Id: number };
      await fields.getById(String(made.Id)).delete();
      await refused(fields.getByInternalNameOrTitle('Note')(), 400);
      const view = (await list.views.getByTitle('All Items').fields()) as unknown as { Items: string[] };
      truth(!view.Items.includes('Note'), 'not in the view');
      await fields.addText('Note');
      holds(await list.items.getById(row.Id)(), { Note: null });
      await refused(fields.getByInternalNameOrTitle('Title').delete(), 400);
      await refused(fields.getByInternalNameOrTitle('Author').delete(), 400);
    },
  },
  {
    name: 'unique values: indexed together, refused over duplicates, and held after that',
    from: 'SURFACE.md 15; Microsoft: "Enforce uniqueness on column values"',
    async run(context) {
      const { fields, list } = await newList(context);
      const made = await fields.addText('Nr');
      const field = fields.getById(String(made.Id));
      await list.items.add({ Title: 'A', Nr: 'x1' });
      const twin = (await list.items.add({ Title: 'B', Nr: 'X1' })) as { Id: number };
      await list.items.add({ Title: 'C' });
      await list.items.add({ Title: 'D' });
      await refused(field.update({ EnforceUniqueValues: true, Indexed: true }), 500);
      equal((await field()).EnforceUniqueValues, false);
      await list.items.getById(twin.Id).update({ Nr: 'x2' });
      await field.update({ EnforceUniqueValues: true });
      holds(await field(), { EnforceUniqueValues: true, Indexed: true });
      await refused(list.items.add({ Title: 'E', Nr: 'X2' }), 500, '-2130575169');
      await refused(field.update({ Indexed: false }), 500);
      await field.update({ EnforceUniqueValues: false });
      await list.items.add({ Title: 'E', Nr: 'X2' });
      const note = await fields.addMultilineText('Langt');
      await refused(fields.getById(String(note.Id)).update({ Indexed: true }), 500);
    },
  },
  {
    name: 'at most 20 indexes in a list',
    from: 'SURFACE.md 15',
    async run(context) {
      const { fields } = await newList(context);
      for (let n = 1; n <= 20; n++) await fields.addText(`Felt${n}`, { Indexed: true });
      await refused(fields.addText('Felt21', { Indexed: true }), 500);
      await refused(fields.getByInternalNameOrTitle('Felt21')(), 400);
      await fields.getByInternalNameOrTitle('Felt1').update({ Indexed: false });
      await fields.addText('Felt21', { Indexed: true });
    },
  },
  {
    name: 'calculated values follow the formula',
    from: 'Microsoft: "Calculated field formulas"',
    async run(context) {
      const { fields, list } = await newList(context);
      await fields.addNumber('Tal');
      const row = (await list.items.add({ Title: 'A', Tal: 4 })) as { Id: number };
      const made = await fields.addCalculated('Regnet', { Formula: '=[Tal]*2', OutputType: 9 });
      const value = async (): Promise<number> => (await list.items.getById(row.Id)<{ Regnet: number }>()).Regnet;
      equal(await value(), 8);
      await fields.getById(String(made.Id)).update({ Formula: '=[Tal]*3' });
      equal(await value(), 12);
    },
  },
];
