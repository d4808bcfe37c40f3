// What is read of a site's lists, checked where it comes in.
import * as z from 'zod/mini';

const texts = z.catch(z.string(), '');

const fieldSchema = z.looseObject({
  InternalName: z.string(),
  Title: z.string(),
  Description: texts,
  TypeAsString: z.string(),
  Required: z.boolean(),
  Indexed: z.boolean(),
  EnforceUniqueValues: z.boolean(),
  CustomFormatter: texts,
  SchemaXml: z.string(),
});
/** Only what every kind of column has: choices and bounds, which but some have, are read from the XML. */
export const fieldNames = [
  'InternalName',
  'Title',
  'Description',
  'TypeAsString',
  'Required',
  'Indexed',
  'EnforceUniqueValues',
  'CustomFormatter',
  'SchemaXml',
];

/** Without the dozens that SharePoint puts into every list. */
export const ownFields = "CanBeDeleted eq true or InternalName eq 'Title'";

export interface Field extends z.infer<typeof fieldSchema> {
  readonly choices: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
  readonly inNewForm: boolean;
  readonly inEditForm: boolean;
}

const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => signs[name] ?? whole);
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

export const readFields = (value: unknown): Field[] =>
  z
    .array(fieldSchema)
    .parse(value)
    .map((field) => {
      const head = /^<Field\b[^>]*>/.exec(field.SchemaXml)?.[0] ?? '';
      const at = (name: string): string | null => new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1] ?? null;
      const number = (name: string): number | null => {
        const held = at(name);
        return held === null || held === '' ? null : Number(held);
      };
      return {
        ...field,
        choices: [...field.SchemaXml.matchAll(/<CHOICE>([^<]*)<\/CHOICE>/g)].map((match) => unescape(match[1] ?? '')),
        min: number('Min'),
        max: number('Max'),
        inNewForm: at('ShowInNewForm')?.toUpperCase() !== 'FALSE',
        inEditForm: at('ShowInEditForm')?.toUpperCase() !== 'FALSE',
      };
    });

const viewSchema = z.looseObject({
  Title: z.string(),
  ServerRelativeUrl: z.string(),
  DefaultView: z.boolean(),
  PersonalView: z.boolean(),
  ViewQuery: texts,
});
export interface View extends z.infer<typeof viewSchema> {
  /** Last part of its address without ".aspx"; it stays when a person renames the view. */
  readonly leaf: string;
}
const viewOf = (view: z.infer<typeof viewSchema>): View => ({
  ...view,
  leaf: decodeURIComponent(view.ServerRelativeUrl.replace(/^.*\//, '').replace(/\.aspx$/i, '')),
});

const contentTypeSchema = z.looseObject({ StringId: z.string(), ClientFormCustomFormatter: texts });

const listSchema = z.object({
  Title: z.string(),
  Description: texts,
  EnableVersioning: z.boolean(),
  MajorVersionLimit: z.catch(z.number(), 0),
  EnableAttachments: z.boolean(),
  ValidationFormula: texts,
  ValidationMessage: texts,
  HasUniqueRoleAssignments: z.boolean(),
  WriteSecurity: z.catch(z.number(), 1),
  ReadSecurity: z.catch(z.number(), 1),
  Views: z.array(viewSchema),
  ContentTypes: z.array(contentTypeSchema),
});
export const listNames = [
  ...['Title', 'Description', 'EnableVersioning', 'MajorVersionLimit', 'EnableAttachments'],
  ...['ValidationFormula', 'ValidationMessage', 'HasUniqueRoleAssignments', 'WriteSecurity', 'ReadSecurity'],
  ...['Title', 'ServerRelativeUrl', 'DefaultView', 'PersonalView', 'ViewQuery'].map((name) => `Views/${name}`),
  ...['StringId', 'ClientFormCustomFormatter'].map((name) => `ContentTypes/${name}`),
];
export const listParts = ['Views', 'ContentTypes'];

type RawList = z.infer<typeof listSchema>;
export interface ListFacts extends Omit<RawList, 'Views' | 'ContentTypes'> {
  readonly views: readonly View[];
  readonly contentTypes: readonly z.infer<typeof contentTypeSchema>[];
}

export function readList(value: unknown): ListFacts {
  const { Views, ContentTypes, ...facts } = listSchema.parse(value);
  return { ...facts, views: Views.map(viewOf), contentTypes: ContentTypes };
}

const assignmentSchema = z.looseObject({
  PrincipalId: z.number(),
  Member: z.looseObject({ LoginName: texts, PrincipalType: z.catch(z.number(), 0) }),
  RoleDefinitionBindings: z.array(z.looseObject({ Id: z.number(), RoleTypeKind: z.number() })),
});
export const assignmentNames = [
  'PrincipalId',
  'Member/LoginName',
  'Member/PrincipalType',
  'RoleDefinitionBindings/Id',
  'RoleDefinitionBindings/RoleTypeKind',
];
export const assignmentParts = ['Member', 'RoleDefinitionBindings'];
export type Assignment = z.infer<typeof assignmentSchema>;
export const readAssignments = (value: unknown): Assignment[] => z.array(assignmentSchema).parse(value);

const groupSchema = z.looseObject({ Id: z.number(), Title: z.string(), Description: texts });
export type Group = z.infer<typeof groupSchema>;
export const readGroups = (value: unknown): Group[] => z.array(groupSchema).parse(value);

const personSchema = z.looseObject({ Id: z.number(), LoginName: texts });
export type Person = z.infer<typeof personSchema>;
export const readPeople = (value: unknown): Person[] => z.array(personSchema).parse(value);

const levelSchema = z.looseObject({ Id: z.number(), RoleTypeKind: z.number() });
export type Level = z.infer<typeof levelSchema>;
export const readLevels = (value: unknown): Level[] => z.array(levelSchema).parse(value);

const webSchema = z.looseObject({ EffectiveBasePermissions: z.unknown(), HasUniqueRoleAssignments: z.boolean() });
export const readWeb = (value: unknown): z.infer<typeof webSchema> => webSchema.parse(value);
