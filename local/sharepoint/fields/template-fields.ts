import type { Field } from '../store/fields';
import { fieldFromXml, type FieldPlace } from './field-xml';

const choices = (...all: readonly string[]): string =>
  `<CHOICES>${all.map((one) => `<CHOICE>${one}</CHOICE>`).join('')}</CHOICES>`;
const column = (id: string, type: string, name: string, title: string, more = '', inside = ''): string =>
  `<Field ID="{${id}}" Type="${type}" Name="${name}" DisplayName="${title}" ${more}>${inside}</Field>`;
const person = 'List="UserInfo" ShowField="ImnName"';

const body = column('7662cd2c-f069-4dba-9e35-082cf976e170', 'Note', 'Body', 'Body', 'RichText="TRUE"');
const url = column('c29e077d-f466-4d8e-8bbe-72b66c5f205c', 'URL', 'URL', 'URL', 'Required="TRUE" Format="Hyperlink"');
const comments = column('9da97a8a-1da5-4a77-98d3-4bc10456e700', 'Note', 'Comments', 'Notes');
const assignedTo = column('53101f38-dd2e-458c-b245-0c236cc13d1a', 'User', 'AssignedTo', 'Assigned To', person);
const priority = column(
  'a8eb573e-9e11-481a-a8c9-1104a54b2fbd',
  'Choice',
  'Priority',
  'Priority',
  '',
  `<Default>(2) Normal</Default>${choices('(1) High', '(2) Normal', '(3) Low')}`,
);
const dueDate = column('cd21b4c2-6841-4f9e-a23a-738a65f99889', 'DateTime', 'DueDate', 'Due Date', 'Format="DateOnly"');
const status = column(
  'c15b34c3-ce7d-490a-b133-3f4de8801b76',
  'Choice',
  'Status',
  'Task Status',
  '',
  `<Default>Not Started</Default>${choices('Not Started', 'In Progress', 'Completed', 'Deferred', 'Waiting on someone else')}`,
);

const tasks = [
  priority,
  status,
  column(
    'd2311440-1ed6-46ea-b46d-daa643dc3886',
    'Number',
    'PercentComplete',
    '% Complete',
    'Min="0" Max="1" Percentage="TRUE"',
  ),
  assignedTo,
  body,
  column(
    '64cd368d-2f95-4bfc-a1f9-8d4324ecb007',
    'DateTime',
    'StartDate',
    'Start Date',
    'Format="DateOnly"',
    '<Default>[today]</Default>',
  ),
  dueDate,
];

/** The columns that a template brings besides those of every list (ids of Microsoft's `fieldswss.xml`). */
const ofTemplate: Readonly<Record<number, readonly string[]>> = {
  103: [url, comments],
  104: [body, column('6a09e75b-8d17-4698-94a8-371eda1af1ac', 'DateTime', 'Expires', 'Expires', 'Format="DateOnly"')],
  105: [
    column('4a722dd4-d406-4356-93f9-2550b8f50dd0', 'Text', 'FirstName', 'First Name'),
    column('fdc8216d-dabf-441d-8ac0-f6c626fbdc24', 'Text', 'FullName', 'Full Name'),
    column('fce16b4c-fe53-4793-aaab-b4892e736d15', 'Text', 'Email', 'Email Address'),
    column('038d1503-4629-40f6-adaf-b47d1ab2d4fe', 'Text', 'Company', 'Company'),
    column('c4e0f350-52cc-4ede-904c-dd71a3d11f7d', 'Text', 'JobTitle', 'Job Title'),
    column('fd630629-c165-4513-b43c-fdb16b86a14d', 'Text', 'WorkPhone', 'Business Phone'),
    column('2ab923eb-9880-4b47-9965-ebf93ae15487', 'Text', 'HomePhone', 'Home Phone'),
    column('2a464df1-44c1-4851-949d-fcd270f0ccf2', 'Text', 'CellPhone', 'Mobile Number'),
    column('fc2e188e-ba91-48c9-9dd3-16431afddd50', 'Note', 'WorkAddress', 'Address'),
    column('6ca7bd7f-b490-402e-af1b-2813cf087b1e', 'Text', 'WorkCity', 'City'),
    column('9a631556-3dac-49db-8d2f-fb033b0fdc24', 'Text', 'WorkZip', 'ZIP/Postal Code'),
    comments,
  ],
  106: [
    column('288f5f32-8462-4175-8f09-dd7ba29359a9', 'Text', 'Location', 'Location'),
    column(
      '64cd368d-2f95-4bfc-a1f9-8d4324ecb007',
      'DateTime',
      'EventDate',
      'Start Time',
      'Format="DateTime" Required="TRUE"',
      '<Default>[today]</Default>',
    ),
    column(
      '2684f9f2-54be-429f-ba06-76754fc056bf',
      'DateTime',
      'EndDate',
      'End Time',
      'Format="DateTime" Required="TRUE"',
    ),
    column('9da97a8a-1da5-4a77-98d3-4bc10456e700', 'Note', 'Description', 'Description', 'RichText="TRUE"'),
    column(
      '7d95d1f4-f5fd-4a70-90cd-b35abc9b5bc8',
      'Boolean',
      'fAllDayEvent',
      'All Day Event',
      '',
      '<Default>0</Default>',
    ),
    column('f2e63656-135e-4f1c-8fc2-ccbe74071901', 'Boolean', 'fRecurrence', 'Recurrence', '', '<Default>0</Default>'),
    column(
      '6df9bd52-550e-4a30-bc31-a4366832a87d',
      'Choice',
      'Category',
      'Category',
      'FillInChoice="TRUE"',
      choices('Meeting', 'Work hours', 'Business', 'Holiday', 'Get-together', 'Gifts', 'Birthday', 'Anniversary'),
    ),
  ],
  107: tasks,
  108: [body],
  171: tasks,
  1100: [
    assignedTo,
    column(
      '3f277a5c-c7ae-4bbe-9d44-0456fb548f94',
      'Choice',
      'Status',
      'Issue Status',
      '',
      `<Default>Active</Default>${choices('Active', 'Resolved', 'Closed')}`,
    ),
    priority,
    column('9da97a8a-1da5-4a77-98d3-4bc10456e700', 'Note', 'Comment', 'Description', 'RichText="TRUE"'),
    column(
      '6df9bd52-550e-4a30-bc31-a4366832a87d',
      'Choice',
      'Category',
      'Category',
      '',
      choices('(1) Category1', '(2) Category2', '(3) Category3'),
    ),
    dueDate,
  ],
  112: [
    column('bfc6f32c-668c-43c4-a903-847cca2f9b3c', 'Text', 'Name', 'Account', 'ReadOnly="TRUE"'),
    column('fce16b4c-fe53-4793-aaab-b4892e736d15', 'Text', 'EMail', 'Work email'),
    column('bf0aba05-ad62-4e33-b12a-2b1f1d5f7c34', 'Text', 'MobilePhone', 'Mobile phone'),
    column('e241f186-9b94-415c-9f66-255ce7f86235', 'Note', 'Notes', 'About me'),
    column('829c275d-8744-4d1a-a42f-53a04a9a5c1d', 'Text', 'SipAddress', 'SIP Address'),
    column('8e334549-c2bd-4110-9f61-672971be6504', 'Text', 'Locale', 'Locale', 'Hidden="TRUE"'),
    column('d9339777-b964-489a-bf09-2ea3c3fa5f0d', 'URL', 'Picture', 'Picture', 'Format="Image"'),
    column('05fdf852-4b64-4096-9b2b-d2a62a86bc59', 'Text', 'Department', 'Department'),
    column('c4e0f350-52cc-4ede-904c-dd71a3d11f7d', 'Text', 'JobTitle', 'Job title'),
    column('9ba260b2-85a1-4a32-ad7a-63eaceffe6b4', 'Boolean', 'IsSiteAdmin', 'Is Site Admin', 'ReadOnly="TRUE"'),
    column('4ed6dd9f-86c9-4894-bd07-4bfeb6f3e1d5', 'Boolean', 'Deleted', 'Deleted', 'ReadOnly="TRUE"'),
    column('e8a80787-5f99-459a-af8f-b830157ed45f', 'Boolean', 'UserInfoHidden', 'Hidden from lists', 'ReadOnly="TRUE"'),
    column('4a722dd4-d406-4356-93f9-2550b8f50dd0', 'Text', 'FirstName', 'First name'),
    column('475c2610-c157-4b91-9e2d-6855031b3538', 'Text', 'LastName', 'Last name'),
    column('fd630629-c165-4513-b43c-fdb16b86a14d', 'Text', 'WorkPhone', 'Work phone'),
    column('211a8cfc-93b7-4173-9254-0bfe2d1643da', 'Text', 'UserName', 'User name'),
    column('a71affd2-dcc7-4529-81bc-2fe593154a5f', 'URL', 'WebSite', 'Web site', 'Format="Hyperlink"'),
    column('08357b07-0b2e-4a0c-9bd9-f4a7b2b1bd52', 'Note', 'SPSResponsibility', 'Ask me about'),
    column('f5ad16a2-85be-46b2-b5f0-2bb8b4a5074a', 'Text', 'Office', 'Office'),
    column('af1ae0d7-d9f8-4ab2-8cc4-ad4f7ddbc1d0', 'Boolean', 'IsActive', 'Is active', 'Hidden="TRUE"'),
  ],
  119: [
    column('e33b40b1-0e1d-41a1-8c91-3f3a9b1c9e4c', 'Note', 'WikiField', 'Wiki Content', 'RichText="TRUE"'),
    column(
      'f55c4d88-1f2e-4ad9-aaa8-819af4ee7ee8',
      'Note',
      'CanvasContent1',
      'Authoring Canvas Content',
      'RichText="TRUE"',
    ),
    column('5baf6db5-9d25-4738-b15e-db5789298e82', 'URL', 'BannerImageUrl', 'Banner Image URL', 'Format="Image"'),
    column('3de94b06-4120-41a5-b907-88773e493458', 'Text', 'Description', 'Description'),
    column(
      'd9a28a6e-cb5a-4d4f-9c4e-6e4a5d5b7f1a',
      'Number',
      'PromotedState',
      'Promoted State',
      '',
      '<Default>0</Default>',
    ),
    column('0f800910-b30d-4c8f-b011-8189b2297094', 'Text', 'PageLayoutType', 'Page Layout Type'),
    column('4966388e-6e12-4bc6-8990-5b5b66153eae', 'Note', 'LayoutWebpartsContent', 'Authoring Layouts'),
    column('c84f8697-331e-457d-884a-c4fb8f30ea74', 'DateTime', 'FirstPublishedDate', 'First Published Date'),
    column('1a7348e7-1bb7-4a47-9790-088e7cb20b58', 'UserMulti', '_AuthorByline', 'Author Byline', 'Mult="TRUE"'),
    column('d60d65ff-ff42-4044-a684-ac3f7a5e598c', 'Text', '_TopicHeader', 'Topic Header'),
    column('4d64b067-08c3-43dc-a87b-8b8e01673313', 'Text', '_OriginalSourceUrl', 'Original Source URL'),
  ],
};

const kept = new Map<number, readonly Field[]>();
const nowhere: FieldPlace = { webId: '', listId: null };

/** A template's own columns, for one list (or for the site columns of a web). */
export function templateFields(place: FieldPlace, template: number): readonly Field[] {
  let fields = kept.get(template);
  if (!fields) {
    fields = (ofTemplate[template] ?? []).map((xml) => {
      const field = fieldFromXml(xml, nowhere, { fieldId: '' });
      return { ...field, group: 'Core Columns', settings: { ...field.settings, AllowDeletion: 'FALSE' } };
    });
    kept.set(template, fields);
  }
  const owner = place.listId ?? `web:${place.webId}`;
  return fields.map((field) => ({ ...field, ...place, id: `${owner}/${field.fieldId}` }));
}
