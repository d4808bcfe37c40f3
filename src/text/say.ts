import type { TextKey } from './text';

export type Locale = 'da' | 'en';

/** The parts in which a browser fetches words: those of the first view, those the register's adds to them, and the rest (areas.json). */
export type WordPart = 'first' | 'register' | 'machinery' | 'rest';

export interface Entry {
  readonly da: string;
  readonly en: string;
}

/** Placeholders that begin with a capital letter where they begin a sentence (VOICE.md 1). The plan's own words never change. */
const capitalised = new Set(['role', 'roleThe', 'group', 'owner', 'unit', 'field', 'kind', 'stage', 'status', 'scope']);

export type Values = Readonly<Record<string, string | number>>;

/** Says one text of the catalogue in one language. */
export interface Say {
  (key: TextKey, values?: Values): string;
  /** A text with two forms ("1 milepæl | {n} milepæle"), chosen by the whole number `n`; `{n}` is filled as well. */
  count(key: TextKey, n: number, values?: Values): string;
  readonly locale: Locale;
  /** The same texts, each changed before it is filled in. */
  worded(change: (text: string) => string): Say;
}

/** Chooses a language from what a host says ("da-DK", "en-us", undefined); Danish unless it is English. */
export function localeOf(hostLocale: string | null | undefined): Locale {
  return /^en\b/i.test(hostLocale ?? '') ? 'en' : 'da';
}

/**
 * Makes the function that says texts of a catalogue, whose `wordsOf` answers undefined for a key that it does not have.
 * A placeholder without a value is a fault of the program and throws; values are never looked at again for placeholders.
 */
export function sayer(locale: Locale, wordsOf: (key: string) => string | undefined): Say {
  const textOf = (key: string): string => {
    const words = wordsOf(key);
    if (words === undefined) throw new RangeError(`No text for key "${key}"`);
    return words;
  };
  const say = (key: TextKey, values: Values = {}): string => fill(textOf(key), values, key);
  const count = (key: TextKey, n: number, values: Values = {}): string => {
    const [one = '', other = one] = textOf(key).split(' | ');
    return fill(n === 1 ? one : other, { n, ...values }, key);
  };
  const worded = (change: (text: string) => string): Say =>
    sayer(locale, (key) => {
      const words = wordsOf(key);
      return words === undefined ? words : change(words);
    });
  return Object.assign(say, { count, locale, worded });
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
