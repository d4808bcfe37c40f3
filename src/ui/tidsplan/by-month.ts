import { partsOf } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { isUndated, type TimelineMark } from '../../timeline/mark';

export interface MonthSection {
  readonly kind: 'late' | 'month' | 'undated' | 'earlier';
  readonly year: number;
  readonly month: number;
  readonly marks: readonly TimelineMark[];
}

/**
 * The timeline for a narrow screen, as a list: first what is late, then this month and those ahead by the month in which
 * a mark falls due, then what has no date, last the months that have gone. Every mark stands in exactly one section. Pure.
 */
export function byMonth(marks: readonly TimelineMark[], today: LocalDate): MonthSection[] {
  const thisMonth = today.slice(0, 7);
  const buckets = new Map<string, TimelineMark[]>();
  const late: TimelineMark[] = [];
  const undated: TimelineMark[] = [];
  for (const mark of marks) {
    const day = mark.period.end ?? mark.period.start;
    if (mark.state === 'late') late.push(mark);
    else if (day === null || isUndated(mark)) undated.push(mark);
    else {
      // What has begun and has no end falls under this month, else nobody would see it under a month long gone.
      const open = mark.period.end === null && mark.state === 'running' && day < today;
      const key = open ? thisMonth : day.slice(0, 7);
      const bucket = buckets.get(key);
      if (bucket) bucket.push(mark);
      else buckets.set(key, [mark]);
    }
  }
  const dayOf = ({ period }: TimelineMark): string => period.end ?? period.start ?? '9';
  const sorted = (some: readonly TimelineMark[]): TimelineMark[] =>
    [...some].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const sections = [...buckets.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, some]): MonthSection => {
      const { year, month } = partsOf(`${key}-01`);
      return { kind: key < thisMonth ? 'earlier' : 'month', year, month, marks: sorted(some) };
    });
  const bare = { year: 0, month: 0 };
  return [
    ...(late.length > 0 ? [{ kind: 'late' as const, ...bare, marks: sorted(late) }] : []),
    ...sections.filter(({ kind }) => kind === 'month'),
    ...(undated.length > 0 ? [{ kind: 'undated' as const, ...bare, marks: undated }] : []),
    ...sections.filter(({ kind }) => kind === 'earlier').reverse(),
  ];
}
