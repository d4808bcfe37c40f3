import { all, complex, done, noContent, nothing, one } from '../../answers/answer';
import type { Entity, Parts } from '../../answers/entity';
import { entityResource, method, reading, steps, type Resource } from '../../answers/resource';
import { formatOf } from '../../http/format';
import { jsonBody, type ServiceResponse } from '../../http/message';
import { isTrue, only } from '../../http/path';
import { addComment, commentsDisabled, setCommentsDisabled } from '../../items/comment';
import { itemFaults } from '../../items/faults';
import { recordItem } from '../../items/log';
import { seconds } from '../../store/database';
import type { Comment } from '../../store/comments';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { demand, ofItem, ofList, type Call } from '../call';
import { commentEntity, commentLink, commentSet, likers } from './comment-entity';

/** One comment as an answer: its metadata names the type alone, and says where it is (responses/comment-create.json). */
function answered(call: Call, comment: Comment, entity: Entity, status: number): ServiceResponse {
  const answer = one(entity, call.request, status);
  if (formatOf(call.request.headers) !== 'minimal') return answer;
  const { 'odata.metadata': line, ...body } = answer.json as Record<string, unknown>;
  return {
    ...answer,
    json: {
      'odata.metadata': String(line).replace('/@Element', ''),
      'odata.editLink': commentLink(comment),
      ...body,
    },
  };
}

/** A page of comments, newest first; `$top` and `$skip` count, and a link leads on while there are more. */
function page(call: Call, list: List, comments: readonly Comment[]): ServiceResponse {
  const { query, webUrl, path } = call.request;
  const skip = Math.max(0, Number(query.get('$skip') ?? 0) || 0);
  const top = query.has('$top') ? Math.max(0, Number(query.get('$top')) || 0) : Infinity;
  const shown = comments.slice(skip, skip + top);
  let next: string | null = null;
  if (top > 0 && skip + shown.length < comments.length) {
    const further = new URLSearchParams(query);
    further.set('$skip', String(skip + shown.length));
    next = `${webUrl}/_api/${path}?${further.toString()}`;
  }
  return all(commentSet(call, list, shown), call.request, { next });
}

/** The number of comments is a column of the row, which SharePoint writes as a system update: Modified and Editor stay. */
function logged<T>(call: Call, list: List, item: Item, work: () => T): T {
  return call.stores.core.together(() => {
    const result = work();
    recordItem(call, list, item, 'systemUpdate');
    return result;
  });
}

function post(call: Call, list: List, item: Item, parent: Comment | null): ServiceResponse {
  demand(call, 'editListItems', ofItem(call, list, item));
  const comment = logged(call, list, item, () => addComment(call, list, item, jsonBody(call.request), parent));
  return answered(call, comment, commentEntity(call, list, comment, true), 201);
}

function commentResource(call: Call, list: List, item: Item, id: number): Resource {
  const { stores, request, user } = call;
  const comment = stores.comments.one(list.id, item.id, id);
  if (!comment) throw itemFaults.noComment();
  const entity = commentEntity(call, list, comment);
  const like = () => {
    stores.comments.like(list.id, item.id, id, { person: user.principalId, at: stores.core.now().toISOString() });
    return nothing(request);
  };
  const unlike = () => {
    stores.comments.unlike(list.id, item.id, id, user.principalId);
    return nothing(request);
  };
  const remove = () => {
    // A person may take back a comment of their own; those of others go with the list's management.
    if (comment.author === user.principalId) demand(call, 'editListItems', ofItem(call, list, item));
    else demand(call, 'manageLists', ofList(call, list));
    logged(call, list, item, () => stores.comments.remove(comment));
    return done();
  };
  return entityResource(
    {
      ...entity,
      parts: () => ({
        ...entity.parts?.(),
        routes: {
          like: () => method(like),
          unlike: () => method(unlike),
          likedby: () => reading(() => all(likers(call, list, stores.comments.likes(list.id, item.id, id)), request)),
          replies: (step) =>
            step.args?.length
              ? commentResource(call, list, item, Number(only(step)))
              : {
                  get: () => page(call, list, stores.comments.of(list.id, item.id, id)),
                  post: () => post(call, list, item, comment),
                },
        },
      }),
    },
    request,
    { get: () => answered(call, comment, entity, 200), remove },
  );
}

/** Comments and likes of a row (SURFACE.md 13; @pnp/sp comments/*.js). */
export function commentsOfItem(call: Call, list: List, item: Item): Parts {
  const { stores, request, user } = call;
  const liked = () => stores.comments.likes(list.id, item.id, 0);
  const setLiked = (like: boolean): ServiceResponse => {
    if (like) stores.comments.like(list.id, item.id, 0, { person: user.principalId, at: seconds(stores.core.now()) });
    else stores.comments.unlike(list.id, item.id, 0, user.principalId);
    return nothing(request);
  };
  const switched = (text: string | undefined) => () => {
    demand(call, 'editListItems', ofItem(call, list, item));
    setCommentsDisabled(call, list, item, isTrue(text));
    return noContent();
  };
  return {
    links: { Comments: () => commentSet(call, list, stores.comments.of(list.id, item.id, 0)) },
    more: {
      CommentsDisabled: () => commentsDisabled(item),
      CommentsDisabledScope: () => (commentsDisabled(item) ? 1 : 0),
    },
    routes: {
      comments: (step) =>
        step.args?.length
          ? commentResource(call, list, item, Number(only(step)))
          : {
              get: () => page(call, list, stores.comments.of(list.id, item.id, 0)),
              post: () => post(call, list, item, null),
              child: steps({
                deleteall: () =>
                  method(() => {
                    demand(call, 'manageLists', ofList(call, list));
                    logged(call, list, item, () => stores.comments.removeAllOf(list.id, item.id));
                    return nothing(request);
                  }),
              }),
            },
      likedby: () => reading(() => all(likers(call, list, liked()), request)),
      likedbyinformation: () =>
        reading(() =>
          complex(
            {
              isLikedByUser: liked().some((like) => like.person === user.principalId),
              likeCount: liked().length,
              likedBy: likers(call, list, liked()).entities.map((entity) => entity.values),
            },
            request,
            'likedByInformation',
            'Microsoft.SharePoint.Likes.likedByInformation',
          ),
        ),
      like: () => method(() => setLiked(true)),
      unlike: () => method(() => setLiked(false)),
      setcommentsdisabled: (step) => ({
        post: switched(only(step)),
        merge: switched(only(step)),
      }),
    },
  };
}
