/** A harmless question: it reads, also where it is a POST. */
export interface Probe {
  readonly name: string;
  /** After `_api/`; `{path}` is the site's own server-relative path. */
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly accept?: string;
  readonly body?: object;
}

const library = "web/getList('{path}/Shared Documents')";
const nobody = '00000000-0000-0000-0000-000000000001';

/** What `doctor --compare` asks of the real site and of the local service. */
export const probes: readonly Probe[] = [
  { name: 'web', path: 'web' },
  { name: 'web, verbose', path: 'web', accept: 'application/json;odata=verbose' },
  { name: 'web, no metadata', path: 'web', accept: 'application/json;odata=nometadata' },
  { name: 'an Accept that names no JSON', path: 'web', accept: 'text/csv' },
  { name: 'web, chosen properties', path: 'web?$select=Title,CurrentChangeToken,EffectiveBasePermissions' },
  { name: 'web, unknown property', path: 'web?$select=DoesNotExist' },
  { name: 'unknown step', path: 'web/doesnotexist' },
  { name: 'context', path: 'contextinfo', method: 'POST' },
  { name: 'site', path: 'site' },
  { name: 'current user', path: 'web/currentuser' },
  { name: 'users', path: 'web/siteusers?$top=2' },
  { name: 'unknown user', path: 'web/getuserbyid(2147483000)' },
  { name: 'groups', path: 'web/sitegroups?$top=2' },
  { name: 'permission levels', path: 'web/roledefinitions' },
  { name: 'regional settings', path: 'web/regionalsettings' },
  { name: 'content types of the site', path: 'web/contenttypes?$top=2' },
  { name: 'columns of the site', path: 'web/fields?$top=3' },
  { name: 'lists', path: 'web/lists?$top=2' },
  { name: 'unknown list by title', path: "web/lists/getByTitle('does not exist')" },
  { name: 'unknown list by id', path: `web/lists(guid'${nobody}')` },
  { name: 'unknown list by address', path: "web/getList('{path}/Lists/DoesNotExist')" },
  { name: 'library', path: library },
  { name: 'library with parts', path: `${library}?$select=Title,RootFolder/Name&$expand=RootFolder` },
  { name: 'columns of a list', path: `${library}/fields?$filter=InternalName eq 'Title'` },
  { name: 'unknown column', path: `${library}/fields/getByInternalNameOrTitle('DoesNotExist')` },
  { name: 'views', path: `${library}/views?$top=1` },
  { name: 'columns of a view', path: `${library}/defaultview/viewfields` },
  { name: 'content types of a list', path: `${library}/contenttypes?$top=1` },
  { name: 'rows', path: `${library}/items?$top=1` },
  { name: 'rows, verbose', path: `${library}/items?$top=1`, accept: 'application/json;odata=verbose' },
  { name: 'missing row', path: `${library}/items(999999999)` },
  { name: 'filter on an unknown column', path: `${library}/items?$filter=DoesNotExist eq 1` },
  { name: 'filter that cannot be read', path: `${library}/items?$filter=Title eq` },
  { name: 'rows, unknown property', path: `${library}/items?$select=DoesNotExist` },
  { name: 'person without expand', path: `${library}/items?$select=Author/Title&$top=1` },
  { name: 'root folder', path: `${library}/rootfolder` },
  { name: 'missing file', path: "web/getFileByServerRelativePath(decodedUrl='{path}/Shared Documents/none.txt')" },
  { name: 'missing folder', path: "web/getFolderByServerRelativePath(decodedUrl='{path}/Shared Documents/none')" },
  {
    name: 'rows as stream',
    path: `${library}/RenderListDataAsStream`,
    method: 'POST',
    body: { parameters: { RenderOptions: 2, ViewXml: '<View><RowLimit>1</RowLimit></View>' } },
  },
  {
    name: 'changes',
    path: `${library}/getchanges`,
    method: 'POST',
    body: { query: { Item: true, List: true, Add: true, Update: true, FetchLimit: 2 } },
  },
  {
    name: 'changes from a broken token',
    path: `${library}/getchanges`,
    method: 'POST',
    body: { query: { Item: true, Add: true, ChangeTokenStart: { StringValue: 'none' } } },
  },
  { name: 'recycle bin', path: 'web/recyclebin?$top=1' },
];
