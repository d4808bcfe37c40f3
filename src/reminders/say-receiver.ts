import type { Say } from '../text/text';
import type { ComingReminder } from './preview';

/** The name of an area's channel in Teams, of the general one (null); null where none is known. */
export type ChannelName = (areaKey: string | null) => string | null;

const unknown: ChannelName = () => null;

/** Who gets a reminder: "til Myndighedsarbejdet", "personligt til Anna Holm", "til staben, da rollen ingen person har". Pure. */
export function sayReceiver(
  { receiver, recipient, channel }: Pick<ComingReminder, 'receiver' | 'recipient' | 'channel'>,
  say: Say,
  nameOf: ChannelName = unknown,
): string {
  if (receiver.kind === 'person') return say('reminders.toPerson', { person: receiver.person.name });
  if (receiver.kind === 'channel') return say('reminders.to', { place: nameOf(receiver.areaKey) ?? channel });
  const general = nameOf(null);
  const place = general === null ? say('reminders.staff') : say('reminders.staffIn', { channel: general });
  const to = say('reminders.to', { place });
  // Nobody is the one that the rule names.
  return recipient === 'staff' ? to : say('reminders.instead', { to });
}
