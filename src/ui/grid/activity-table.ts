import type { ActivityChange, PlanChange } from '../../lists/repository';
import { stages, type Activity, type Stage } from '../../plan/plan';
import { understood } from '../edit/understood';
import { areasOf, valueOf, type Worded } from './cell-words';
import { checkPeriod, checkText, checkWord } from './checks';
import type { Cells, Column, Table, TableContext } from './table';

/** Activities as rows. */
export function activityTable({ plan, say }: TableContext): Table<Activity> {
  const areas = areasOf(plan);
  const all = stages.map((value): Worded<Stage> => ({ value, words: [say(`stage.${value}`), value] }));
  const first = (some: readonly Worded<unknown>[]): readonly string[] => some.map(({ words }) => words[0] ?? '');
  const period = (id: 'development' | 'implementation'): Column => ({
    id,
    label: `grid.col.${id}`,
    width: 150,
    choices: null,
    check: (text) => checkPeriod(text, say),
  });
  const columns: readonly Column[] = [
    { id: 'key', label: 'grid.col.key', width: 84, choices: null, check: null },
    {
      id: 'area',
      label: 'grid.col.area',
      width: 190,
      choices: first(areas),
      check: (text) => checkWord(text, areas, say, { empty: true, bad: 'grid.bad.area' }),
    },
    {
      id: 'title',
      label: 'grid.col.title',
      width: 300,
      choices: null,
      check: (text) => checkText(text, say, { needed: true }),
    },
    {
      id: 'stage',
      label: 'grid.col.stage',
      width: 130,
      choices: first(all),
      check: (text) => checkWord(text, all, say, { empty: true, bad: 'grid.bad.stage' }),
    },
    period('development'),
    period('implementation'),
    { id: 'understood', label: 'grid.col.understood', width: 220, choices: null, check: null },
    {
      id: 'roles',
      label: 'grid.col.roles',
      width: 220,
      choices: null,
      lines: true,
      check: (text) => checkText(text, say),
    },
  ];
  const changeOf = (cells: Cells): ActivityChange => {
    const { area, title, stage, development, implementation, roles } = cells;
    return {
      ...(area !== undefined && { areaKey: area.trim() === '' ? null : (valueOf(area, areas)?.value ?? null) }),
      ...(title !== undefined && { title: title.trim() }),
      ...(stage !== undefined && { stage: valueOf(stage, all)?.value ?? null }),
      ...(development !== undefined && { developmentText: development.trim() || null }),
      ...(implementation !== undefined && { implementationText: implementation.trim() || null }),
      ...(roles !== undefined && {
        roles: roles
          .split(/[\n;]/)
          .map((role) => role.trim())
          .filter((role) => role !== ''),
      }),
    };
  };
  const meaning = (text: string | undefined): string => understood(text ?? '', say).meaning ?? '';
  return {
    kind: 'activity',
    columns,
    read: (activity) => ({
      key: activity.key,
      area: areas.find(({ value }) => value === activity.areaKey)?.words[0] ?? activity.areaKey ?? '',
      title: activity.title,
      stage: activity.stage === null ? '' : say(`stage.${activity.stage}`),
      development: activity.development?.text ?? '',
      implementation: activity.implementation?.text ?? '',
      roles: activity.roles.join('; '),
    }),
    derived: ({ development, implementation }) => ({
      understood: [meaning(development), meaning(implementation)].filter((part) => part !== '').join('; '),
    }),
    blank: (above) => ({
      key: '',
      area: above?.area ?? first(areas)[0] ?? '',
      title: '',
      stage: '',
      development: '',
      implementation: '',
      roles: '',
    }),
    required: ['title'],
    given: ['key', 'area'],
    change: (base, cells): PlanChange => ({ kind: 'activity', base, change: changeOf(cells) }),
    add: (cells): PlanChange => {
      const { title = '', areaKey = null, ...rest } = changeOf(cells);
      return { kind: 'addActivity', activity: { title, areaKey, ...rest } };
    },
    name: ({ key, title }) => [key, title].filter(Boolean).join(' '),
  };
}
