import * as z from 'zod';

/** What the site answers about itself and the person who asks. */
export const siteSchema = z.object({
  Id: z.string(),
  Title: z.string(),
  Language: z.number(),
  EffectiveBasePermissions: z.object({ High: z.coerce.number(), Low: z.coerce.number() }),
  CurrentUser: z.object({ Title: z.string(), Email: z.string().nullish(), LoginName: z.string() }),
});
export type Site = z.infer<typeof siteSchema>;

export const siteQuery =
  'Id,Title,Language,EffectiveBasePermissions,CurrentUser/Title,CurrentUser/Email,CurrentUser/LoginName&$expand=CurrentUser';

/** A kill switch of the framework: no attempt to fetch a token at the start. */
const noTokenFetch = '2bf3e1ce-55da-4552-bc41-e3d072202d3c';

/** SharePoint's description of a page, in the two forms that the framework reads. */
export function pageContext(site: Site, at: { webUrl: string; webPath: string; pagePath: string; culture: string }) {
  const { webUrl, webPath, pagePath, culture } = at;
  const { Title: displayName, LoginName: loginName } = site.CurrentUser;
  const email = site.CurrentUser.Email ?? '';
  const siteId = site.Id;
  return {
    info: {
      webAbsoluteUrl: webUrl,
      webServerRelativeUrl: webPath,
      webTitle: site.Title,
      webId: site.Id,
      webLanguage: site.Language,
      siteAbsoluteUrl: webUrl,
      siteServerRelativeUrl: webPath,
      siteId,
      currentCultureName: culture,
      currentUICultureName: culture,
      CorrelationId: site.Id,
      userDisplayName: displayName,
      userEmail: email,
      userLoginName: loginName,
      userPrincipalName: email,
      isAnonymousGuestUser: false,
      isExternalGuestUser: false,
      // Left empty: the web part asks for a digest of its own, and so would see one that is refused.
      formDigestValue: '',
      formDigestTimeoutSeconds: 0,
      serverRequestPath: pagePath,
      ExpFeatures: [],
      ECSClientFeatures: '',
      killSwitches: { [noTokenFetch]: true },
      env: 'prod',
      farmLabel: 'local',
    },
    contextData: {
      cultureInfo: { currentCultureName: culture, currentUICultureName: culture, isRightToLeft: false },
      site: {
        absoluteUrl: webUrl,
        id: siteId,
        correlationId: siteId,
        serverRelativeUrl: webPath,
        serverRequestPath: pagePath,
      },
      user: {
        displayName,
        email,
        loginName,
        isAnonymousGuestUser: false,
        isExternalGuestUser: false,
        preferUserTimeZone: false,
      },
      web: {
        absoluteUrl: webUrl,
        id: site.Id,
        isAppWeb: false,
        language: site.Language,
        languageName: culture,
        permissions: site.EffectiveBasePermissions,
        serverRelativeUrl: webPath,
        templateName: 'SITEPAGEPUBLISHING',
        title: site.Title,
      },
      featureInfo: {},
    },
  };
}
