import { isSame, lookedAt, ofSample, samplesOf } from '../../../supervision/looked-at';
import type { Told, ToldCounts } from '../../../supervision/masking';
import { resultsOf, type Result } from '../../../supervision/results';
import { inList, sayLevel, sayLookedAt, sayTold } from '../../../supervision/say-supervision';
import { sayTarget } from '../../../indicators/say-progress';
import { hasBegun, owedOf, owingFigures } from '../../../supervision/owing';
import type { Fact, FactDetail, KnownSupervision, Linked } from '../../answer';
import type { Round } from '../../../supervision/supervision';
import { rootOf } from '../../language/root';
import { wordsOfText } from '../../language/words-of-text';
import { listed, type Reply, type Scope } from '../scope';
import { roundAsked, wholeOf } from './asked-round';
import { noSuchRound } from './no-round';
import { roundFact, sampleSource } from './sources';

/** Words that stand in many of the things that are looked at, and choose none of them. */
const ofAny = new Set(
  [
    'sag',
    'sager',
    'sagerne',
    'andel',
    'andelen',
    'barn',
    'tilsyn',
    'runde',
    'enhed',
    'enheder',
    'resultat',
    'fund',
  ].map(rootOf),
);

/**
 * "Hvad viste ledelsestilsynet i 4. kvartal", "resultater for Amager": the counts of a round as they may be told outside the
 * units, whoever asks. Null where the lists of counts may not be read.
 */
export function resultReply(scope: Scope, all: KnownSupervision, units: readonly string[]): Reply | null {
  if (all.samples === null) return null;
  const { say, known } = scope;
  const whole = wholeOf(all);
  const counted = (round: Round): boolean => resultsOf(round, whole).length > 0;
  const asked = roundAsked(scope, all, counted);
  if (asked === undefined) return noSuchRound(scope, 'supervisionResult');
  if (asked === null) return null;
  const { round } = asked;
  const every = resultsOf(round, whole);
  const named = thingsNamed(scope, every, round);
  const results = (named.length > 0 ? named : every).filter(
    ({ told }) => units.length === 0 || told.units.some(({ unit }) => units.includes(unit)),
  );
  const subjects = [round.key, ...units];
  if (results.length === 0) {
    const owing = owingFigures(owedOf(round, whole, scope.asker.today));
    const missing = units.length > 0 ? owing.filter((unit) => units.includes(unit)) : owing;
    return {
      outcome: 'unknown',
      intent: 'supervisionResult',
      sentence: say('answer.supervision.noFigures', { round: round.title }),
      facts: [
        roundFact(
          round,
          round.title,
          hasBegun(round, scope.asker.today) && missing.length > 0
            ? [{ name: say('answer.supervision.detail.lacksFigures'), value: listed(say, missing) }]
            : [],
        ),
      ],
      subjects,
      missed: 'noFigure',
    };
  }
  const rows = samplesOf(whole, round.key) as KnownSupervision['samples'] & object;
  const sources = rows.filter((sample) => {
    const of = ofSample(sample);
    return (
      of !== null &&
      sample.reviewed !== null &&
      results.some((result) => isSame(result.of, of)) &&
      (units.length === 0 || units.includes(sample.unit))
    );
  });
  return {
    intent: 'supervisionResult',
    sentence: sentenceOf(scope, round, results, units),
    facts: results.map((result) => resultFact(scope, round, result, units)),
    notes: [
      ...(results.some((result) => isHeldBack(result, units)) ? [say('supervision.maskedWhy')] : []),
      ...(results.some(({ optedOut }) => optedOut !== null) ? [say('supervision.optedOut')] : []),
    ],
    alsoFrom: [
      ...sources.map((sample) => sampleSource(scope, sample)),
      ...results.flatMap(({ of }) =>
        of.kind !== 'indicator'
          ? []
          : known.plan.indicators
              .filter(({ key }) => key === of.key)
              .map(({ key, title, activityKey }) => ({
                ...{ id: key, kind: 'indicator' as const, title },
                url: activityKey === null ? scope.links.plan() : scope.links.activity(activityKey),
              })),
      ),
    ],
    subjects,
  };
}

/** What a question names of all that was looked at: by a word of its own. */
function thingsNamed({ asked, known, say }: Scope, results: readonly Result[], round: Round): Result[] {
  const said = new Set(
    wordsOfText(asked.plain)
      .map(({ text }) => rootOf(text))
      .filter((root) => !ofAny.has(root)),
  );
  const names = lookedAt(round);
  return results.filter(({ of }) => {
    const title = sayLookedAt(of, known.plan, say);
    // "Lovlighed" is asked as often as the list's own "lovmedholdelighed".
    const more = of.key === 'lawfulness' ? ' lovlighed lovlig lovligt lawful' : of.key === 'deadlines' ? ' frist' : '';
    const own = wordsOfText(`${title}${more}`)
      .map(({ text }) => rootOf(text))
      .filter((root) => root.length > 3 && !ofAny.has(root));
    const others = names.filter((other) => !isSame(other, of)).map((other) => sayLookedAt(other, known.plan, say));
    const shared = new Set(others.flatMap((other) => wordsOfText(other).map(({ text }) => rootOf(text))));
    return own.some((root) => said.has(root) && !shared.has(root));
  });
}

const shareOf = (told: ToldCounts | Result['told'], scope: Scope): string =>
  told.share === null
    ? sayTold(hidden(told.reviewed) ?? hidden(told.fulfilled) ?? told.fulfilled, scope.say)
    : `${told.share}\u00a0%`;

const hidden = (told: Told): Told | null => (told.kind === 'shown' ? null : told);

const isHeldBack = ({ told }: Result, units: readonly string[]): boolean =>
  [told, ...told.units.filter(({ unit }) => units.length === 0 || units.includes(unit))].some(
    ({ reviewed, fulfilled }) => reviewed.kind !== 'shown' || fulfilled.kind !== 'shown',
  );

/** "45 af 50 (90 %)", else what may be told of it. */
function sayCounts(told: ToldCounts | Result['told'], { say }: Scope): string {
  if (told.reviewed.kind !== 'shown' || told.fulfilled.kind !== 'shown' || told.share === null)
    return say('answer.supervision.ofSome', {
      fulfilled: sayTold(told.fulfilled, say),
      reviewed: sayTold(told.reviewed, say),
    });
  return say('answer.supervision.of', {
    fulfilled: told.fulfilled.value,
    reviewed: told.reviewed.value,
    share: `${told.share}\u00a0%`,
  });
}

function sentenceOf(scope: Scope, round: Linked<Round>, results: readonly Result[], units: readonly string[]): string {
  const { say, known } = scope;
  const [only] = results;
  const [unit] = units;
  const tellOf = ({ told }: Result): ToldCounts | Result['told'] =>
    (units.length === 1 ? told.units.find((one) => one.unit === unit) : undefined) ?? told;
  const shown = results.filter((result) => tellOf(result).share !== null);
  if (shown.length === 0) return say('answer.supervision.tooFew', { round: round.title });
  if (results.length === 1 && only !== undefined && units.length === 0 && round.number !== null) {
    const indicator = known.plan.indicators.find(({ key }) => only.of.kind === 'indicator' && key === only.of.key);
    const target = indicator === undefined ? null : sayTarget(indicator, say);
    if (indicator !== undefined && target !== null)
      return say('answer.supervisionResult', {
        n: round.number,
        value: shareOf(only.told, scope),
        target,
        title: indicator.title,
      });
  }
  // Titles may hold commas of their own.
  const parts = shown
    .map((result) => `${inList(sayLookedAt(result.of, known.plan, say))}: ${shareOf(tellOf(result), scope)}`)
    .join('; ');
  return units.length === 1 && unit !== undefined
    ? say('answer.supervision.resultsOf', { unit, round: round.title, parts })
    : say('answer.supervision.results', { round: round.title, parts });
}

function resultFact(
  scope: Scope,
  round: Linked<Round>,
  { of, told, optedOut }: Result,
  units: readonly string[],
): Fact {
  const { say, known } = scope;
  const indicator = known.plan.indicators.find(({ key }) => of.kind === 'indicator' && key === of.key);
  const target = indicator === undefined ? null : sayTarget(indicator, say);
  const own = told.units.filter(({ unit }) => units.length === 0 || units.includes(unit));
  const details: FactDetail[] = [
    ...(target === null ? [] : [{ name: say('answer.detail.target'), value: target }]),
    ...(units.length === 0 || told.units.length > 1
      ? [{ name: say('supervision.allUnits'), value: sayCounts(told, scope) }]
      : []),
    ...(units.length > 0 ? [] : told.places).map((place) => ({
      name: sayLevel({ level: place.level, place: place.unit }, say),
      value: sayCounts(place, scope),
    })),
    ...own.map((one) => ({ name: one.unit, value: sayCounts(one, scope) })),
    ...(optedOut === null || units.length > 0
      ? []
      : [{ name: say('supervision.head.optedOut'), value: String(optedOut) }]),
  ];
  return roundFact(round, sayLookedAt(of, known.plan, say), details);
}
