import { sayDate } from '../periods/index';
import type { Say, TextKey } from '../text/text';
import type { Finding } from './finding';

/** One sentence: what is lacking, and what to do about it. Names and titles are the plan's own. Pure. */
export function sayFinding({ kind, values }: Finding, say: Say): string {
  const said = { ...values };
  if (kind === 'noNews') said['weeks'] = say.count('count.week', Number(values['weeks']));
  if (kind === 'oldFigures') said['date'] = sayDate(String(values['on']), say.locale);
  if (kind === 'processPlan') said['fields'] = fieldNames(String(values['fields']), say);
  if (kind === 'coverage') said['units'] = String(values['units']).split('\n').join(', ');
  if (typeof said['title'] === 'string') said['title'] = said['title'].replace(/[.:]\s*$/, '');
  return say(`health.${kind}`, said);
}

const fieldNames = (codes: string, say: Say): string =>
  codes
    .split(',')
    .map((code) => say(`health.field.${code}` as TextKey))
    .join(', ');
