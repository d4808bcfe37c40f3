import type { Collection, Entity, Parts } from '../../answers/entity';
import { listTemplates } from '../../lists/templates';
import type { Web } from '../../store/webs';
import type { Call } from '../call';
import { resourceText } from '../people/user-resource';

const none = (set: string) => (): Collection => ({ set: `SP.ApiData.${set}`, entities: [] });

/** `ListTemplates`: what lists may be made here. */
const templateSet = (): Collection => ({
  set: 'SP.ApiData.ListTemplates',
  entities: listTemplates.map(({ kind, name, template }): Entity => {
    const address = `Web/ListTemplates('${encodeURIComponent(name)}')`;
    return {
      type: 'SP.ListTemplate',
      set: 'SP.ApiData.ListTemplates',
      id: address,
      editLink: address,
      values: {
        AllowsFolderCreation: template.library,
        BaseType: template.baseType,
        Description: '',
        FeatureId: template.featureId,
        Hidden: false,
        ImageUrl: `/_layouts/15/images/${template.image}?rev=47`,
        InternalName: name,
        IsCustomTemplate: false,
        ListTemplateTypeKind: kind,
        Name: name,
        OnQuickLaunch: false,
        Unique: false,
      },
    };
  }),
});

/** What a web has by `$select` and `$expand` alone and the service keeps nothing for (Microsoft: SP.Web). */
export function extrasOfWeb(call: Call, web: Web): Parts {
  return {
    links: {
      Alerts: none('Alerts'),
      AppTiles: none('AppTiles'),
      DescriptionResource: () => resourceText(call, 'Web', 'DescriptionResource', web.description),
      EventReceivers: none('EventReceiverDefinitions'),
      ListTemplates: templateSet,
      PushNotificationSubscribers: none('PushNotificationSubscribers'),
      TitleResource: () => resourceText(call, 'Web', 'TitleResource', web.title),
      WorkflowAssociations: none('WorkflowAssociations'),
      WorkflowTemplates: none('WorkflowTemplates'),
    },
    more: {
      AccessRequestSiteDescription: () => '',
      AllowCreateDeclarativeWorkflowForCurrentUser: () => false,
      CanModernizeHomepage: () => ({ CanModernizeHomepage: false, Reason: 'The home page is modern already.' }),
      DescriptionTranslations: () => [],
      DesignerDownloadUrlForCurrentUser: () => 'https://go.microsoft.com/fwlink/?LinkId=328584',
      HasWebTemplateExtension: () => false,
      NextStepsFirstRunEnabled: () => false,
      NotificationsInOneDriveForBusinessEnabled: () => true,
      NotificationsInSharePointEnabled: () => true,
      SiteLogoDescription: () => null,
      TitleTranslations: () => [],
      WebTemplatesGalleryFirstRunEnabled: () => false,
    },
  };
}
