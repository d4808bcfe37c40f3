import { findCpr } from '../../plan/cpr';

/** Characters without width that Word and web pages leave behind; a joiner (U+200D) may belong to a sign and stays. */
const unseenSigns = '\u00ad\u200b\u2060\ufeff';
const signs = (from: number, to: number): string => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;
/** All control characters but tab and line feed. Spelt by their codes, since a pattern that holds them cannot be read. */
const controls = signs(0, 8) + signs(11, 31);
const odd = new RegExp(`[${unseenSigns}${controls}]`);
const allOdd = new RegExp(odd, 'g');

/** A text without the signs nobody can see; its lines end as lines of the product do. */
export const visible = (text: string): string =>
  // Nearly every text of a plan has none, and a plan has tens of thousands of texts.
  odd.test(text) ? text.replace(/\r\n?/g, '\n').replace(allOdd, '') : text;

const plainKey = /^[\wæøåÆØÅ.#-]*$/;

/** A number or a choice as it is compared: no signs without width, no stray spaces, one space between words. */
export function cleanKey(text: string): string {
  if (plainKey.test(text)) return text;
  return visible(text)
    .replace(/[\u200c\u200d]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const tags =
  'a|abbr|article|b|big|blockquote|body|br|center|code|col|colgroup|dd|del|div|dl|dt|em|figure|font|h[1-6]|head|hr|html|i|img|ins|' +
  'li|link|meta|o:p|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|u|ul|w:\\w+|xml';
const anyTag = new RegExp(`<(?:/?(?:${tags})(?=[\\s/>])|!--|!\\[)`, 'i');
const lineTag = /<(?:br|hr|\/(?:p|div|li|h[1-6]|tr|blockquote|pre|section|article|dt|dd|ul|ol|table))\b[^>]*>/gi;
const cellEnd = /<\/t[dh]\b[^>]*>/gi;
/** What a browser would not show: the head, styles and scripts that Word carries along, with all that is in them. */
const unseen = /<(style|script|head|xml|svg|title)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const tag = new RegExp(`</?(?:${tags})(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^'">])*>?`, 'gi');

const entities: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    shy: '',
    sect: '§',
    euro: '€',
    deg: '°',
    copy: '©',
  },
  ...{ aelig: 'æ', oslash: 'ø', aring: 'å', AElig: 'Æ', Oslash: 'Ø', Aring: 'Å', eacute: 'é', Eacute: 'É', uuml: 'ü' },
  ...{ auml: 'ä', ouml: 'ö', Auml: 'Ä', Ouml: 'Ö', ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', frac12: '½', times: '×' },
};

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  const known = Number.isInteger(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return known ? String.fromCodePoint(code).replace('\u00a0', ' ') : whole;
}

/**
 * A text as a person reads it, also where it was pasted from Word or SharePoint has made rich text of it. What is not
 * markup stands as it is ("a < b"). The answer is plain text and is never put on a page as HTML.
 */
export function plainText(text: string): string {
  if (!text.includes('<') || !anyTag.test(text)) return visible(text);
  const bare = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<!\[[^>]*>?/g, '')
    .replace(unseen, '')
    // A line of the markup is no line of the text.
    .replace(/\n\s*/g, ' ')
    .replace(cellEnd, ' ')
    .replace(lineTag, '\n')
    .replace(tag, '')
    .replace(/&(#?\w+);/g, entity);
  return (
    visible(bare)
      .split('\n')
      // The dot that Word puts before each line of a list.
      .map((line) =>
        line
          .replace(/[ \t\u00a0]+/g, ' ')
          .replace(/^ ?[·•] ?/, '')
          .trim(),
      )
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** Stands where something that looks like a CPR number stood (THREATS 14): the number leaves the reader nowhere. */
const hiddenNumber = 'xxxxxx-xxxx';

/** The text without what looks like CPR numbers, and whether there were any. */
export function withoutCpr(text: string): { readonly text: string; readonly found: boolean } {
  // A number of ten figures has six in a row.
  if (!/\d{6}/.test(text)) return { text, found: false };
  const places = findCpr(text);
  const shown = places.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + hiddenNumber + rest.slice(end),
    text,
  );
  return { text: shown, found: places.length > 0 };
}

/** The same words, whatever their spaces, signs and capitals. */
export function sameWords(text: string): string {
  return cleanKey(text)
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
