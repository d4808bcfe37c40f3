import type { LocalDate } from '../plan/plan';

/** Where somebody gets the reminders of what they are responsible for: in the channel, in their own chat too, or there alone. */
export const deliveryModes = ['channel', 'both', 'personal'] as const;
export type DeliveryMode = (typeof deliveryModes)[number];

/** How somebody wants to be written to in their own chat. */
export interface Wish {
  readonly mode: DeliveryMode;
  /** "17:00": nothing from then on until `quietUntil`, the next day where that is earlier. Both or none. */
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  /** Nothing on Saturdays and Sundays. */
  readonly quietWeekend: boolean;
  /** The first day on which something is written again. */
  readonly silentUntil: LocalDate | null;
}

/** Of who has said nothing. */
export const noWish: Wish = {
  mode: 'channel',
  quietFrom: null,
  quietUntil: null,
  quietWeekend: false,
  silentUntil: null,
};

/** Nobody is silent for longer than this: who has left is handed over, and not left waiting. */
export const mostSilentDays = 183;
