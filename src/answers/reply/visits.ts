import type { Area, PlanItem } from '../../plan/plan';
import { isCommonWord } from '../language/lexicon';
import { rootOf } from '../language/root';
import { wordsOfText } from '../language/words-of-text';
import { has } from '../question/has';
import { touches } from '../question/period-of-question';
import { activityList } from './activity-lists';
import { areaCount, areaList } from './area-lists';
import { listOf } from './item-rows';
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
  const unit = unitOf(scope);
  const asksWhen = scope.is('when') || has(asked.plain, 'hvilken uge|which week');
  const beside = unit === null || !asksWhen ? [] : besideVisit(scope, unit);
  if (beside.length > 0) return whenItems(scope, beside);
  // Who is visited is a unit; who visits is another question.
  const asksWhom = has(asked.plain, '(?:hvem|who) (?:faar|skal have|har|gets?) (?:besoeg|visited)');
  if (otherAspects.some((name) => scope.is(name) && !(name === 'who' && asksWhom))) return null;
  if (has(asked.plain, 'efter|after')) return null;
  const saysVisit = has(asked.plain, visitWords);
  if (unit === null && has(asked.plain, manyUnits) && asked.period === null) {
    if (scope.is('howMany')) return areaCount(scope);
    if (scope.is('list') && !asksWhen) return areaList(scope);
  }
  if (!saysVisit && !(asksWhen && unit !== null)) return null;
  // A place that the plan has no unit for is told as what the plan does not say.
  if (unit === null && namesOther(scope))
    return saysVisit && asksWhen
      ? { outcome: 'unknown', intent: 'when', sentence: say('unknown.plain'), missed: 'noDate' }
      : null;
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
  const found = scope.is('next')
    ? ahead.filter(({ end }) => end === ahead[0]?.end)
    : has(asked.plain, 'sidste|last')
      ? inTime.slice(-1)
      : scope.is('notDone')
        ? ahead
        : inTime;
  if (found.length === 0)
    return { intent: 'when', sentence: say('answer.nothingNext', { scope: unit?.title ?? say('answer.scope.plan') }) };
  return found.length === 1 || unit !== null ? whenItems(scope, found) : listOf(scope, found);
}

/** Whether a question names something that stands nowhere in the plan. */
const namesOther = ({ found }: Scope): boolean => found.strange.some(({ word }) => !has(word, visitWords));

/** What is asked of a unit beside its visit: the items that say most of the question's own words; none where the visit is meant. */
function besideVisit(scope: Scope, unit: Area): PlanItem[] {
  const { known, asked, lookup } = scope;
  const ofUnit = new Set([...lookup.rootsOf(unit.title), ...visitWords.split('|').map(rootOf)]);
  const words = asked.plain.split(' ').filter((word) => !isCommonWord(word) || word === 'igen');
  const wanted = new Set(words.map(rootOf).filter((root) => !ofUnit.has(root)));
  const visits = visitsOf(scope);
  const said = known.plan.items
    .filter((item) => item.areaKey === unit.key && item.status !== 'dropped' && !visits.includes(item))
    .map((item) => ({ item, n: new Set(lookup.rootsOf(item.text).filter((root) => wanted.has(root))).size }));
  const most = Math.max(0, ...said.map(({ n }) => n));
  return most === 0 ? [] : said.filter(({ n }) => n === most).map(({ item }) => item);
}
