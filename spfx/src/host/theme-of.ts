import type { Theme } from '@fluentui/react-components';
import type { PageThemes, TeamsThemes } from '../../../src/ui/themes/load-themes';

/**
 * Our theme for what the host says: Teams' own word where Teams is the host, else whether the section is dark. A section's
 * other colours do not reach Fluent v9: a neutral or soft section is light, a strong one is what the site's theme says.
 */
export function themeOf(
  themes: PageThemes | TeamsThemes,
  says: { readonly inverted: boolean; readonly teams: string | undefined },
): { readonly theme: Theme; readonly dark: boolean } {
  if ('web' in themes) return { theme: says.inverted ? themes.webDark : themes.web, dark: says.inverted };
  const name = says.teams === 'dark' || says.teams === 'contrast' ? says.teams : 'default';
  return { theme: themes[name], dark: name !== 'default' };
}
