import { fold } from './tokens';
import { ordinals } from './words';

const units: readonly (readonly [RegExp, string, number])[] = [
  [/^(dag|dage|dagen|day|days)$/, 'D', 0],
  [/^(uge|uger|ugen|week|weeks)$/, 'W', 0],
  [/^(maaned|maaneder|maaneden|month|months)$/, 'M', 1],
  [/^(kvartal|kvartaler|kvartalet|quarter|quarters)$/, 'M', 3],
  [/^(halvaar|halvaaret)$/, 'M', 6],
  [/^(aar|aaret|year|years)$/, 'Y', 0],
];

/** "every n units" as an ISO 8601 duration. */
function duration(n: number, unit: string): string | null {
  const found = units.find(([pattern]) => pattern.test(unit));
  if (!found || n < 1) return null;
  const [, letter, months] = found;
  if (letter === 'D' && n % 7 === 0) return `P${n / 7}W`;
  const count = n * (letter === 'M' ? months : 1);
  if (letter === 'M' && count % 12 === 0) return `P${count / 12}Y`;
  return `P${count}${letter}`;
}

/** n times in a unit, by the interval where it is whole (four times a year = P3M), else R<n>/P1Y. */
function timesIn(n: number, unit: string): string | null {
  const each = duration(1, unit);
  if (each === null || n < 1) return null;
  if (n === 1) return each;
  if (each === 'P1Y') return 12 % n === 0 ? `P${12 / n}M` : `R${n}/P1Y`;
  if (each === 'P6M' && 6 % n === 0) return `P${6 / n}M`;
  if (each === 'P3M' && 3 % n === 0) return `P${3 / n}M`;
  return `R${n}/${each}`;
}

const simple: readonly (readonly [RegExp, string])[] = [
  [/\b(hver 14\.? dag|hver fjortende dag|fjortendagligt?|14\.?-?dages?|hveranden uge|fortnightly|biweekly)\b/, 'P2W'],
  [/\bkvartalsvise?t?\b|\bkvartals-?vist?\b|\bkvartalsmaessige?t?\b|\bquarterly\b/, 'P3M'],
  [/\b(halvaarligt?e?|halvaarsvise?t?|hvert halve aar|semi-?annually|biannually)\b/, 'P6M'],
  [/\b(toaarligt?e?|biennially)\b/, 'P2Y'],
  [/\b(maanedligt?e?|maanedsvise?t?|monthly)\b/, 'P1M'],
  [/\b(ugentligt?e?|ugevise?t?|weekly)\b/, 'P1W'],
  [/\b(dagligt?e?|daily)\b/, 'P1D'],
  [/\b(aarligt?e?|annually|yearly|annual)\b/, 'P1Y'],
];

const vague: readonly (readonly [RegExp, string])[] = [
  [
    /\b(loebende|jaevnligt?|kontinuerligt?e?|fortloebende|hele tiden|regelmaessigt?|ongoing|continuous(ly)?|regularly)\b/,
    'continuous',
  ],
  [/\b(efter behov|ved behov|ad ?hoc|as needed|when needed)\b/, 'asNeeded'],
];

const word = '([a-z]+|\\d+)\\.?';
/** "Første gang uge 37" says when it begins, not how often it is. */
const which = '(?!(?:foerste|naeste|sidste|first|next|last)\\b)';
const timesPattern = new RegExp(
  `\\b${which}${word} (?:gange?|x|rul|moeder|runder|times?|hold)\\b(?: \\w+)? (?:(?:om|i|per|pr\\.?|hvert?|hver|a|each|every) )?([a-z]+)`,
);
const everyPattern = new RegExp(`\\b(?:hvert?|hver|every)(?: eneste)? ${word}(?: ([a-z]+))?`, 'g');

/**
 * The recurrence that a text states (DOMAIN.md 3): an ISO 8601 duration, `R<n>/P1Y`, `continuous`, `asNeeded`, or null.
 * An interval wins over a vague word beside it.
 */
export function readRecurrence(text: string): string | null {
  const folded = fold(text)
    .replace(/([a-z])- ?(?=(vis|lig|aar|tal))/g, '$1')
    .replace(/\s+/g, ' ');
  const often = folded.replace(/\bonce\b/, '1 times').replace(/\btwice\b/, '2 times');
  const times = timesPattern.exec(often);
  if (times) {
    const n = numberOf(times[1] ?? '');
    const unit = (times[2] ?? '')
      .replace(/^aarligt?$/, 'aar')
      .replace(/^maanedligt?$/, 'maaned')
      .replace(/^ugentligt?$/, 'uge')
      .replace(/^kvartalsvist?$/, 'kvartal');
    const found = n === null ? null : timesIn(n, unit);
    if (found) return found;
  }
  for (const match of folded.matchAll(everyPattern)) {
    const [, first = '', second = ''] = match;
    const n = numberOf(first);
    const found = (n !== null ? duration(n, second) : null) ?? (n === 1 || n === null ? duration(1, first) : null);
    if (found) return found;
  }
  if (/\bhver(t)? \d?\.? ?(mandag|tirsdag|onsdag|torsdag|fredag)\b/.test(folded)) {
    return /\bi (hver )?maaneden?\b/.test(folded) ? 'P1M' : 'P1W';
  }
  for (const [pattern, value] of simple) if (pattern.test(folded)) return value;
  for (const [pattern, value] of vague) if (pattern.test(folded)) return value;
  return null;
}

function numberOf(text: string): number | null {
  return /^\d+$/.test(text)
    ? Number(text)
    : text === 'other'
      ? 2
      : text === 'once'
        ? 1
        : text === 'twice'
          ? 2
          : (ordinals[text] ?? null);
}
