import type { Theme } from '@fluentui/react-components';
import { loadTheme, type ThemeName } from '../../../src/ui/themes/load-themes';

/**
 * Our theme for what the host says: Teams' own word where Teams is the host, else whether the section is dark. A section's
 * other colours do not reach Fluent v9: a neutral or soft section is light, a strong one is what the site's theme says.
 */
export function themeName(says: { readonly inverted: boolean; readonly teams: string | undefined }): ThemeName {
  if (says.teams === undefined) return says.inverted ? 'webDark' : 'web';
  return says.teams === 'dark' || says.teams === 'contrast' ? says.teams : 'default';
}

export interface FollowedTheme {
  /** Fetches the theme that the first drawing needs. */
  fetch(name: ThemeName): Promise<void>;
  /**
   * Draws with this theme: at once where it is the one that stands, else when it has come. Where another is asked for
   * meanwhile, only that one is drawn; where it does not come, the one that stands.
   */
  draw(name: ThemeName, show: (theme: { readonly theme: Theme; readonly dark: boolean }) => void): void;
}

/** Follows a host from theme to theme. Only those that are shown are fetched. */
export function followTheme(load: (name: ThemeName) => Promise<Theme> = loadTheme): FollowedTheme {
  let standing: { readonly name: ThemeName; readonly theme: Theme } | undefined;
  let asked: ThemeName | undefined;
  const fetch = async (name: ThemeName): Promise<void> => {
    standing = { name, theme: await load(name) };
  };
  return {
    fetch,
    draw(name, show) {
      asked = name;
      const drawStanding = (): void => {
        if (asked !== name || standing === undefined) return;
        show({ theme: standing.theme, dark: standing.name !== 'web' && standing.name !== 'default' });
      };
      if (standing?.name === name) drawStanding();
      else
        load(name).then(
          (theme) => {
            if (asked === name) standing = { name, theme };
            drawStanding();
          },
          () => drawStanding(),
        );
    },
  };
}
