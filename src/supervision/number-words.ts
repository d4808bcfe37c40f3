// Danish numbers in words, as a plan writes how many cases are looked at: "fem sager", "femogtyve procent".

const ones: Readonly<Record<string, number>> = {
  ...{ en: 1, én: 1, et: 1, ét: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9 },
};
const more: Readonly<Record<string, number>> = {
  ...{
    ti: 10,
    elleve: 11,
    tolv: 12,
    tretten: 13,
    fjorten: 14,
    femten: 15,
    seksten: 16,
    sytten: 17,
    atten: 18,
    nitten: 19,
  },
};
const tens: Readonly<Record<string, number>> = {
  ...{ tyve: 20, tredive: 30, fyrre: 40, halvtreds: 50, tres: 60, halvfjerds: 70, firs: 80, halvfems: 90 },
  ...{ hundrede: 100, ethundrede: 100 },
};

/** One Danish word or figure of up to 100 as a number: "fem", "femogtyve", "12,5". Null for other words. Pure. */
export function numberOf(word: string): number | null {
  const plain = word.toLocaleLowerCase('da').replace(/\u00a0/g, '');
  if (/^\d+(?:[.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  const known = ones[plain] ?? more[plain] ?? tens[plain];
  if (known !== undefined) return known;
  const [, one = '', ten = ''] = /^(.+)og(.+)$/.exec(plain) ?? [];
  const [low, high] = [ones[one], tens[ten]];
  return low === undefined || high === undefined || high >= 100 ? null : high + low;
}

/** The word of a share: "halvdelen", "en tredjedel", "hver femte". Pure. */
export const shareWords: readonly (readonly [pattern: RegExp, percent: number])[] = [
  [/(?<!\p{L})halvdelen(?!\p{L})|(?<!\p{L})hver anden(?!\p{L})/u, 50],
  [/(?<!\p{L})tredjedel|(?<!\p{L})hver tredje(?!\p{L})/u, 100 / 3],
  [/(?<!\p{L})(?:fjerdedel|kvart)(?:en)?(?!\p{L})|(?<!\p{L})hver fjerde(?!\p{L})/u, 25],
  [/(?<!\p{L})femtedel|(?<!\p{L})hver femte(?!\p{L})/u, 20],
  [/(?<!\p{L})tiendedel|(?<!\p{L})hver tiende(?!\p{L})/u, 10],
];
