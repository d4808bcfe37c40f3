import type { Locale, Say } from './say';

/** One, the one, several, the ones; `t` for what is "et", `n` for what is "en". */
type Danish = readonly [string, string, string, string, 'n' | 't'];
type English = readonly [string, string];

const ours: Readonly<Record<'area' | 'activity', { readonly da: Danish; readonly en: English }>> = {
  area: {
    da: ['indsatsområde', 'indsatsområdet', 'indsatsområder', 'indsatsområderne', 't'],
    en: ['focus area', 'focus areas'],
  },
  activity: {
    da: ['aktivitet', 'aktiviteten', 'aktiviteter', 'aktiviteterne', 'n'],
    en: ['activity', 'activities'],
  },
};
const theme = { da: ['tema', 'temaet', 'temaer', 'temaerne', 't'], en: ['theme', 'themes'] } as const;
const recommendation = {
  da: ['anbefaling', 'anbefalingen', 'anbefalinger', 'anbefalingerne', 'n'],
  en: ['recommendation', 'recommendations'],
} as const;
const effort = { da: ['indsats', 'indsatsen', 'indsatser', 'indsatserne', 'n'], en: ['effort', 'efforts'] } as const;
const unit = { da: ['enhed', 'enheden', 'enheder', 'enhederne', 'n'], en: ['unit', 'units'] } as const;
const visit = { da: ['besøg', 'besøget', 'besøg', 'besøgene', 't'], en: ['visit', 'visits'] } as const;

/** What plans call their parts (VOICE.md 4: a plan that says "tema" is spoken of in its own word). */
const parts = {
  themes: { area: theme, activity: recommendation },
  // A plan without areas has no other word for them. "Punkt" is what a milestone, a goal and a follow-up are together.
  points: { area: ours.area, activity: effort },
  visits: { area: unit, activity: visit },
} as const;
export type PartWords = keyof typeof parts;

/** What goes before a noun and follows its gender, and what may stand between. */
const determiners: readonly (readonly [string, string])[] = [
  ['en', 'et'],
  ['én', 'ét'],
  ['den', 'det'],
  ['denne', 'dette'],
  ['hver', 'hvert'],
  ['ingen', 'intet'],
  ['nogen', 'noget'],
  ['anden', 'andet'],
  ['hvilken', 'hvilket'],
  ['ny', 'nyt'],
];
const between = 'første|samme|ny|nyt|anden|andet';

const capitalOf = (like: string, word: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toLocaleUpperCase('da') + word.slice(1) : word;

function inDanish(text: string, from: Danish, to: Danish): string {
  const [one] = from;
  const turned = (word: string): string => {
    const pair = determiners.find((both) => both.includes(word.toLocaleLowerCase('da')));
    return pair === undefined ? word : capitalOf(word, pair[to[4] === 't' ? 1 : 0]);
  };
  const agreed =
    from[4] === to[4]
      ? text
      : text.replace(
          new RegExp(`(?<!\\p{L})(${determiners.flat().join('|')})( (?:${between}))?(?= ${one}(?!\\p{L}))`, 'giu'),
          (_found, first: string, second: string | undefined) =>
            turned(first) + (second ?? '').replace(/\p{L}+/u, turned),
        );
  const forms = [...from.slice(0, 4)].sort((a, b) => b.length - a.length);
  return agreed.replace(
    new RegExp(`(?<!\\p{L})(${forms.join('|')})(s?)(?!\\p{L})`, 'giu'),
    (_found, form: string, s) => {
      const at = from.indexOf(form.toLocaleLowerCase('da'));
      return capitalOf(form, to[at] ?? form) + String(s);
    },
  );
}

function inEnglish(text: string, from: English, to: English): string {
  return text.replace(
    new RegExp(`(?<![\\p{L}{])(?:(an?) )?(${from[1]}|${from[0]})(?!\\p{L})`, 'giu'),
    (_found, article: string | undefined, form: string) => {
      const said = capitalOf(form, to[form.toLowerCase() === from[0] ? 0 : 1]);
      const before = article === undefined ? '' : `${capitalOf(article, /^[aeio]/.test(said) ? 'an' : 'a')} `;
      return before + said;
    },
  );
}

/** Over the activities of a plan that has no areas to be without. */
const withoutArea = new Set(['Uden indsatsområde', 'Outside the focus areas', 'Without focus area', 'No focus area']);

/** A text of ours with a plan's words for its parts in place of ours. Pure. */
export function inWordsOf(text: string, words: PartWords, locale: Locale): string {
  const { area, activity } = parts[words];
  if (area === ours.area && withoutArea.has(text))
    return capitalOf(text, locale === 'da' ? activity.da[2] : activity.en[1]);
  return locale === 'da'
    ? inDanish(inDanish(text, ours.area.da, area.da), ours.activity.da, activity.da)
    : inEnglish(inEnglish(text, ours.area.en, area.en), ours.activity.en, activity.en);
}

/**
 * Says every text in a plan's own words for its parts; what is filled into it (titles, the plan's own text) stays as it is.
 * The same where the plan has none. A browser fetches this file only for a plan that has.
 */
export function sayInWords(say: Say, words: PartWords | null | undefined): Say {
  if (words === null || words === undefined) return say;
  const told = new Map<string, string>();
  return say.worded((text) => {
    const known = told.get(text) ?? inWordsOf(text, words, say.locale);
    told.set(text, known);
    return known;
  });
}
