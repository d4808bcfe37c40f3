import { createList, type NewList } from '../lists/create-list';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';

type Furniture = Omit<NewList, 'author'>;

/** What every web has from its first day. */
const ofEveryWeb: readonly Furniture[] = [
  { title: 'Documents', leaf: 'Shared Documents', template: 101 },
  { title: 'Site Pages', leaf: 'SitePages', template: 119 },
  { title: 'Style Library', leaf: 'Style Library', template: 101, hidden: true },
  { title: 'Master Page Gallery', leaf: 'masterpage', folder: '/_catalogs', template: 116, hidden: true },
];

/** What the root web of a site has besides, for the whole site; clients reach them through `getcatalog`. */
const ofRootWeb: readonly Furniture[] = [
  { title: 'Web Part Gallery', leaf: 'wp', folder: '/_catalogs', template: 113, hidden: true },
  { title: 'List Template Gallery', leaf: 'lt', folder: '/_catalogs', template: 114, hidden: true },
  { title: 'Solution Gallery', leaf: 'solutions', folder: '/_catalogs', template: 121, hidden: true },
  { title: 'Theme Gallery', leaf: 'theme', folder: '/_catalogs', template: 123, hidden: true },
  { title: 'Composed Looks', leaf: 'design', folder: '/_catalogs', template: 124, hidden: true },
  { title: 'TaxonomyHiddenList', leaf: 'TaxonomyHiddenList', template: 100, hidden: true },
];

/** The list of all who have been on a site (template 112). */
export const peopleList: Furniture = {
  title: 'User Information List',
  leaf: 'users',
  folder: '/_catalogs',
  template: 112,
  hidden: true,
};

/** Makes the first lists of a web. */
export function furnishWeb(stores: Stores, web: Web, author: number): void {
  for (const wanted of web.parentId === null ? [...ofEveryWeb, ...ofRootWeb] : ofEveryWeb)
    createList(stores, web, { ...wanted, author });
}
