import { all } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, reading } from '../../answers/resource';
import { faults } from '../../http/faults';
import { only } from '../../http/path';
import { fieldToXml } from '../../fields/field-xml';
import { writeXml } from '../../fields/xml-element';
import { isCatalog, pageOf } from '../../lists/list-properties';
import { templateOf } from '../../lists/templates';
import { plainGuid } from '../../store/documents';
import type { List } from '../../store/lists';
import { viewUrl } from '../../views/view-xml';
import type { Call } from '../call';
import { resourceText } from '../people/user-resource';
import { userEntity } from '../people/people';
import { webEntity } from '../webs/webs';

/** SP.PageType of a list's three forms. */
const forms = [
  { kind: 4, page: 'DispForm.aspx' },
  { kind: 6, page: 'EditForm.aspx' },
  { kind: 8, page: 'NewForm.aspx' },
] as const;

/** A form's id: always the same for one list, as SharePoint's is. */
const formId = (list: List, kind: number): string => list.id.slice(0, -1) + kind.toString(16);

function formsOf(list: List): Collection {
  return {
    set: 'SP.ApiData.Forms',
    entities: forms.map(({ kind, page }): Entity => {
      const address = `Web/Lists(guid'${list.id}')/Forms(guid'${formId(list, kind)}')`;
      const url = pageOf(list, page);
      return {
        type: 'SP.Form',
        set: 'SP.ApiData.Forms',
        id: address,
        editLink: address,
        values: {
          FormType: kind,
          Id: formId(list, kind),
          ResourcePath: { DecodedUrl: url },
          ServerRelativeUrl: url,
        },
      };
    }),
  };
}

/** `getRelatedFields`: the lookups of other lists that look in this one. */
function relatedFields(call: Call, list: List): Collection {
  const set = 'SP.ApiData.RelatedFields';
  const looking = call.stores.fields
    .everywhere()
    .filter((field) => field.lookupListId === list.id && field.listId !== null && field.primaryFieldId === undefined);
  return {
    set,
    entities: looking.map((field) => {
      const address = `Web/Lists(guid'${list.id}')/RelatedFields(guid'${field.fieldId}')`;
      return {
        type: 'SP.RelatedField',
        set,
        id: address,
        editLink: address,
        values: {
          FieldId: field.fieldId,
          ListId: field.listId,
          RelationshipDeleteBehavior: { none: 0, cascade: 1, restrict: 2 }[field.deleteBehavior ?? 'none'],
          WebId: field.webId,
        },
      };
    }),
  };
}

/** Information rights management: never on here; the defaults that SharePoint gives. */
const rightsManagement = (list: List): Entity => {
  const address = `Web/Lists(guid'${list.id}')/InformationRightsManagementSettings`;
  return {
    type: 'SP.InformationRightsManagementSettings',
    set: 'SP.ApiData.InformationRightsManagementSettings',
    id: address,
    editLink: address,
    values: {
      AllowPrint: false,
      AllowScript: false,
      AllowWriteCopy: false,
      DisableDocumentBrowserView: false,
      DocumentAccessExpireDays: 90,
      DocumentLibraryProtectionExpireDate: '0001-01-01T00:00:00Z',
      EnableDocumentAccessExpire: false,
      EnableDocumentBrowserPublishingView: false,
      EnableGroupProtection: false,
      EnableLicenseCacheExpire: false,
      GroupName: '',
      LicenseCacheExpireDays: 30,
      PolicyDescription: '',
      PolicyTitle: '',
      TemplateId: '',
    },
  };
};

/** `SchemaXml` of a list. */
function schemaXml(call: Call, list: List): string {
  const view = call.stores.views.defaultOf(list.id);
  return writeXml(
    'List',
    {
      DefaultViewUrl: view ? viewUrl(list, view) : '',
      ID: `{${list.id.toUpperCase()}}`,
      Title: list.title,
      Description: list.description,
      Direction: '0',
      BaseType: String(templateOf(list.template)?.baseType ?? list.baseType),
      ServerTemplate: String(list.template),
      Version: String(list.version),
      RootFolder: list.path,
      WebFullUrl: call.stores.webs.get(list.webId)?.path ?? '',
      Hidden: list.hidden ? 'TRUE' : 'FALSE',
      EnableVersioning: list.versioning ? 'TRUE' : 'FALSE',
    },
    writeXml('Fields', {}, call.stores.fields.ofList(list.id).map(fieldToXml).join('')),
  );
}

/** What a list has by `$select` and `$expand` alone, and its small collections (SURFACE.md 6). */
export function extrasOfList(call: Call, list: List): Parts {
  const { request, stores } = call;
  const set = (name: string, otherwise: unknown) => () => list.settings[name] ?? otherwise;
  const web = stores.webs.get(list.webId) ?? call.web;
  const address = `Web/Lists(guid'${list.id}')`;
  return {
    links: {
      ParentWeb: () => webEntity(call, web),
      Forms: () => formsOf(list),
      Author: () => {
        const person = stores.people.byId(list.siteId, list.author);
        return person && userEntity(call, person);
      },
      InformationRightsManagementSettings: () => rightsManagement(list),
      WorkflowAssociations: () => ({ set: 'SP.ApiData.WorkflowAssociations', entities: [] }),
      DescriptionResource: () => resourceText(call, address, 'DescriptionResource', list.description),
      TitleResource: () => resourceText(call, address, 'TitleResource', list.title),
    },
    more: {
      AdditionalUXProperties: () => '',
      AllowDeletion: set('AllowDeletion', !isCatalog(list)),
      BrowserFileHandling: set('BrowserFileHandling', 0),
      Color: set('Color', null),
      CreatablesInfo: () => ({
        CanCreateFolders: list.settings['EnableFolderCreation'] === true || list.baseType === 1,
        CanCreateItems: true,
        CanUploadFiles: list.baseType === 1,
        Creatables: [],
      }),
      CustomActionElements: () => ({ Items: [] }),
      DataSource: () => ({ Properties: [] }),
      DefaultDisplayFormUrl: set('DefaultDisplayFormUrl', pageOf(list, 'DispForm.aspx')),
      DefaultEditFormUrl: set('DefaultEditFormUrl', pageOf(list, 'EditForm.aspx')),
      DefaultNewFormUrl: set('DefaultNewFormUrl', pageOf(list, 'NewForm.aspx')),
      EnableAssignToEmail: set('EnableAssignToEmail', false),
      ExcludeFromOfflineClient: set('ExcludeFromOfflineClient', false),
      Icon: set('Icon', null),
      IsEnterpriseGalleryLibrary: () => false,
      IsSiteAssetsLibrary: () => list.path.toLowerCase() === `${web.path}/SiteAssets`.toLowerCase(),
      IsSystemList: () => isCatalog(list),
      OnQuickLaunch: set('OnQuickLaunch', false),
      PageRenderType: () => 0,
      ReadSecurity: set('ReadSecurity', 1),
      SchemaXml: () => schemaXml(call, list),
      SendToLocationName: () => '',
      SendToLocationUrl: () => '',
      TemplateTypeId: () => '',
      ValidationFormula: () => list.validationFormula,
      ValidationMessage: () => list.validationMessage,
      WriteSecurity: set('WriteSecurity', 1),
    },
    routes: {
      forms: (step) => {
        const collection = formsOf(list);
        if (!step.args?.length)
          return {
            get: () => all(collection, request),
            child: (inner) => (inner.name === 'getbyid' ? formResource(collection, only(inner) ?? '', call) : null),
          };
        return formResource(collection, only(step) ?? '', call);
      },
      getrelatedfields: () => reading(() => all(relatedFields(call, list), request)),
      informationrightsmanagementsettings: () => entityResource(rightsManagement(list), request),
    },
  };
}

function formResource(collection: Collection, id: string, call: Call) {
  const form = collection.entities.find((one) => one.values['Id'] === plainGuid(id));
  if (!form) throw faults.badArgument('Value does not fall within the expected range.');
  return entityResource(form, call.request);
}
