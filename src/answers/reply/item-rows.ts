import { type ItemKind, itemKinds, type PlanItem } from '../../plan/plan';
import type { TextKey } from '../../text/text';
import type { Fact } from '../answer';
import { itemFact } from './facts';
import type { RoleName } from '../language/lexicon';
import { byEnd, itemsOf, namesRole, type Narrowed } from './narrow';
import { mostFacts, type Reply, type Scope } from './scope';

/** The kinds of item that a question names; all of them where it names none. */
export function kindsAsked(scope: Scope): readonly ItemKind[] {
  const kinds = itemKinds.filter((kind) => scope.is(kind));
  return kinds.length > 0 ? kinds : itemKinds;
}

const countKey = {
  milestone: 'count.milestone',
  goal: 'count.goal',
  followUp: 'count.followUp',
} as const satisfies Record<ItemKind, TextKey>;

/** "3 milepæle", or "5 punkter" where there are several kinds. */
export function countItems({ say }: Pick<Scope, 'say'>, items: readonly PlanItem[]): string {
  const [first] = items;
  const same = first !== undefined && items.every(({ kind }) => kind === first.kind);
  return say.count(same ? countKey[first.kind] : 'count.item', items.length);
}

/** What is shown of many, and what is said of the rest. */
export function shown<T>(scope: Scope, rows: readonly T[], factOf: (row: T) => Fact): Pick<Reply, 'facts' | 'more'> {
  const rest = rows.length - mostFacts;
  return {
    facts: rows.slice(0, mostFacts).map(factOf),
    more: rest > 0 ? { count: rest, url: scope.links.plan() } : null,
  };
}

/** Items as rows, each with its activity where they are of several. */
export const itemRows = (scope: Scope, items: readonly PlanItem[], cut: Narrowed): Pick<Reply, 'facts' | 'more'> =>
  shown(scope, items, (item) =>
    itemFact(scope, item, { withActivity: cut.activities.length !== 1, withWho: scope.is('who') }),
  );

/** What the question cut the plan down to, for what is asked next. */
export const subjectsOf = ({ named, area }: Narrowed): string[] =>
  named !== null ? named.map(({ key }) => key) : area === null ? [] : [area.key];

/** More activities than these are no subject of what is asked next. */
const mostSubjects = 4;

/** What is asked next of a few items that were shown is asked of their activities: "hvad er forsinket", "hvem er det". */
export function subjectsAmong(cut: Narrowed, items: readonly PlanItem[]): string[] {
  const keys = [...new Set(items.map(({ activityKey }) => activityKey))];
  return keys.length > 0 && keys.length <= mostSubjects ? keys : subjectsOf(cut);
}

/** Items that were found one by one. */
export function listOf(scope: Scope, items: readonly PlanItem[]): Reply {
  return {
    intent: 'list',
    sentence: scope.say('answer.whenMatches', { count: countItems(scope, items) }),
    ...shown(scope, items, (item) => itemFact(scope, item, { withActivity: true })),
    subjects: [...new Set(items.map(({ activityKey }) => activityKey))],
  };
}

/** The items of the time that was asked for whose own words name a role. */
export function ofRoleIn(scope: Scope, role: RoleName): Reply | null {
  const whole = scope.known.plan.activities;
  const items = itemsOf(scope, { activities: whole }, kindsAsked(scope)).filter(({ text }) =>
    namesRole(scope.lookup.rootsOf(text), role),
  );
  return items.length === 0 ? null : { ...listOf(scope, items.sort(byEnd)), intent: 'due' };
}
