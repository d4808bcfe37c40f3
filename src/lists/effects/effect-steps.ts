import type { EffectStep } from '../../effects/effect-chain';
import { nextKey } from '../../plan/next-key';
import type { MachineryContext } from '../machinery/machinery-lists';
import { readRows } from '../machinery/read-rows';
import { rowTable, type RowTable } from '../machinery/row-table';
import type { PlanRepository, WriteResult } from '../repository';
import type { RowReader } from '../row-reader';
import { effectKinds, machinery } from '../schema/machinery';
import { refOf } from '../table';
import type { RowValues } from '../values';

const { effectSteps } = machinery;

/** What a person writes of a step. */
export type EffectStepChange = Partial<Pick<EffectStep, 'title' | 'from'>>;
export type NewEffectStep = Pick<EffectStep, 'kind' | 'title' | 'from' | 'goalKey'>;

/** The steps of a plan's effect chain. Whether a change would make a circle is asked of src/effects before it is written. */
export interface EffectLists {
  read(planKey: string): Promise<EffectStep[]>;
  /** Gives the step the next free number. A goal of the plan has one row only: another's that is there already comes back. */
  add(planKey: string, step: NewEffectStep): Promise<WriteResult<EffectStep>>;
  change(base: EffectStep, change: EffectStepChange): Promise<WriteResult<EffectStep>>;
  remove: RowTable<EffectStep>['remove'];
  /** Puts a step back that was taken out, under its own number. */
  restore(planKey: string, step: EffectStep): Promise<WriteResult<EffectStep>>;
}

export function readEffectStep(row: RowReader): EffectStep {
  const key = row.key('Key') ?? `#${row.row.Id}`;
  return {
    key,
    kind: row.choice('EffectKind', effectKinds) ?? 'intermediate',
    title: row.title() || key,
    from: [...new Set(row.lines('LedToBy'))],
    goalKey: row.key('GoalKey'),
    row: refOf(effectSteps, row.row),
  };
}

const rowed = (row: RowReader) => ({ step: readEffectStep(row), order: row.order() });

/** A plan's steps in their order; none where the site has no such list yet. */
export const readEffectSteps = async (
  repository: Pick<PlanRepository, 'rowsOf'>,
  planKey: string,
): Promise<EffectStep[]> =>
  (await readRows(repository, effectSteps, planKey, rowed)).sort((a, b) => a.order - b.order).map(({ step }) => step);

/** So many numbers are tried where others take them meanwhile. */
const mostTries = 5;

export function createEffects({ sp, repository, writing }: MachineryContext): EffectLists {
  const table = rowTable(sp, repository, effectSteps, readEffectStep, writing);
  const valuesOf = ({ kind, title, from, goalKey }: NewEffectStep): RowValues => ({
    Title: title.trim(),
    EffectKind: kind,
    LedToBy: from,
    GoalKey: goalKey,
  });
  /** The unique key of a goal's row says which goal: two who begin with the same one make one row. */
  const uniqueOf = (planKey: string, key: string, goalKey: string | null): string =>
    `${planKey}:effect:${goalKey === null ? key : `goal:${goalKey}`}`;
  const addAs = (planKey: string, key: string, step: NewEffectStep) =>
    table.add(uniqueOf(planKey, key, step.goalKey), { ...valuesOf(step), Key: key, PlanKey: planKey });
  return {
    read: (planKey) => readEffectSteps(repository, planKey),
    async add(planKey, step) {
      const taken = (await readEffectSteps(repository, planKey)).map(({ key }) => key);
      for (let tries = 1; ; tries++) {
        const key = nextKey('e', taken);
        const result = await addAs(planKey, key, step);
        const isOurs = !result.ok || step.goalKey !== null || sameWords(result.value, step);
        if (isOurs || tries === mostTries) return result;
        taken.push(key);
      }
    },
    change(base, { title, from }) {
      const mine = { ...base, ...(title !== undefined && { title: title.trim() }), ...(from && { from }) };
      return table.change(base, mine, {
        ...(title !== undefined && { Title: title.trim() }),
        ...(from && { LedToBy: from }),
      });
    },
    remove: (row) => table.remove(row),
    restore: (planKey, step) => addAs(planKey, step.key, step),
  };
}

const sameWords = (one: NewEffectStep, other: NewEffectStep): boolean =>
  one.title === other.title.trim() && one.from.join('\n') === other.from.join('\n');
