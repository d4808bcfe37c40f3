import { storedChoices, type FieldDeclaration } from '../schema/whole';

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** SharePoint's own name of each kind of column. */
export const sharePointTypes: Readonly<Record<FieldDeclaration['type'], string>> = {
  text: 'Text',
  note: 'Note',
  number: 'Number',
  date: 'DateTime',
  moment: 'DateTime',
  choice: 'Choice',
  boolean: 'Boolean',
  person: 'User',
};

/** How a column's formatting is written. */
export const formatterOf = (field: FieldDeclaration): string =>
  field.formatter === undefined ? '' : JSON.stringify(field.formatter);

/** SharePoint's own description of a column (SURFACE.md 7): all that it can be made with at once. */
export function fieldXml(field: FieldDeclaration): string {
  const attributes: Record<string, string> = {
    Type: sharePointTypes[field.type],
    Name: field.name,
    StaticName: field.name,
    DisplayName: field.da,
    ...(field.descriptionDa ? { Description: field.descriptionDa } : {}),
    ...(field.type === 'date' ? { Format: 'DateOnly' } : {}),
    ...(field.type === 'moment' ? { Format: 'DateTime' } : {}),
    ...(field.type === 'note' ? { RichText: 'FALSE', NumLines: '6' } : {}),
    ...(field.type === 'person' ? { UserSelectionMode: 'PeopleOnly', List: 'UserInfo', ShowField: 'ImnName' } : {}),
    ...(field.min === undefined ? {} : { Min: String(field.min) }),
    ...(field.max === undefined ? {} : { Max: String(field.max) }),
    ...(field.decimals === undefined ? {} : { Decimals: String(field.decimals) }),
    ...(field.required ? { Required: 'TRUE' } : {}),
    // SharePoint enforces unique values only on an indexed column.
    ...(field.indexed || field.unique ? { Indexed: 'TRUE' } : {}),
    ...(field.unique ? { EnforceUniqueValues: 'TRUE' } : {}),
    ...(field.writer === 'service' ? { ShowInNewForm: 'FALSE', ShowInEditForm: 'FALSE' } : {}),
    ...(field.formatter === undefined ? {} : { CustomFormatter: formatterOf(field) }),
  };
  const choices = storedChoices(field)
    .map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`)
    .join('');
  const standard = field.defaultValue === undefined ? '' : `<Default>${escapeXml(field.defaultValue)}</Default>`;
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
  return `<Field ${written.join(' ')}>${standard}${choices ? `<CHOICES>${choices}</CHOICES>` : ''}</Field>`;
}
