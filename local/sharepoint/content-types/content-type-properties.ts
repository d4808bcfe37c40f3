import type { ContentType } from '../store/content-types';

/** The properties of a content type; `scope` is the address of its list or web. */
export function contentTypeValues(type: ContentType, scope: string): Record<string, unknown> {
  const of = (name: string, otherwise: unknown): unknown => type.settings[name] ?? otherwise;
  return {
    ClientFormCustomFormatter: of('ClientFormCustomFormatter', ''),
    Description: type.description,
    DisplayFormClientSideComponentId: of('DisplayFormClientSideComponentId', ''),
    DisplayFormClientSideComponentProperties: of('DisplayFormClientSideComponentProperties', ''),
    DisplayFormTarget: of('DisplayFormTarget', 0),
    DisplayFormTemplateName: of('DisplayFormTemplateName', 'ListForm'),
    DisplayFormUrl: of('DisplayFormUrl', ''),
    DocumentTemplate: of('DocumentTemplate', ''),
    DocumentTemplateUrl: of('DocumentTemplateUrl', ''),
    EditFormClientSideComponentId: of('EditFormClientSideComponentId', ''),
    EditFormClientSideComponentProperties: of('EditFormClientSideComponentProperties', ''),
    EditFormTarget: of('EditFormTarget', 0),
    EditFormTemplateName: of('EditFormTemplateName', 'ListForm'),
    EditFormUrl: of('EditFormUrl', ''),
    Group: type.group,
    Hidden: type.hidden,
    Id: { StringValue: type.contentTypeId },
    JSLink: of('JSLink', ''),
    MobileDisplayFormUrl: of('MobileDisplayFormUrl', ''),
    MobileEditFormUrl: of('MobileEditFormUrl', ''),
    MobileNewFormUrl: of('MobileNewFormUrl', ''),
    Name: type.name,
    NewFormClientSideComponentId: of('NewFormClientSideComponentId', null),
    NewFormClientSideComponentProperties: of('NewFormClientSideComponentProperties', ''),
    NewFormTarget: of('NewFormTarget', 0),
    NewFormTemplateName: of('NewFormTemplateName', 'ListForm'),
    NewFormUrl: of('NewFormUrl', ''),
    ReadOnly: type.readOnly,
    SchemaXml: `<ContentType ID="${type.contentTypeId}" Name="${type.name.replace(/[&<>"]/g, '')}" Group="${type.group.replace(/[&<>"]/g, '')}" Version="1"><FieldRefs>${type.fieldLinks
      .map((link) => `<FieldRef ID="{${link.id}}" Name="${link.name}" />`)
      .join('')}</FieldRefs></ContentType>`,
    Scope: scope,
    Sealed: type.sealed,
    StringId: type.contentTypeId,
  };
}
