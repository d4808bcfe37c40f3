import { webLightTheme, type Theme } from '@fluentui/react-components';

/** Teams' themes by Teams' own names. */
export type TeamsThemeName = 'default' | 'dark' | 'contrast';
/** Those of a SharePoint page: a section's background is light or dark. */
export type PageThemeName = 'web' | 'webDark';
export type ThemeName = TeamsThemeName | PageThemeName;
export type TeamsThemes = Readonly<Record<TeamsThemeName, Theme>>;

/** Each is some hundred colours, and all but one are for few. The light one is at hand: on paper every theme is light. */
const themes: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  web: () => Promise.resolve(webLightTheme),
  webDark: () => import(/* webpackChunkName: 'theme-web-dark' */ './web-dark').then(({ theme }) => theme),
  default: () => import(/* webpackChunkName: 'theme-teams' */ './teams-light').then(({ theme }) => theme),
  dark: () => import(/* webpackChunkName: 'theme-teams-dark' */ './teams-dark').then(({ theme }) => theme),
  contrast: () => import(/* webpackChunkName: 'theme-teams-contrast' */ './teams-contrast').then(({ theme }) => theme),
};

/** One theme, fetched when it is first asked for. */
export const loadTheme = (name: ThemeName): Promise<Theme> => themes[name]();

/** All of Teams' themes, for a host that changes between them at once. */
export async function loadTeamsThemes(): Promise<TeamsThemes> {
  const [light, dark, contrast] = await Promise.all([loadTheme('default'), loadTheme('dark'), loadTheme('contrast')]);
  return { default: light, dark, contrast };
}
