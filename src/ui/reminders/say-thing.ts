import type { Activity, PlanItem } from '../../plan/plan';
import type { Subject } from '../../reminders/index';
import type { Say } from '../../text/text';
import { sayPlaceOf } from '../overview/item-line';

/** What a reminder is about and where it belongs: "Milepæl i 2.1 Inddragelse af netværk". Pure. */
export function sayThing(
  target: Subject['target'],
  item: PlanItem | undefined,
  activity: Activity | undefined,
  say: Say,
): string {
  if (item) return sayPlaceOf(item, activity, say);
  if (target === 'milestone' || target === 'goal' || target === 'followUp' || target === 'learning')
    return say(target === 'learning' ? 'reminders.target.learning' : `kind.${target}`);
  return say(`reminders.target.${target}`);
}
