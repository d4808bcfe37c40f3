import { holdersOn, namedRoles, type Holders } from '../plan/role-holders';
import type { Activity, LocalDate, Person, Plan, PlanItem } from '../plan/plan';
import type { ReminderRule, RuleRecipient } from './rule';
import type { Subject } from './subject';

/** Who gets a reminder: a focus area's channel, the staff's, or one person. */
export type Receiver =
  | { readonly kind: 'channel'; readonly areaKey: string | null }
  | { readonly kind: 'staff' }
  | { readonly kind: 'person'; readonly person: Person };

/** Finds the receiver of a rule's reminder about a subject on a day. */
export type FindReceiver = (rule: ReminderRule, subject: Subject) => Receiver;

const leads = /leder|chef|direktør|forperson/i;

/**
 * Who gets what on a day: where nobody has the part that the rule names, whom it escalates to, and at last the staff, so
 * that nothing is sent to nobody. Pure.
 */
export function receiversOn(plan: Plan, today: LocalDate): FindReceiver {
  const holders = holdersOn(plan.members, today);
  const items = new Map(plan.items.map((item) => [item.key, item]));
  const activities = new Map(plan.activities.map((activity) => [activity.key, activity]));
  const personOf = (recipient: RuleRecipient, subject: Subject): Person | null => {
    const [item, activity] = [items.get(subject.key), activities.get(subject.activityKey)];
    if (recipient === 'responsible') return responsibleOf(holders, item, activity);
    const rows = rolesOf(item, activity).flatMap(holders.rowsOf);
    if (recipient === 'substitute') return rows.find(({ substitute }) => substitute !== null)?.substitute ?? null;
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
    return leader?.person ?? null;
  };
  return ({ recipient, escalatesTo }, subject) => {
    for (const one of [recipient, escalatesTo]) {
      if (one === 'channel') return { kind: 'channel', areaKey: subject.areaKey };
      if (one === null || one === 'staff') break;
      const person = personOf(one, subject);
      if (person) return { kind: 'person', person };
    }
    return { kind: 'staff' };
  };
}

const responsibleOf = (holders: Holders, item: PlanItem | undefined, activity: Activity | undefined): Person | null =>
  (item ? holders.behind(item, activity) : activity ? namedRoles(activity).flatMap(holders.of) : [])[0] ?? null;

const rolesOf = (item: PlanItem | undefined, activity: Activity | undefined): readonly string[] =>
  item?.responsible ? [item.responsible] : activity ? namedRoles(activity) : [];
