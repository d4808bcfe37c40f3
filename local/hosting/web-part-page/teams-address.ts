import { inTeams, type Host } from './view';

/** The page of SharePoint's own that Teams shows a web part in, below a site, and the page that signs a person in before it. */
export const hostedAppFile = '_layouts/15/teamshostedapp.aspx';
export const logonFile = '_layouts/15/TeamsLogon.aspx';

/** The address that a Teams manifest has for a web part on a site, as Microsoft writes it. */
export function hostedAppAddress(sitePath: string, host: Host, componentId: string, culture: string): string {
  if (!inTeams(host)) throw new Error(`"${host}" is no host of Teams`);
  const personal = host === 'personal' ? '&personal' : '';
  const page = `${sitePath}/${hostedAppFile}?teams${personal}&componentId=${componentId}&forceLocale=${culture.toLowerCase()}`;
  return `${sitePath}/${logonFile}?SPFX=true&dest=${encodeURIComponent(page)}`;
}

/** The hosted page that a logon leads to; null for any other address, so that no link leads off by way of it. */
export function logonTarget(sitePath: string, dest: unknown): string | null {
  return typeof dest === 'string' && dest.startsWith(`${sitePath}/${hostedAppFile}?`) ? dest : null;
}
