import { stem } from '../../documents/fold';

/** Words whose forms no ending tells of, folded. */
const forms: Readonly<Record<string, string>> = {
  kursus: 'kurs',
  kurset: 'kurs',
  kurser: 'kurs',
  kurserne: 'kurs',
  boern: 'barn',
  boernene: 'barn',
  boernenes: 'barn',
  barnet: 'barn',
  barnets: 'barn',
  skrevet: 'skriv',
  skrives: 'skriv',
  skrive: 'skriv',
  valgt: 'vaelg',
  vaelges: 'vaelg',
  vaelger: 'vaelg',
  vaelge: 'vaelg',
  udvaelge: 'vaelg',
  udvaelges: 'vaelg',
  udvaelger: 'vaelg',
  udvalgt: 'vaelg',
  valg: 'vaelg',
  trukket: 'traek',
  udtrukket: 'traek',
  udtraekkes: 'traek',
  udtraekke: 'traek',
  traekkes: 'traek',
  traekke: 'traek',
  soegt: 'soeg',
  ansoegt: 'soeg',
  ansoege: 'soeg',
  ansoeger: 'soeg',
  ansoeges: 'soeg',
  ansoegning: 'soeg',
  ansoegninger: 'soeg',
  jura: 'jur',
  gennemgang: 'gennemgaa',
  gennemgangen: 'gennemgaa',
  gennemgange: 'gennemgaa',
  gennemgaaet: 'gennemgaa',
  gennemgaas: 'gennemgaa',
  gennemgaar: 'gennemgaa',
  boeger: 'bog',
  laenger: 'lang',
  foelges: 'foelg',
  udarbejdes: 'udarbejd',
  ledere: 'leder',
  lederne: 'leder',
  leder: 'leder',
  lederen: 'leder',
  politisk: 'politi',
  politik: 'politi',
  deltager: 'deltag',
  deltagere: 'deltag',
  deltagerne: 'deltag',
};

/**
 * What the forms of a Danish word have in common, for looking up: "udvikling", "udvikles", "udviklet" give the same. It is no
 * word itself. `word` is folded (æ as ae).
 */
export function rootOf(word: string): string {
  const known = forms[word];
  if (known !== undefined) return known;
  if (word.length < 4 || /\d/.test(word)) return word;
  return rootOfForm(word.length >= 7 ? word.replace(/(?<!st)([bdfgklmnprstv])ede$/, '$1et') : word);
}

/** "-ede" was made "-et" before: "det reviderede koncept" is the koncept that is revideret. */
function rootOfForm(word: string): string {
  const bare = word.replace(/(?:else|elser|elsen|elserne|elses|elsens|elsernes|elsers)$/, '');
  const first = bare.length >= 4 && bare !== word ? bare : stem(word);
  const second = first.replace(/(?:n?ing|ation)$/, '');
  const third = second.length >= 4 && second !== first ? stem(second) : first;
  // "godkendt", "gennemført", "forenklet": what is done, beside the doing.
  const done = third.length >= 6 && /[bdfgklmnprsv]t$/.test(third) ? third.slice(0, -1) : third;
  return done.length >= 5 ? done.replace(/([bdfgklmnprst])\1$/, '$1') : done;
}
