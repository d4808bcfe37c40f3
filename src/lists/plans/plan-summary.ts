import { planWords, type LocalDate, type PlanWords, type RowRef } from '../../plan/plan';
import { planKeyOf } from '../problems/rows-of-plan';
import type { RowProblem } from '../repository';
import { rowReader } from '../row-reader';
import { lists, planStateOf } from '../schema';
import { refOf, type RawRow } from '../table';
import { presentPlanRow } from './present-plan';

/** "next": made by a copy or a rollover, and not yet current. "unfinished": an import or a copy that broke off. */
export type PlanStage = 'unfinished' | 'next' | 'current' | 'former';

/** One of the plans of a site, without its rows. */
export interface PlanSummary {
  readonly key: string;
  readonly title: string;
  readonly stage: PlanStage;
  readonly periodText: string | null;
  readonly documentDate: LocalDate | null;
  /** The day it was closed; null where it may be changed. */
  readonly closedOn: LocalDate | null;
  /** The key of the plan that it was carried over from. */
  readonly continues: string | null;
  /** What it calls its parts; null for focus areas and activities. */
  readonly words: PlanWords | null;
  readonly row: RowRef;
}

/** The plans of a site, newest first; rows that a person added without a plan key name no plan. Pure. */
export function summariesOf(rows: readonly RawRow[]): PlanSummary[] {
  const present = presentPlanRow(rows)?.Id;
  return [...rows]
    .filter((row) => planKeyOf(row) !== '' && row['FileSystemObjectType'] !== 1)
    .sort((a, b) => b.Id - a.Id)
    .map((raw) => {
      const problems: RowProblem[] = [];
      const row = rowReader(lists.plans, raw, problems, () => '');
      return {
        key: planKeyOf(raw),
        title: row.title(),
        stage: stageOf(raw, present),
        periodText: row.text('PeriodText'),
        documentDate: row.day('DocumentDate'),
        closedOn: row.day('ClosedOn'),
        continues: row.key('ContinuesPlan'),
        words: row.choice('PlanWords', planWords),
        row: refOf(lists.plans, raw),
      };
    });
}

function stageOf(row: RawRow, present: number | undefined): PlanStage {
  if (row.Id === present) return 'current';
  const state = planStateOf(row);
  if (state === 'next') return 'next';
  return state === 'writing' ? 'unfinished' : 'former';
}
