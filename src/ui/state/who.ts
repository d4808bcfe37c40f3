import { fold } from '../../periods/tokens';
import type { Activity, LocalDate, Plan, PlanItem, RoleHolder } from '../../plan/plan';
import { responsibleOf } from '../details/fields';

/** The person who looks: their roles are those that the plan's members list gives them. */
export interface Looking {
  readonly name: string;
  readonly login: string;
  readonly roles: readonly string[];
}

/** Who carries something out, in the plan's words: what the item says, else the activity's roles; the person it names first. */
export function carriersIn(plan: Plan): (item: PlanItem | null, activity: Activity | null) => readonly string[] {
  const nameOf = new Map(
    plan.members.flatMap(({ person, substitute }) =>
      [person, substitute].flatMap((one) => (one === null ? [] : [[one.id, one.name] as const])),
    ),
  );
  return (item, activity) => {
    const own = item?.responsible ?? '';
    const words = own.trim() === '' ? responsibleOf(activity) : [own];
    const name = nameOf.get(item?.personId ?? activity?.personId ?? -1);
    return name === undefined ? words : [name, ...words];
  };
}

/** Asks whether any of these texts names one of the choices. */
export type Names = (texts: readonly string[]) => boolean;

const holdsOn = ({ from, to }: RoleHolder, day: LocalDate): boolean =>
  (from === null || from <= day) && (to === null || to >= day);

/**
 * "områdechef" is named by "Områdechefen" and "Områdechef og souschef", not by "viceområdechef". A person is named by their
 * own name and by each role that they hold or stand in for on the day. Pure.
 */
export function namesOf(plan: Plan, choices: readonly string[], today: LocalDate): Names {
  const chosen = new Set(choices.map(fold).filter((one) => one !== ''));
  const held = plan.members
    .filter((member) => holdsOn(member, today))
    .filter(({ person, substitute }) => [person, substitute].some((one) => one !== null && chosen.has(fold(one.name))))
    .map(({ role }) => fold(role));
  return named([...chosen, ...held]);
}

/** A unit is named by each role that somebody of it holds or stands in for on the day, and by its own name. Pure. */
export function namesOfUnits(plan: Plan, units: readonly string[], today: LocalDate): Names {
  const chosen = units.map(fold);
  const held = plan.members.filter(
    (member) =>
      chosen.includes(fold(member.unit ?? '').trim()) &&
      (member.person ?? member.substitute) !== null &&
      holdsOn(member, today),
  );
  return named([...chosen, ...held.map(({ role }) => fold(role))]);
}

/** The same for the person who looks: their name, and their roles by their login where the plan tells who is who. */
export function namesOfMe(plan: Plan, me: Looking, today: LocalDate): Names {
  const login = me.login.toLowerCase();
  const held = plan.members
    .filter((member) => holdsOn(member, today))
    .filter(({ person, substitute }) =>
      [person, substitute].some((one) => login !== '' && one?.login.toLowerCase() === login),
    )
    .map(({ role }) => role);
  return named([...me.roles, ...held, me.name].map(fold).filter((one) => one !== ''));
}

function named(wanted: readonly string[]): Names {
  const known = new Map<string, boolean>();
  const one = (text: string): boolean => {
    const held = known.get(text);
    if (held !== undefined) return held;
    const folded = fold(text);
    const found = wanted.some((word) => {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
        if (at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) return true;
      return false;
    });
    known.set(text, found);
    return found;
  };
  return (texts) => texts.some(one);
}
