// The named places of a template, as docs/rapport-skabelon.md tells municipalities. A place is written {{name}} in the text,
// or is a content control with the name as its tag or title.

/** One line of text each; they may stand anywhere, also within a sentence, in headers and in footers. */
export const linePlaces = ['titel', 'plan', 'organisation', 'dato', 'siden', 'til'] as const;
export type LinePlace = (typeof linePlaces)[number];

/** Paragraphs, tables and charts, in the order of the standard template. */
export const partPlaces = [
  'resume',
  'forbehold',
  'beslutninger',
  'omraader',
  'milepaele_naaet',
  'overskredet',
  'flyttet',
  'naeste_periode',
  'uden_dato',
  'risici',
  'indikatorer',
  'ledelsestilsyn',
  'evaluering',
  'opfoelgninger',
  'sammenligning',
  'tidsplan',
] as const;
export type PartPlace = (typeof partPlaces)[number];

/** Where all parts go that have no place of their own. */
export const restPlace = 'resten';

/** "{{udelad: tidsplan, risici}}" anywhere: these parts are left out on purpose. */
const omitted = /^udelad\s*:?\s+(.+)$/iu;

const english: Readonly<Record<string, LinePlace | PartPlace | typeof restPlace>> = {
  title: 'titel',
  organization: 'organisation',
  date: 'dato',
  since: 'siden',
  until: 'til',
  summary: 'resume',
  reservations: 'forbehold',
  decisions: 'beslutninger',
  areas: 'omraader',
  reached: 'milepaele_naaet',
  late: 'overskredet',
  moved: 'flyttet',
  next_period: 'naeste_periode',
  undated: 'uden_dato',
  risks: 'risici',
  indicators: 'indikatorer',
  supervision: 'ledelsestilsyn',
  evaluation: 'evaluering',
  follow_ups: 'opfoelgninger',
  comparison: 'sammenligning',
  timeline: 'tidsplan',
  rest: restPlace,
};

export type Place =
  | { readonly kind: 'line'; readonly name: LinePlace }
  | { readonly kind: 'part'; readonly name: PartPlace }
  | { readonly kind: 'rest' }
  | { readonly kind: 'omit'; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly name: string };

/** What stands between "{{" and "}}". People write "Områder", "opfølgninger" or "Næste periode" and mean the place. Pure. */
export function placeOf(written: string): Place {
  const omits = omitted.exec(written.trim());
  if (omits) return { kind: 'omit', names: (omits[1] ?? '').split(/[,;]|\sog\s/u).map(plain) };
  const name = plain(written);
  const meant = english[name] ?? name;
  if (meant === restPlace) return { kind: 'rest' };
  if (isOneOf(linePlaces, meant)) return { kind: 'line', name: meant };
  if (isOneOf(partPlaces, meant)) return { kind: 'part', name: meant };
  return { kind: 'unknown', name: written.trim() };
}

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

const plain = (written: string): string =>
  written
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/é/g, 'e')
    .replace(/[\s-]+/gu, '_');
