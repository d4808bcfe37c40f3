import type { CardTextPlace } from '../lists/schema';
import { holdsCpr } from '../plan/cpr';
import type { Say } from '../text/text';
import { plain } from './elements';

/** The names that a municipality's own text may hold, each for something of the item that the card is about. */
export const templateNames = ['titel', 'aktivitet', 'periode', 'afstand', 'dato', 'ansvarlig'] as const;
export type TemplateName = (typeof templateNames)[number];

/** Texts of a municipality's own by where they stand. */
export type CardTexts = ReadonlyMap<CardTextPlace, string>;

/** A heading is one line of a phone; what is asked is two or three. */
const mostSigns = (place: CardTextPlace): number => (place.endsWith('.head') ? 80 : 300);

const named = /\{([^{}]*)\}/g;
const isName = (name: string): name is TemplateName => (templateNames as readonly string[]).includes(name);

/** Why a text cannot be used, with what to do; null where it can. Pure. */
export function templateProblem(place: CardTextPlace, text: string, say: Say): string | null {
  const words = text.trim();
  if (words === '') return say('cards.text.empty');
  if (holdsCpr(words)) return say('cards.text.cpr');
  const limit = mostSigns(place);
  if (words.length > limit) return say('cards.text.tooLong', { n: words.length, limit });
  const unknown = [...words.matchAll(named)].map(([, name = '']) => name).find((name) => !isName(name));
  const names = templateNames.map((name) => `{${name}}`).join(', ');
  if (unknown !== undefined) return say('cards.text.unknown', { name: `{${unknown}}`, names });
  return /[{}]/.test(words.replace(named, '')) ? say('cards.text.braces', { names }) : null;
}

/**
 * The text with what its names stand for, its own words as plain as all others. Null where one of them stands for nothing
 * here, as the date of what has none: then the product's own words say it better. Pure.
 */
export function filledTemplate(
  text: string,
  values: Readonly<Record<TemplateName, string>>,
  asLine: (words: string) => string = plain,
): string | null {
  const parts = text
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(\{[^{}]*\})/);
  const said = parts.map((part) => {
    const name = part.slice(1, -1);
    return part.startsWith('{') && isName(name) ? values[name] : asLine(part);
  });
  return parts.some((part, i) => part !== '' && said[i] === '') ? null : said.join('');
}
