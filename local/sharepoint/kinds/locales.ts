/** How one language and country write dates, numbers and yes and no. */
export interface Writing {
  /** "da-DK". */
  readonly language: string;
  readonly order: 'dmy' | 'mdy' | 'ymd';
  readonly dateSign: string;
  /** Whether days and months below ten have a 0 before them. */
  readonly padded: boolean;
  readonly clock: 12 | 24;
  readonly timeSign: string;
  readonly decimal: string;
  readonly group: string;
  readonly yes: string;
  readonly no: string;
  readonly currency: { readonly sign: string; readonly before: boolean };
}

const danish: Writing = {
  language: 'da-DK',
  order: 'dmy',
  dateSign: '-',
  padded: true,
  clock: 24,
  timeSign: ':',
  decimal: ',',
  group: '.',
  yes: 'Ja',
  no: 'Nej',
  currency: { sign: 'kr.', before: false },
};
const american: Writing = {
  language: 'en-US',
  order: 'mdy',
  dateSign: '/',
  padded: false,
  clock: 12,
  timeSign: ':',
  decimal: '.',
  group: ',',
  yes: 'Yes',
  no: 'No',
  currency: { sign: '$', before: true },
};
const euro = { sign: '€', before: false };

/** By LCID, as Windows' own settings of these countries are. */
const byLcid = new Map<number, Writing>([
  [1030, danish],
  [1033, american],
  [
    2057,
    { ...american, language: 'en-GB', order: 'dmy', padded: true, clock: 24, currency: { sign: '£', before: true } },
  ],
  [1031, { ...danish, language: 'de-DE', dateSign: '.', yes: 'Ja', no: 'Nein', currency: euro }],
  [1036, { ...danish, language: 'fr-FR', dateSign: '/', group: ' ', yes: 'Oui', no: 'Non', currency: euro }],
  [1043, { ...danish, language: 'nl-NL', padded: false, yes: 'Ja', no: 'Nee', currency: { sign: '€', before: true } }],
  [
    1044,
    {
      ...danish,
      language: 'nb-NO',
      dateSign: '.',
      group: ' ',
      yes: 'Ja',
      no: 'Nei',
      currency: { sign: 'kr', before: true },
    },
  ],
  [
    1053,
    {
      ...danish,
      language: 'sv-SE',
      order: 'ymd',
      group: ' ',
      yes: 'Ja',
      no: 'Nej',
      currency: { sign: 'kr', before: false },
    },
  ],
  [
    1035,
    {
      ...danish,
      language: 'fi-FI',
      dateSign: '.',
      padded: false,
      timeSign: '.',
      group: ' ',
      yes: 'Kyllä',
      no: 'Ei',
      currency: euro,
    },
  ],
]);

/** The writing of a locale; of one that is not known here, the American. */
export const writingOf = (lcid: number): Writing => byLcid.get(lcid) ?? american;
