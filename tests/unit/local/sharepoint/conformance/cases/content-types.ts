import type { ConformanceCase } from '../case';
import { equal, holds, matches, refused, truth } from '../check';

const client = '@pnp/sp content-types/types.js';
const recorded = 'SURFACE.md 13 [R ContentTypeTests]';

export const contentTypeCases: readonly ConformanceCase[] = [
  {
    name: 'the built-in tree of a site',
    from: 'Microsoft: "Base Content Type Hierarchy"',
    async run({ sp }) {
      const all = (await sp().web.contentTypes()) as unknown as { StringId: string; Name: string }[];
      const names = new Map(all.map((one) => [one.StringId, one.Name]));
      for (const [id, name] of [
        ['0x01', 'Item'],
        ['0x0101', 'Document'],
        ['0x0120', 'Folder'],
        ['0x0104', 'Announcement'],
        ['0x0108', 'Task'],
      ] as const)
        equal(names.get(id), name, id);
      holds(await sp().web.contentTypes.getById('0x0101')(), {
        'odata.type': 'SP.ContentType',
        Id: { StringValue: '0x0101' },
        StringId: '0x0101',
      });
      holds(await sp().web.contentTypes.getById('0x0101').parent(), { Name: 'Item' });
      // GetById of an unknown id gives a null object, not a fault.
      holds(await sp().web.contentTypes.getById('0x0199')(), { 'odata.null': true });
    },
  },
  {
    name: 'a list has copies of its own, ids made from the parents',
    from: recorded,
    async run({ sp, name }) {
      const { Id } = await sp().web.lists.add(name('Indholdstyper'));
      const types = (await sp().web.lists.getById(Id).contentTypes()) as unknown as {
        StringId: string;
        Name: string;
      }[];
      equal(
        types.map((one) => one.Name),
        ['Item', 'Folder'],
      );
      matches(types[0]?.StringId, /^0x0100[0-9A-F]{32}$/);
      matches(types[1]?.StringId, /^0x012000[0-9A-F]{32}$/);
      holds(
        await sp()
          .web.lists.getById(Id)
          .contentTypes.getById(types[0]?.StringId ?? '')
          .parent(),
        { Name: 'Item', StringId: '0x01' },
      );
      const docs = (await sp().web.lists.getByTitle('Documents').contentTypes()) as unknown as { Name: string }[];
      equal(docs.map((one) => one.Name).slice(0, 2), ['Document', 'Folder']);
    },
  },
  {
    name: 'a content type is made with 201, by id and from its parent, changed and deleted',
    from: client,
    async run({ sp, ask, name }) {
      const title = name('Sag');
      const id = `0x0100${'AB'.repeat(15)}${Date.now().toString(16).slice(-2).toUpperCase()}`;
      const made = await sp().web.contentTypes.add(id, title, 'En sag', 'Fremdrift');
      holds(made.data, { Name: title, Description: 'En sag', Group: 'Fremdrift', Id: { StringValue: id } });
      const raw = await ask('web/contenttypes', {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ Name: name('Uden id'), Id: { StringValue: '0x0101' } }),
      });
      truth(raw.status >= 400, 'an id that is taken is refused');
      const child = await ask('web/contenttypes', {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ Name: name('Uden id') }),
      });
      equal(child.status, 201);
      matches((child.json as { StringId: string }).StringId, /^0x0100[0-9A-F]{32}$/);
      await refused(sp().web.contentTypes.add(`${id}01`, title), 400);
      const type = sp().web.contentTypes.getById(id);
      await type.update({ Description: 'Ny', Group: 'Andet' } as never);
      holds(await type(), { Description: 'Ny', Group: 'Andet' });
      await refused(type.update({ FindesIkke: 1 } as never), 400);
      holds(await type.parent(), { Name: 'Item' });
      await type.delete();
      holds(await type(), { 'odata.null': true });
      await refused(type.update({ Description: 'Nej' } as never), 404);
    },
  },
  {
    name: 'an available content type on a list, with its columns, and in use',
    from: client,
    async run({ sp, name }) {
      const { Id } = await sp().web.lists.add(name('Opgaver'), '', 100, true);
      const list = sp().web.lists.getById(Id);
      const { data } = await list.contentTypes.addAvailableContentType('0x0108');
      const copy = data as unknown as { StringId: string; Name: string };
      equal(copy.Name, 'Task');
      matches(copy.StringId, /^0x010800[0-9A-F]{32}$/);
      truth(
        (await list.fields()).some((field) => field.InternalName === 'DueDate'),
        'DueDate on the list',
      );
      const row = (await list.items.add({ Title: 'A', ContentTypeId: copy.StringId })) as { Id: number };
      holds(await list.items.getById(row.Id)(), { ContentTypeId: copy.StringId });
      await refused(list.contentTypes.getById(copy.StringId).delete(), 400);
      await list.items.getById(row.Id).delete();
      await list.contentTypes.getById(copy.StringId).delete();
      await refused(sp().web.contentTypes.getById('0x01').delete(), 400);
      await refused(list.contentTypes.addAvailableContentType('0x0199'), 404);
    },
  },
  {
    name: 'field links and fields of a content type',
    from: client,
    async run({ sp, ask, name }) {
      const { Id } = await sp().web.lists.add(name('Led'));
      const list = sp().web.lists.getById(Id);
      const made = await list.fields.addText('Note');
      const [item] = (await list.contentTypes()) as unknown as { StringId: string }[];
      const type = list.contentTypes.getById(item?.StringId ?? '');
      const links = (await type.fieldLinks()) as unknown as { Id: string; Name: string; Required: boolean }[];
      equal(
        links.map((link) => link.Name),
        ['ContentType', 'Title', 'Note'],
      );
      equal(
        ((await type.fieldLinks.getById(String(made.Id))()) as unknown as { FieldInternalName: string })
          .FieldInternalName,
        'Note',
      );
      equal(
        ((await type.fields()) as unknown as { InternalName: string }[]).map((field) => field.InternalName),
        ['ContentType', 'Title', 'Note'],
      );
      equal(await type.workflowAssociations(), []);
      const gone = await ask(`web/lists('${Id}')/contenttypes('${item?.StringId}')/fieldlinks(guid'${made.Id}')`, {
        method: 'POST',
        headers: { 'X-HTTP-Method': 'DELETE' },
      });
      equal(gone.status, 200);
      equal((await type.fieldLinks()).length, 2);
    },
  },
  {
    name: 'a reader changes no content type',
    from: 'SURFACE.md 12',
    async run({ sp, name }) {
      await refused(sp('reader').web.contentTypes.add('0x0100', name('x')), 403);
      await refused(sp('editor').web.contentTypes.add('', name('x')), 403);
    },
  },
  {
    name: 'a list takes children of the content types of its site, each name once',
    from: 'SURFACE.md 13; Microsoft: SPContentTypeCollection.Add',
    async run({ sp, name }) {
      const { Id } = await sp().web.lists.add(name('Typer'), '', 100, true);
      const { contentTypes } = sp().web.lists.getById(Id);
      const { data } = await contentTypes.add('0x0104', name('Min'));
      matches((data as unknown as { StringId: string }).StringId, /^0x010400[0-9A-F]{32}$/);
      await refused(contentTypes.addAvailableContentType('0x01'), 400);
    },
  },
  {
    name: 'a site column stays while a content type has it',
    from: 'Microsoft: "Site columns which are included in content types cannot be deleted"',
    async run({ sp, ask, name }) {
      const field = await sp().web.fields.addText(name('Kolonne'));
      const { data } = await sp().web.contentTypes.add('', name('Type'));
      const id = (data as unknown as { StringId: string }).StringId;
      await ask(`web/contenttypes('${id}')/fieldlinks`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ FieldInternalName: field.InternalName }),
      });
      await refused(
        sp()
          .web.fields.getById(field.Id ?? '')
          .delete(),
        400,
      );
      await sp().web.contentTypes.getById(id).delete();
      await sp()
        .web.fields.getById(field.Id ?? '')
        .delete();
    },
  },
];
