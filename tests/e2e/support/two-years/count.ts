// The numbers of a report counted once more, from the raw rows and by plain rules of its own: nothing of what is tested is used.
import { day, lines, number, text, type Raw, type RawLists } from './raw-lists';

export type Counts = Readonly<Record<string, number>>;

/** How a row of the list of items stands on a day, by the columns that people see. */
function standing(row: Raw, on: string): string {
  const said: Record<string, string> = { Nået: 'reached', Udgået: 'dropped', Udskudt: 'postponed' };
  const status = said[text(row, 'Status')];
  if (status !== undefined) return status;
  const [start, end] = [day(row, 'Start'), day(row, 'End')];
  if (start === '' && end === '') return 'undated';
  if (end !== '' && end < on) return 'late';
  return start === '' || start <= on ? 'running' : 'planned';
}

const key = (row: Raw): string => text(row, 'Key');
const keysOf = (rows: readonly Raw[]): string[] => rows.map(key).sort();
const kindIs =
  (...kinds: string[]) =>
  (row: Raw) =>
    kinds.includes(text(row, 'Kind'));
const isFollowUp = kindIs('Opfølgning');
const planned = (row: Raw): boolean => text(row, 'Status') === 'Planlagt';

const addDays = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function tally(rows: readonly Raw[], on: string): Counts {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[standing(row, on)] = (counts[standing(row, on)] ?? 0) + 1;
  return counts;
}

/** What a report of a day must say, where `before` are the items as they stood at the group's meeting before. */
export function countReport(
  lists: RawLists,
  on: string,
  group: string,
  before: readonly Raw[] | null,
  since: string | null,
) {
  const { items, activities } = lists;
  const then = new Map((before ?? []).map((row) => [key(row), row]));
  const areaOf = new Map(activities.map((row) => [key(row), text(row, 'AreaKey')]));
  const stood = (row: Raw): Raw | undefined => then.get(key(row));
  const kept = items.filter((row) => text(row, 'Status') !== 'Udgået');

  const reached = kept.filter((row) => {
    if (text(row, 'Status') !== 'Nået') return false;
    const was = stood(row);
    return before === null || was === undefined || text(was, 'Status') !== 'Nået';
  });
  const moved = kept.filter((row) => {
    if (before === null) return text(row, 'FirstPeriodText') !== '' || day(row, 'FirstEnd') !== '';
    const was = stood(row);
    return was !== undefined && (day(was, 'Start') !== day(row, 'Start') || day(was, 'End') !== day(row, 'End'));
  });
  const late = items.filter((row) => standing(row, on) === 'late');
  const meetings = lists.meetings
    .filter((row) => text(row, 'GroupKey') === group && text(row, 'State') !== 'Aflyst' && day(row, 'HeldOn') > on)
    .map((row) => day(row, 'HeldOn'))
    .sort();
  const until = meetings[0] ?? addDays(on, 60);
  const isSince = (row: Raw): boolean =>
    day(row, 'End') !== '' && day(row, 'End') <= on && (since === null || day(row, 'End') > since);
  return {
    until: meetings[0] ?? null,
    areas: Object.fromEntries(
      lists.areas.map((area) => {
        const own = items.filter((row) => areaOf.get(text(row, 'ActivityKey')) === key(area));
        return [
          key(area),
          { milestones: tally(own.filter(kindIs('Milepæl')), on), goals: tally(own.filter(kindIs('Mål')), on) },
        ];
      }),
    ),
    reached: keysOf(reached),
    moved: keysOf(moved),
    late: keysOf(late),
    coming: keysOf(items.filter((row) => planned(row) && day(row, 'End') >= on && day(row, 'End') <= until)),
    undated: keysOf(items.filter((row) => !isFollowUp(row) && standing(row, on) === 'undated')),
    followUps: keysOf(
      kept.filter((row) => isFollowUp(row) && (isSince(row) || reached.includes(row) || late.includes(row))),
    ),
    dated: items.filter((row) => day(row, 'Start') !== '' || day(row, 'End') !== '').length,
    indicators: Object.fromEntries(lists.indicators.map((row) => [key(row), figureOf(row, lists.measurements, on)])),
    round: roundOf(lists, on),
    verdicts: verdictsOf(lists),
  };
}

/** An indicator's newest figure of all units: the one that is of no unit alone; null before the first. */
function figureOf(
  indicator: Raw,
  measurements: readonly Raw[],
  on: string,
): { value: number; reached: boolean } | null {
  const own = measurements.filter(
    (row) => text(row, 'IndicatorKey') === key(indicator) && day(row, 'MeasuredOn') <= on,
  );
  const newest = own
    .map((row) => day(row, 'MeasuredOn'))
    .sort()
    .at(-1);
  const whole = own.find((row) => day(row, 'MeasuredOn') === newest && text(row, 'Unit') === '');
  if (whole === undefined) return null;
  const value = number(whole, 'Value');
  return { value, reached: value >= number(indicator, 'Target') };
}

/** The round that runs, else the latest that has begun: sums over its units, and the units without all their counts. */
function roundOf(lists: RawLists, on: string) {
  const begun = lists.rounds
    .filter((row) => day(row, 'Start') <= on)
    .sort((a, b) => (day(a, 'Start') < day(b, 'Start') ? -1 : 1));
  const isOver = (row: Raw): boolean => text(row, 'State') === 'Afsluttet' || day(row, 'End') < on;
  const round = begun.filter((row) => !isOver(row)).at(-1) ?? begun.at(-1);
  if (round === undefined) return null;
  const samples = lists.samples.filter((row) => text(row, 'RoundKey') === text(round, 'RoundKey'));
  const whats = [
    ...lines(round, 'IndicatorKeys'),
    'Frister',
    'Kvalitet',
    'Lovmedholdelighed',
    ...lines(round, 'Themes'),
  ];
  const of = (row: Raw): string => text(row, 'IndicatorKey') || text(row, 'Aspect');
  const counted = (row: Raw): boolean =>
    Number.isFinite(number(row, 'Reviewed')) && Number.isFinite(number(row, 'Fulfilled'));
  const sums = new Map<string, { reviewed: number[]; fulfilled: number[] }>();
  for (const row of samples.filter((one) => of(one) !== '' && counted(one))) {
    const sum = sums.get(of(row)) ?? { reviewed: [], fulfilled: [] };
    sums.set(of(row), {
      reviewed: [...sum.reviewed, number(row, 'Reviewed')],
      fulfilled: [...sum.fulfilled, number(row, 'Fulfilled')],
    });
  }
  return {
    key: text(round, 'RoundKey'),
    // In the order that the round looks at them.
    sums: whats.flatMap((what) => sums.get(what) ?? []),
    owing: lines(round, 'Units').filter((unit) =>
      whats.some((what) => !samples.some((row) => text(row, 'Unit') === unit && of(row) === what && counted(row))),
    ),
    themes: lists.themes.filter(
      (row) => text(row, 'RoundKey') === text(round, 'RoundKey') && text(row, 'State') !== 'Udgået',
    ).length,
  };
}

/** How many activities of each evaluation that people have been asked in came to what; drafts are left out. */
function verdictsOf({ designs, verdicts }: RawLists): Counts[] {
  return designs
    .filter((row) => text(row, 'State') !== 'Kladde')
    .map((design) => {
      const scope = lines(design, 'ActivityKeys');
      const own = verdicts.filter(
        (row) => text(row, 'DesignKey') === key(design) && scope.includes(text(row, 'ActivityKey')),
      );
      const of = (label: string): number => own.filter((row) => text(row, 'Verdict') === label).length;
      return { inGoal: of('I mål'), needsAttention: of('Kræver opmærksomhed'), none: scope.length - own.length };
    });
}
