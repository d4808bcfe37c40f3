import { sayDate } from '../../../periods/index';
import { unitsOf } from '../../../supervision/looked-at';
import { isOver } from '../../../supervision/owing';
import { sayNames } from '../../../supervision/say-supervision';
import type { RoundReport } from '../../../supervision/supervision';
import type { Fact, KnownSupervision, Linked } from '../../answer';
import { shown } from '../item-rows';
import type { Reply, Scope } from '../scope';
import { roundAsked, wholeOf } from './asked-round';
import { noSuchRound } from './no-round';
import { roundFact } from './sources';

/**
 * "Har chefjuristen afrapporteret til Amager": whether the report of a round has been given to each unit's leaders, and when.
 * Its words are for them, and stay in the list. Null where the list may not be read.
 */
export function reportReply(scope: Scope, all: KnownSupervision, units: readonly string[]): Reply | null {
  if (all.reports === null) return null;
  const { say, asker } = scope;
  const reports = all.reports;
  const asked = roundAsked(scope, all, (one) => isOver(one, asker.today));
  if (asked === undefined) return noSuchRound(scope, 'supervisionReport');
  if (asked === null) return null;
  const { round } = asked;
  const told = (units.length > 0 ? units : unitsOf(round, wholeOf(all))).map((unit) => ({
    unit,
    // As in the reckoning of what is owed: a report counts once it has a day and words.
    report:
      reports.find(
        (one) =>
          one.roundKey === round.key &&
          one.level === 'unit' &&
          one.unit === unit &&
          one.givenOn !== null &&
          one.text !== null,
      ) ?? null,
  }));
  const [first] = told;
  if (first === undefined) return null;
  const given = told.filter(({ report }) => report !== null).map(({ unit }) => unit);
  const missing = told.filter(({ report }) => report === null).map(({ unit }) => unit);
  const base = { intent: 'supervisionReport', subjects: [round.key, ...units] };
  const values = { round: round.title, given: sayNames(given, say), missing: sayNames(missing, say) };
  return {
    ...base,
    sentence:
      told.length === 1
        ? first.report === null
          ? say('answer.supervision.reportMissing', { round: round.title, unit: first.unit })
          : say('answer.supervision.report', {
              ...{ round: round.title, unit: first.unit },
              day: sayDate(first.report.givenOn ?? '', say.locale),
            })
        : missing.length === 0
          ? say('answer.supervision.reportsAll', values)
          : given.length === 0
            ? say('answer.supervision.reportsNone', values)
            : say('answer.supervision.reportsSome', values),
    ...shown(scope, told, ({ unit, report }): Fact => {
      if (report === null)
        return {
          ...roundFact(round, unit, [
            { name: say('answer.supervision.detail.report'), value: say('supervision.notGiven') },
          ]),
          period: null,
        };
      return reportFact(scope, report, unit);
    }),
  };
}

function reportFact({ say }: Scope, { key, givenOn, url }: Linked<RoundReport>, unit: string): Fact {
  const day = givenOn === null ? '' : sayDate(givenOn, say.locale);
  return {
    source: { id: key, kind: 'roundReport', title: unit, url },
    text: unit,
    details: [{ name: say('answer.supervision.detail.report'), value: say('supervision.given', { day }) }],
    period: null,
    state: null,
  };
}
