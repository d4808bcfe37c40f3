import type { CaseContext, ConformanceCase } from '../case';
import { equal, holds, matches, refused } from '../check';

async function rowWith(context: CaseContext) {
  const title = context.name('Commented');
  const { web } = context.sp();
  await web.lists.add(title);
  const list = web.lists.getByTitle(title);
  await list.items.add({ Title: 'A' });
  const path = `web/lists/getByTitle('${title}')/items(1)`;
  return {
    title,
    path,
    item: list.items.getById(1),
    of: (role: 'editor' | 'reader') => context.sp(role).web.lists.getByTitle(title).items.getById(1),
  };
}

export const commentCases: readonly ConformanceCase[] = [
  {
    name: 'a new comment answers 201 with its author; ids are texts, mentions null',
    from: 'SURFACE.md 13, responses/comment-create.json [R ListItemTests]',
    async run(context) {
      const { path } = await rowWith(context);
      const me = await context.sp().web.currentUser();
      const made = await context.ask(`${path}/Comments`, {
        body: JSON.stringify({ text: 'Mødet er flyttet' }),
        headers: { 'Content-Type': 'application/json' },
      });
      equal(made.status, 201);
      equal(Object.keys(made.json as object), [
        'odata.metadata',
        'odata.editLink',
        'author',
        'createdDate',
        'id',
        'isLikedByUser',
        'isReply',
        'itemId',
        'likeCount',
        'listId',
        'mentions',
        'modifiedDate',
        'parentId',
        'replyCount',
        'text',
      ]);
      holds(made.json, {
        author: { id: me.Id, email: me.Email, loginName: me.LoginName, name: me.Title, principalType: 1 },
        id: '1',
        itemId: 1,
        mentions: null,
        parentId: '0',
        text: 'Mødet er flyttet',
      });
      matches(
        (made.json as { 'odata.metadata': string })['odata.metadata'],
        /#Microsoft\.SharePoint\.Comments\.comment$/,
      );
    },
  },
  {
    name: 'comments come newest first, with mentions as a list, by pages, and one by its id',
    from: 'SURFACE.md 13, responses/comments.json; @pnp/sp comments/types.js',
    async run(context) {
      const { item, path } = await rowWith(context);
      await item.comments.add('Et');
      await item.comments.add({
        text: 'To @mention&#123;0&#125;',
        mentions: [{ loginName: 'l', email: 'e', name: 'n' }],
      });
      await item.comments.add('Tre');
      equal(
        (await item.comments()).map((one) => one.text),
        ['Tre', 'To @mention&#123;0&#125;', 'Et'],
      );
      equal(
        (await item.comments()).map((one) => one.mentions),
        [[], [{ email: 'e', loginName: 'l', name: 'n' }], []],
      );
      holds(await item.comments.getById(1)(), { text: 'Et', id: '1' });
      const page = (await context.ask(`${path}/Comments?$top=2`)).json as {
        value: { id: string }[];
        'odata.nextLink': string;
      };
      equal(
        page.value.map((one) => one.id),
        ['3', '2'],
      );
      const last = (await context.ask(page['odata.nextLink'])).json as {
        value: { id: string }[];
        'odata.nextLink'?: string;
      };
      equal([last.value.map((one) => one.id), last['odata.nextLink'] ?? null], [['1'], null]);
    },
  },
  {
    name: 'replies belong to their comment and go with it',
    from: '@pnp/sp comments/types.js Replies.add (follows odata.editLink)',
    async run(context) {
      const { item } = await rowWith(context);
      const comment = await item.comments.add('Et');
      const reply = await comment.replies.add('Svar');
      holds(await reply(), { text: 'Svar', isReply: true, parentId: '1' });
      equal((await comment.replies()).length, 1);
      equal(
        (await item.comments()).map((one) => one.replyCount),
        [1],
      );
      await item.comments.getById(1).delete();
      equal((await item.comments()).length, 0);
      await refused(item.comments.getById(reply.id)(), 404);
    },
  },
  {
    name: 'likes of a comment count each person once',
    from: '@pnp/sp comments/types.js like, unlike',
    async run(context) {
      const { item, of } = await rowWith(context);
      await item.comments.add('Et');
      const comment = item.comments.getById(1);
      await comment.like();
      await comment.like();
      await of('reader').comments.getById(1).like();
      holds(await comment(), { likeCount: 2, isLikedByUser: true });
      await comment.unlike();
      holds(await comment(), { likeCount: 1, isLikedByUser: false });
    },
  },
  {
    name: 'likes and stars of a row',
    from: '@pnp/sp comments/item.js like, unlike, getLikedBy, getLikedByInformation, rate',
    async run(context) {
      const { item, of } = await rowWith(context);
      equal(await item.like(), 1);
      await of('editor').like();
      equal((await item.getLikedBy()).length, 2);
      holds(await item.getLikedByInformation(), { isLikedByUser: true, likeCount: 2 });
      equal(await item.unlike(), 1);
      holds(await item.getLikedByInformation(), { isLikedByUser: false, likeCount: 1 });
      await item.rate(4);
      equal(await of('editor').rate(5), 4.5);
    },
  },
  {
    name: 'clear takes all comments, and no id is used again',
    from: '@pnp/sp comments/types.js clear',
    async run(context) {
      const { item } = await rowWith(context);
      await item.comments.add('Et');
      await item.comments.clear();
      equal((await item.comments()).length, 0);
      equal((await item.comments.add('To')).id, '2');
    },
  },
  {
    name: 'a reader reads comments and writes none; another’s comment stays; empty texts are refused',
    from: 'Microsoft: comments follow the rights of the list',
    async run(context) {
      const { item, of } = await rowWith(context);
      await item.comments.add('Et');
      equal((await of('reader').comments()).length, 1);
      await refused(of('reader').comments.add('To'), 403);
      await refused(of('reader').comments.getById(1).delete(), 403);
      await refused(item.comments.add('  '), 400);
    },
  },
  {
    name: 'comments of a row can be switched off',
    from: '@pnp/sp comments/clientside-page.js setCommentsOn',
    async run(context) {
      const { item, path } = await rowWith(context);
      const off = await context.ask(`${path}/SetCommentsDisabled(true)`, {
        body: '{}',
        headers: { 'Content-Type': 'application/json', 'X-HTTP-Method': 'MERGE', 'IF-Match': '*' },
      });
      equal(off.status, 204);
      holds(await item.select('CommentsDisabled')(), { CommentsDisabled: true });
      await refused(item.comments.add('Et'), 403);
    },
  },
];
