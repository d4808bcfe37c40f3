import type { FormerPeriod, PlanItem } from '../plan/plan';
import type { Report, ReportItem } from './report';
import type { ReportSources } from './sources';

export interface SinceLast {
  /** Milestones, goals and follow-ups that were reached. */
  readonly reached: readonly PlanItem[];
  /** Milestones, goals and follow-ups that got another period, with the one they had. */
  readonly moved: readonly { readonly item: PlanItem; readonly former: FormerPeriod }[];
}

/**
 * What has become of a plan since the report before. That report is what the group has seen, so it tells: nothing is told
 * twice where somebody marks a thing late with an earlier day, and nothing is left out. Without it the plan's own days tell:
 * reached since that day, and moved at any time. Pure.
 */
export function sinceLast({ plan, today, since, previous }: ReportSources): SinceLast {
  const before = previous == null ? null : itemsOf(previous);
  const told = plan.items.filter(({ status }) => status !== 'dropped');
  return {
    reached: told.filter((item) => {
      if (item.status !== 'reached') return false;
      if (before !== null) return before.get(item.key)?.state !== 'reached';
      const { reachedOn } = item;
      return reachedOn === null ? since === null : reachedOn <= today && (since === null || reachedOn > since);
    }),
    moved: told.flatMap((item) => {
      const former = before === null ? item.former : formerIn(before.get(item.key), item);
      return former === null ? [] : [{ item, former }];
    }),
  };
}

/** Everything that a report tells the state and the period of. Pure. */
export const itemsOf = ({ timeline, timeless = [] }: Report): ReadonlyMap<string, ReportItem> =>
  new Map([...timeless, ...timeline].map((item) => [item.key, item]));

/** Whether both stand at the same time; where neither has an end, the plan's words tell. Pure. */
export const samePeriod = (
  a: Pick<ReportItem, 'start' | 'end' | 'periodText'>,
  b: Pick<ReportItem, 'start' | 'end' | 'periodText'>,
): boolean => a.start === b.start && a.end === b.end && (a.end !== null || a.periodText === b.periodText);

function formerIn(was: ReportItem | undefined, now: PlanItem): FormerPeriod | null {
  return was === undefined || samePeriod(was, now) ? null : { text: was.periodText, start: was.start, end: was.end };
}
