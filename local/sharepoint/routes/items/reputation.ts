import { plain } from '../../answers/answer';
import { method, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { argument, isTrue, type Segment } from '../../http/path';
import { changeItem } from '../../items/write';
import { plainGuid } from '../../store/documents';
import { seconds } from '../../store/database';
import type { Item, Stored } from '../../store/items';
import type { List } from '../../store/lists';
import { demand, may, ofItem, type Call } from '../call';

function rowOf(call: Call, step: Segment): { list: List; item: Item } {
  const list = call.stores.lists.get(plainGuid(argument(step, 'listid', 0) ?? ''));
  if (!list) throw faults.noListId();
  const item = call.stores.items.one(list.id, Number(argument(step, 'itemid', 1)));
  if (!item || !may(call, 'viewListItems', ofItem(call, list, item))) throw faults.noItem();
  return { list, item };
}

/** A list where rating is on has columns for it; they follow without a new version of the row. */
function keep(call: Call, list: List, item: Item, values: Readonly<Record<string, Stored>>): void {
  const { fields } = call.stores;
  const held = Object.entries(values).filter(([name]) => fields.byName(list.id, name) !== null);
  if (held.length > 0) changeItem(call, list, item, { values: Object.fromEntries(held) }, { system: true });
}

/** `Reputation.SetLike(listID=,itemID=,like=)`: the number of likes (@pnp/sp comments/item.js). */
export function setLikeResource(call: Call, step: Segment): Resource {
  return method(() => {
    const { list, item } = rowOf(call, step);
    const { comments, core } = call.stores;
    return core.together(() => {
      if (isTrue(argument(step, 'like', 2)))
        comments.like(list.id, item.id, 0, { person: call.user.principalId, at: seconds(core.now()) });
      else comments.unlike(list.id, item.id, 0, call.user.principalId);
      const likes = comments.likes(list.id, item.id, 0);
      keep(call, list, item, { LikesCount: likes.length, LikedBy: likes.map((like) => like.person) });
      return plain(likes.length, call.request, 'SetLike', 'Edm.Int32');
    });
  });
}

/** `Reputation.SetRating(listID=,itemID=,rating=)`: the average of all stars (@pnp/sp comments/item.js). */
export function setRatingResource(call: Call, step: Segment): Resource {
  return method(() => {
    const { list, item } = rowOf(call, step);
    const stars = Number(argument(step, 'rating', 2));
    if (!(stars >= 0 && stars <= 5)) throw faults.badArgument('Value does not fall within the expected range.');
    demand(call, 'viewListItems', ofItem(call, list, item));
    const { comments, core } = call.stores;
    return core.together(() => {
      comments.rate(list.id, item.id, call.user.principalId, stars);
      const given = comments.ratings(list.id, item.id);
      const average = given.reduce((sum, one) => sum + one, 0) / given.length;
      keep(call, list, item, { AverageRating: average, RatingCount: given.length });
      return plain(average, call.request, 'SetRating', 'Edm.Double');
    });
  });
}
