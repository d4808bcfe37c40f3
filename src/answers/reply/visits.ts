import type { Area, PlanItem } from '../../plan/plan';
import { rootOf } from '../language/root';
import { wordsOfText } from '../language/words-of-text';
import { has } from '../question/has';
import { touches } from '../question/period-of-question';
import { activityList, areaCount, areaList, listOf } from './lists';
import { byEnd } from './narrow';
import type { Reply, Scope } from './scope';
import { whenItems } from './when';

const visitWords = 'besoeg|besoeget|besoegene|besoegt|besoegte|besoeges|besoeger|visit|visits|visited';
/** A form of "enhed" that the plan does not have may have been mended to one that it has. */
const manyUnits = '(?:hvor mange|how many|antal|hvilke|which|alle|all) (?:enhed\\w*|units?)';
const otherAspects = [
  'who',
  'why',
  'goal',
  'followUp',
  'target',
  'howFar',
  'howOften',
  'late',
  'undated',
  'changed',
] as const;

/** The items that are the visits themselves, and neither what goes before nor what comes after, in the order of time. */
export const visitsOf = ({ known }: Scope): PlanItem[] =>
  known.plan.items
    .filter(({ kind, text, status }) => kind === 'milestone' && status !== 'dropped' && /besøg/i.test(text))
    .sort(byEnd);

/** The unit that a question names by a word that is its own, or by its number; null where it names none. */
function unitOf({ known, asked }: Scope): Area | null {
  const { areas } = known.plan;
  const [, number] = /(?:^| )(?:enhed|unit)\s+(?:nr\s+|nummer\s+)?(\d{1,2})(?= |$)/.exec(asked.plain) ?? [];
  if (number !== undefined) return areas.find(({ key }) => key === number) ?? null;
  const rootsOf = (text: string): string[] => wordsOfText(text).map((word) => rootOf(word.text));
  const titles = areas.map((area) => ({ area, roots: rootsOf(area.title) }));
  const asking = new Set(rootsOf(asked.plain));
  const own = titles.filter(({ area, roots }) =>
    roots.some(
      (root) => asking.has(root) && titles.every((other) => other.area === area || !other.roots.includes(root)),
    ),
  );
  return own.length === 1 ? (own[0]?.area ?? null) : null;
}

/**
 * Questions about the visits of a visit programme (DOMAIN.md 2.17): when a unit is visited, which visit is next, which and how
 * many there are. Null for other plans, and for what is asked of a visit beside its time.
 */
export function visits(scope: Scope): Reply | null {
  const { known, asked, say, asker } = scope;
  if (known.plan.words !== 'visits' || asked.key !== null) return null;
  if (otherAspects.some((name) => scope.is(name)) || has(asked.plain, 'efter|after')) return null;
  const unit = unitOf(scope);
  const asksWhen = scope.is('when') || has(asked.plain, 'hvilken uge|which week');
  const saysVisit = has(asked.plain, visitWords);
  if (unit === null && has(asked.plain, manyUnits) && asked.period === null) {
    if (scope.is('howMany')) return areaCount(scope);
    if (scope.is('list') && !asksWhen) return areaList(scope);
  }
  if (!saysVisit && !(asksWhen && unit !== null)) return null;
  // A place that the plan has no unit for is told as what the plan does not say.
  if (unit === null && namesOther(scope)) return null;
  const { period } = asked;
  const all = visitsOf(scope).filter((item) => unit === null || item.areaKey === unit.key);
  const inTime = period === null ? all : all.filter((item) => touches(item, period));
  if (scope.is('howMany')) {
    const count = say.count('count.activity', inTime.length);
    const told = period === null && unit === null ? activityList(scope) : listOf(scope, inTime);
    return {
      ...told,
      intent: 'count',
      sentence: say('answer.count', { count, scope: unit?.title ?? say('answer.scope.plan') }),
    };
  }
  if (!asksWhen && !scope.is('list') && !scope.is('next') && period === null) return null;
  const ahead = inTime.filter(({ end, status }) => end !== null && end >= asker.today && status !== 'reached');
  const found = scope.is('next') ? ahead.filter(({ end }) => end === ahead[0]?.end) : inTime;
  if (found.length === 0)
    return { intent: 'when', sentence: say('answer.nothingNext', { scope: unit?.title ?? say('answer.scope.plan') }) };
  return found.length === 1 || unit !== null ? whenItems(scope, found) : listOf(scope, found);
}

/** Whether a question names something that stands nowhere in the plan. */
const namesOther = ({ found, asked }: Scope): boolean => asked.terms.length > 0 && found.strange.length > 0;
