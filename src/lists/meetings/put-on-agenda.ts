import { byDay, type Meeting } from '../../meetings/meeting';
import type { LocalDate, PlanItem } from '../../plan/plan';
import type { WriteResult } from '../repository';

/** What became of putting an item on the next meeting's agenda. */
export type PutOnAgenda =
  | { readonly kind: 'put' | 'there'; readonly day: LocalDate; readonly title: string }
  | { readonly kind: 'noMeeting' | 'failed' | 'forbidden' };

const attempts = 4;

/**
 * Puts an item on the agenda of the plan's next meeting, once, as a line of a person's own: it stays when the agenda is filled
 * again. What others write there at the same moment stays.
 */
export async function putOnAgenda(
  meetings: readonly Meeting[],
  item: Pick<PlanItem, 'key' | 'text'>,
  today: LocalDate,
  write: (meeting: Meeting, agenda: readonly string[]) => Promise<WriteResult<Meeting>>,
): Promise<PutOnAgenda> {
  const [first] = meetings.filter(({ day, state }) => state === 'planned' && day !== null && day >= today).sort(byDay);
  if (first?.day == null) return { kind: 'noMeeting' };
  const { day, title } = first;
  const line = `${(item.text.split('\n')[0] ?? '').replace(/\.$/, '')} (${item.key})`;
  let now = first;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (now.agenda.some((one) => one.includes(`(${item.key})`) || one.includes(`(${item.key},`)))
      return { kind: 'there', day, title };
    const written = await write(now, [...now.agenda, line]);
    if (written.ok) return { kind: 'put', day, title };
    if (written.error.kind === 'forbidden') return { kind: 'forbidden' };
    if (written.error.kind !== 'conflict') return { kind: 'failed' };
    now = written.error.theirs;
  }
  return { kind: 'failed' };
}
