// The styregruppe's meetings: their days follow from how often the plan says that it meets, and what is decided is followed up.
import { createCalendar } from '../../../../src/periods';
import { agendaOf } from '../../../../src/meetings/agenda';
import { proposeDays } from '../../../../src/meetings/cadence';
import { meetingsOf, type Meeting } from '../../../../src/meetings/meeting';
import type { Group, LocalDate } from '../../../../src/plan/plan';
import { createSay } from '../../../../src/text/text';
import { agendaLine } from '../../../../src/ui/machinery/meetings/agenda-words';
import { done, type Life } from './life';

const calendar = createCalendar();
const say = createSay('da');

export async function steering(life: Life): Promise<Group> {
  const group = (await life.plan()).groups.find(({ title }) => title === 'Styregruppe');
  if (!group) throw new Error('The plan has no styregruppe');
  return group;
}

export async function meetingsNow(life: Life): Promise<Meeting[]> {
  return life.lists.meetings.list((await life.plan()).key, life.today());
}

async function plan(life: Life, group: Group, day: LocalDate): Promise<void> {
  const { key } = await life.plan();
  const meeting = { title: group.title, groupKey: group.key, day, state: 'planned' as const };
  done(await life.lists.meetings.add(key, `${group.key}:${day}`, meeting, life.today()));
}

/** Meetings are planned until two stand ahead, whose days it gives; the first day of all is chosen by people. */
export async function planMeetings(life: Life, first: LocalDate): Promise<readonly LocalDate[]> {
  const group = await steering(life);
  if (meetingsOf(await meetingsNow(life), group.key).length === 0) await plan(life, group, first);
  for (;;) {
    const all = meetingsOf(await meetingsNow(life), group.key);
    const ahead = all.flatMap(({ day }) => (day !== null && day > life.today() ? [day] : []));
    if (ahead.length >= 2) return ahead;
    const latest = all.at(-1)?.day ?? null;
    const asked = { cadence: group.cadence, latest, after: life.today(), count: 1, calendar };
    const proposal = proposeDays(asked);
    if (proposal.kind !== 'days' || proposal.days[0] === undefined) throw new Error(`No day after ${latest}`);
    await plan(life, group, proposal.days[0]);
  }
}

/** The meeting that the group has today. */
export async function meetingToday(life: Life): Promise<Meeting> {
  const group = await steering(life);
  const found = meetingsOf(await meetingsNow(life), group.key).find(({ day }) => day === life.today());
  if (!found) throw new Error(`No meeting on ${life.today()}`);
  return found;
}

/** The agenda that the plan fills, and a decision that becomes a follow-up of the activity that is longest overdue. */
export async function hold(life: Life, meeting: Meeting): Promise<readonly string[]> {
  const plan = await life.plan();
  const [group, today] = [await steering(life), life.today()];
  const meetings = await meetingsNow(life);
  const points = agendaOf({ plan, group, meetings, day: today, today, changed: null });
  const agenda = points.map((point) => agendaLine(point, say));
  const filled = done(await life.lists.meetings.change(meeting, { agenda, filled: agenda }, today));
  const late = points.find(({ section }) => section === 'late');
  if (!late) return agenda;
  const line = `Stab spørger til ${late.key}`;
  const decided = done(await life.lists.meetings.change(filled, { decisions: [line] }, today));
  const activityKey = plan.items.find(({ key }) => key === late.key)?.activityKey ?? '';
  // A month from now, in the plan's own words.
  const next = new Date(Date.parse(`${today}T12:00:00Z`) + 30 * 86_400_000);
  const periodText = `${next.getUTCDate()}. ${months[next.getUTCMonth()] ?? ''} ${next.getUTCFullYear()}`;
  const asked = { line, activityKey, periodText, responsible: 'stab' };
  const followed = done(await life.lists.meetings.follow(plan, decided, asked, today));
  expect(followed.decisions[0]).toMatch(/^\d\.\d\.o\d+ Stab spørger til /);
  return agenda;
}

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
