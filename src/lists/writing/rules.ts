import { explainPeriod } from '../../periods/index';
import { findCpr } from '../../plan/cpr';
import { createSay, type TextKey } from '../../text/text';
import { columnProblems } from '../loading/missing-columns';
import type { ListState } from '../loading/list-state';
import type { ListDeclaration } from '../schema';
import { textLimit, type RowValues } from '../values';
import { activityRules } from './activity-change';
import { areaRules, deliveryRules } from './area-change';
import { itemRules } from './item-change';
import type { ThingKind, ThingRules } from './thing-rules';

export const rules: { readonly [Kind in ThingKind]: ThingRules<Kind> } = {
  item: itemRules,
  activity: activityRules,
  area: areaRules,
  delivery: deliveryRules,
};

/** Why something is not written, with what to do, in both languages. */
export interface Refusal {
  readonly da: string;
  readonly en: string;
}

const [da, en] = [createSay('da'), createSay('en')];
const refused = (key: TextKey & `lists.refused.${string}`, values: Record<string, string | number>): Refusal => ({
  da: da(key, values),
  en: en(key, values),
});

/** A period that no one can read; empty words are no period. Pure. */
export function periodRefusal(periods: readonly (string | null | undefined)[]): Refusal | null {
  for (const text of periods.map((period) => period?.trim() ?? ''))
    if (text !== '' && explainPeriod(text).problem !== null) return refused('lists.refused.period', { value: text });
  return null;
}

/** Columns whose figures are an address. */
const noWords = new Set(['MessageLink', 'ChannelId', 'UniqueKey']);

/**
 * Why these values may not be written: no title, what looks like a CPR number, more than a text column holds. `where` is the
 * thing's own number; a new one has none and is told by its field. Pure.
 */
export function valuesRefusal(list: ListDeclaration, values: RowValues, where: string | null): Refusal | null {
  for (const [name, value] of Object.entries(values)) {
    const texts = [value].flat().filter((text): text is string => typeof text === 'string');
    const field = list.fields.find((one) => one.name === name);
    const names = field ? { da: field.da, en: field.en } : { da: list.titleDa, en: list.titleEn };
    const tell = (key: TextKey & `lists.refused.${string}`, more: Record<string, string | number>): Refusal => ({
      da: da(key, { field: names.da, where: where ?? names.da, ...more }),
      en: en(key, { field: names.en, where: where ?? names.en, ...more }),
    });
    if (!noWords.has(name) && texts.some((text) => findCpr(text).length > 0)) return tell('lists.refused.cpr', {});
    const cut = field ? field.type === 'text' : !('Words' in values || 'Deliverable' in values);
    const length = Math.max(0, ...texts.map((text) => text.length));
    if (cut && length > textLimit) return tell('lists.refused.long', { length, limit: textLimit });
  }
  return null;
}

export const emptyRefusal = (list: ListDeclaration): Refusal => ({
  da: da('lists.refused.empty', { field: list.titleDa }),
  en: en('lists.refused.empty', { field: list.titleEn }),
});

/** What is written in a list, or a column, that is gone, has no place. Pure. */
export function lostRefusal(
  state: ListState | undefined,
  values: RowValues,
  urlOf: (list: string) => string,
): Refusal | null {
  if (state?.absent) {
    const { list } = state;
    return { da: da('lists.refused.noList', { list: list.da }), en: en('lists.refused.noList', { list: list.en }) };
  }
  const lost = state && columnProblems([state], urlOf).find(({ field }) => values[field] !== undefined);
  return lost ? { da: lost.da, en: lost.en } : null;
}
