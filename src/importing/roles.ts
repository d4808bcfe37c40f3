const known: readonly (readonly [RegExp, string])[] = [
  [/\bborgercenterchef/i, 'borgercenterchef'],
  [/\bområdechef/i, 'områdechef'],
  [/\bafdelingsleder/i, 'afdelingsleder'],
  [/\bfaglige?\s?koordinator/i, 'faglig koordinator'],
  [/\bområdejurist/i, 'områdejurist'],
  [/\bchefjurist/i, 'chefjurist'],
  [/\bstabschef/i, 'stabschef'],
  [/\btovholder/i, 'tovholder'],
  [/\barbejdsgruppe/i, 'arbejdsgruppe'],
  [/\bprojektleder/i, 'projektleder'],
  [/\bteamleder/i, 'teamleder'],
  [/\bdirektør/i, 'direktør'],
  [/\bforvaltningschef/i, 'forvaltningschef'],
  [/\bfagchef/i, 'fagchef'],
  [/\bcenterchef/i, 'centerchef'],
  [/\bskoleleder/i, 'skoleleder'],
  [/\binstitutionsleder/i, 'institutionsleder'],
  [/\bsundhedsplejerske/i, 'sundhedsplejerske'],
  [/\bkonsulent/i, 'konsulent'],
];

const supported =
  /\b(?:med (?:understøttelse|støtte|bistand|hjælp) (?:fra|af)|understøttet af|i samarbejde med|sammen med)\s+(.+?)(?:[.;]|$)/giu;

/** The roles that a responsible text names, and apart from them those who only support (DOMAIN.md 4.26). */
export function readRoles(texts: readonly string[]): { roles: string[]; support: string[] } {
  const support = texts.flatMap((text) => [...text.matchAll(supported)].map((match) => match[1]?.trim() ?? ''));
  const own = texts.map((text) => text.replace(supported, '')).join(' ');
  const roles = known.filter(([pattern]) => pattern.test(own)).map(([, role]) => role);
  // "borgercenterchef" holds "centerchef": one person, one role.
  return { roles: roles.filter((role) => !(role === 'centerchef' && roles.includes('borgercenterchef'))), support };
}
