import type { KnownChannel } from '../../lists/known-channels';
import type { Plan } from '../../plan/plan';
import type { ComingReminder } from '../../reminders/index';
import type { Say } from '../../text/text';
import { tiesOf } from './ties';

/** Who gets a reminder, in words: the channel as it is called in Teams, or a person. */
export type SayReceiver = (reminder: Pick<ComingReminder, 'receiver' | 'recipient' | 'channel'>) => string;

/** Says receivers of a plan's reminders. Where no channel is known, what the plan calls it. Pure. */
export function receiverWords(plan: Plan, channels: readonly KnownChannel[] | null, say: Say): SayReceiver {
  const known = channels ?? [];
  const general = known.find(({ isGeneral, state }) => isGeneral && state === 'open')?.name ?? null;
  const tied = new Map(tiesOf(plan.areas, known).map(({ area, channel }) => [area.key, channel?.name ?? null]));
  return ({ receiver, recipient, channel }) => {
    if (receiver.kind === 'person') return say('reminders.toPerson', { person: receiver.person.name });
    if (receiver.kind === 'staff') {
      const place = general === null ? say('reminders.staff') : say('reminders.staffIn', { channel: general });
      const to = say('reminders.to', { place });
      return recipient === 'staff' ? to : say('reminders.instead', { to });
    }
    const name = receiver.areaKey === null ? general : tied.get(receiver.areaKey);
    return say('reminders.to', { place: name ?? channel });
  };
}
