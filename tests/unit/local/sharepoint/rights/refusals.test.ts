import { startSharePoint, type RunningSharePoint } from '../../../../../local/sharepoint';

// Each write of the service, asked by those who may not. Every new route of writing gets a line here.
const list = "web/lists/getByTitle('Prøve')";
const library = "web/getFolderByServerRelativePath(decodedUrl='/sites/dev/Shared Documents')";
const file = "web/getFileByServerRelativePath(decodedUrl='/sites/dev/Shared Documents/a.txt')";
const title = { Title: 'Ny' };
const viewXml = { viewXml: '<View><RowLimit>1</RowLimit></View>' };
const action = { Title: 'x', Location: 'y' };

type Line = readonly [verb: string, where: string, body?: unknown];

/** Takes at least a member (Edit): a reader is refused. */
const ofMembers: readonly Line[] = [
  ['POST', `${list}/items`, title],
  ['MERGE', `${list}/items(1)`, title],
  ['PATCH', `${list}/items(1)`, title],
  ['DELETE', `${list}/items(1)`],
  ['POST', `${list}/items(1)/recycle`],
  ['POST', `${list}/items(1)/validateupdatelistitem`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] }],
  ['POST', `${list}/AddValidateUpdateItemUsingPath`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] }],
  ['POST', `${list}/items(1)/AttachmentFiles/add(FileName='b.txt')`, 'x'],
  ['PUT', `${list}/items(1)/AttachmentFiles('a.txt')/$value`, 'x'],
  ['DELETE', `${list}/items(1)/AttachmentFiles('a.txt')`],
  ['POST', `${list}/items(1)/versions(512)/deleteObject`],
  ['POST', `${list}/items(1)/versions/deleteAll`],
  ['POST', `${library}/files/AddUsingPath(decodedurl='b.txt')`, 'x'],
  ['POST', `${library}/folders/addUsingPath(DecodedUrl='m',overwrite=false)`],
  ['POST', `${library}/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: 'm' } }],
  ['PUT', `${file}/$value`, 'y'],
  ['DELETE', file],
  ['POST', `${file}/recycle`],
  ['POST', `${file}/checkout`],
  ['POST', `${file}/publish(comment='')`],
  ['POST', `${file}/moveTo(newurl='/sites/dev/Shared Documents/c.txt',flags=1)`],
  ['POST', `${file}/copyTo(strnewurl='/sites/dev/Shared Documents/c.txt',boverwrite=true)`],
  ['POST', `${file}/startUpload(uploadId=guid'11111111-1111-4111-8111-111111111111')`, 'x'],
  ['POST', 'web/lists', { Title: 'Liste', BaseTemplate: 100 }],
  ['MERGE', list, { Description: 'x' }],
  ['POST', `${list}/fields`, { Title: 'Felt', FieldTypeKind: 2 }],
  ['POST', `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="Text" DisplayName="F"/>' } }],
  ['MERGE', `${list}/fields/getByInternalNameOrTitle('Egen')`, title],
  ['DELETE', `${list}/fields/getByInternalNameOrTitle('Egen')`],
  ['POST', `${list}/views`, { Title: 'Visning', PersonalView: false }],
  ['MERGE', `${list}/DefaultView`, title],
  ['POST', `${list}/DefaultView/SetViewXml`, viewXml],
  ['POST', `${list}/DefaultView/viewfields/addviewfield('ID')`],
  ['POST', `${list}/DefaultView/viewfields/removeallviewfields`],
  ['POST', `${list}/contenttypes/addAvailableContentType`, { contentTypeId: '0x0105' }],
  ['POST', `${list}/recycle`],
  ['DELETE', list],
  ['POST', `${list}/reservelistitemid`],
];

/** Takes the owner (Full Control): a member is refused as well. */
const ofOwners: readonly Line[] = [
  ['MERGE', 'web', title],
  ['DELETE', 'web'],
  ['POST', 'web/webs/add', { parameters: { Title: 'Ny', Url: 'ny' } }],
  ['POST', 'web/fields', { Title: 'Felt', FieldTypeKind: 2 }],
  ['POST', 'web/contenttypes', { Id: { StringValue: '0x0100AA' }, Name: 'Ny' }],
  ['POST', 'web/siteusers', { LoginName: 'x@contoso.example' }],
  ['POST', 'web/siteusers/removeById(7)'],
  ['DELETE', 'web/getUserById(7)'],
  ['MERGE', 'web/getUserById(7)', title],
  ['POST', 'web/sitegroups', title],
  ['MERGE', 'web/sitegroups(3)', title],
  ['DELETE', 'web/sitegroups(3)'],
  ['POST', "web/sitegroups/removeById('3')"],
  ['POST', 'web/sitegroups(3)/users', { LoginName: 'x@contoso.example' }],
  ['POST', 'web/sitegroups(3)/users/removeById(6)'],
  ['POST', 'web/sitegroups(3)/SetUserAsOwner(7)'],
  ['POST', "web/createDefaultAssociatedGroups(userLogin='',userLogin2='',groupNameSeed='x')"],
  ['POST', 'web/roledefinitions', { Name: 'x', BasePermissions: { High: '0', Low: '1' } }],
  ['MERGE', 'web/roledefinitions(1073741827)', { Description: 'x' }],
  ['DELETE', 'web/roledefinitions(1073741827)'],
  ['POST', 'web/roleassignments/addroleassignment(principalid=7, roledefid=1073741829)'],
  ['POST', 'web/roleassignments/removeroleassignment(principalid=3, roledefid=1073741829)'],
  ['DELETE', 'web/roleassignments(3)'],
  ['GET', 'web/roleassignments'],
  ['POST', 'web/breakroleinheritance(copyroleassignments=true, clearsubscopes=true)'],
  ['POST', `${list}/breakroleinheritance(copyroleassignments=true, clearsubscopes=true)`],
  ['POST', `${list}/resetroleinheritance`],
  ['POST', `${list}/items(1)/breakroleinheritance(copyroleassignments=true)`],
  ['POST', `${list}/items(1)/roleassignments/addroleassignment(principalid=7, roledefid=1073741829)`],
  ['POST', 'web/navigation/quicklaunch', { Title: 'x', Url: '/' }],
  ['POST', 'web/features/add', { featureId: '87294c72-f260-42f3-a41b-981a2ffce37a' }],
  ['POST', 'web/usercustomactions', action],
  ['POST', 'web/usercustomactions/clear'],
  ['POST', 'site/usercustomactions', action],
  ['PATCH', 'site', { Classification: 'x' }],
  ['POST', 'web/setStorageEntity', { key: 'k', value: 'v' }],
  ['POST', "web/applywebtemplate(webTemplate='STS#3')"],
];

let service: RunningSharePoint;

const send = (token: string | null, [verb, where, body]: Line): Promise<Response> =>
  fetch(`${service.siteUrl}/_api/${encodeURI(where).replace(/#/g, '%23')}`, {
    method: verb === 'GET' || verb === 'PATCH' ? verb : 'POST',
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(['MERGE', 'DELETE', 'PUT'].includes(verb) ? { 'X-HTTP-Method': verb, 'If-Match': '*' } : {}),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

beforeAll(async () => {
  service = await startSharePoint({ dbFile: ':memory:', port: 0 });
  const { owner } = service.tokens;
  await send(owner, ['POST', 'web/lists', { Title: 'Prøve', BaseTemplate: 100 }]);
  await send(owner, [
    'POST',
    `${list}/fields/createfieldasxml`,
    { parameters: { SchemaXml: '<Field Type="Text" Name="Egen" DisplayName="Egen"/>' } },
  ]);
  await send(owner, ['POST', `${list}/items`, { Title: 'Første' }]);
  await send(owner, ['POST', `${list}/items(1)/AttachmentFiles/add(FileName='a.txt')`, 'x']);
  await send(owner, ['POST', `${library}/files/AddUsingPath(decodedurl='a.txt')`, 'x']);
});
afterAll(() => service.close());

const name = (line: Line): string => `${line[0]} ${line[1]}`;

describe('a reader', () => {
  test.each([...ofMembers, ...ofOwners].map((line) => [name(line), line] as const))('%s: 403', async (_name, line) => {
    const answer = await send(service.tokens.reader, line);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('-2147024891')]);
  });
});

describe('a member', () => {
  test.each(ofOwners.map((line) => [name(line), line] as const))('%s: 403', async (_name, line) => {
    const answer = await send(service.tokens.editor, line);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('-2147024891')]);
  });
});

describe('nobody', () => {
  test.each([...ofMembers, ...ofOwners].map((line) => [name(line), line] as const))('%s: 401', async (_name, line) => {
    expect((await send(null, line)).status).toBe(401);
  });
});

test('nothing of all this was done', async () => {
  const { owner } = service.tokens;
  const read = async (where: string): Promise<unknown> => (await send(owner, ['GET', where])).json();
  expect(await read(`${list}/items?$select=Title`)).toMatchObject({ value: [{ Title: 'Første' }] });
  expect(await read('web?$select=Title')).toMatchObject({ Title: 'Fremdrift' });
  expect(await read('web/sitegroups?$select=Id')).toMatchObject({ value: [{ Id: 3 }, { Id: 4 }, { Id: 5 }] });
  expect(await read(`${library}/files?$select=Name`)).toMatchObject({ value: [{ Name: 'a.txt' }] });
});
