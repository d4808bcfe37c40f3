import type { IChangeQuery } from '@pnp/sp';
import type { CaseContext, ConformanceCase } from '../case';
import { equal, holds, matches, refused, truth } from '../check';

interface Line {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly ItemId?: number;
  readonly ListId?: string;
  readonly Time: string;
}
type Query = Readonly<Record<string, unknown>>;

const everything: Query = { Item: true, Add: true, Update: true, DeleteObject: true, Rename: true, Restore: true };

async function newList(context: CaseContext): Promise<string> {
  const title = context.name('Ændringer');
  await context.sp().web.lists.add(title, '', 100);
  return title;
}
const listOf = (context: CaseContext, title: string) => context.sp().web.lists.getByTitle(title);
const linesOf = async (context: CaseContext, title: string, query: Query): Promise<Line[]> =>
  (await listOf(context, title).getChanges(query)) as Line[];
const tokenOf = async (context: CaseContext, title: string): Promise<string> => {
  const list = (await listOf(context, title).select('CurrentChangeToken')()) as unknown as {
    CurrentChangeToken: { StringValue: string };
  };
  return list.CurrentChangeToken.StringValue;
};
const add = async (context: CaseContext, title: string, text: string): Promise<number> =>
  ((await listOf(context, title).items.add({ Title: text })) as { Id: number }).Id;

export const changeCases: readonly ConformanceCase[] = [
  {
    name: 'rows that are added, changed and deleted are told of, in that order',
    from: 'SURFACE.md 14 [R ListItemTests/GetListItemChangesAsyncTest]; responses/get-changes.json',
    async run(context) {
      const title = await newList(context);
      const start = await tokenOf(context, title);
      const id = await add(context, title, 'a');
      await listOf(context, title).items.getById(id).update({ Title: 'b' });
      await listOf(context, title).items.getById(id).delete();
      const lines = await linesOf(context, title, { ...everything, ChangeTokenStart: { StringValue: start } });
      equal(
        lines.map((line) => [line.ChangeType, line.ItemId]),
        [
          [1, id],
          [2, id],
          [3, id],
        ],
      );
    },
  },
  {
    name: 'a line has the properties of SP.ChangeItem',
    from: 'responses/get-changes.json',
    async run(context) {
      const title = await newList(context);
      await add(context, title, 'a');
      const answer = await context.ask(`web/lists/getByTitle('${encodeURIComponent(title)}')/getchanges`, {
        body: JSON.stringify({ query: everything }),
      });
      equal(answer.status, 200);
      const body = answer.json as { 'odata.metadata': string; value: Record<string, unknown>[] };
      matches(body['odata.metadata'], /\$metadata#SP\.ApiData\.Changes$/);
      equal(Object.keys(body.value[0] ?? {}).sort(), [
        'ChangeToken',
        'ChangeType',
        'Editor',
        'EditorEmailHint',
        'ItemId',
        'ListId',
        'ServerRelativeUrl',
        'SharedByUser',
        'SharedWithUsers',
        'SiteId',
        'Time',
        'UniqueId',
        'WebId',
        'odata.editLink',
        'odata.id',
        'odata.type',
      ]);
      holds(body.value[0], { 'odata.type': 'SP.ChangeItem', ChangeType: 1, ItemId: 1 });
    },
  },
  {
    name: 'the start is exclusive and the end inclusive',
    from: 'SURFACE.md 14; Microsoft: ChangeQuery.ChangeTokenStart, ChangeTokenEnd',
    async run(context) {
      const title = await newList(context);
      const ids = [await add(context, title, 'a'), await add(context, title, 'b'), await add(context, title, 'c')];
      const lines = await linesOf(context, title, everything);
      const [first, second] = lines.map((line) => line.ChangeToken);
      const between = await linesOf(context, title, {
        ...everything,
        ChangeTokenStart: first,
        ChangeTokenEnd: second,
      });
      equal(
        between.map((line) => line.ItemId),
        [ids[1]],
      );
    },
  },
  {
    name: 'from the present token on there is nothing',
    from: 'SURFACE.md 14',
    async run(context) {
      const title = await newList(context);
      await add(context, title, 'a');
      const token = await tokenOf(context, title);
      matches(token, /^1;3;[0-9a-f-]{36};\d{18};\d+$/);
      equal(await linesOf(context, title, { ...everything, ChangeTokenStart: { StringValue: token } }), []);
    },
  },
  {
    name: 'a query without a thing or without a kind of change gives nothing',
    from: 'SURFACE.md 14',
    async run(context) {
      const title = await newList(context);
      await add(context, title, 'a');
      equal(await linesOf(context, title, { Item: true }), []);
      equal(await linesOf(context, title, { Add: true }), []);
      equal((await linesOf(context, title, { Item: true, Add: true })).length, 1);
      equal(await linesOf(context, title, { Item: true, DeleteObject: true }), []);
    },
  },
  {
    name: 'FetchLimit takes the oldest, with LatestFirst the newest',
    from: 'Microsoft: ChangeQuery.FetchLimit, LatestFirst',
    async run(context) {
      const title = await newList(context);
      for (const text of ['a', 'b', 'c']) await add(context, title, text);
      const idsOf = (lines: Line[]) => lines.map((line) => line.ItemId);
      equal(idsOf(await linesOf(context, title, { ...everything, FetchLimit: 2 })), [1, 2]);
      equal(idsOf(await linesOf(context, title, { ...everything, FetchLimit: '2', LatestFirst: true })), [3, 2]);
    },
  },
  {
    name: 'a token of another list, a broken one and one older than 60 days are refused',
    from: 'SURFACE.md 14 (codes unverified)',
    async run(context) {
      const [title, other] = [await newList(context), await newList(context)];
      const own = await tokenOf(context, title);
      const ask = (start: string) =>
        linesOf(context, title, { ...everything, ChangeTokenStart: { StringValue: start } });
      await refused(ask(await tokenOf(context, other)), 400, '-2130575173');
      await refused(ask('1;3;x;y'), 400, '-2147024809');
      const parts = own.split(';');
      const ticks = BigInt(parts[3] ?? 0) - 61n * 864_000_000_000n;
      const old = [parts[0], parts[1], parts[2], ticks, parts[4]].join(';');
      await refused(ask(old), 400, '-2130575172');
      await linesOf(context, title, {
        ...everything,
        IgnoreStartTokenNotFoundError: true,
        ChangeTokenStart: { StringValue: old },
      });
    },
  },
  {
    name: 'an unknown flag and a flag that is no boolean are refused',
    from: 'SURFACE.md 3 (unknown property)',
    async run(context) {
      const title = await newList(context);
      await refused(linesOf(context, title, { Item: true, Add: true, Everything: true }), 400, '-1, Microsoft');
      await refused(linesOf(context, title, { Item: 'yes', Add: true }), 400, '-1, Microsoft');
    },
  },
  {
    name: 'a web tells of its lists and their columns',
    from: '@pnp/sp webs/types.js getChanges; Microsoft: SP.ChangeList, SP.ChangeField',
    async run(context) {
      const web = context.sp().web;
      const before = (await web.select('CurrentChangeToken')()) as unknown as {
        CurrentChangeToken: { StringValue: string };
      };
      const title = await newList(context);
      const { Id } = await listOf(context, title).select('Id')();
      await listOf(context, title).fields.addText('Note');
      const lines = (await web.getChanges({
        List: true,
        Field: true,
        Add: true,
        ChangeTokenStart: before.CurrentChangeToken,
      })) as unknown as Record<string, unknown>[];
      const ofList = lines.filter((line) => line['ListId'] === Id);
      truth(ofList.length > 0, 'the new list');
      holds(ofList[0], { 'odata.type': 'SP.ChangeList', ChangeType: 1, Title: title });
      truth(
        lines.some((line) => line['odata.type'] === 'SP.ChangeField' && typeof line['FieldId'] === 'string'),
        'the new column',
      );
      matches((lines[0]?.['ChangeToken'] as { StringValue: string }).StringValue, /^1;2;/);
    },
  },
  {
    name: 'a site tells of what happens in its webs',
    from: '@pnp/sp sites/types.js getChanges',
    async run(context) {
      const title = await newList(context);
      await add(context, title, 'a');
      const { Id } = await listOf(context, title).select('Id')();
      const query = { ...everything, LatestFirst: true, FetchLimit: 5 } as unknown as IChangeQuery;
      const lines = (await context.sp().site.getChanges(query)) as unknown as Line[];
      truth(
        lines.some((line) => line.ListId === Id),
        'the new row',
      );
    },
  },
  {
    name: 'who may not read a list is told nothing of its rows',
    from: 'Microsoft: ChangeQuery, security trimming',
    async run(context) {
      const title = await newList(context);
      await add(context, title, 'a');
      await listOf(context, title).breakRoleInheritance(false, true);
      const query = { ...everything, LatestFirst: true } as unknown as IChangeQuery;
      const { Id } = await listOf(context, title).select('Id')();
      const lines = (await context.sp('reader').web.getChanges(query)) as unknown as Line[];
      truth(!lines.some((line) => line.ListId === Id), 'no line of the closed list');
    },
  },
  {
    name: 'changes of one row are those of that row',
    from: 'Microsoft: ListItem.GetChanges (REST items(1)/getchanges)',
    async run(context) {
      const title = await newList(context);
      await add(context, title, 'a');
      await add(context, title, 'b');
      const answer = await context.ask(`web/lists/getByTitle('${encodeURIComponent(title)}')/items(2)/getchanges`, {
        body: JSON.stringify({ query: everything }),
      });
      equal(
        (answer.json as { value: Line[] }).value.map((line) => line.ItemId),
        [2],
      );
    },
  },
  {
    name: 'a folder tells of what lies in it, with RecursiveAll of all below',
    from: 'Microsoft: Folder.GetListItemChanges, ChangeQuery.RecursiveAll',
    async run(context) {
      const base = `/sites/dev/Shared Documents/${context.name('mappe')}`;
      const folders = context.sp().web.getFolderByServerRelativePath('Shared Documents').folders;
      await folders.addUsingPath(base);
      await folders.addUsingPath(`${base}/under`);
      await context.sp().web.getFolderByServerRelativePath(base).files.addUsingPath('a.txt', 'a');
      await context.sp().web.getFolderByServerRelativePath(`${base}/under`).files.addUsingPath('b.txt', 'b');
      const names = async (more: object): Promise<string[]> => {
        const answer = await context.ask(
          `web/getFolderByServerRelativePath(decodedUrl='${encodeURIComponent(base)}')/getlistitemchanges`,
          { body: JSON.stringify({ query: { Item: true, Add: true, ...more } }) },
        );
        const { value } = answer.json as { value: { ServerRelativeUrl: string }[] };
        return value.map((line) => line.ServerRelativeUrl.slice(base.length + 1));
      };
      equal(await names({}), ['under', 'a.txt']);
      equal(await names({ RecursiveAll: true }), ['under', 'a.txt', 'under/b.txt']);
    },
  },
  {
    name: 'each kind of thing and of change is chosen by its own flag',
    from: 'Microsoft: ChangeQuery; ChangeType',
    async run(context) {
      const web = context.sp().web;
      const title = await newList(context);
      const { CurrentChangeToken: start } = (await web.select('CurrentChangeToken')()) as unknown as {
        CurrentChangeToken: { StringValue: string };
      };
      const id = await add(context, title, 'a');
      const bin = await listOf(context, title).items.getById(id).recycle();
      await web.recycleBin.getById(bin).restore();
      await listOf(context, title).views.add('Anden');
      await listOf(context, title).breakRoleInheritance(true, false);
      await listOf(context, title).roleAssignments.add(5, 1073741826);
      const group = context.name('Gruppe');
      await web.siteGroups.add({ Title: group });
      await web.siteGroups.getByName(group).users.add('i:0#.f|membership|sagsbehandler@contoso.example');
      const kinds = async (query: Query): Promise<string[]> => {
        const lines = (await web.getChanges({ ...query, ChangeTokenStart: start })) as Record<string, unknown>[];
        return lines.map(
          (line) => `${String(line['odata.type']).slice('SP.Change'.length)} ${String(line['ChangeType'])}`,
        );
      };
      equal(await kinds({ Item: true, DeleteObject: true }), ['Item 3']);
      equal(await kinds({ Item: true, Restore: true }), ['Item 7']);
      equal(await kinds({ View: true, Add: true }), ['View 1']);
      equal(await kinds({ List: true, RoleAssignmentAdd: true }), ['List 11']);
      equal(await kinds({ Group: true, Add: true }), ['Group 1']);
      equal(await kinds({ Group: true, GroupMembershipAdd: true }), ['Group 13']);
      equal(await kinds({ File: true, Alert: true, Navigation: true, Move: true }), []);
    },
  },
];
