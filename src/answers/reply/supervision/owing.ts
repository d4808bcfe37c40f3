import { inTime, isOver, owedOf, owesAny, owingFigures, presentRound, type UnitOwes } from '../../../supervision/owing';
import { sayLevel, sayNames, sayOwes } from '../../../supervision/say-supervision';
import type { Round } from '../../../supervision/supervision';
import type { Fact, KnownSupervision, Linked } from '../../answer';
import type { Reply, Scope } from '../scope';
import { roundAsked, wholeOf } from './asked-round';
import { asksForThemes } from './kind-asked';
import { noSuchRound } from './no-round';
import { roundFact } from './sources';
import { shown } from '../item-rows';

interface Owed {
  readonly round: Linked<Round>;
  readonly owes: UnitOwes;
}

/** Of what a unit owes, the themes that it has yet to choose alone. */
const themesOnly = (owes: UnitOwes): UnitOwes => ({
  ...owes,
  figures: [],
  noFigures: false,
  report: false,
  months: [],
});

/** What a unit owes by the lists that may be read alone: of the others nothing is told, and nothing is missing. */
function readable(owes: UnitOwes, { samples, themes, reviews, reports }: KnownSupervision): UnitOwes {
  return {
    unit: owes.unit,
    figures: samples === null ? [] : owes.figures,
    noFigures: samples !== null && owes.noFigures,
    themes: themes === null ? 0 : owes.themes,
    report: reports !== null && owes.report,
    months: reviews === null ? [] : owes.months,
  };
}

/**
 * "Hvem mangler tal", "hvem skylder hvad": by unit, in the round that is spoken of; where the question names none, what is
 * still owed of the round before as well. Null where the counts may not be read.
 */
export function owingReply(scope: Scope, all: KnownSupervision, units: readonly string[]): Reply | null {
  const onlyThemes = asksForThemes(scope.asked.plain);
  if (onlyThemes ? all.themes === null : all.samples === null) return null;
  const { say, asker, known } = scope;
  const whole = wholeOf(all);
  const asked = roundAsked(scope, all, (round) =>
    onlyThemes ? isOver(round, asker.today) : round.key === presentRound(all.rounds, asker.today)?.key,
  );
  if (asked === undefined) return noSuchRound(scope, 'supervisionOwing');
  if (asked === null) return null;
  const { round, named } = asked;
  const inOrder = inTime(all.rounds) as Linked<Round>[];
  const before = named || onlyThemes ? undefined : inOrder[inOrder.findIndex(({ key }) => key === round.key) - 1];
  const told = [round, ...(before !== undefined && isOver(before, asker.today) ? [before] : [])];
  const owed = told.flatMap((one): Owed[] =>
    owedOf(one, whole, asker.today)
      .units.map((owes) => ({ round: one, owes: onlyThemes ? themesOnly(owes) : readable(owes, all) }))
      .filter(({ owes }) => (units.length === 0 || units.includes(owes.unit)) && owesAny(owes)),
  );
  const levels = told.flatMap((one) =>
    units.length > 0 || onlyThemes || all.reports === null
      ? []
      : owedOf(one, whole, asker.today).levels.map((owes) => ({ round: one, level: sayLevel(owes, say) })),
  );
  const facts = [
    ...owed.map((one): Fact => factOf(scope, one)),
    ...levels.map(({ round: of, level }) =>
      roundFact(of, level, [
        { name: say('answer.supervision.detail.lacks'), value: say('supervision.owesSummary') },
        { name: say('supervision.head.title'), value: of.title },
      ]),
    ),
  ];
  const base = { intent: 'supervisionOwing', subjects: [round.key, ...units] };
  const [unit] = units;
  if (facts.length === 0)
    return {
      ...base,
      sentence: onlyThemes
        ? say('answer.supervision.themesChosen', { units: whom(), round: round.title })
        : unit === undefined
          ? say('answer.supervision.owesNobody', { round: round.title })
          : say('answer.supervision.owesNothing', { unit: sayNames(units, say), round: round.title }),
      facts: [roundFact(round, round.title, [])],
    };
  return { ...base, sentence: sentence(), ...shown(scope, facts, (fact) => fact) };

  function whom(): string {
    return unit === undefined ? say('supervision.allUnits') : sayNames(units, say);
  }

  function sentence(): string {
    if (onlyThemes)
      return say('answer.supervision.owesThemes', {
        round: round.title,
        units: sayNames(
          owed.map(({ owes }) => owes.unit),
          say,
        ),
      });
    const mine = owed.filter(({ round: of }) => of.key === round.key);
    if (unit !== undefined && units.length === 1 && owed[0] !== undefined)
      return say('answer.supervision.owesOf', {
        ...{ unit, round: owed[0].round.title },
        what: sayOwes(owed[0].owes, known.plan, say),
      });
    const lacks = owingFigures({ units: mine.map(({ owes }) => owes), levels: [] });
    if (lacks.length > 0)
      return say('answer.supervision.owesFigures', { round: round.title, units: sayNames(lacks, say) });
    const others = [...new Set([...owed.map(({ owes }) => owes.unit), ...levels.map(({ level }) => level)])];
    return say('answer.supervision.owesOther', { round: round.title, units: sayNames(others, say) });
  }
}

const factOf = ({ say, known }: Scope, { round, owes }: Owed): Fact =>
  roundFact(round, owes.unit, [
    { name: say('answer.supervision.detail.lacks'), value: sayOwes(owes, known.plan, say) },
    { name: say('supervision.head.title'), value: round.title },
  ]);
