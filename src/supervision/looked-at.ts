import { fixedAspects, type Round, type Sample, type Supervision } from './supervision';

/** One thing that a round looks at: an indicator of the plan, a fixed aspect, or a theme of the round's own. */
export interface LookedAt {
  readonly kind: 'indicator' | 'fixed' | 'theme';
  /** The indicator's key, the fixed aspect's code, or the theme's words. */
  readonly key: string;
}

/** All that a round looks at: its indicators, then deadlines, quality and lawfulness, then its own themes. Pure. */
export const lookedAt = ({ indicators, themes }: Pick<Round, 'indicators' | 'themes'>): LookedAt[] => [
  ...indicators.map((key): LookedAt => ({ kind: 'indicator', key })),
  ...fixedAspects.map((key): LookedAt => ({ kind: 'fixed', key })),
  ...themes.map((key): LookedAt => ({ kind: 'theme', key })),
];

/** What a row of counts is of; null: it is the unit's draw. Pure. */
export function ofSample({ indicatorKey, aspect }: Pick<Sample, 'indicatorKey' | 'aspect'>): LookedAt | null {
  if (indicatorKey !== null) return { kind: 'indicator', key: indicatorKey };
  if (aspect === null) return null;
  return { kind: fixedAspects.some((code) => code === aspect) ? 'fixed' : 'theme', key: aspect };
}

export const isSame = (one: LookedAt, other: LookedAt): boolean => one.kind === other.kind && one.key === other.key;

/** The rows of a round. */
export const samplesOf = ({ samples }: Pick<Supervision, 'samples'>, roundKey: string): Sample[] =>
  samples.filter((sample) => sample.roundKey === roundKey);

/** A unit's row of counts for one thing, or its draw with null; null where there is none yet. */
export const sampleOf = (samples: readonly Sample[], unit: string, of: LookedAt | null): Sample | null =>
  samples.find((sample) => {
    const own = ofSample(sample);
    return sample.unit === unit && (of === null ? own === null : own !== null && isSame(own, of));
  }) ?? null;

/**
 * The units that take part in a round: those that it names, else those that have given anything of it, else those of the
 * rounds before. In the order they are named. Pure.
 */
export function unitsOf(
  round: Pick<Round, 'key' | 'units'>,
  { rounds, samples, themes, reports }: Supervision,
): string[] {
  if (round.units.length > 0) return [...round.units];
  const given = [...samples, ...themes, ...reports].filter(({ roundKey }) => roundKey === round.key);
  const own = given.flatMap(({ unit }) => unit ?? []);
  if (own.length > 0) return [...new Set(own)];
  return [...(rounds.filter(({ units, key }) => units.length > 0 && key < round.key).at(-1)?.units ?? [])];
}
