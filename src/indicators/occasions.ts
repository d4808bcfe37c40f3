import type { Indicator, LocalDate, Measurement } from '../plan/plan';

/** Figures that rest on fewer cases or answers than this are not shown outside the unit that they are of. */
export const leastBasis = 5;

/** One unit's figure at one measuring. */
export interface UnitFigure {
  readonly unit: string;
  /** Null where it is masked. */
  readonly value: number | null;
  readonly masked: boolean;
  /** True where it rests on enough, but the masked one beside it could be worked out from it. */
  readonly kept?: true;
  readonly on: LocalDate | null;
  readonly source: string | null;
}

/** What was measured at one time: a round, or a day where the measurements name none. */
export interface Occasion {
  readonly round: string | null;
  /** The latest day of its measurements. */
  readonly on: LocalDate | null;
  /** All units together; null where it rests on too few. */
  readonly value: number | null;
  readonly masked: boolean;
  /**
   * How the whole came about: `said`: somebody measured it so; `weighted`: each unit counts by what its figure rests on;
   * `plain`: each unit counts alike, since it is not known what they rest on; `sum`: numbers of things, added.
   */
  readonly how: 'said' | 'weighted' | 'plain' | 'sum';
  readonly source: string | null;
  readonly units: readonly UnitFigure[];
}

/** What is counted one by one, so that the units' figures are added; everything else is a share or an average. */
const countedIn =
  /^(?:antal|stk\.?|styk|sager|personer|medarbejdere|ledere|kursister|børn|familier|gange|forløb|møder)$/iu;

/** Of these a count is itself what a figure rests on: three families are three families, whoever wrote down on how many. */
const citizensIn = /^(?:sager|personer|børn|familier)$/iu;

/**
 * The measurings of an indicator, the oldest first; one without a day stands first. Of two figures for the same unit and round
 * the later counts. What rests on each unit's figure is never given on: with it, a masked one could be worked out from the
 * whole. Pure.
 */
export function occasionsOf({ unit, measurements }: Pick<Indicator, 'unit' | 'measurements'>): readonly Occasion[] {
  const known = kept.get(measurements);
  if (known?.unit === unit) return known.occasions;
  const groups = new Map<string, Measurement[]>();
  for (const one of measurements) {
    const key = occasionKey(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const occasions = [...groups.values()].map((those) => occasionOf(those, unit)).sort(byDay);
  kept.set(measurements, { unit, occasions });
  return occasions;
}

/** A plan's figures are asked for by every reminder, page and answer, and are the same as long as the plan is. */
const kept = new WeakMap<
  readonly Measurement[],
  { readonly unit: string | null; readonly occasions: readonly Occasion[] }
>();

interface OnDay {
  readonly on: LocalDate | null;
}
const byDay = ({ on: a }: OnDay, { on: b }: OnDay): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

/** The round's name without the unit that a row's title may end with ("2. kvartal 2019, Amager"). Pure. */
export function roundOf({ round, unit }: Pick<Measurement, 'round' | 'unit'>): string | null {
  if (round === null || unit === null) return round;
  const [own, end] = [round.toLocaleLowerCase('da'), `, ${unit}`.toLocaleLowerCase('da')];
  return own.endsWith(end)
    ? round.slice(0, round.length - end.length).trim() || null
    : own === unit.toLocaleLowerCase('da')
      ? null
      : round;
}

/** What two measurements have alike where they are of the same time. Pure. */
export function occasionKey(one: Pick<Measurement, 'round' | 'unit' | 'on'>): string {
  const round = roundOf(one);
  return round === null ? `day ${one.on ?? ''}` : `round ${round.toLocaleLowerCase('da')}`;
}

function occasionOf(those: readonly Measurement[], unit: string | null): Occasion {
  const inTime = [...those].sort(byDay);
  const latest = new Map(inTime.map((one) => [one.unit, one]));
  const said = latest.get(null);
  const ofUnits = [...latest.values()].filter((one) => one.unit !== null);
  const whole = said ? { how: 'said' as const, value: said.value, basis: said.basis } : wholeOf(ofUnits, unit);
  const masked = isFew(whole.basis) || isFewCounted(whole.value, unit);
  const last = inTime[inTime.length - 1];
  return {
    round: last ? roundOf(last) : null,
    on: last?.on ?? null,
    value: masked ? null : whole.value,
    masked,
    how: whole.how,
    source: said?.source ?? commonSource(ofUnits),
    units: toldOf(ofUnits, unit, whole.how, masked),
  };
}

const isFewCounted = (value: number, unit: string | null): boolean =>
  unit !== null && citizensIn.test(unit) && value > 0 && value < leastBasis;

/**
 * The units' figures as they may be told. Where the whole is a sum or a plain mean and one alone is masked, whoever subtracts the
 * others knows it: the one that rests on fewest beside it is then kept back too.
 */
function toldOf(
  ofUnits: readonly Measurement[],
  unit: string | null,
  how: Occasion['how'],
  wholeIsMasked: boolean,
): UnitFigure[] {
  const few = ofUnits.map(({ basis, value }) => isFew(basis) || isFewCounted(value, unit));
  const isCount = unit !== null && countedIn.test(unit);
  const tells = !wholeIsMasked && (how === 'sum' || how === 'plain' || (how === 'said' && isCount));
  const size = ({ basis, value }: Measurement): number => basis ?? (isCount ? value : Infinity);
  // A count of none comes last: it is what is guessed first.
  const others = ofUnits
    .filter((_one, i) => few[i] === false)
    .sort((a, b) => Number(a.value === 0) - Number(b.value === 0) || size(a) - size(b));
  const beside = tells && few.filter(Boolean).length === 1 ? others[0] : undefined;
  return ofUnits
    .map((one, i): UnitFigure => {
      const kept = one === beside;
      const masked = kept || few[i] === true;
      return {
        ...{ unit: one.unit ?? '', value: masked ? null : one.value, masked, on: one.on, source: one.source },
        ...(kept ? { kept } : {}),
      };
    })
    .sort((a, b) => a.unit.localeCompare(b.unit, 'da'));
}

/** Whether a figure rests on too few to be shown; where nobody has said on how many, it is shown. Pure. */
export const isFew = (basis: number | null): boolean => basis !== null && basis < leastBasis;

interface Whole {
  readonly how: 'weighted' | 'plain' | 'sum';
  readonly value: number;
  readonly basis: number | null;
}

function wholeOf(ofUnits: readonly Measurement[], unit: string | null): Whole {
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  const bases = ofUnits.flatMap(({ basis }) => basis ?? []);
  const basis = bases.length === ofUnits.length ? sum(bases) : null;
  if (unit !== null && countedIn.test(unit))
    return { how: 'sum', value: sum(ofUnits.map(({ value }) => value)), basis };
  if (basis !== null && basis > 0)
    return { how: 'weighted', value: rounded(sum(ofUnits.map((one) => one.value * (one.basis ?? 0))) / basis), basis };
  return { how: 'plain', value: rounded(sum(ofUnits.map(({ value }) => value)) / ofUnits.length), basis };
}

/** One decimal: more than that no count of cases can bear. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

const commonSource = (those: readonly Measurement[]): string | null => {
  const sources = new Set(those.map(({ source }) => source));
  return sources.size === 1 ? (those[0]?.source ?? null) : null;
};
