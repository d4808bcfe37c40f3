import type { ConformanceCase } from '../case';
import { equal, holds, refused } from '../check';
import { listWith, rowOf } from '../rows';

export const itemLookupCases: readonly ConformanceCase[] = [
  {
    name: 'lookups and persons come by id, and by name with $expand; only plain columns of the target can be chosen',
    from: 'SURFACE.md 8, responses/items-select-expand.json, error-expand-missing.json',
    async run(context) {
      const target = await listWith(
        context,
        '<Field Type="Note" Name="Tekst" DisplayName="Tekst" />',
        '<Field Type="Number" Name="Tal" DisplayName="Tal" />',
      );
      await target.list.items.add({ Title: 'Mål', Tal: 3 });
      const { Id } = await target.list.select('Id')();
      const { list, path } = await listWith(
        context,
        `<Field Type="Lookup" Name="Omraade" DisplayName="Omraade" List="{${Id}}" ShowField="Title" />`,
        `<Field Type="LookupMulti" Name="Flere" DisplayName="Flere" List="{${Id}}" ShowField="Title" Mult="TRUE" />`,
        '<Field Type="User" Name="Ansvarlig" DisplayName="Ansvarlig" />',
      );
      const me = await context.sp().web.currentUser();
      const made: unknown = await list.items.add({ Title: 'A', OmraadeId: 1, FlereId: [1], AnsvarligId: me.Id });
      holds(made, { OmraadeId: 1, FlereId: [1], AnsvarligId: me.Id, AnsvarligStringId: String(me.Id) });
      await list.items.add({ Title: 'B' });
      holds(await rowOf(list, 2), { OmraadeId: null, FlereId: [], AnsvarligId: null });
      const one = await list.items
        .getById(1)
        .select('Id', 'Omraade/Id', 'Omraade/Title', 'Omraade/Tal', 'Ansvarlig/EMail', 'Flere/Title', 'Author/Title')
        .expand('Omraade', 'Ansvarlig', 'Flere', 'Author')<Record<string, unknown>>();
      holds(one, {
        Omraade: { Id: 1, Title: 'Mål', Tal: 3 },
        Ansvarlig: { EMail: me.Email },
        Author: { Title: me.Title },
      });
      equal(
        (one['Flere'] as { Title: string }[]).map((each) => each.Title),
        ['Mål'],
      );
      const empty = await list.items.getById(2).select('Omraade/Title', 'Flere/Title').expand('Omraade', 'Flere')<
        Record<string, unknown>
      >();
      equal([empty['Omraade'] ?? null, empty['Flere']], [null, []]);
      const refusedWith = async (query: string) => (await context.ask(`${path}/items(1)?${query}`)).status;
      equal(await refusedWith('$select=Omraade/Title'), 400, 'not expanded');
      equal(await refusedWith('$select=Omraade/Tekst&$expand=Omraade'), 400, 'a Note');
      equal(await refusedWith('$select=Omraade'), 400, 'a lookup by its plain name');
      equal(await refusedWith('$select=Nej'), 400, 'unknown');
      await target.list.items.getById(1).delete();
      holds(await rowOf(list, 1), { OmraadeId: null, FlereId: [] });
    },
  },
  {
    name: 'a lookup that restricts keeps its target, one that cascades goes with it',
    from: 'Microsoft: SPRelationshipDeleteBehavior; SURFACE.md 7',
    async run(context) {
      const target = await listWith(context);
      const { Id } = await target.list.select('Id')();
      await target.list.items.add({ Title: '1' });
      await target.list.items.add({ Title: '2' });
      const column = (behavior: string) =>
        `<Field Type="Lookup" Name="Til" DisplayName="Til" List="{${Id}}" ShowField="Title" Indexed="TRUE" RelationshipDeleteBehavior="${behavior}" />`;
      const restricting = await listWith(context, column('Restrict'));
      const cascading = await listWith(context, column('Cascade'));
      await restricting.list.items.add({ Title: 'R', TilId: 1 });
      await cascading.list.items.add({ Title: 'C', TilId: 2 });
      await refused(target.list.items.getById(1).delete(), 500);
      await target.list.items.getById(2).delete();
      equal((await cascading.list.items()).length, 0);
      equal((await restricting.list.items()).length, 1);
    },
  },
  {
    name: 'the texts of a row come in the site’s own writing',
    from: 'SURFACE.md 8; @pnp/sp items/types.js fieldValuesAsText',
    async run(context) {
      const { list } = await listWith(context, '<Field Type="Number" Name="Tal" DisplayName="Tal" />');
      await list.items.add({ Title: 'A', Tal: 1.5 });
      const item = list.items.getById(1);
      holds(await item.fieldValuesAsText(), { Title: 'A', Tal: '1,5', OData__x005f_UIVersionString: '1.0' });
      holds(await item.fieldValuesForEdit(), { Title: 'A' });
      holds(await item.fieldValuesAsHTML(), { Title: 'A' });
    },
  },
  {
    name: 'what a lookup shows of a row that its reader may not see is secret, and no filter finds it out',
    from: 'Microsoft: SPFieldLookupValue.IsSecretFieldValue; SURFACE.md 9 (isSecretFieldValue), 12; [U] for the rest',
    async run(context) {
      const target = await listWith(context);
      const { Id } = await target.list.select('Id')();
      await target.list.items.add({ Title: 'Hemmelig' });
      await target.list.items.getById(1).breakRoleInheritance(false, true);
      const { list, path } = await listWith(
        context,
        `<Field Type="Lookup" Name="Sag" DisplayName="Sag" List="{${Id}}" ShowField="Title" />`,
      );
      await list.items.add({ Title: 'A', SagId: 1 });
      for (const [as, found] of [
        ['owner', true],
        ['reader', false],
      ] as const) {
        const asked = async (query: string): Promise<unknown> =>
          (await context.ask(`${path}/items?${query}`, { as })).json;
        holds((await context.ask(`${path}/items(1)`, { as })).json, { SagId: 1 });
        const read = JSON.stringify(await asked('$select=Sag/Title&$expand=Sag'));
        equal(read.includes('Hemmelig'), found, `${as} reads`);
        const filtered = await asked("$filter=Sag/Title eq 'Hemmelig'&$expand=Sag&$select=Sag/Title");
        equal((filtered as { value: unknown[] }).value.length, found ? 1 : 0, `${as} filters`);
        const rendered = await context.ask(`${path}/RenderListDataAsStream`, {
          method: 'POST',
          as,
          body: JSON.stringify({
            parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Sag"/></ViewFields></View>' },
          }),
        });
        equal((rendered.json as { Row: { Sag: unknown }[] }).Row[0]?.Sag, [
          { lookupId: 1, lookupValue: found ? 'Hemmelig' : '', isSecretFieldValue: !found },
        ]);
        const texts = await context.ask(`${path}/items(1)/FieldValuesAsText`, { as });
        equal(texts.text.includes('Hemmelig'), found, `${as} reads texts`);
      }
    },
  },
];
