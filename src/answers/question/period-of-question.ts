import { addMonths, findPeriods } from '../../periods/index';
import type { LocalDate, Period } from '../../plan/plan';

/** A time that a question names, and where in it. */
export interface AskedPeriod extends Pick<Period, 'text' | 'start' | 'end'> {
  readonly from: number;
  readonly to: number;
}

const rest = /\b(?:i\s+)?(?:resten|rest)\s+(?:af|of)\s+(?:[åa]a?ret|the\s+year|(?:this\s+)?year|\d{4})(?![\p{L}\d])/iu;
const coming =
  /\b(?:(?:i\s+)?de(?:n)?\s+(?:næste|naeste|kommende)\s+(?:par\s+)?(?:måneder|maaneder|tid)|(?:the\s+)?(?:next|coming)\s+(?:few\s+)?months)(?![\p{L}\d])/iu;
const months = 3;
const yearsEnd =
  /(?:^|\s)(inden|før|foer|efter|til|senest ved|omkring|before|by|after)\s+(?:årsskiftet|aarsskiftet|nytår|nytaar|new year|(?:året|aaret) er (?:omme|gået|gaaet|slut))(?![\p{L}\d])/iu;
const hasBeen =
  /(?<!\p{L})(?:nåede|naaede|blev|var|lå|laa|skete|havde|gjorde|skulle (?:vi )?have|burde (?:vi )?have|burde være|did|was|were|happened)(?!\p{L})/iu;
const untilThen = /(?<!\p{L})(?:inden da|før da|foer da|forinden|indtil da|before then|by then|until then)(?!\p{L})/iu;
const inEnglish = /\b(before|by|after) the summer (?:holidays?|break|vacation)\b/i;

/**
 * The first time that a question names, read from the asker's day: "i foråret 2019", "inden sommerferien", "resten af året".
 * A year alone counts. Null where there is none. Pure.
 */
export function periodOfQuestion(given: string, today: LocalDate): AskedPeriod | null {
  // "Sat til juni 2019" is in that month, and not until it; as many letters keep the places.
  const text = given.replace(/(?<!\p{L})((?:fast)?sat|planlagt|lagt) til (?=\p{L})/giu, '$1 i   ');
  const holiday = inEnglish.exec(text);
  if (holiday) {
    const danish = `${/before|by/i.test(holiday[1] ?? '') ? 'inden' : 'efter'} sommerferien`;
    const read = findPeriods(danish, { reference: today })[0]?.read;
    if (read) return { ...said(holiday), start: read.start, end: read.end };
  }
  const year = today.slice(0, 4);
  const turn = yearsEnd.exec(text);
  if (turn)
    return /efter|after/i.test(turn[1] ?? '')
      ? { ...said(turn), start: `${Number(today.slice(0, 4)) + 1}-01-01`, end: null }
      : { ...said(turn), start: null, end: `${today.slice(0, 4)}-12-31` };
  const left = rest.exec(text);
  if (left) {
    const end = `${/\d{4}/.exec(left[0])?.[0] ?? year}-12-31`;
    return { ...said(left), start: today, end };
  }
  const ahead = coming.exec(text);
  if (ahead) return { ...said(ahead), start: today, end: addMonths(today, months) };
  for (const { start, end, read } of findPeriods(text, { reference: today, years: true })) {
    if (read.start === null && read.end === null) continue;
    // "Sat til 2020" is in that year.
    const bare = /^(?:til|for|to)\s+((?:19|20)\d{2})$/i.exec(read.text)?.[1];
    if (bare !== undefined)
      return { text: read.text, start: `${bare}-01-01`, end: `${bare}-12-31`, from: start, to: end };
    const { start: begin } = read;
    // "Siden 1. maj" is the one that has been.
    const isSince =
      /(?:siden|since)\s+(?:den\s+|d\.\s*)?$/i.test(text.slice(0, start)) || /^(?:siden|since)/i.test(read.text);
    if (isSince && begin !== null && begin > today)
      return { text: read.text, start: addMonths(begin, -12), end: null, from: start, to: end };
    if (isSince && begin !== null) return { text: read.text, start: begin, end: null, from: start, to: end };
    // "Nåede vi det i januar", asked in February: the one that has been.
    if (hasBeen.test(text) && begin !== null && begin > today && !/\d{4}/.test(read.text) && read.end !== null)
      return { text: read.text, start: addMonths(begin, -12), end: addMonths(read.end, -12), from: start, to: end };
    // "Vi mødes den 1. april, hvad er der inden da": until then.
    if (untilThen.test(text) && read.end !== null)
      return { text: read.text, start: null, end: read.end, from: start, to: end };
    return { text: read.text, start: read.start, end: read.end, from: start, to: end };
  }
  return null;
}

const said = (match: RegExpExecArray): Omit<AskedPeriod, 'start' | 'end'> => ({
  text: match[0],
  from: match.index,
  to: match.index + match[0].length,
});

/** Whether a time lies in what is asked for; of what is open at one end the other counts. Pure. */
export function endsWithin(time: Pick<Period, 'start' | 'end'>, asked: Pick<Period, 'start' | 'end'>): boolean {
  const day = time.end ?? time.start;
  return day !== null && (asked.start === null || day >= asked.start) && (asked.end === null || day <= asked.end);
}

export function touches(time: Pick<Period, 'start' | 'end'>, asked: Pick<Period, 'start' | 'end'>): boolean {
  const [start, end] = [time.start ?? time.end, time.end ?? time.start];
  return (
    start !== null &&
    end !== null &&
    (asked.start === null || end >= asked.start) &&
    (asked.end === null || start <= asked.end)
  );
}
