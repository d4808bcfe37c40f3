import { holdersOn, namedRoles, type Holders } from '../plan/role-holders';
import type { Activity, LocalDate, Person, Plan, PlanItem } from '../plan/plan';
import type { Say } from '../text/text';
import type { ReminderRule, RuleRecipient } from './rule';
import type { Subject } from './subject';

/** Who gets a reminder: a focus area's channel, the staff's, or one person. */
export type Receiver =
  | { readonly kind: 'channel'; readonly areaKey: string | null }
  | { readonly kind: 'staff' }
  | {
      readonly kind: 'person';
      readonly person: Person;
      /** Which part they have in it, and the role by whose name they were taken for the leader where no list says so. */
      readonly as: RuleRecipient;
      readonly guessedBy: string | null;
    };

/** Finds the receiver of a rule's reminder about a subject on a day. */
export type FindReceiver = (rule: ReminderRule, subject: Subject) => Receiver;

interface Found {
  readonly person: Person;
  readonly guessedBy: string | null;
}
const said = (person: Person | null): Found | null => person && { person, guessedBy: null };

/** Roles that lead, by their names: what holds where the list of roles does not say who the leader is. */
const leads = /leder|chef|direktør|forperson/i;

/**
 * Who gets what on a day: where nobody has the part that the rule names, whom it escalates to, and at last the staff, so
 * that nothing is sent to nobody. Pure.
 */
export function receiversOn(plan: Plan, today: LocalDate): FindReceiver {
  const holders = holdersOn(plan.members, today);
  const items = new Map(plan.items.map((item) => [item.key, item]));
  const activities = new Map(plan.activities.map((activity) => [activity.key, activity]));
  const personOf = (recipient: RuleRecipient, subject: Subject): Found | null => {
    const [item, activity] = [items.get(subject.key), activities.get(subject.activityKey)];
    if (recipient === 'responsible') return said(responsibleOf(holders, item, activity));
    const rows = rolesOf(item, activity).flatMap(holders.rowsOf);
    if (recipient === 'substitute') return said(rows.find(({ substitute }) => substitute !== null)?.substitute ?? null);
    const written = rows.find(({ leader }) => leader)?.leader;
    if (written) return said(written);
    const own = responsibleOf(holders, item, activity);
    const units = new Set(rows.flatMap(({ unit }) => unit ?? []));
    const leader = plan.members.find(
      ({ role, unit, person, from, to }) =>
        person !== null &&
        person.id !== own?.id &&
        leads.test(role) &&
        unit !== null &&
        units.has(unit) &&
        (from === null || from <= today) &&
        (to === null || to >= today),
    );
    return leader?.person ? { person: leader.person, guessedBy: leader.role } : null;
  };
  return ({ recipient, escalatesTo }, subject) => {
    for (const one of [recipient, escalatesTo]) {
      if (one === 'channel') return { kind: 'channel', areaKey: subject.areaKey };
      if (one === null || one === 'staff') break;
      const found = personOf(one, subject);
      if (found) return { kind: 'person', ...found, as: one };
    }
    return { kind: 'staff' };
  };
}

const responsibleOf = (holders: Holders, item: PlanItem | undefined, activity: Activity | undefined): Person | null =>
  (item ? holders.behind(item, activity) : activity ? namedRoles(activity).flatMap(holders.of) : [])[0] ?? null;

const rolesOf = (item: PlanItem | undefined, activity: Activity | undefined): readonly string[] =>
  item?.responsible ? [item.responsible] : activity ? namedRoles(activity) : [];

/** Who gets it and how they were found, where that is more than the rule itself says; null where it is not. Pure. */
function sayReceiver({ recipient }: ReminderRule, receiver: Receiver, say: Say): string | null {
  if (recipient === 'channel' || recipient === 'staff' || receiver.kind === 'channel') return null;
  const wanted = say(`remind.part.${recipient}`);
  if (receiver.kind === 'staff') return say('remind.received.staff', { wanted });
  const { as, guessedBy } = receiver;
  const how =
    as !== 'leader'
      ? null
      : guessedBy === null
        ? say('remind.received.leader')
        : say('remind.received.guessed', { role: guessedBy });
  if (as === recipient) return how;
  const instead = say('remind.received.instead', { wanted, got: say(`remind.part.${partOf(as)}`) });
  return how === null ? instead : `${instead}; ${how}`;
}

const partOf = (as: RuleRecipient): 'responsible' | 'substitute' | 'leader' =>
  as === 'substitute' || as === 'leader' ? as : 'responsible';

/** The reason with how its receiver was found. Pure. */
export function withReceiver(why: string, rule: ReminderRule, receiver: Receiver, say: Say): string {
  const received = sayReceiver(rule, receiver, say);
  return received === null ? why : say('remind.received', { why, received });
}
