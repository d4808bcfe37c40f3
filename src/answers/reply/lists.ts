import { sayRecurrence } from '../../periods/index';
import type { PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import type { TextKey } from '../../text/text';
import { has } from '../question/has';
import { activityFact } from './facts';
import { byEnd, isLateItem, itemsOf, narrowed } from './narrow';
import { inSentence, nothingIn, type Reply, type Scope } from './scope';
import { due } from './due';
import { countItems, itemRows, kindsAsked, listOf, ofRoleIn, subjectsOf } from './item-rows';

/** How often, in the words of a question, and as a period is kept (DOMAIN.md 3). */
const recurrences: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )(?:loebende|jaevnlige?|continuous|ongoing)(?= |$)/, 'continuous'],
  [/(?:^| )(?:kvartalsvise?|hvert kvartal|quarterly)(?= |$)/, 'P3M'],
  [/(?:^| )(?:maanedlige?|hver maaned|monthly)(?= |$)/, 'P1M'],
  [/(?:^| )(?:halvaarlige?|hvert halve aar)(?= |$)/, 'P6M'],
  [/(?:^| )(?:aarlige?|hvert aar|yearly)(?= |$)/, 'P1Y'],
];

/** Whether a question says how often: "løbende", "kvartalsvis". */
export const saysHowOften = ({ asked }: Scope): boolean => recurrences.some(([pattern]) => pattern.test(asked.plain));

const running = 'i gang|loeber|lige nu|igangvaerende|running|under way';

/** What a question keeps of the items beside their kind, with the sentence that says so. */
export function keptItems(
  scope: Scope,
  items: readonly PlanItem[],
): { readonly items: PlanItem[]; readonly says: TextKey | null } {
  const { asked, asker } = scope;
  const kept = (says: TextKey, wanted: (item: PlanItem) => boolean): { items: PlanItem[]; says: TextKey } => ({
    items: items.filter(wanted),
    says,
  });
  if (has(asked.plain, 'tilbage|resten|left|remaining'))
    return kept('answer.kept.ahead', ({ status, end }) => status === 'planned' && (end === null || end >= asker.today));
  if (scope.is('late')) return kept('answer.kept.late', (item) => isLateItem(item, scope));
  if (scope.is('undated')) return kept('answer.kept.undated', (item) => stateOf(item, asker.today) === 'undated');
  if (scope.is('notDone')) return kept('answer.kept.notReached', ({ status }) => status === 'planned');
  if (has(asked.plain, running))
    return kept(
      'answer.kept.running',
      ({ status, start, end }) =>
        status === 'planned' && (start ?? '9999') <= asker.today && (end ?? '') >= asker.today,
    );
  if (scope.is('done') || has(asked.plain, 'markeret|marked'))
    return kept('answer.kept.reached', ({ status }) => status === 'reached');
  if (has(asked.plain, 'har dato|med dato|har en dato|dateret|daterede|har en periode|with a date'))
    return kept('answer.kept.dated', ({ start, end }) => end !== null || start !== null);
  return { items: [...items], says: null };
}

/** Milestones, goals or follow-ups of what the question names. */
export function itemList(scope: Scope): Reply | null {
  const { say, asker } = scope;
  const cut = narrowed(scope);
  if (cut.named !== null && cut.named.length === 0) return null;
  const kinds = kindsAsked(scope);
  let items = itemsOf(scope, cut, kinds);
  const often = recurrences.find(([pattern]) => pattern.test(scope.asked.plain))?.[1];
  if (often !== undefined) items = items.filter(({ recurrence }) => recurrence === often);
  if (scope.asked.period !== null) return due(scope);
  const kept =
    scope.is('notDone') || scope.is('done') || has(scope.asked.plain, running)
      ? keptItems(scope, items)
      : { items, says: null as TextKey | null };
  ({ items } = kept);
  // "Hvilke opfølgninger har chefjuristen": told in the item itself, where no activity's cell names the role.
  if (items.length === 0 && cut.role !== null) {
    const told = ofRoleIn(scope, cut.role);
    if (told !== null) return told;
  }
  const said = cut.area === null && cut.role === null ? saidBeside(scope, items) : [];
  if (said.length > 0) return listOf(scope, said);
  const sorted = /(?:^| )(?:kommende|naeste|upcoming|snart)(?= |$)/.test(scope.asked.plain)
    ? items.filter((item) => item.end !== null && item.end >= asker.today).sort(byEnd)
    : items;
  // A plan without any of that kind tells of it in running text, if at all.
  if (sorted.length === 0 && !scope.known.plan.items.some(({ kind }) => kinds.includes(kind))) return null;
  // An area may have its goals in running text alone.
  if (sorted.length === 0 && cut.area !== null && cut.role === null && !cut.taskForce) return null;
  if (sorted.length === 0) return { intent: 'list', sentence: nothingIn(say, cut.name), subjects: subjectsOf(cut) };
  return {
    intent: 'list',
    sentence:
      often !== undefined
        ? say('answer.kept.repeats', {
            count: countItems(scope, sorted),
            scope: cut.name,
            recurrence: sayRecurrence(often, say.locale) ?? '',
          })
        : say(kept.says ?? 'answer.list', { count: countItems(scope, sorted), scope: cut.name }),
    ...itemRows(scope, sorted, cut),
    subjects: subjectsOf(cut),
  };
}

/** "Er der en milepæl om intra": the items whose own words say it, where it is no activity's title. */
function saidBeside({ found, asked }: Scope, items: readonly PlanItem[]): PlanItem[] {
  if (asked.terms.length === 0 || asked.key !== null) return [];
  if (found.owners.some(({ owner, byTitle }) => owner.about.kind === 'activity' && byTitle >= 0.4)) return [];
  const own = found.statements.filter(({ of, own: share }) => of.item !== null && share >= 0.75);
  return items.filter((item) => own.some(({ of }) => of.item === item));
}

/** "På hvilke møder følges der op": the follow-ups that name a meeting. */
export function followedUpAt(scope: Scope): Reply {
  const { say } = scope;
  const cut = narrowed(scope);
  const items = itemsOf(scope, cut, ['followUp']).filter(({ text }) => /møde/i.test(text));
  return {
    intent: 'list',
    sentence:
      items.length === 0
        ? say('answer.listNone', { scope: cut.name })
        : say('answer.followedUpAt', { count: countItems(scope, items) }),
    ...itemRows(scope, items, cut),
    subjects: subjectsOf(cut),
  };
}

/** "Sidste milepæl": what ends last. */
export function last(scope: Scope): Reply {
  const { say } = scope;
  const cut = narrowed(scope);
  const dated = itemsOf(scope, cut, kindsAsked(scope))
    .filter(({ end }) => end !== null)
    .sort(byEnd);
  const end = dated.at(-1)?.end;
  const rows = dated.filter((item) => item.end === end);
  const lastActivity = scope.known.plan.activities.at(-1);
  if (rows.length === 0 && lastActivity !== undefined && scope.known.plan.items.length === 0)
    return {
      intent: 'last',
      sentence: say('answer.activityNamed', { activity: inSentence(lastActivity.title) }),
      facts: [activityFact(scope, lastActivity)],
      subjects: [lastActivity.key],
    };
  return rows.length === 0
    ? { intent: 'last', sentence: say('answer.nothingNext', { scope: cut.name }) }
    : {
        intent: 'last',
        sentence: say('answer.whenMatches', { count: countItems(scope, rows) }),
        ...itemRows(scope, rows, { ...cut, activities: [] }),
        subjects: subjectsOf(cut),
      };
}

/** "Den første milepæl": what ends first of all. */
export function first(scope: Scope): Reply {
  const { say } = scope;
  const cut = narrowed(scope);
  const dated = itemsOf(scope, cut, kindsAsked(scope))
    .filter(({ end }) => end !== null)
    .sort(byEnd);
  return dated.length === 0
    ? { intent: 'first', sentence: nothingIn(say, cut.name) }
    : listOf(
        scope,
        dated.filter(({ end }) => end === dated[0]?.end),
      );
}
