import type { Theme } from '@fluentui/react-components';

/** Teams' themes by Teams' own names. */
export type TeamsThemes = Readonly<Record<'default' | 'dark' | 'contrast', Theme>>;
/** Those of a SharePoint page: a section's background is light or dark. */
export type PageThemes = Readonly<Record<'web' | 'webDark', Theme>>;

/** A host fetches only its own, before it draws: each theme is some hundred colours. */
export const loadTeamsThemes = (): Promise<TeamsThemes> =>
  import(/* webpackChunkName: 'themes-teams' */ './teams').then(({ light, dark, contrast }) => ({
    default: light,
    dark,
    contrast,
  }));

export const loadPageThemes = (): Promise<PageThemes> =>
  import(/* webpackChunkName: 'themes-page' */ './web').then(({ web, webDark }) => ({ web, webDark }));
