import { besideSubject, type Subject } from '../reminders/index';
import { isFolder, planKeyOf } from './problems/rows-of-plan';
import type { PlanRepository } from './repository';
import { rowsReader, type RowReader } from './row-reader';
import { lists, themeStates, type ListDeclaration } from './schema';

const { supervisionRounds, supervisionSamples, learningThemes } = lists;

/**
 * What is learned of ledelsestilsyn: each theme with the day it ends, and each round that has been closed while a unit that
 * took part has yet to choose its themes.
 */
export async function learningSubjects(
  repository: Pick<PlanRepository, 'rowsOf'>,
  planKey: string,
): Promise<Subject[]> {
  const states = await repository.rowsOf([supervisionRounds, supervisionSamples, learningThemes]);
  const readersOf = (list: ListDeclaration): RowReader[] => {
    // What a row has wrong is told where its own list is shown.
    const reader = rowsReader(list, [], () => '');
    const rows = states.find((state) => state.list === list)?.rows.values() ?? [];
    return [...rows].filter((raw) => !isFolder(raw)).map(reader);
  };
  const themes = readersOf(learningThemes);
  const samples = readersOf(supervisionSamples);
  const rounds = readersOf(supervisionRounds).filter(({ row }) => ['', planKey].includes(planKeyOf(row)));
  const own = new Set(rounds.map(keyOf));
  const unitsOf = (some: readonly RowReader[], round: string): Set<string> =>
    new Set(some.filter((row) => keyOf(row) === round).map((row) => row.key('Unit') ?? ''));
  return [
    ...themes.filter((row) => own.has(keyOf(row))).map(themeSubject),
    ...rounds.flatMap((row): Subject[] => {
      if (row.choice('State', ['planned', 'running', 'closed']) !== 'closed') return [];
      const chosen = unitsOf(themes, keyOf(row));
      const lacking = [...unitsOf(samples, keyOf(row))].filter((unit) => unit !== '' && !chosen.has(unit));
      // Without samples nobody knows which units took part: one theme is then enough.
      const isDone = lacking.length === 0 && (chosen.size > 0 || unitsOf(samples, keyOf(row)).size > 0);
      const text = lacking.length === 0 ? row.title() : `${row.title()} (${lacking.join(', ')})`;
      return [
        { ...common, key: `themes:${row.row.Id}`, text, start: row.day('End'), end: null, status: status(isDone) },
      ];
    }),
  ];
}

const common = { ...besideSubject, target: 'learning' } as const;
const keyOf = (row: RowReader): string => row.key('RoundKey') ?? '';
const status = (isDone: boolean): Subject['status'] => (isDone ? 'reached' : 'planned');

function themeSubject(row: RowReader): Subject {
  const state = row.choice('State', themeStates);
  const unit = row.key('Unit');
  return {
    ...common,
    key: `learning:${row.row.Id}`,
    text: unit === null ? row.title() : `${unit}: ${row.title()}`,
    start: null,
    end: row.day('End'),
    status: state === 'dropped' ? 'dropped' : status(state === 'held'),
  };
}
