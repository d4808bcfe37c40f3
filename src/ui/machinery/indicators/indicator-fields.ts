import { targetOperators, type Indicator, type Plan } from '../../../plan/plan';
import type { Say } from '../../../text/text';
import type { FormField } from '../../edit/form-fields';

/** Names are told in a hint: more than so many would be a list. */
const mostNames = 6;

/** What a measurement is written with; a share has its bounds. Pure. */
export function figureFields({ unit }: Pick<Indicator, 'unit'>, units: readonly string[], say: Say): FormField[] {
  const share = unit === '%' ? { min: 0, max: 100 } : {};
  return [
    {
      name: 'round',
      label: say('indicators.field.round'),
      kind: 'line',
      hint: say('indicators.field.roundHint'),
      narrow: true,
    },
    { name: 'on', label: say('indicators.field.on'), kind: 'day', edge: 'last', required: true, narrow: true },
    {
      name: 'unit',
      label: say('indicators.field.unit'),
      kind: 'line',
      hint:
        units.length === 0
          ? say('indicators.field.unitHint')
          : say('indicators.field.unitKnown', { units: units.slice(0, mostNames).join(', ') }),
      narrow: true,
    },
    {
      name: 'value',
      label: unit === null ? say('indicators.field.value') : `${say('indicators.field.value')} (${unit})`,
      kind: 'number',
      required: true,
      narrow: true,
      ...share,
    },
    {
      name: 'basis',
      label: say('indicators.field.basis'),
      kind: 'number',
      min: 0,
      decimals: 0,
      hint: say('indicators.field.basisHint'),
      narrow: true,
    },
    {
      name: 'source',
      label: say('indicators.field.source'),
      kind: 'line',
      required: true,
      hint: say('indicators.field.sourceHint'),
    },
  ];
}

/** What an indicator says of itself. Pure. */
export function indicatorFields(plan: Plan, say: Say): FormField[] {
  const goals = plan.items.filter(({ kind, status }) => kind === 'goal' && status !== 'dropped');
  const firstLine = (text: string): string => text.split('\n')[0] ?? '';
  return [
    { name: 'title', label: say('indicators.field.title'), kind: 'line', required: true },
    {
      name: 'activityKey',
      label: say('indicators.field.activity'),
      kind: 'choice',
      options: [
        { value: '', label: say('indicators.ofPlan') },
        ...plan.activities.map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
      ],
      narrow: true,
    },
    {
      name: 'goalKey',
      label: say('indicators.field.goal'),
      kind: 'choice',
      options: [
        { value: '', label: '–' },
        ...goals.map(({ key, text }) => ({ value: key, label: `${key} ${firstLine(text)}` })),
      ],
      narrow: true,
    },
    { name: 'unit', label: say('indicators.field.measuredIn'), kind: 'line', narrow: true },
    { name: 'baseline', label: say('indicators.field.baseline'), kind: 'number', narrow: true },
    { name: 'baselineOn', label: say('indicators.field.baselineOn'), kind: 'day', edge: 'last', narrow: true },
    {
      name: 'operator',
      label: say('indicators.field.operator'),
      kind: 'choice',
      required: true,
      options: targetOperators.map((value) => ({ value, label: say(`indicators.operator.${value}`) })),
      narrow: true,
    },
    { name: 'target', label: say('indicators.field.target'), kind: 'number', narrow: true },
    {
      name: 'on',
      label: say('indicators.field.by'),
      kind: 'day',
      edge: 'last',
      hint: say('indicators.field.byHint'),
      narrow: true,
    },
  ];
}

/** What is kept of a deadline of the law. Pure. */
export function deadlineFields(indicators: readonly Indicator[], say: Say): FormField[] {
  return [
    { name: 'limit', label: say('indicators.law.field.limit'), kind: 'line', narrow: true },
    { name: 'sourceNow', label: say('indicators.law.source'), kind: 'line', narrow: true },
    { name: 'saysNow', label: say('indicators.law.now'), kind: 'text' },
    { name: 'link', label: say('indicators.law.field.link'), kind: 'line', narrow: true },
    {
      name: 'indicatorKey',
      label: say('indicators.law.indicator'),
      kind: 'choice',
      options: [
        { value: '', label: say('indicators.law.noIndicator') },
        ...indicators.map(({ key, title }) => ({ value: key, label: title })),
      ],
      narrow: true,
    },
  ];
}
