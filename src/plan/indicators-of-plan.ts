import type { Indicator, Plan, PlanItem } from './plan';
import { isTargetText, readTarget } from './targets';

/** What an indicator says of itself as it stands in a plan's own words: nothing of it has been measured yet. */
export type FoundIndicator = Omit<Indicator, 'row'> & { readonly row: null };

/**
 * The indicators that a plan's own words name: a goal with a figure to reach, and a follow-up that is one ("At baseline holder
 * sig på 80 % eller over …"), tied to its activity's goal where there is just one. Numbered within the activity ("2.1.i1"), in
 * the plan's order, so that the same plan read again gives the same numbers. `without`: goals whose figures are none. Pure.
 */
export function indicatorsNamed(
  { activities, items }: Pick<Plan, 'activities' | 'items'>,
  without: ReadonlySet<string> = new Set(),
): FoundIndicator[] {
  return activities.flatMap((activity) => {
    const own = items.filter(({ activityKey }) => activityKey === activity.key);
    const goals = own.filter(({ kind }) => kind === 'goal');
    const [only] = goals.length === 1 ? goals : [];
    const found = own.flatMap((item) =>
      item.kind === 'goal' && !without.has(item.key)
        ? item.text.split('\n').map((text) => ({ text, goal: item }))
        : item.kind === 'followUp' && isTargetText(item.text)
          ? [{ text: item.text, goal: only ?? null }]
          : [],
    );
    return found
      .filter(({ text }) => readTarget(text).target !== null)
      .map(({ text, goal }, i) => indicatorOf(text, goal, activity, `${activity.key}.i${i + 1}`));
  });
}

function indicatorOf(
  text: string,
  goal: PlanItem | null,
  { key: activityKey, areaKey }: Plan['activities'][number],
  key: string,
): FoundIndicator {
  const { baseline, target } = readTarget(text);
  return {
    key,
    activityKey,
    areaKey,
    goalKey: goal?.key ?? null,
    title: titleOf(text),
    unit: '%',
    baseline: baseline?.value ?? null,
    target: target?.value ?? null,
    operator: target?.operator === '<=' ? 'atMost' : 'atLeast',
    byText: goal?.periodText ?? null,
    by: goal?.end ?? null,
    source: null,
    measurements: [],
    row: null,
  };
}

/**
 * What is measured, in the plan's own words: the first sentence without what stands before "i forhold til, om …", where that
 * leaves a sentence. Never longer than a text column.
 */
export function titleOf(text: string): string {
  const [first = text] = text.split(/(?<=[^.]{12}\.)\s+(?=\p{Lu})/u);
  const measured =
    /(?:^|\bat\s+)((?:andelen|antallet)\s.{10,}?),?\s+(?:holder sig|holdes|skal være|er|ligger|når op|kommer op)\s+(?:på|over|mindst|højst)\s/iu.exec(
      first,
    )?.[1] ??
    /%\s*eller (?:over|derover|mere|under|derunder|mindre)\s+(?:ift\.|i forhold til|for|med hensyn til),?\s+(?:om|at|hvor ofte|andelen af)?\s*(?:sikre,\s*at\s+)?(.{15,})$/iu.exec(
      first,
    )?.[1];
  const plain = (measured ?? first.replace(/^at\s+/iu, '')).trim().replace(/\.$/, '');
  const said = plain.charAt(0).toLocaleUpperCase('da') + plain.slice(1);
  return said.length <= longest ? said : `${said.slice(0, longest - 1)}…`;
}
const longest = 255;
