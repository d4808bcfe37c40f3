import type { Activity, Area, ItemKind } from '../../plan/plan';
import { itemKinds } from '../../plan/plan';
import { has } from '../question/has';
import { activityFact, capital } from './facts';
import { shown } from './lists';
import { narrowed } from './narrow';
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
  if (has(plain, '(?:pr|per|i hver|for hver|har hver|per each) (?:aktivitet|indsats|activity)')) return () => true;
  return null;
}

/** "Hvilken aktivitet har flest milepæle", "hvilke har kun ét mål", "har alle aktiviteter et mål"; null for anything else. */
export function having(scope: Scope): Reply | null {
  const { asked, known, say } = scope;
  const { plain } = asked;
  const wanted = wantedOf(plain);
  if (wanted === null) return null;
  const kind = itemKinds.find((one) => scope.is(one)) ?? (scope.is('deadline') ? ('milestone' as const) : null);
  const ofAreas = has(plain, areaWords) && (wanted === 'most' || wanted === 'fewest') && asked.areaNumber === null;
  if (!ofAreas && (kind === null || !has(plain, activityWords))) return null;
  const cut = narrowed(scope);
  if (cut.rest.length > 0) return null;
  if (ofAreas) return areasWith(scope, wanted, kind);
  return kind === null ? null : activitiesWith(scope, cut.activities, wanted, kind);

  function areasWith(of: Scope, which: 'most' | 'fewest', counted: ItemKind | null): Reply {
    const rows = known.plan.areas.map((area) => ({
      area,
      count:
        counted === null
          ? known.plan.activities.filter(({ areaKey }) => areaKey === area.key).length
          : known.plan.items.filter(
              ({ areaKey, kind: one, status }) => areaKey === area.key && one === counted && status !== 'dropped',
            ).length,
    }));
    const best = bestOf(
      rows.map(({ count }) => count),
      which,
    );
    const those = rows.filter(({ count }) => count === best);
    return {
      intent: 'count',
      sentence: say(which === 'most' ? 'answer.most' : 'answer.fewest', {
        what: capital(
          listed(
            say,
            those.map(({ area }) => inSentence(area.title)),
          ),
        ),
        count: say.count(counted === null ? 'count.activity' : `count.${counted}`, best),
      }),
      ...shown(of, those, ({ area }) => areaFact(of, area)),
      subjects: those.map(({ area }) => area.key),
    };
  }
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
