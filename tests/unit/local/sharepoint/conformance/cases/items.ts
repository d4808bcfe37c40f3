import type { ConformanceCase } from '../case';
import { codeOf, equal, holds, matches, refused, truth } from '../check';
import { json, listOf, listWith, rowOf, type Row } from '../rows';

export const itemCases: readonly ConformanceCase[] = [
  {
    name: 'a new row answers 201 with its default properties in order, ETag and Location',
    from: 'SURFACE.md 8, responses/item-create.json',
    async run(context) {
      const { path } = await listWith(context);
      const made = await context.ask(`${path}/items`, { body: JSON.stringify({ Title: 'A' }), headers: json });
      equal(made.status, 201);
      equal(made.headers['etag'], '"1"');
      matches(made.headers['location'], /\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/, 'Location');
      equal(Object.keys(made.json as object), [
        'odata.metadata',
        'odata.type',
        'odata.id',
        'odata.etag',
        'odata.editLink',
        'FileSystemObjectType',
        'Id',
        'ServerRedirectedEmbedUri',
        'ServerRedirectedEmbedUrl',
        'ContentTypeId',
        'Title',
        'ComplianceAssetId',
        'ID',
        'Modified',
        'Created',
        'AuthorId',
        'EditorId',
        'OData__UIVersionString',
        'Attachments',
        'GUID',
        'OData__ColorTag',
      ]);
      holds(made.json, {
        Id: 1,
        ID: 1,
        Title: 'A',
        Attachments: false,
        OData__UIVersionString: '1.0',
        FileSystemObjectType: 0,
      });
    },
  },
  {
    name: 'a change answers 204 with the next ETag and no body, and @pnp/sp gives that ETag back',
    from: 'SURFACE.md 2 and 8 [R Base/UpdateTests]; @pnp/sp items/types.js update',
    async run(context) {
      const { list, path } = await listWith(context);
      await list.items.add({ Title: 'A' });
      equal(await list.items.getById(1).update({ Title: 'B' }), { etag: '"2"' });
      const raw = await context.ask(`${path}/items(1)`, {
        method: 'PATCH',
        body: JSON.stringify({ Title: 'C' }),
        headers: { ...json, 'If-Match': '"2"' },
      });
      equal([raw.status, raw.headers['etag'], raw.text], [204, '"3"', '']);
      holds(await rowOf(list, 1), { Title: 'C', OData__UIVersionString: '3.0' });
    },
  },
  {
    name: 'a stale or absent If-Match is refused with 412, and each way of writing a tag is taken',
    from: 'SURFACE.md 3 [P]; RFC 9110 13.1.1',
    async run(context) {
      const { list, path } = await listWith(context);
      await list.items.add({ Title: 'A' });
      const change = (tag?: string) =>
        context.ask(`${path}/items(1)`, {
          method: 'POST',
          body: JSON.stringify({ Title: 'B' }),
          headers: { ...json, 'X-HTTP-Method': 'MERGE', ...(tag === undefined ? {} : { 'IF-Match': tag }) },
        });
      const stale = await change('"7"');
      equal([stale.status, codeOf(stale)], [412, '-1, Microsoft.SharePoint.Client.ClientServiceException']);
      truth(
        stale.text.includes(`The request ETag value '\\"7\\"' does not match the object's ETag value '\\"1\\"'.`),
        'the words',
      );
      equal((await change()).status, 412, 'absent');
      equal((await change('"1"')).status, 204);
      equal((await change('W/"2"')).status, 204, 'weak');
      equal((await change('"00000000-0000-4000-8000-000000000000,3"')).status, 204, 'with a GUID');
      equal((await change('"9", "4"')).status, 204, 'a list');
      equal((await change('*')).status, 204, 'any');
      await refused(list.items.getById(1).delete('"1"'), 412);
    },
  },
  {
    name: 'a deleted row is gone, its id is not used again, and a second delete finds nothing',
    from: 'SURFACE.md 2, 3 and 15',
    async run(context) {
      const { list, path } = await listWith(context);
      await list.items.add({ Title: 'A' });
      const gone = await context.ask(`${path}/items(1)`, { method: 'DELETE', headers: { 'If-Match': '*' } });
      equal([gone.status, gone.text], [200, '']);
      const missing = await context.ask(`${path}/items(1)`);
      equal([missing.status, codeOf(missing)], [404, '-2130575338, System.ArgumentException']);
      await refused(list.items.getById(1).delete(), 404);
      holds(await list.items.add({ Title: 'B' }), { Id: 2 });
      equal((await list.select('ItemCount')<{ ItemCount: number }>()).ItemCount, 1);
    },
  },
  {
    name: 'a row is found by its id in each way, and by its GUID',
    from: 'SURFACE.md 1; @pnp/sp items/types.js, lists/types.js',
    async run(context) {
      const { list, path } = await listWith(context);
      const { GUID } = (await list.items.add({ Title: 'A' })) as { GUID: string };
      const { UniqueId } = await list.items.getById(1).select('UniqueId')<{ UniqueId: string }>();
      for (const where of [
        'items(1)',
        'Items(1)',
        'getItemById(1)',
        'items/getById(1)',
        "getItemByStringId('1')",
        `getItemByUniqueId('${UniqueId}')`,
        `getItemByUniqueId(guid'${UniqueId}')`,
      ])
        holds((await context.ask(`${path}/${where}`)).json, { Title: 'A', GUID }, where);
      equal((await context.ask(`${path}/items(abc)`)).status, 400);
      equal((await context.ask(`${path}/items(99)`)).status, 404);
      holds(await list.items.getItemByStringId('1')(), { Id: 1 });
    },
  },
  {
    name: 'an unknown property, __metadata in plain JSON and a value of the wrong type are refused, and nothing is saved',
    from: 'SURFACE.md 3 [P]',
    async run(context) {
      const { list, path, title } = await listWith(context, '<Field Type="Number" Name="Tal" DisplayName="Tal" />');
      const add = (body: unknown, headers: Record<string, string> = json) =>
        context.ask(`${path}/items`, { body: JSON.stringify(body), headers });
      const code = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
      const unknown = await add({ Title: 'A', Nej: 1 });
      equal([unknown.status, codeOf(unknown)], [400, code]);
      matches(
        unknown.text,
        /The property 'Nej' does not exist on type 'SP\.Data\.[^']+ListItem'\. Make sure to only use/,
        title,
      );
      equal((await add({ title: 'A' })).status, 400, 'names are with regard to case');
      equal((await add({ __metadata: { type: 'SP.ListItem' }, Title: 'A' })).status, 400);
      equal((await add({ Title: 'A', Tal: 'mange' })).status, 400);
      equal((await add('[')).status, 400);
      equal((await list.items()).length, 0);
      const { ListItemEntityTypeFullName: type } = await list.select('ListItemEntityTypeFullName')();
      const verbose = await add(
        { __metadata: { type }, Title: 'A' },
        { 'Content-Type': 'application/json;odata=verbose', Accept: 'application/json;odata=verbose' },
      );
      equal(verbose.status, 201);
      holds(verbose.json, { d: { Title: 'A', __metadata: { type, etag: '"1"' } } });
    },
  },
  {
    name: 'Id, Created, Author and their like are left as they are by a normal write',
    from: 'SURFACE.md 8 (set by the server)',
    async run(context) {
      const { list } = await listWith(context);
      const sent = { Title: 'A', Id: 50, Created: '2001-01-01T00:00:00Z', AuthorId: 1, GUID: '0'.repeat(8) };
      const made = (await list.items.add(sent)) as Row & { Created: string };
      equal(made.Id, 1);
      truth(made.Created > '2020', 'the time of the write');
      await list.items.getById(1).update({ Modified: '2001-01-01T00:00:00Z', Attachments: true, Title: 'B' });
      holds(await rowOf(list, 1), { Title: 'B', Attachments: false, Created: made.Created });
    },
  },
  {
    name: 'a row tells of its list and web, its rights and its office frame',
    from: '@pnp/sp items/types.js getParentInfos, effectiveBasePermissions, getWopiFrameUrl',
    async run(context) {
      const { list, title } = await listWith(context);
      await list.items.add({ Title: 'A' });
      const item = list.items.getById(1);
      holds(await item.getParentInfos(), {
        Item: { Id: 1 },
        ParentList: { Title: title },
        ParentWeb: { ServerRelativeUrl: '/sites/dev' },
      });
      holds(await item.effectiveBasePermissions(), { High: '2147483647', Low: '4294967295' });
      holds(await item.effectiveBasePermissionsForUI(), { High: '2147483647' });
      equal(await item.getWopiFrameUrl(), '');
    },
  },
  {
    name: 'a reader reads and does not write; an unsigned caller gets nothing',
    from: 'SURFACE.md 3 and 12',
    async run(context) {
      const { list, title, path } = await listWith(context);
      await list.items.add({ Title: 'A' });
      const theirs = listOf(context.sp('reader'), title);
      holds(await theirs.items.getById(1)(), { Title: 'A' });
      await refused(theirs.items.add({ Title: 'B' }), 403, '-2147024891, System.UnauthorizedAccessException');
      await refused(theirs.items.getById(1).update({ Title: 'B' }), 403);
      await refused(theirs.items.getById(1).delete(), 403);
      await refused(theirs.items.getById(1).recycle(), 403);
      await refused(theirs.items.getById(1).validateUpdateListItem([{ FieldName: 'Title', FieldValue: 'B' }]), 403);
      equal((await context.ask(`${path}/items(1)`, { as: 'nobody' })).status, 401);
      holds(await rowOf(list, 1), { Title: 'A' });
    },
  },
  {
    name: 'a row that a person may not see is missing for them',
    from: 'SURFACE.md 12 (a trimmed item looks exactly like a missing item)',
    async run(context) {
      const { list, title } = await listWith(context);
      await list.items.add({ Title: 'A' });
      await list.items.getById(1).breakRoleInheritance(false);
      const theirs = listOf(context.sp('reader'), title);
      await refused(theirs.items.getById(1)(), 404, '-2130575338, System.ArgumentException');
      equal((await theirs.items()).length, 0);
    },
  },
  {
    name: 'hostile names in a body are unknown properties like others',
    from: 'SURFACE.md 3 (unknown field in an item write)',
    async run(context) {
      const { path } = await listWith(context);
      for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
        const answer = await context.ask(`${path}/items`, { body: `{"Title":"A","${name}":{"x":1}}`, headers: json });
        equal(answer.status, 400, name);
      }
      const chosen = await context.ask(`${path}/items?$select=constructor,__proto__`);
      truth(chosen.status === 400 || chosen.status === 200, 'no crash');
    },
  },
  {
    name: 'of many changes with the same ETag at once, one is taken',
    from: 'SURFACE.md 3 (stale If-Match)',
    async run(context) {
      const { list } = await listWith(context);
      await list.items.add({ Title: 'A' });
      const all = await Promise.allSettled(
        Array.from({ length: 8 }, (_unused, n) => list.items.getById(1).update({ Title: `B${n}` }, '"1"')),
      );
      equal(all.filter((one) => one.status === 'fulfilled').length, 1);
      holds(await rowOf(list, 1), { OData__UIVersionString: '2.0' });
    },
  },
  {
    name: 'an id is kept for a later row',
    from: 'SURFACE.md 2 and 6 (reservelistitemid); @pnp/sp lists/types.js',
    async run(context) {
      const { list } = await listWith(context);
      equal(await list.reserveListItemId(), 1);
      holds(await list.items.add({ Title: 'A' }), { Id: 2 });
    },
  },
  {
    name: 'in verbose JSON a row has its path for an id, lists in results, and links that wait',
    from: 'responses/item-verbose.json',
    async run(context) {
      const { list, path } = await listWith(
        context,
        '<Field Type="MultiChoice" Name="Maal" DisplayName="Maal"><CHOICES><CHOICE>Børn</CHOICE></CHOICES></Field>',
      );
      await list.items.add({ Title: 'A', Maal: ['Børn'] });
      const verbose = { Accept: 'application/json;odata=verbose' };
      const row = (await context.ask(`${path}/items(1)`, { headers: verbose })).json as { d: Record<string, unknown> };
      const { id, uri, etag } = row.d['__metadata'] as Record<string, string>;
      matches(id, /^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
      equal([uri, etag], [`${context.siteUrl}/_api/${id}`, '"1"']);
      holds(row.d, {
        Maal: { __metadata: { type: 'Collection(Edm.String)' }, results: ['Børn'] },
        Author: { __deferred: { uri: `${uri}/Author` } },
      });
    },
  },
];
