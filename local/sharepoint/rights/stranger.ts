import { plainPrincipal, type Principal } from '../store/people';

/** A person of the directory whom the site has not met: has what everyone has. */
export const stranger = (siteId: string, login: string): Principal => ({
  ...plainPrincipal,
  id: `${siteId}/0`,
  siteId,
  principalId: 0,
  kind: 'user',
  login,
  title: '',
});
