import type { ContentType, FieldLink } from '../store/content-types';

const link = (id: string, name: string, required = false, hidden = false): FieldLink => ({
  id,
  name,
  required,
  hidden,
});

const contentType = link('c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'ContentType');
const title = link('fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'Title', true);
const optionalTitle = { ...title, required: false };
const leaf = link('8553196d-ec8d-4564-9861-3dbe931050c8', 'FileLeafRef', true);
const body = link('7662cd2c-f069-4dba-9e35-082cf976e170', 'Body');
const assignedTo = link('53101f38-dd2e-458c-b245-0c236cc13d1a', 'AssignedTo');
const dueDate = link('cd21b4c2-6841-4f9e-a23a-738a65f99889', 'DueDate');
const priority = link('a8eb573e-9e11-481a-a8c9-1104a54b2fbd', 'Priority');
const startDate = link('64cd368d-2f95-4bfc-a1f9-8d4324ecb007', 'StartDate');
const description = link('9da97a8a-1da5-4a77-98d3-4bc10456e700', 'Comments');

type Row = readonly [id: string, name: string, description: string, group: string, links: readonly FieldLink[]];

const list = 'List Content Types';
const documents = 'Document Content Types';
const folders = 'Folder Content Types';
const hidden = '_Hidden';

/** The tree that every site has (Microsoft: "Base Content Type Hierarchy"). */
const rows: readonly Row[] = [
  ['0x', 'System', '', hidden, [contentType]],
  ['0x01', 'Item', 'Create a new list item.', list, [contentType, title]],
  ['0x0101', 'Document', 'Create a new document.', documents, [contentType, leaf, optionalTitle]],
  ['0x010101', 'Form', 'Fill out this form.', documents, [contentType, leaf, optionalTitle]],
  ['0x010102', 'Picture', 'Upload an image or a photograph.', documents, [contentType, leaf, optionalTitle]],
  ['0x010105', 'Master Page', 'Create a new master page.', documents, [contentType, leaf, optionalTitle]],
  ['0x010108', 'Wiki Page', 'Create a new wiki page.', documents, [contentType, leaf]],
  ['0x010109', 'Basic Page', 'Create a new basic page.', documents, [contentType, leaf, optionalTitle]],
  [
    '0x0101009D1CB255DA76424F860D91F20E6C4118',
    'Site Page',
    'Create a new site page.',
    documents,
    [contentType, leaf, optionalTitle],
  ],
  [
    '0x0102',
    'Event',
    'Create a new meeting, deadline or other event.',
    list,
    [
      contentType,
      title,
      link('288f5f32-8462-4175-8f09-dd7ba29359a9', 'Location'),
      link('64cd368d-2f95-4bfc-a1f9-8d4324ecb007', 'EventDate', true),
      link('2684f9f2-54be-429f-ba06-76754fc056bf', 'EndDate', true),
      link('9da97a8a-1da5-4a77-98d3-4bc10456e700', 'Description'),
      link('7d95d1f4-f5fd-4a70-90cd-b35abc9b5bc8', 'fAllDayEvent'),
      link('f2e63656-135e-4f1c-8fc2-ccbe74071901', 'fRecurrence'),
      link('6df9bd52-550e-4a30-bc31-a4366832a87d', 'Category'),
    ],
  ],
  ['0x0103', 'Issue', 'Track an issue or problem.', list, [contentType, title, assignedTo, priority, dueDate]],
  [
    '0x0104',
    'Announcement',
    'Create a new news item, status or other short piece of information.',
    list,
    [contentType, title, body, link('6a09e75b-8d17-4698-94a8-371eda1af1ac', 'Expires')],
  ],
  [
    '0x0105',
    'Link',
    'Create a new link to a Web page or other resource.',
    list,
    [contentType, link('c29e077d-f466-4d8e-8bbe-72b66c5f205c', 'URL', true), description],
  ],
  [
    '0x0106',
    'Contact',
    'Store information about a business or personal contact.',
    list,
    [
      contentType,
      title,
      link('4a722dd4-d406-4356-93f9-2550b8f50dd0', 'FirstName'),
      link('fce16b4c-fe53-4793-aaab-b4892e736d15', 'Email'),
      link('038d1503-4629-40f6-adaf-b47d1ab2d4fe', 'Company'),
      link('fd630629-c165-4513-b43c-fdb16b86a14d', 'WorkPhone'),
    ],
  ],
  ['0x0107', 'Message', 'Create a new message.', list, [contentType, title, body]],
  [
    '0x0108',
    'Task',
    'Track a work item that you or your team needs to complete.',
    list,
    [
      contentType,
      title,
      priority,
      link('c15b34c3-ce7d-490a-b133-3f4de8801b76', 'Status'),
      link('d2311440-1ed6-46ea-b46d-daa643dc3886', 'PercentComplete'),
      assignedTo,
      body,
      startDate,
      dueDate,
    ],
  ],
  ['0x0109', 'Workflow History', 'The history of a workflow.', hidden, [contentType, title]],
  ['0x010A', 'Person', 'Create a new Person.', hidden, [contentType, title]],
  ['0x010B', 'SharePointGroup', 'Create a new Group.', hidden, [contentType, title]],
  ['0x010C', 'DomainGroup', 'Create a new DomainGroup.', hidden, [contentType, title]],
  ['0x0120', 'Folder', 'Create a new folder.', folders, [contentType, leaf, optionalTitle]],
  ['0x012001', 'RootOfList', 'The root of a list.', hidden, [contentType, leaf]],
  ['0x012002', 'Discussion', 'Create a new discussion topic.', folders, [contentType, title, body]],
  [
    '0x0120D520',
    'Document Set',
    'Create a document set when you want to manage multiple documents as a single work product.',
    'Document Set Content Types',
    [contentType, leaf, optionalTitle],
  ],
];

/** The content types of a root web that nobody made; what a person changed of one stands in the store instead. */
export const builtInContentTypes = (webId: string): readonly ContentType[] =>
  rows.map(([contentTypeId, name, text, group, fieldLinks]) => ({
    id: `web:${webId}/${contentTypeId}`,
    contentTypeId,
    webId,
    listId: null,
    name,
    description: text,
    group,
    hidden: false,
    readOnly: false,
    sealed: false,
    fieldLinks,
    settings: {},
  }));

/** The content types that a new list of this template has: its rows' own first, then folders. */
export function contentTypesOfTemplate(template: number, library: boolean): readonly string[] {
  if (template === 119) return ['0x010108', '0x0101009D1CB255DA76424F860D91F20E6C4118', '0x0120'];
  if (template === 112) return ['0x010A', '0x010C', '0x010B'];
  if (library) return ['0x0101', '0x0120'];
  const own: Readonly<Record<number, string>> = {
    103: '0x0105',
    104: '0x0104',
    105: '0x0106',
    106: '0x0102',
    107: '0x0108',
    108: '0x0107',
    171: '0x0108',
    1100: '0x0103',
  };
  return [own[template] ?? '0x01', '0x0120'];
}
