import bot from './words/bot.json';
import cli from './words/cli.json';
import details from './words/details.json';
import dictionary from './words/dictionary.json';
import importing from './words/import.json';
import lists from './words/lists.json';
import periods from './words/periods.json';
import plan from './words/plan.json';
import plans from './words/plans.json';
import provisioning from './words/provisioning.json';
import shell from './words/shell.json';
import teams from './words/teams.json';
import tidsplan from './words/tidsplan.json';
import voice from './words/voice.json';
import webPartPage from './words/web-part-page.json';

export type Locale = 'da' | 'en';

interface Entry {
  readonly da: string;
  readonly en: string;
}

const parts = {
  bot,
  cli,
  details,
  dictionary,
  importing,
  lists,
  periods,
  plan,
  plans,
  provisioning,
  shell,
  teams,
  tidsplan,
  voice,
  webPartPage,
} as const;

type Texts = typeof bot &
  typeof cli &
  typeof details &
  typeof dictionary &
  typeof importing &
  typeof lists &
  typeof periods &
  typeof plan &
  typeof plans &
  typeof provisioning &
  typeof shell &
  typeof teams &
  typeof tidsplan &
  typeof voice &
  typeof webPartPage;
export type TextKey = keyof Texts;

const catalogue: Readonly<Record<string, Entry>> = Object.assign({}, ...Object.values(parts)) as Record<string, Entry>;

/** All keys with their words, for the tests that walk the catalogue. */
export const allTexts: readonly (readonly [string, Entry])[] = Object.values(parts).flatMap(
  (part) => Object.entries(part) as [string, Entry][],
);

/** Placeholders that begin with a capital letter where they begin a sentence (VOICE.md 1). The plan's own words never change. */
const capitalised = new Set(['role', 'roleThe', 'group', 'owner', 'unit', 'field', 'kind', 'stage', 'status', 'scope']);

export type Values = Readonly<Record<string, string | number>>;

/** Says one text of the catalogue in one language. */
export interface Say {
  (key: TextKey, values?: Values): string;
  /** A text with two forms ("1 milepæl | {n} milepæle"), chosen by `n`; `{n}` is filled as well. */
  count(key: TextKey, n: number, values?: Values): string;
  readonly locale: Locale;
}

/** Chooses a language from what a host says ("da-DK", "en-us", undefined); Danish unless it is English. */
export function localeOf(hostLocale: string | null | undefined): Locale {
  return /^en\b/i.test(hostLocale ?? '') ? 'en' : 'da';
}

/**
 * Makes the function that says texts in `locale`.
 * A placeholder without a value is a fault of the program and throws; values are never looked at again for placeholders.
 */
export function createSay(locale: Locale): Say {
  const plural = new Intl.PluralRules(locale === 'da' ? 'da-DK' : 'en-GB');
  const say = (key: TextKey, values: Values = {}): string => fill(textOf(key, locale), values, key);
  const count = (key: TextKey, n: number, values: Values = {}): string => {
    const [one = '', other = one] = textOf(key, locale).split(' | ');
    return fill(plural.select(n) === 'one' ? one : other, { n, ...values }, key);
  };
  return Object.assign(say, { count, locale });
}

function textOf(key: string, locale: Locale): string {
  const entry = catalogue[key];
  if (!entry) throw new RangeError(`No text for key "${key}"`);
  return entry[locale];
}

function fill(template: string, values: Values, key: string): string {
  return template.replace(/\{(\w+)\}/g, (_match, name: string, at: number) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`Text "${key}" needs {${name}}`);
    const before = template.slice(0, at).trimEnd();
    const beginsSentence = before === '' || /[.?:]$/.test(before);
    const said = String(value);
    const after = template.slice(at + name.length + 2);
    if (beginsSentence && capitalised.has(name)) return said.charAt(0).toLocaleUpperCase('da') + said.slice(1);
    // "…udviklet.” er sat til" reads wrongly: a quoted title loses its full stop when our sentence goes on (VOICE.md 1).
    if ((name === 'title' || name === 'text') && /^[”"“]/.test(after) && after.length > 1)
      return said.replace(/\.$/, '');
    return said;
  });
}
