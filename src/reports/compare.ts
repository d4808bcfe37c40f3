import { reportTexts, type Report, type ReportComparison, type ReportItem } from './report';
import { itemsOf, samePeriod } from './since-last';

/** What has changed from one report to a later one of the same plan, item by item and never by titles. Pure. */
export function compareReports(earlier: Report, later: Report): ReportComparison {
  const [before, after] = [itemsOf(earlier), itemsOf(later)];
  const now = [...after.values()];
  const was = (item: ReportItem): ReportItem | undefined => before.get(item.key);
  const isReached = (item: ReportItem | undefined): boolean => item?.state === 'reached';
  const stands = (item: ReportItem | undefined): boolean => item !== undefined && item.state !== 'dropped';
  return {
    from: earlier.day,
    to: later.day,
    reached: now.filter((item) => isReached(item) && !isReached(was(item))),
    reopened: now.filter((item) => stands(item) && !isReached(item) && isReached(was(item))),
    moved: now.flatMap((item) => {
      const one = was(item);
      if (one === undefined || !stands(item) || samePeriod(one, item)) return [];
      return [{ ...item, former: { text: one.periodText, end: one.end } }];
    }),
    newlyLate: now.filter((item) => item.state === 'late' && was(item)?.state !== 'late'),
    settled: now.filter(({ key, state }) => before.get(key)?.state === 'late' && !['late', 'reached'].includes(state)),
    added: now.filter((item) => stands(item) && !before.has(item.key)),
    gone: [...before.values()].filter((item) => stands(item) && !stands(after.get(item.key))),
    measured: measuredAnew(earlier, later),
    texts: reportTexts.filter((name) => earlier.texts[name].trim() !== later.texts[name].trim()),
  };
}

function measuredAnew(earlier: Report, later: Report): ReportComparison['measured'] {
  const before = new Map(earlier.indicators.map(({ key, latest }) => [key, latest]));
  return later.indicators.flatMap(({ key, title, unit, latest }) => {
    const old = before.get(key) ?? null;
    if (latest === null || (old !== null && old.value === latest.value && old.on === latest.on)) return [];
    return [{ key, title, unit, before: old?.value ?? null, after: latest.value }];
  });
}
