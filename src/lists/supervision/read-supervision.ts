import {
  fixedAspects,
  type CaseReview,
  type LearningTheme,
  type Round,
  type RoundReport,
  type Sample,
  type Supervision,
} from '../../supervision/supervision';
import { placesOf } from '../../supervision/levels';
import { inTime } from '../../supervision/owing';
import type { ListState } from '../loading/list-state';
import { rowsIn } from '../machinery/read-rows';
import type { RowProblem } from '../repository';
import type { RowReader } from '../row-reader';
import { machinery, reportLevels, roundStates, themeStates } from '../schema/machinery';
import { refOf } from '../table';

const { supervisionRounds, supervisionSamples, learningThemes, caseReviews, roundReports } = machinery;

/** The lists of ledelsestilsyn, in the order in which `supervisionOf` takes them. */
export const supervisionLists = [
  supervisionRounds,
  supervisionSamples,
  learningThemes,
  caseReviews,
  roundReports,
] as const;

/** "Runde 5, 1. kvartal 2026" and "3. runde" say their number in the title. */
export function numberInTitle(title: string): number | null {
  const said = /\brunde\s*(?:nr\.?\s*)?(\d{1,3})\b|\b(\d{1,3})\.\s*runde\b/i.exec(title);
  const found = said?.[1] ?? said?.[2];
  return found === undefined ? null : Number(found);
}

export function readRound(row: RowReader): Round {
  const title = row.title();
  const [units, levels] = [row.lines('Units'), row.lines('Levels')];
  // Where a round names no units, what its lines mean hangs on what is given in it.
  if (units.length > 0) for (const { line } of placesOf({ levels }, units).faults) row.problem('Levels', 'type', line);
  return {
    key: row.key('RoundKey') ?? `#${row.row.Id}`,
    title,
    number: row.number('RoundNumber') ?? numberInTitle(title),
    start: row.day('Start'),
    end: row.day('End'),
    state: row.choice('State', roundStates) ?? 'planned',
    units,
    levels,
    covers: row.lines('Covers'),
    demand: row.text('Demand'),
    indicators: row.lines('IndicatorKeys'),
    themes: row.lines('Themes'),
    summary: row.note('Summary') || null,
    row: refOf(supervisionRounds, row.row),
  };
}

/** How the fixed aspects are written in the list; a theme of the round's own stands there in its own words. */
export const aspectLabels = { deadlines: 'Frister', quality: 'Kvalitet', lawfulness: 'Lovmedholdelighed' } as const;

const aspectOf = (written: string | null): string | null => {
  const plain = written?.toLocaleLowerCase('da');
  return fixedAspects.find((code) => code === plain || aspectLabels[code].toLocaleLowerCase('da') === plain) ?? written;
};

export function readSample(row: RowReader): Sample {
  return {
    key: keyOf(row),
    roundKey: row.key('RoundKey') ?? '',
    unit: row.text('Unit') ?? '',
    indicatorKey: row.key('IndicatorKey'),
    aspect: aspectOf(row.text('Aspect')),
    total: countIn(row, 'Total'),
    drawn: countIn(row, 'Drawn'),
    code: row.text('DrawCode'),
    reviewed: countIn(row, 'Reviewed'),
    fulfilled: countIn(row, 'Fulfilled'),
    optedOut: countIn(row, 'OptedOut'),
    reportedOn: row.day('ReportedOn'),
    findings: row.note('Findings') || null,
    row: refOf(supervisionSamples, row.row),
  };
}

/** A number of cases: whole and not below none. What a person has made of the column otherwise is told of and counts as empty. */
function countIn(row: RowReader, name: string): number | null {
  const count = row.number(name);
  if (count === null || (Number.isInteger(count) && count >= 0)) return count;
  row.problem(name, 'type', String(count));
  return null;
}

export function readTheme(row: RowReader): LearningTheme {
  return {
    key: keyOf(row),
    roundKey: row.key('RoundKey') ?? '',
    unit: row.text('Unit') ?? '',
    title: row.title(),
    plan: row.lines('Activities'),
    responsible: row.text('Responsible'),
    state: row.choice('State', themeStates) ?? 'chosen',
    end: row.day('End'),
    outcome: row.note('Outcome') || null,
    row: refOf(learningThemes, row.row),
  };
}

export function readCaseReview(row: RowReader): CaseReview {
  return {
    key: keyOf(row),
    unit: row.text('Unit') ?? '',
    month: row.key('Month') ?? '',
    heldOn: row.day('HeldOn'),
    learned: row.note('Learned') || null,
    row: refOf(caseReviews, row.row),
  };
}

export function readRoundReport(row: RowReader): RoundReport {
  const unit = row.text('Unit');
  const level = row.choice('Level', reportLevels) ?? (unit === null ? 'level3' : 'unit');
  return {
    key: keyOf(row),
    roundKey: row.key('RoundKey') ?? '',
    level,
    unit,
    givenOn: row.day('GivenOn'),
    text: row.note('Text') || null,
    analysis: row.note('Analysis') || null,
    row: refOf(roundReports, row.row),
  };
}

const keyOf = (row: RowReader): string => row.key('UniqueKey') ?? `#${row.row.Id}`;

/**
 * All of a plan's ledelsestilsyn from its lists as they stand. Samples, themes and reports belong to the plan through their
 * round; those of other plans' rounds are left out. An absent or closed list counts as empty.
 */
export function supervisionOf(
  states: readonly ListState[],
  planKey: string,
  problems: RowProblem[] = [],
  urlOf?: (list: string, id: number) => string,
): Supervision {
  const rowsOf = <T>(list: (typeof supervisionLists)[number], read: (row: RowReader) => T): T[] =>
    rowsIn(
      states.find((state) => state.list === list),
      planKey,
      read,
      problems,
      urlOf,
    );
  const rounds = inTime(rowsOf(supervisionRounds, readRound));
  const own = new Set(rounds.map(({ key }) => key));
  const inRound = <T extends { readonly roundKey: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ roundKey }) => own.has(roundKey));
  return {
    rounds,
    samples: inRound(rowsOf(supervisionSamples, readSample)),
    themes: inRound(rowsOf(learningThemes, readTheme)),
    reviews: rowsOf(caseReviews, readCaseReview),
    reports: inRound(rowsOf(roundReports, readRoundReport)),
  };
}
