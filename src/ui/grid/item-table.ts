import type { ItemChange, PlanChange } from '../../lists/repository';
import { itemKinds, itemStatuses, type PlanItem } from '../../plan/plan';
import { understood } from '../edit/understood';
import { kindWord, stateWord } from '../marks/words';
import { activitiesOf, valueOf, type Worded } from './cell-words';
import { checkPeriod, checkText, checkWord } from './checks';
import type { Cells, Column, Table, TableContext } from './table';

/** A list's text of several lines has no bound of its own; this is more than anybody reads. */
const longText = 20_000;

/** Milestones, goals and follow-ups as rows. */
export function itemTable({ plan, say, today }: TableContext): Table<PlanItem> {
  const kinds = itemKinds.map((value): Worded<PlanItem['kind']> => ({
    value,
    words: [kindWord(value, say, true), value],
  }));
  const statuses = itemStatuses.map((value): Worded<PlanItem['status']> => ({
    value,
    words: [stateWord(value, say), value],
  }));
  const activities = activitiesOf(plan);
  const wordOf = <V>(all: readonly Worded<V>[], value: V): string =>
    all.find((one) => one.value === value)?.words[0] ?? '';
  const first = (all: readonly Worded<unknown>[]): readonly string[] => all.map(({ words }) => words[0] ?? '');

  const columns: readonly Column[] = [
    { id: 'key', label: 'grid.col.key', width: 84, choices: null, check: null },
    {
      id: 'activity',
      label: 'grid.col.activity',
      width: 190,
      choices: first(activities),
      check: (text) => checkWord(text, activities, say, { empty: false, bad: 'grid.bad.activity' }),
    },
    {
      id: 'kind',
      label: 'grid.col.kind',
      width: 112,
      choices: first(kinds),
      check: (text) => checkWord(text, kinds, say, { empty: false, bad: 'grid.bad.kind' }),
    },
    {
      id: 'text',
      label: 'grid.col.text',
      width: 320,
      choices: null,
      lines: true,
      check: (text) => checkText(text, say, { needed: true, most: longText }),
    },
    { id: 'period', label: 'grid.col.period', width: 150, choices: null, check: (text) => checkPeriod(text, say) },
    { id: 'understood', label: 'grid.col.understood', width: 200, choices: null, check: null },
    {
      id: 'status',
      label: 'grid.col.status',
      width: 104,
      choices: first(statuses),
      check: (text) => checkWord(text, statuses, say, { empty: false, bad: 'grid.bad.status' }),
    },
    {
      id: 'responsible',
      label: 'grid.col.responsible',
      width: 190,
      choices: null,
      check: (text) => checkText(text, say),
    },
  ];

  const changeOf = (cells: Cells): ItemChange => {
    const { activity, kind, text, period, status, responsible } = cells;
    const said = status === undefined ? null : valueOf(status, statuses);
    return {
      ...(activity !== undefined && { activityKey: valueOf(activity, activities)?.value ?? activity }),
      ...(kind !== undefined && { kind: valueOf(kind, kinds)?.value ?? 'milestone' }),
      ...(text !== undefined && { text: text.trim() }),
      ...(period !== undefined && { periodText: period.trim() || null }),
      ...(responsible !== undefined && { responsible: responsible.trim() || null }),
      ...(said !== null && { status: said.value }),
      ...(said !== null && (said.value === 'reached' ? { reachedOn: today } : { reachedOn: null, reachedBy: null })),
    };
  };
  return {
    kind: 'item',
    columns,
    read: (item) => ({
      key: item.key,
      activity: wordOf(activities, item.activityKey) || item.activityKey,
      kind: wordOf(kinds, item.kind),
      text: item.text,
      period: item.periodText ?? '',
      status: wordOf(statuses, item.status),
      responsible: item.responsible ?? '',
    }),
    derived: ({ period = '' }) => {
      const { ok, meaning } = understood(period, say);
      return { understood: period.trim() === '' || !ok ? '' : (meaning ?? '') };
    },
    blank: (above) => ({
      key: '',
      activity: above?.activity ?? first(activities)[0] ?? '',
      kind: above?.kind ?? wordOf(kinds, 'milestone'),
      text: '',
      period: '',
      status: wordOf(statuses, 'planned'),
      responsible: '',
    }),
    required: ['activity', 'kind', 'text'],
    given: ['key', 'activity', 'kind', 'status'],
    change: (base, cells): PlanChange => ({ kind: 'item', base, change: changeOf(cells) }),
    add: (cells): PlanChange => {
      const { activityKey = '', kind = 'milestone', text = '', ...rest } = changeOf(cells);
      return { kind: 'addItem', item: { activityKey, kind, text, ...rest } };
    },
    name: ({ key, text }) => [key, (text ?? '').split('\n')[0]].filter(Boolean).join(' '),
  };
}
