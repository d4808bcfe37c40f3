// Stands in for text.ts in the product's pages in a browser (`browser` in package.json and spfx/package.json): the same
// names, and words that are fetched in the page's language alone. scripts/words.mjs makes the files that are fetched.
import { sayer, type Entry, type Locale, type Say, type WordPart } from './say';

export { localeOf, type Locale, type Say, type Values } from './say';

type Words = Readonly<Record<string, string>>;

const learnt: Readonly<Record<Locale, Record<string, string>>> = { da: {}, en: {} };

const files: Readonly<Record<Locale, Readonly<Record<WordPart, () => Promise<{ readonly default: Words }>>>>> = {
  da: {
    first: () => import(/* webpackChunkName: 'words-da' */ './spoken/da-first.words.json'),
    register: () => import(/* webpackChunkName: 'words-da-register' */ './spoken/da-register.words.json'),
    machinery: () => import(/* webpackChunkName: 'words-da-machinery' */ './spoken/da-machinery.words.json'),
    rest: () => import(/* webpackChunkName: 'words-da-rest' */ './spoken/da-rest.words.json'),
  },
  en: {
    first: () => import(/* webpackChunkName: 'words-en' */ './spoken/en-first.words.json'),
    register: () => import(/* webpackChunkName: 'words-en-register' */ './spoken/en-register.words.json'),
    machinery: () => import(/* webpackChunkName: 'words-en-machinery' */ './spoken/en-machinery.words.json'),
    rest: () => import(/* webpackChunkName: 'words-en-rest' */ './spoken/en-rest.words.json'),
  },
};

/** None: a page holds no whole catalogue. */
export const allTexts: readonly (readonly [string, Entry])[] = [];

/** Gives a page words that are not among those that are fetched. */
export function learn(locale: Locale, words: Words): void {
  Object.assign(learnt[locale], words);
}

const asked = new Map<string, Promise<void>>();

/** Fetches the words of one part and language, once; where they do not come, the next call asks again. */
export function loadWords(locale: Locale, part: WordPart = 'first'): Promise<void> {
  const name = `${locale}-${part}`;
  const before = asked.get(name);
  if (before) return before;
  const loading = files[locale][part]().then(({ default: words }) => learn(locale, words));
  asked.set(name, loading);
  loading.catch(() => asked.delete(name));
  return loading;
}

/**
 * Says texts in `locale`. What is made in both languages (the words of a refusal) is in both the page's own where only that
 * has been fetched: nobody is shown the other.
 */
export function createSay(locale: Locale): Say {
  const other = locale === 'da' ? 'en' : 'da';
  return sayer(locale, (key) => learnt[locale][key] ?? learnt[other][key]);
}
