/** What a person may do on the site: the three permission levels the product meets. */
export type SiteRole = 'owner' | 'editor' | 'reader';

/** An invented person of the local Microsoft 365: a role, never a real name. */
export interface LocalPerson {
  /** Entra object id. */
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly name: string;
  readonly nameEn: string;
  readonly initials: string;
  readonly siteRole: SiteRole;
  /** Another organisation that they belong to: in shared channels alone, and nobody on the site. */
  readonly tenantId?: string;
}

export const localTenantId = '0f0e0d0c-0b0a-4908-8706-050403020100';
export const localSitePath = '/sites/dev';

/** The accounts that the who-am-I switch offers. The first is the one a new visitor is. */
export const localPeople: readonly LocalPerson[] = [
  person(1, 'stab', 'Stabsmedarbejder', 'Staff unit member', 'ST', 'owner'),
  person(2, 'omraadechef.amager', 'Områdechef, Amager', 'Area manager, Amager', 'OA', 'editor'),
  person(3, 'foelgegruppe', 'Følgegruppemedlem', 'Reference group member', 'FG', 'editor'),
  person(4, 'sagsbehandler', 'Sagsbehandler', 'Case worker', 'SB', 'reader'),
];

/** The bot's own identity at the list service: reads and writes rows, never makes lists. */
export const localBotLogin = 'fremdrift-bot@contoso.example';

function person(
  n: number,
  alias: string,
  name: string,
  nameEn: string,
  initials: string,
  siteRole: SiteRole,
): LocalPerson {
  return {
    objectId: `00000000-0000-4000-8000-00000000000${n}`,
    userPrincipalName: `${alias}@contoso.example`,
    name,
    nameEn,
    initials,
    siteRole,
  };
}
