import type { MeetingProposal } from '../agreements/index';
import { sayDay, sayPeriod } from '../periods/index';
import type { LocalDate, Plan, PlanItem } from '../plan/plan';
import type { Say } from '../text/text';
import {
  card,
  execute,
  linkTo,
  openUrl,
  plainLine,
  refreshedFor,
  spokenLine,
  textBlock,
  type AdaptiveCard,
  type CardJson,
} from './elements';
import type { CardView } from './reminder-card';

export interface MeetingCardOptions {
  readonly plan: Pick<Plan, 'activities' | 'items'>;
  readonly proposal: MeetingProposal;
  readonly today: LocalDate;
  readonly planClosed: boolean;
  readonly view: CardView;
  readonly token: string;
  readonly links: { activity(key: string): string; item(key: string): string };
  readonly say: Say;
}

const room = { title: 160, activity: 80, period: 60, role: 60 } as const;

/** What was agreed at a meeting, all points on one card: as they stand in the plan, or that they are not saved. */
export function meetingCard(options: MeetingCardOptions): AdaptiveCard {
  const { plan, proposal, today, view, token, say, links } = options;
  const { points, heldOn } = proposal;
  const items = points.map(({ itemKey }) => plan.items.find(({ key }) => key === itemKey) ?? null);
  const isSaved = points.every(({ itemKey }) => itemKey !== null);
  const isUndone = isSaved && items.every((item, i) => points[i]?.known || item?.status === 'dropped');
  const acting = !options.planClosed && !isUndone && (view.acting || view.userIds === null);
  const day = sayDay(heldOn, today, say.locale);
  const head = say(isSaved ? 'agreement.meeting.saved' : 'agreement.meeting.proposed', { day });
  const body: CardJson[] = [
    textBlock(head, { weight: 'Bolder', size: 'Small', color: isSaved ? 'Good' : 'Warning' }),
    ...points.map((_point, i) => pointOf(options, i, items[i] ?? null)),
    small(isUndone ? say('agreement.meeting.undone') : noteOf(options, isSaved, acting)),
  ];
  const spoken = `${head}: ${points.map(({ text }) => spokenLine(text, room.title)).join(', ')}`;
  const verb = isSaved
    ? execute(say('agreement.meeting.undoAll'), 'agreement.undo', token)
    : execute(say('agreement.save'), 'agreement.save', token, { style: 'positive' });
  const open = openUrl(say('agreement.open'), links.activity(points[0]?.activityKey ?? ''));
  const made = card(say.locale, spokenLine(spoken, 600), body, [...(acting ? [verb] : []), open]);
  return isUndone || options.planClosed ? made : refreshedFor(made, token, view.userIds ?? []);
}

function noteOf({ proposal: { meeting, by }, say }: MeetingCardOptions, isSaved: boolean, acting: boolean): string {
  if (!isSaved)
    return say(acting ? 'agreement.whoSaves' : 'agreement.whoSavesReader', { person: plainLine(by, room.role) });
  return meeting === null
    ? say('agreement.meeting.noMeeting')
    : say('agreement.meeting.written', { title: plainLine(meeting.title, room.title) });
}

/** A point with its place in the plan, when and who, below its words. */
function pointOf({ plan, proposal, links, say }: MeetingCardOptions, at: number, item: PlanItem | null): CardJson {
  const point = proposal.points[at];
  const activity = plan.activities.find(({ key }) => key === point?.activityKey);
  const title = plainLine(`${activity?.key ?? ''} ${activity?.title ?? ''}`.trim(), room.activity);
  const when = item ? whenOf(item, say) : (point?.periodText ?? null);
  const role = item ? item.responsible : (point?.role ?? null);
  const parts = [
    item ? linkTo(title, links.item(item.key)) : title,
    when && plainLine(when, room.period),
    role && plainLine(role, room.role),
    point?.known ? say('agreement.meeting.known') : null,
    item?.status === 'dropped' ? say('agreement.meeting.dropped') : null,
    item?.status === 'reached' ? say('status.reached') : null,
  ];
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      textBlock(`${at + 1}\\. ${plainLine(item?.text ?? point?.text ?? '', room.title)}`, { weight: 'Bolder' }),
      small(parts.filter((part) => part).join(' · '), 'None'),
    ],
  };
}

function whenOf({ periodText, start, end, recurrence }: PlanItem, say: Say): string | null {
  if (periodText === null && start === null && end === null && recurrence === null) return null;
  return sayPeriod({ text: periodText, start, end, recurrence }, say.locale);
}

const small = (text: string, spacing = 'Medium'): CardJson =>
  textBlock(text, { isSubtle: true, spacing, size: 'Small' });
