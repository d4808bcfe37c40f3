import { saySpan } from '../../periods/index';
import type { Activity, Area, ItemKind, PlanItem } from '../../plan/plan';
import { itemKinds } from '../../plan/plan';
import { has } from '../question/has';
import { activityFact, capital, itemFact } from './facts';
import { shown } from './item-rows';
import { byEnd, itemsOf, narrowed } from './narrow';
import { inSentence, listed, type Reply, type Scope } from './scope';

const activityWords =
  'aktivitet|aktiviteten|aktiviteter|aktiviteterne|indsats|indsatser|indsatserne|tiltag|activity|activities';
const areaWords = 'indsatsomraade|indsatsomraader|indsatsomraadet|omraade|omraader|area|areas|focus area|focus areas';

const numbers: Readonly<Record<string, number>> = {
  en: 1,
  et: 1,
  een: 1,
  one: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
  fem: 5,
  five: 5,
};

const eachArea = '(?:pr|per|i hvert|for hvert|hvert|in each) (?:indsatsomraade|omraade|tema|area|focus area)';

type Wanted = 'most' | 'fewest' | 'each' | ((count: number) => boolean);

/** What a question wants of how many each has: "flest", "kun én", "mere end to", "ingen", "har alle …". */
function wantedOf(plain: string): Wanted | null {
  if (has(plain, 'flest|most')) return 'most';
  if (has(plain, 'faerrest|fewest')) return 'fewest';
  const number = `(${Object.keys(numbers).join('|')}|\\d{1,2})`;
  const said = (words: string): number | null => {
    const word = new RegExp(`(?:^| )(?:${words}) ${number}(?= |$)`).exec(plain)?.[1];
    return word === undefined ? null : (numbers[word] ?? Number(word));
  };
  const only = said('kun|blot|netop|praecis|only|exactly');
  if (only !== null) return (count) => count === only;
  const more = said('mere end|flere end|more than|over');
  if (more !== null) return (count) => count > more;
  const least = said('mindst|at least');
  if (least !== null) return (count) => count >= least;
  if (
    /(?:^| )(?:har|have|has) (?:\w+ )?(?:ingen|ikke nogen|ikke noget|ikke et|ikke en|no) (?:maal|milepaele?|opfoelgning(?:er)?|goals?|milestones?|follow)(?= |$)/.test(
      plain,
    ) ||
    /(?:^| )(?:uden|without) (?:et |en |a )?(?:maal|milepaele?|opfoelgning(?:er)?|goals?|milestones?)(?= |$)/.test(
      plain,
    ) ||
    /(?:^| )(?:mangler) (?:et |en )?(?:maal|milepaele?|opfoelgning(?:er)?)(?= |$)/.test(plain)
  )
    return (count) => count === 0;
  if (/^(?:har|have|do) (?:alle|all) /.test(plain)) return 'each';
  if (has(plain, eachArea)) return () => true;
  if (has(plain, '(?:pr|per|i hver|for hver|har hver|per each) (?:aktivitet|indsats|activity)')) return () => true;
  return null;
}

/** "Hvilken aktivitet har flest milepæle", "hvilke har kun ét mål", "har alle aktiviteter et mål"; null for anything else. */
export function having(scope: Scope): Reply | null {
  const { asked } = scope;
  const { plain } = asked;
  const wanted = wantedOf(plain);
  if (wanted === null) return null;
  const kind = itemKinds.find((one) => scope.is(one)) ?? (scope.is('deadline') ? ('milestone' as const) : null);
  const isMost = wanted === 'most' || wanted === 'fewest';
  if (isMost && kind !== null && has(plain, 'maaned|maaneder|month')) return monthsWith(scope, wanted, kind);
  const ofAreas = has(plain, areaWords) && (isMost || has(plain, eachArea)) && asked.areaNumber === null;
  if (!ofAreas && (kind === null || !has(plain, activityWords))) return null;
  const cut = narrowed(scope);
  if (cut.rest.length > 0) return null;
  if (ofAreas) return areasWith(scope, isMost ? wanted : null, kind);
  return kind === null ? null : activitiesWith(scope, cut.activities, wanted, kind);
}

/** "Hvilket indsatsområde har flest aktiviteter"; all of them with their counts where none is set apart. */
function areasWith(scope: Scope, which: 'most' | 'fewest' | null, kind: ItemKind | null): Reply {
  const { say, known } = scope;
  const { areas, activities, items } = known.plan;
  const rows = areas.map((area) => ({
    area,
    count:
      kind === null
        ? activities.filter(({ areaKey }) => areaKey === area.key).length
        : items.filter((item) => item.areaKey === area.key && item.kind === kind && item.status !== 'dropped').length,
  }));
  const counted = (n: number): string => say.count(kind === null ? 'count.activity' : `count.${kind}`, n);
  const counts = rows.map(({ count }) => count);
  const best = which === null ? 0 : bestOf(counts, which);
  const those = which === null ? rows : rows.filter(({ count }) => count === best);
  const titles = capital(
    listed(
      say,
      those.map(({ area }) => inSentence(area.title)),
    ),
  );
  return {
    intent: 'count',
    sentence:
      which === null
        ? say('answer.count', {
            count: counted(counts.reduce((sum, one) => sum + one, 0)),
            scope: say('answer.scope.plan'),
          })
        : say(which === 'most' ? 'answer.most' : 'answer.fewest', { what: titles, count: counted(best) }),
    ...shown(scope, those, ({ area, count }) => ({
      ...areaFact(scope, area),
      details: [{ name: say('answer.detail.number'), value: counted(count) }],
    })),
    subjects: those.map(({ area }) => area.key),
  };
}

/** "Hvilken måned har flest milepæle": of what ends in a month of its own, and of no longer time. */
function monthsWith(scope: Scope, which: 'most' | 'fewest', kind: ItemKind): Reply | null {
  const { say } = scope;
  const cut = narrowed(scope);
  if (cut.rest.length > 0) return null;
  const months = new Map<string, PlanItem[]>();
  for (const item of itemsOf(scope, cut, [kind])) {
    const month = item.end?.slice(0, 7);
    if (month === undefined || item.start?.slice(0, 7) !== month) continue;
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  if (months.size === 0) return null;
  const best = bestOf(
    [...months.values()].map((items) => items.length),
    which,
  );
  const those = [...months.values()].filter((items) => items.length === best);
  const items = those.flat().sort(byEnd);
  const names = those.map(([item]) => saySpan(item?.start ?? '', item?.end ?? '', say.locale));
  return {
    intent: 'count',
    sentence: say(which === 'most' ? 'answer.most' : 'answer.fewest', {
      what: capital(listed(say, names)),
      count: say.count(`count.${kind}`, best),
    }),
    ...shown(scope, items, (item) => itemFact(scope, item, { withActivity: true })),
    subjects: [...new Set(items.map(({ activityKey }) => activityKey))],
  };
}

const bestOf = (counts: readonly number[], which: 'most' | 'fewest'): number =>
  which === 'most' ? Math.max(0, ...counts) : Math.min(...counts);

function activitiesWith(scope: Scope, activities: readonly Activity[], wanted: Wanted, kind: ItemKind): Reply {
  const { say, lookup } = scope;
  const rows = activities.map((activity) => ({
    activity,
    count: lookup.itemsOf(activity.key).filter((item) => item.kind === kind && item.status !== 'dropped').length,
  }));
  const best =
    wanted === 'most' || wanted === 'fewest'
      ? bestOf(
          rows.map(({ count }) => count),
          wanted,
        )
      : 0;
  const meets = wanted === 'each' ? (count: number): boolean => count === 0 : wanted;
  const those = rows.filter(({ count }) => (typeof meets === 'function' ? meets(count) : count === best));
  const detail = ({ activity, count }: (typeof rows)[number]): ReturnType<typeof activityFact> =>
    activityFact(scope, activity, [{ name: say('answer.detail.number'), value: say.count(`count.${kind}`, count) }]);
  const all = say.count('count.activity', rows.length);
  if (wanted === 'most' || wanted === 'fewest')
    return {
      intent: 'count',
      sentence: say(wanted === 'most' ? 'answer.most' : 'answer.fewest', {
        what: listed(
          say,
          those.map(({ activity }) => inSentence(activity.title)),
        ),
        count: say.count(`count.${kind}`, best),
      }),
      ...shown(scope, those, detail),
      subjects: those.map(({ activity }) => activity.key),
    };
  const none = rows.filter(({ count }) => count === 0);
  if (those.length === 0 && none.length === 0)
    return {
      intent: 'count',
      sentence: say('answer.allHave', { activities: all, count: say.count(`count.${kind}`, 1) }),
      ...shown(scope, rows, detail),
    };
  const counts = [...new Set(those.map(({ count }) => count))];
  return {
    intent: 'count',
    sentence:
      counts.length === 1
        ? say('answer.haveCount', {
            activities: say.count('count.activity', those.length),
            count: say.count(`count.${kind}`, counts[0] ?? 0),
          })
        : say('answer.whenMatches', { count: say.count('count.activity', those.length) }),
    ...shown(scope, those, detail),
    subjects: those.map(({ activity }) => activity.key),
  };
}

const areaFact = ({ links }: Scope, area: Area): NonNullable<Reply['facts']>[number] => ({
  source: { id: area.key, kind: 'area', title: area.title, url: links.plan() },
  text: area.title,
  details: [],
  period: null,
  state: null,
});
