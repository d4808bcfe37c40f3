import { z } from 'zod';
import { faults } from '../http/faults';
import type { Comment } from '../store/comments';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { itemFaults } from './faults';
import { changeItem } from './write';
import type { Writer } from './writer';

/** Characters that a comment may have at most. */
const longest = 2000;
/** Key among a row's values: no column of any list, so nothing but this file reads it. */
const disabledKey = '_CommentsDisabled';

const sent = z.object({
  text: z.string(),
  mentions: z
    .array(z.object({ loginName: z.string(), email: z.string().nullish(), name: z.string().nullish() }))
    .nullish(),
});

export const commentsDisabled = (item: Item): boolean => item.values[disabledKey] === true;

/** Switches comments of a row off or on, without a new version of it. */
export function setCommentsDisabled(writer: Writer, list: List, item: Item, disabled: boolean): Item {
  return changeItem(writer, list, item, { values: { [disabledKey]: disabled } }, { system: true });
}

/** Adds a comment to a row, or with `parentId` a reply to one. A reply to a reply belongs to the comment above both. */
export function addComment(
  writer: Writer,
  list: List,
  item: Item,
  body: Readonly<Record<string, unknown>>,
  parent: Comment | null,
): Comment {
  if (commentsDisabled(item)) throw itemFaults.commentsOff();
  const read = sent.safeParse(
    Array.isArray((body['mentions'] as { results?: unknown } | null)?.results)
      ? { ...body, mentions: (body['mentions'] as { results: unknown }).results }
      : body,
  );
  if (!read.success || read.data.text.trim() === '') throw faults.badArgument('The comment has no text.');
  if (read.data.text.length > longest) throw faults.badArgument(`A comment has at most ${longest} characters.`);
  const { core, comments } = writer.stores;
  return comments.add({
    listId: list.id,
    itemId: item.id,
    parentId: parent === null ? 0 : parent.parentId || parent.id,
    text: read.data.text,
    author: writer.user.principalId,
    created: core.now().toISOString(),
    mentions: (read.data.mentions ?? []).map((one) => ({
      email: one.email ?? '',
      loginName: one.loginName,
      name: one.name ?? '',
    })),
  });
}
