import type { ThemeName } from '../../../src/ui/shell/app';

/** Our theme for what the host says: Teams' own word where Teams is the host, else whether the section is dark. */
export function themeOf(host: { inverted: boolean; teams: string | undefined }): ThemeName {
  if (host.teams === undefined) return host.inverted ? 'webDark' : 'web';
  return host.teams === 'dark' || host.teams === 'contrast' ? host.teams : 'default';
}
