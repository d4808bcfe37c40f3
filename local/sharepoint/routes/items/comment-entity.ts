import type { Collection, Entity } from '../../answers/entity';
import type { Comment, Like } from '../../store/comments';
import type { List } from '../../store/lists';
import type { Call } from '../call';

const commentType = 'Microsoft.SharePoint.Comments.comment';

/** A person as comments and sharing links name them, where less is said than of a user of the site. */
export function personValues(call: Call, siteId: string, principalId: number): Record<string, unknown> {
  const person = call.stores.people.byId(siteId, principalId);
  return {
    directoryObjectId: null,
    email: person?.email ?? '',
    expiration: null,
    id: principalId,
    isActive: true,
    isExternal: false,
    jobTitle: null,
    loginName: person?.login ?? '',
    name: person?.title ?? '',
    principalType: 1,
    userId: null,
    userPrincipalName: null,
  };
}

/** Who liked something, newest last. */
export const likers = (call: Call, list: List, likes: readonly Like[]): Collection => ({
  set: 'Collection(Microsoft.SharePoint.Likes.userEntity)',
  entities: likes.map(({ person, at }): Entity => {
    const known = call.stores.people.byId(list.siteId, person);
    return {
      type: null,
      set: 'Microsoft.SharePoint.Likes.userEntity',
      id: '',
      editLink: '',
      values: {
        creationDate: at,
        email: known?.email ?? '',
        id: person,
        loginName: known?.login ?? '',
        name: known?.title ?? '',
      },
    };
  }),
});

/** Address of a comment as its answer gives it; @pnp/sp finds a reply by it (comments/types.js). */
export const commentLink = (comment: Comment): string =>
  `web/lists('${comment.listId}')/GetItemById(${comment.itemId})/Comments(${comment.id})`;

/** A comment; `fresh` right after it was made, when it tells of no mentions by null and not by `[]`. */
export function commentEntity(call: Call, list: List, comment: Comment, fresh = false): Entity {
  const { comments } = call.stores;
  const likes = comments.likes(comment.listId, comment.itemId, comment.id);
  return {
    type: null,
    set: commentType,
    id: commentLink(comment),
    editLink: commentLink(comment),
    values: {
      author: personValues(call, list.siteId, comment.author),
      createdDate: comment.created,
      id: String(comment.id),
      isLikedByUser: likes.some((like) => like.person === call.user.principalId),
      isReply: comment.parentId > 0,
      itemId: comment.itemId,
      likeCount: likes.length,
      listId: comment.listId,
      mentions: fresh && comment.mentions.length === 0 ? null : comment.mentions,
      modifiedDate: null,
      parentId: String(comment.parentId),
      replyCount: comments.replies(comment),
      text: comment.text,
    },
    parts: () => ({
      links: {
        replies: () => commentSet(call, list, comments.of(comment.listId, comment.itemId, comment.id)),
        likedBy: () => likers(call, list, likes),
      },
    }),
  };
}

export const commentSet = (call: Call, list: List, comments: readonly Comment[]): Collection => ({
  set: `Collection(${commentType})`,
  entities: comments.map((comment) => commentEntity(call, list, comment)),
});
