import { sayDay, sayDate, sayPeriod } from '../../periods/index';
import type { MarkKind } from '../kinds';
import { namedRoles } from '../../plan/role-holders';
import type { Activity, LocalDate, Plan } from '../../plan/plan';
import type { Say } from '../../text/text';
import type { TimelineMark } from '../mark';
import type { TimelineRow } from '../rows';

/** What leaves the tidsplan: its rows as they are filtered, and what the head of a file says of them. */
export interface Outgoing {
  /** The whole plan: areas and activities are named from it. */
  readonly plan: Plan;
  readonly rows: readonly TimelineRow[];
  readonly today: LocalDate;
  readonly say: Say;
  /** What the rows are filtered by, in words; null where the whole plan is there. */
  readonly chosen: string | null;
}

/** The lines at the head of every file: which plan, whose, when, and whether it is a part. */
export interface FileHead {
  readonly title: string;
  readonly organisation: string;
  readonly asOf: string;
  readonly chosen: string | null;
}

/** Pure. */
export function fileHead({ plan, today, say, chosen }: Outgoing): FileHead {
  const day = say.locale === 'da' ? sayDay(today, '0001-01-01', 'da') : sayDate(today, 'en');
  return {
    title: say('tidsplanOut.title', { plan: plan.title }),
    organisation: [plan.unit, plan.organisation].filter((one) => one !== null && one !== '').join(', '),
    asOf: say('tidsplanOut.asOf', { day }),
    chosen: chosen === null ? null : say('tidsplanOut.chosen', { chosen }),
  };
}

/** "Milepæl". */
export function markKindWord(kind: MarkKind, say: Say): string {
  const ofPlan = kind === 'milestone' || kind === 'goal' || kind === 'followUp';
  return capital(say(ofPlan ? `kind.${kind}` : `tidsplan.kind.${kind}`), say);
}

export const capital = (text: string, say: Say): string => text.charAt(0).toLocaleUpperCase(say.locale) + text.slice(1);

/** A period in the plan's words and as read, on one line: "medio 2019 (maj–august)". */
export const periodWords = ({ period }: Pick<TimelineMark, 'period'>, say: Say): string =>
  sayPeriod(period, say.locale).replace(/\s+/g, ' ');

/** The number that the plan has for it; what stands in other lists has none. */
export const numberOf = (mark: TimelineMark): string => mark.item?.key ?? '';

/** Who is to do it: as the item says, else as its activity does. */
export const responsibleOf = (mark: TimelineMark, activity: Activity | null): string =>
  mark.item?.responsible ?? (activity === null ? '' : namedRoles(activity).join('; '));

/** Areas and activities of a plan by their keys. */
export function namesOf(plan: Plan): {
  readonly activityOf: (key: string | null) => Activity | null;
  readonly areaOf: (key: string | null) => string;
} {
  const activities = new Map(plan.activities.map((activity) => [activity.key, activity]));
  const areas = new Map(plan.areas.map(({ key, title }) => [key, `${key} ${title}`]));
  return {
    activityOf: (key) => (key === null ? null : (activities.get(key) ?? null)),
    areaOf: (key) => (key === null ? '' : (areas.get(key) ?? '')),
  };
}
