import * as z from 'zod/mini';
import type { MachineryContext } from './machinery/machinery-lists';
import type { PlanRepository } from './repository';
import { settingOf, settingRows, writeSetting } from './settings';
import type { RawRow } from './table';

/** So many weeks at most a figure may be fresh: three years. */
export const mostFreshWeeks = 156;

const key = 'freshWeeks';
const schema = z.nullable(z.int().check(z.minimum(1), z.maximum(mostFreshWeeks)));

/** How many days a figure is fresh on this site; null where it follows the rounds of ledelsestilsyn. Pure. */
export function freshDaysIn(rows: Iterable<RawRow>): number | null {
  const weeks = settingOf(rows, key, schema);
  return weeks === null ? null : weeks * 7;
}

/** The same, read with the plan. */
export const readFreshDays = async (repository: Pick<PlanRepository, 'rowsOf'>): Promise<number | null> =>
  freshDaysIn(await settingRows(repository));

/** What owners of a site set for its plan's health. */
export interface HealthSettings {
  /** In whole weeks from 1 to `mostFreshWeeks`; null: as the rounds of ledelsestilsyn come. */
  writeFreshWeeks(weeks: number | null): Promise<void>;
}

export const createHealthSettings = ({
  sp,
  repository,
}: Pick<MachineryContext, 'sp' | 'repository'>): HealthSettings => ({
  writeFreshWeeks: (weeks) => writeSetting(sp, key, () => schema.parse(weeks)).finally(() => repository.written()),
});
