import type { PlanItem } from '../../plan/plan';
import { asksAfter, asksBefore } from '../question/going-on';
import { titleOf } from './about';
import { whenItems } from './when';
import { visitsOf } from './visits';
import { byEnd } from './narrow';
import { activityFact } from './facts';
import { inSentence, type Reply, type Scope } from './scope';

/** "Og derefter?": what comes after the row that was told last; null for any other question. */
export function afterThat(scope: Scope): Reply | null {
  const { asked, asker, lookup, known } = scope;
  const at = asker.topic?.at;
  if (at === undefined || asked.terms.length > 0 || asked.period !== null) return null;
  const item = lookup.item(at.id);
  if (item !== undefined && asksBefore.test(asked.plain)) return beforeItem(scope, item);
  if (!asksAfter.test(asked.plain)) return null;
  if (item !== undefined) return afterItem(scope, item);
  return at.kind === 'activity' && known.plan.items.length === 0 ? afterActivity(scope, at.id) : null;
}

/** In the whole plan after what was next in it, and among the visits after a visit; else in the same activity. */
function afterItem(scope: Scope, item: PlanItem): Reply {
  const { asker, known, lookup } = scope;
  const intent = asker.topic?.intent.split('/')[0] ?? '';
  const visits = known.plan.words === 'visits' ? visitsOf(scope) : [];
  const among = visits.includes(item)
    ? visits
    : (intent === 'next' ? known.plan.items : lookup.itemsOf(item.activityKey)).filter(
        ({ status, end }) => status === 'planned' && end !== null,
      );
  const inTime = [...new Set([...among, item])].sort(byEnd);
  const following = inTime[inTime.indexOf(item) + 1];
  return following === undefined
    ? { intent, sentence: scope.say('answer.nothingNext', { scope: scope.say('answer.scope.plan') }) }
    : { ...whenItems(scope, [following]), intent };
}

/** What comes before an item in its activity. */
function beforeItem(scope: Scope, item: PlanItem): Reply {
  const inTime = scope.lookup
    .itemsOf(item.activityKey)
    .filter(({ status, end }) => status !== 'dropped' && end !== null)
    .sort(byEnd);
  const before = inTime[inTime.indexOf(item) - 1];
  return before === undefined
    ? { intent: 'when', sentence: scope.say('answer.nothingBefore', { activity: titleOf(scope, item) }) }
    : whenItems(scope, [before]);
}

/** A plan of points without dates is told one after the other. */
function afterActivity(scope: Scope, key: string): Reply | null {
  const { known, say } = scope;
  const { activities } = known.plan;
  const following = activities[activities.findIndex((activity) => activity.key === key) + 1];
  return following === undefined
    ? null
    : {
        intent: 'named',
        sentence: say('answer.activityNamed', { activity: inSentence(following.title) }),
        facts: [activityFact(scope, following)],
        subjects: [following.key],
      };
}
