import { fold } from '../periods/tokens';
import type { LocalDate, RoleHolder } from '../plan/plan';

/** Who is who in a følgegruppe (DOMAIN.md 2.3). */
export type SeatKind = 'lawyer' | 'leader' | 'employee';

/** What a municipality wants to see represented; what is empty is not asked for. */
export interface CoverageWanted {
  /** The units; where none are set, those that somebody has a role in. */
  readonly units: readonly string[];
  /** "modtagelse", "undersøgelse", "opfølgning". */
  readonly caseSteps: readonly string[];
  /** "børn under skolealderen", "unge". */
  readonly targetGroups: readonly string[];
}

export const nothingWanted: CoverageWanted = { units: [], caseSteps: [], targetGroups: [] };

export interface Coverage {
  readonly units: readonly string[];
  /** Has the group a lawyer, who stands for all units? */
  readonly hasLawyer: boolean;
  readonly withoutEmployee: readonly string[];
  readonly withoutLeader: readonly string[];
  readonly withoutCaseStep: readonly string[];
  readonly withoutTargetGroup: readonly string[];
  /** Rows of the group whose person is missing or whose time is over: they fill no seat. */
  readonly emptySeats: readonly RoleHolder[];
  readonly members: readonly { readonly holder: RoleHolder; readonly kind: SeatKind }[];
}

const same = (one: string, other: string): boolean => fold(one).trim() === fold(other).trim();

/** "områdejurist" is a lawyer, "områdechef" and "afdelingsleder" are leaders, all others are employees. Pure. */
export function seatOf(role: string): SeatKind {
  const word = fold(role);
  if (/jurist|advokat|lawyer/.test(word)) return 'lawyer';
  return /chef|leder(?!kreds)|direktoer|manager|director/.test(word) ? 'leader' : 'employee';
}

/** The units that somebody has a role in on a day, each once, in alphabetical order. Pure. */
export function unitsOf(members: readonly RoleHolder[], today: LocalDate): string[] {
  const units = new Map<string, string>();
  for (const { unit, to } of members)
    if (unit !== null && (to === null || to >= today) && !units.has(fold(unit).trim()))
      units.set(fold(unit).trim(), unit.trim());
  return [...units.values()].sort((a, b) => a.localeCompare(b, 'da'));
}

/** Whether somebody sits in the seat on a day: the person, or who stands in. Pure. */
export const isSeated = ({ person, substitute, from, to }: RoleHolder, today: LocalDate): boolean =>
  (person ?? substitute) !== null && (from === null || from <= today) && (to === null || to >= today);

/**
 * What a følgegruppe lacks: a lawyer for all units, an employee of every unit so that every case step and target group is
 * represented, and a leader of every unit (DOMAIN.md 2.3). A case step may be covered by anybody who sits there. Pure.
 */
export function coverageOf(
  members: readonly RoleHolder[],
  groupKey: string,
  wanted: CoverageWanted,
  today: LocalDate,
): Coverage {
  const own = members.filter(({ group = null }) => group !== null && same(group, groupKey));
  const seated = own
    .filter((holder) => isSeated(holder, today))
    .map((holder) => ({ holder, kind: seatOf(holder.role) }));
  const units = wanted.units.length > 0 ? wanted.units : unitsOf(members, today);
  const without = (kind: SeatKind): string[] =>
    units.filter((unit) => !seated.some((one) => one.kind === kind && same(one.holder.unit ?? '', unit)));
  const covered = seated.flatMap(({ holder: { covers = [] } }) => covers);
  const uncovered = (all: readonly string[]): string[] =>
    all.filter((one) => !covered.some((other) => same(one, other)));
  return {
    units,
    hasLawyer: seated.some(({ kind }) => kind === 'lawyer'),
    withoutEmployee: without('employee'),
    withoutLeader: without('leader'),
    withoutCaseStep: uncovered(wanted.caseSteps),
    withoutTargetGroup: uncovered(wanted.targetGroups),
    emptySeats: own.filter((holder) => !isSeated(holder, today) && (holder.from === null || holder.from <= today)),
    members: seated,
  };
}

/** The units that lack an employee or a leader in the group, each once. Pure. */
export const lackingUnits = ({ units, withoutEmployee, withoutLeader }: Coverage): string[] =>
  units.filter((unit) => withoutEmployee.includes(unit) || withoutLeader.includes(unit));

/** Whether the group represents all that it should. Pure. */
export const isCovered = (coverage: Coverage): boolean =>
  coverage.hasLawyer &&
  lackingUnits(coverage).length + coverage.withoutCaseStep.length + coverage.withoutTargetGroup.length === 0;

/** A group that people of all units are to sit in. */
export const isReferenceGroup = ({ title }: { readonly title: string }): boolean =>
  /følgegruppe|reference group/i.test(title);
export const isSteeringGroup = ({ title }: { readonly title: string }): boolean =>
  /styregruppe|steering group/i.test(title);
