import { meetingOf, mostPoints, sameAs, type MeetingProposal, type SaidMeeting } from '../src/agreements/index';
import type { Activity } from '../src/plan/plan';
import { agree, type AgreeOptions, type Agreeing } from './agree';
import type { MessageAnswer } from './port';

/** "Aftalt på mødet: …" with its points: all of them on one card, in the plan and among the meeting's decisions. */
export async function agreeAtMeeting(
  options: AgreeOptions,
  said: SaidMeeting,
  turn: Omit<Agreeing, 'activity' | 'proposal'> & { readonly activity: Activity | null; readonly name: string },
): Promise<MessageAnswer> {
  const { say, today } = options;
  const { plan, place, activity: ofThread, name } = turn;
  const { points } = said;
  if (points.length === 0) return say('agreement.meeting.noPoints');
  if (points.length > mostPoints) return say('agreement.meeting.tooMany', { n: points.length, limit: mostPoints });
  const homeless = points.find(({ activity }) => activity === null && ofThread === null);
  if (homeless) return say('agreement.meeting.noActivity', { title: homeless.text });
  const meetings = (await options.meetings?.list(plan.key)) ?? [];
  const meeting = meetingOf(said, meetings, plan.groups, today());
  const proposal: MeetingProposal = {
    points: points.map(({ text, period, role, activity }) => {
      const activityKey = activity ?? ofThread?.key ?? '';
      const known = sameAs(plan, activityKey, text);
      return {
        ...{ text, periodText: period?.text ?? null, role, activityKey },
        ...{ itemKey: known?.key ?? null, known: known !== null },
      };
    }),
    meeting: meeting && { id: meeting.id, title: meeting.title },
    heldOn: meeting?.heldOn ?? said.day ?? today(),
    ...{ by: name, on: today(), link: place.link },
  };
  const activity = plan.activities.find(({ key }) => key === proposal.points[0]?.activityKey);
  if (!activity) return say('agreement.failed');
  const { kind } = await agree(options, { ...turn, activity, proposal });
  return kind === 'failed' ? say('agreement.failed') : null;
}
