import type { LocalDate, Plan } from '../src/plan/plan';
import { holdersOn } from '../src/plan/role-holders';
import type { Say } from '../src/text/text';

/** Who somebody is to the plan. */
export interface Acquainted {
  readonly kind: 'leader' | 'reference' | 'stab' | 'staff';
  /** How many items of the plan, that nothing has come of yet, the person stands for. */
  readonly items: number;
}

/** A longer name of an activity makes no question that somebody would read on a button. */
const longestName = 70;

/** What somebody is to the plan by the roles they have on a day, and by what they may change. Pure. */
export function acquaintedWith(plan: Plan, login: string, mayEdit: boolean, today: LocalDate): Acquainted {
  const holders = holdersOn(plan.members, today);
  const isThem = (one: { readonly login: string }): boolean => one.login.toLowerCase() === login.toLowerCase();
  const activities = new Map(plan.activities.map((activity) => [activity.key, activity]));
  const items = plan.items.filter(
    (item) => item.status === 'planned' && holders.behind(item, activities.get(item.activityKey)).some(isThem),
  ).length;
  if (items > 0) return { kind: 'leader', items };
  const isMember = plan.groups.some(
    ({ title, members }) => /følgegruppe/i.test(title) && members.some((role) => holders.of(role).some(isThem)),
  );
  return { kind: isMember ? 'reference' : mayEdit ? 'stab' : 'staff', items };
}

/** Three questions for somebody to begin with. Pure. */
export function triesFor({ kind }: Acquainted, plan: Plan, today: LocalDate, say: Say): string[] {
  const next = say('chat.try.next');
  switch (kind) {
    case 'leader':
      return [say('chat.try.mine'), next, say('chat.try.late')];
    case 'reference':
      return [say('chat.try.agreed'), next, ...whenOf(plan, today, say)];
    case 'stab':
      return [say('chat.try.late'), next, say('chat.try.preview')];
    case 'staff':
      return [...whenOf(plan, today, say), next, say('chat.try.documents')];
  }
}

/** Three for people of whom not all may be known to read the plan: none of them names anything of it. Pure. */
export const triesForAll = (say: Say): string[] =>
  (['chat.try.next', 'chat.try.late', 'chat.try.agreed'] as const).map((key) => say(key));

/** Of the activity whose time comes first, where it has a name to ask by. */
function whenOf({ activities, items }: Plan, today: LocalDate, say: Say): string[] {
  const ends = new Map<string, LocalDate>();
  for (const { status, end, activityKey } of items)
    if (status === 'planned' && end !== null && end >= today && end < (ends.get(activityKey) ?? '9'))
      ends.set(activityKey, end);
  const [first] = activities
    .filter(({ key, title }) => ends.has(key) && title.length <= longestName)
    .sort((a, b) => ((ends.get(a.key) ?? '') < (ends.get(b.key) ?? '') ? -1 : 1));
  return first ? [say('chat.try.when', { activity: first.title })] : [say('chat.try.late')];
}
