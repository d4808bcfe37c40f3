import type { Activity, PlanItem } from '../../plan/plan';
import { isKind } from '../knowledge/find';
import type { StatementMatch } from '../knowledge/index-of-plan';
import type { Owner, Statement } from '../knowledge/statement';
import { touches } from '../question/period-of-question';
import { activityOf, statementFact } from './facts';
import { shown } from './item-rows';
import { namedActivities } from './narrow';
import { inSentence, type Reply, type Scope } from './scope';

/** What a question is about: activities that it names, or the statements that its words stand in. */
export interface About {
  readonly activities: readonly Activity[];
  /** Where the words stand in some of an activity alone: those statements. */
  readonly statements: readonly StatementMatch[];
}

const wholeTitle = 0.7;

/** Activities where the question names them by their titles; else the statements that meet its words best. */
export function aboutOf(scope: Scope): About {
  const { found, subjects, asked } = scope;
  if (asked.terms.length === 0) return { activities: activitiesOf(scope), statements: [] };
  // A number says which, whatever the other words may meet.
  const [numbered] = asked.key === null ? [] : subjects;
  if (numbered?.about.kind === 'activity')
    return {
      activities: [numbered.about.activity],
      statements: found.statements.filter(({ of, share }) => of.owner === numbered && share >= 0.6),
    };
  const owners = namedActivities(found.owners);
  const met = asked.terms.length - found.strange.length;
  // As many words that stand nowhere as words that do, and no title: it is not known what was meant.
  if (
    found.strange.length > 0 &&
    met <= found.strange.length &&
    !found.owners.some(({ byTitle, full }) => (byTitle >= 0.5 && full >= 0.25) || full >= 0.99)
  )
    return { activities: [], statements: [] };
  const top = found.owners.find(({ owner }) => owner === owners[0]);
  const byTitle = top !== undefined && top.byTitle >= wholeTitle;
  return {
    activities: owners.flatMap(({ about }) => (about.kind === 'activity' ? [about.activity] : [])),
    statements: byTitle
      ? []
      : found.statements.filter(
          ({ of: { item } }) => item === null || asked.period === null || touches(item, asked.period),
        ),
  };
}

/** The activities that a dialogue is about, or those of the area that it is about. */
function activitiesOf({ subjects, known }: Scope): Activity[] {
  const own = subjects.flatMap(({ about }) => (about.kind === 'activity' ? [about.activity] : []));
  const areas = subjects.flatMap(({ about }) => (about.kind === 'area' ? [about.area.key] : []));
  return own.length > 0
    ? own
    : known.plan.activities.filter(({ areaKey }) => areaKey !== null && areas.includes(areaKey));
}

export const titlesOf = (activities: readonly Activity[]): string[] => activities.map(({ title }) => inSentence(title));

export const keysOf = (activities: readonly Activity[]): string[] => activities.map(({ key }) => key);

export const itemsIn = (scope: Scope, activity: Activity, kind: PlanItem['kind']): PlanItem[] =>
  scope.lookup.itemsOf(activity.key).filter((item) => item.kind === kind && item.status !== 'dropped');

/** The items that statements are, each once and in the order in which they were found. */
export const itemsAmong = (matches: readonly StatementMatch[]): PlanItem[] => [
  ...new Set(matches.flatMap(({ of }) => of.item ?? [])),
];

export const titleOf = (scope: Scope, { activityKey }: PlanItem): string =>
  inSentence(activityOf(scope, activityKey)?.title ?? '');

export const dated = isKind('milestone', 'goal', 'followUp');

export const hasTime = (text: string): boolean =>
  /\b(?:19|20)\d\d\b|(?<!\p{L})(?:januar|februar|marts|april|maj(?!\p{L})|juni|juli|august|september|oktober|november|december|primo|medio|ultimo|forår|sommer|efterår|vinter|kvartal|halvår|uge|måned)/iu.test(
    text,
  );

/** The plan's own sentences, as they stand. */
export function quote(scope: Scope, intent: string, matches: readonly StatementMatch[]): Reply {
  const { say } = scope;
  const [first] = matches;
  // "… har følgende læringsaktiviteter:" is answered by what follows it.
  const statements: readonly Statement[] = first?.of.owner.statements ?? [];
  const at = first === undefined ? -1 : statements.indexOf(first.of);
  const following =
    first === undefined || !first.of.text.endsWith(':')
      ? []
      : statements.slice(at + 1).filter(({ kind }) => kind === first.of.kind);
  const rows = [...new Set([...matches.slice(0, 1).map(({ of }) => of), ...following, ...matches.map(({ of }) => of)])];
  const owners = [...new Set(matches.map(({ of }) => of.owner))];
  return {
    intent,
    sentence:
      first === undefined
        ? say('unknown.plain')
        : say(first.of.owner.title === '' ? 'answer.says' : 'answer.statement', {
            source: sourceName(first.of.owner),
            text: inSentence(first.of.text),
          }),
    ...shown(scope, rows, (of) => statementFact(scope, of)),
    subjects: owners.flatMap(({ key, about }) => (about.kind === 'section' ? [] : [key])),
  };
}

const sourceName = ({ title }: Owner): string => inSentence(title);
