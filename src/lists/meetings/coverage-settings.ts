import * as z from 'zod/mini';
import { nothingWanted, type CoverageWanted } from '../../meetings/coverage';
import type { MachineryContext } from '../machinery/machinery-lists';
import { withoutCpr } from '../problems/clean-text';
import { settingOf, settingRows, writeSetting } from '../settings';
import { cutText } from '../values';

/** Units, case steps and target groups that the følgegruppe is to represent; owners of the site set them. */
export interface CoverageSettings {
  read(): Promise<CoverageWanted>;
  write(wanted: CoverageWanted): Promise<void>;
}

const key = 'coverage';
const lines = z.array(z.string());
const schema = z.object({ units: lines, caseSteps: lines, targetGroups: lines });

export function createCoverageSettings({
  sp,
  repository,
}: Pick<MachineryContext, 'sp' | 'repository'>): CoverageSettings {
  return {
    read: async () => clean(settingOf(await settingRows(repository), key, schema) ?? nothingWanted),
    write: (wanted) => writeSetting(sp, key, () => clean(wanted)).finally(() => repository.written()),
  };
}

/** Each line once, and what looks like a CPR number stands nowhere. */
const clean = ({ units, caseSteps, targetGroups }: CoverageWanted): CoverageWanted => {
  const each = (all: readonly string[]): string[] => [
    ...new Set(all.map((line) => cutText(withoutCpr(line.trim()).text)).filter((line) => line !== '')),
  ];
  return { units: each(units), caseSteps: each(caseSteps), targetGroups: each(targetGroups) };
};
