import { placesOf } from './levels';
import { isSame, lookedAt, ofSample, samplesOf, unitsOf, type LookedAt } from './looked-at';
import { leastTold, toldCounts, type ToldSum, type UnitCounts } from './masking';
import type { Round, Supervision } from './supervision';

/** The counts of one thing that a round looked at, as they may be told outside the units. */
export interface Result {
  readonly of: LookedAt;
  readonly told: ToldSum;
  /** Of the fulfilled in all units, those that were "kvalificeret fravalgt"; null where that is none or may not be told. */
  readonly optedOut: number | null;
}

/**
 * What a round showed, thing by thing, with small numbers kept back. A qualified opt-out is among the fulfilled (DOMAIN.md 2.4)
 * and is not added once more. Things that nobody has counted are left out. Pure.
 */
export function resultsOf(round: Round, supervision: Supervision): Result[] {
  const samples = samplesOf(supervision, round.key);
  const things = [...lookedAt(round)];
  const { places } = placesOf(round, unitsOf(round, supervision));
  // What was counted before it was taken out of the round has been counted all the same.
  for (const sample of samples) {
    const of = ofSample(sample);
    if (of !== null && !things.some((thing) => isSame(thing, of))) things.push(of);
  }
  return things.flatMap((of): Result[] => {
    const counts = new Map<string, UnitCounts>();
    let optedOut = 0;
    for (const sample of samples) {
      const own = ofSample(sample);
      if (own === null || !isSame(own, of) || sample.reviewed === null || sample.fulfilled === null) continue;
      const before = counts.get(sample.unit);
      counts.set(sample.unit, {
        unit: sample.unit,
        reviewed: (before?.reviewed ?? 0) + sample.reviewed,
        fulfilled: (before?.fulfilled ?? 0) + Math.min(sample.fulfilled, sample.reviewed),
      });
      optedOut += sample.optedOut ?? 0;
    }
    if (counts.size === 0) return [];
    const told = toldCounts([...counts.values()], places);
    const mayTell = told.reviewed.kind === 'shown' && optedOut >= leastTold;
    return [{ of, told, optedOut: mayTell ? optedOut : null }];
  });
}
