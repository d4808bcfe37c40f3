import type { Stored } from '../../store/items';
import type { Call } from '../call';
import { textIn } from '../written';

/** The texts of a page as a save sends them, by the columns that keep them. */
const columns: Readonly<Record<string, string>> = {
  Title: 'Title',
  Description: 'Description',
  CanvasContent1: 'CanvasContent1',
  LayoutWebpartsContent: 'LayoutWebpartsContent',
  TopicHeader: '_TopicHeader',
  PageLayoutType: 'PageLayoutType',
};

/** What `savepage` sends as values of the page's row; a name that is not sent leaves its value. */
export function pageValues(call: Call, body: Readonly<Record<string, unknown>>): Record<string, Stored> {
  const values: Record<string, Stored> = {};
  for (const [name, column] of Object.entries(columns)) {
    const text = textIn(body, name);
    if (text !== null) values[column] = text;
  }
  const banner = textIn(body, 'BannerImageUrl');
  if (banner !== null && banner !== '') values['BannerImageUrl'] = { Url: banner, Description: banner };
  const authors = body['AuthorByline'];
  if (Array.isArray(authors))
    values['_AuthorByline'] = authors.flatMap(
      (name) => call.stores.people.byEmail(call.web.siteId, String(name))?.principalId ?? [],
    );
  return values;
}
