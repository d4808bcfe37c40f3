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

/** Others of the organisation, who have a seat in the sample plan's groups: they can be written to, and nobody is them here. */
export const localColleagues: readonly LocalPerson[] = [
  colleague(1, 'borgercenterchef', 'Borgercenterchef'),
  colleague(2, 'chefjurist', 'Chefjurist'),
  colleague(3, 'omraadejurist', 'Områdejurist'),
  colleague(4, 'afdelingsleder.bispebjerg', 'Afdelingsleder, Bispebjerg'),
  colleague(5, 'sagsbehandler.noerrebro', 'Sagsbehandler, Nørrebro'),
  colleague(6, 'afdelingsleder.noerrebro', 'Afdelingsleder, Nørrebro'),
  colleague(7, 'faglig.koordinator.noerrebro', 'Faglig koordinator, Nørrebro'),
  colleague(8, 'familieraadgiver.valby', 'Familierådgiver, Valby'),
  colleague(9, 'afdelingsleder.valby', 'Afdelingsleder, Valby'),
  colleague(10, 'sagsbehandler.vanloese', 'Sagsbehandler, Vanløse'),
  colleague(11, 'afdelingsleder.vanloese', 'Afdelingsleder, Vanløse'),
  colleague(12, 'sagsbehandler.oesterbro', 'Sagsbehandler, Østerbro'),
  colleague(13, 'afdelingsleder.oesterbro', 'Afdelingsleder, Østerbro'),
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

function colleague(n: number, alias: string, name: string): LocalPerson {
  const objectId = `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`;
  return { ...person(n, alias, name, name, '', 'reader'), objectId };
}
