import { unitsOf } from '../../../supervision/looked-at';
import { inTime, isOver, presentRound } from '../../../supervision/owing';
import type { Supervision } from '../../../supervision/supervision';
import type { KnownSupervision, Linked } from '../../answer';
import type { Round } from '../../../supervision/supervision';
import { has } from '../../question/has';
import type { Scope } from '../scope';

/** Ledelsestilsyn as its rules take it: a list that may not be read counts as empty, and is asked about before. */
export const wholeOf = ({ rounds, samples, themes, reviews, reports }: KnownSupervision): Supervision => ({
  rounds,
  samples: samples ?? [],
  themes: themes ?? [],
  reviews: reviews ?? [],
  reports: reports ?? [],
});

/** `named`: the question says which; else it is the one that the dialogue or the day gives. */
export interface AskedRound {
  readonly round: Linked<Round>;
  readonly named: boolean;
}

const numbered = /(?:^| )(?:runde|runden|round) (?:nr |nummer |number |no )?(\d{1,3})(?= |$)/;
const numberedBefore = /(?:^| )(\d{1,3}) (?:runde|round)(?= |$)/;

/**
 * The round that a question is about: the one that it names by number, quarter or time, else the one of the dialogue, else the
 * latest that `wants` holds for, else the one that is spoken of on the day. Undefined: it names one that there is not.
 */
export function roundAsked(
  { asked, asker }: Scope,
  all: KnownSupervision,
  wants: (round: Round) => boolean,
): AskedRound | null | undefined {
  const rounds = inTime(all.rounds) as Linked<Round>[];
  const { plain, period } = asked;
  const number = (numbered.exec(plain) ?? numberedBefore.exec(plain))?.[1];
  const one = (round: Linked<Round> | undefined, named: boolean): AskedRound | null =>
    round === undefined ? null : { round, named };
  // "4. kvartal 2018" is a time, and no round of that number.
  if (number !== undefined) {
    return (
      one(
        rounds.find((round) => round.number === Number(number)),
        true,
      ) ?? undefined
    );
  }
  if (period !== null && (period.start !== null || period.end !== null)) {
    const within = rounds.filter(
      ({ start, end }) =>
        (period.end === null || (start ?? end ?? '') <= period.end) &&
        (period.start === null || (end ?? start ?? '9999') >= period.start),
    );
    return one(within.filter(wants).at(-1) ?? within.at(-1), true) ?? undefined;
  }
  const present = presentRound(rounds, asker.today) as Linked<Round> | null;
  if (has(plain, 'forrige|sidste gang|previous|before') && present !== null)
    return one(rounds[rounds.indexOf(present) - 1], true) ?? undefined;
  if (has(plain, 'denne|nuvaerende|igangvaerende|aktuelle|this|current') && present !== null) return one(present, true);
  const held = (asker.topic?.subjects ?? []).flatMap((key) => rounds.find((round) => round.key === key) ?? [])[0];
  if (held !== undefined && !has(plain, 'seneste|sidste|nyeste|latest|last|newest')) return one(held, true);
  return one(rounds.filter(wants).at(-1) ?? present ?? undefined, false);
}

/** Rounds that have begun and are over, the newest last. */
export const overOn = (rounds: readonly Linked<Round>[], today: string): Linked<Round>[] =>
  (inTime(rounds) as Linked<Round>[]).filter((round) => isOver(round, today));

/** All units that have taken part in any round, each once. */
export const unitsKnown = (all: KnownSupervision): string[] => {
  const whole = wholeOf(all);
  return [...new Set(all.rounds.flatMap((round) => unitsOf(round, whole)))];
};

/**
 * The units that a question is about: those that it names, the asker's own ("vores enhed"), or the one of the dialogue. Empty:
 * all of them.
 */
export function unitsAsked({ asked, asker, known, lookup }: Scope, all: KnownSupervision): string[] {
  const units = unitsKnown(all);
  const said = new Set(lookup.rootsOf(asked.plain));
  const named = units.filter((unit) => lookup.rootsOf(unit).every((root) => said.has(root)));
  if (named.length > 0) return named;
  if (has(asked.plain, 'min|mit|mine|vores|vi|os|jeg|my|our|we|us')) {
    const login = asker.login?.toLowerCase();
    const own = known.plan.members.flatMap(({ unit, person, substitute }) =>
      unit !== null && [person, substitute].some((one) => one !== null && one.login.toLowerCase() === login)
        ? [unit]
        : [],
    );
    const mine = units.filter((unit) => own.includes(unit));
    if (mine.length > 0) return mine;
  }
  if (has(asked.plain, 'hvem|hvilke enheder|enheder|enhederne|alle|who|units|all|which units')) return [];
  return units.filter((unit) => (asker.topic?.subjects ?? []).includes(unit));
}
