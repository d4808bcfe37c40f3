import type { Locale } from '../../text/text';

const english = new Set(
  (
    'what which who whom whose when where why how is are was were does do did the of and for our we us this that has have will must should ' +
    'next due show list tell about responsible milestone milestones goal goals deadline behind late overdue changed agreed plan steering meeting meet mine my me am i'
  ).split(' '),
);
const danish = new Set(
  (
    'hvad hvem hvornaar hvor hvorfor hvordan hvilke hvilken hvilket er og i paa af til vi det den der som skal med om for har naeste maal milepael ' +
    'milepaele opfoelgning ansvarlig aktivitet kan ikke fra ved bliver giv vis mig mine planen'
  ).split(' '),
);
/** Words of both languages tell nothing. */
const either = new Set(['for', 'plan', 'i', 'status', 'om', 'deadline', 'list', 'mine', 'me', 'am']);

/** The language that a question is asked in, by its small words; `usual` where they do not tell. `words` are folded. */
export function localeOfQuestion(words: readonly string[], usual: Locale): Locale {
  const telling = words.filter((word) => !either.has(word) || words.length > 12);
  const inEnglish = telling.filter((word) => english.has(word)).length;
  const inDanish = telling.filter((word) => danish.has(word)).length;
  return inEnglish > inDanish ? 'en' : inDanish > inEnglish ? 'da' : usual;
}
