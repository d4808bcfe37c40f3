import type { Plan, PlanItem } from '../plan/plan';
import type { Say } from '../text/text';

/** What was agreed on an activity and still holds, in the order it was agreed. Pure. */
export const agreedOn = (plan: Plan, activityKey: string): readonly PlanItem[] =>
  plan.items
    .filter(
      ({ kind, origin, activityKey: of, status }) =>
        kind === 'followUp' && origin === 'agreed' && of === activityKey && status !== 'dropped',
    )
    .sort((a, b) => a.order - b.order);

/** The agreements that a message made, whichever way Teams told of it. */
export const agreedOf = (plan: Plan, link: string): readonly PlanItem[] =>
  plan.items.filter(({ messageLink }) => messageLink !== null && addressOf(messageLink) === addressOf(link));

/** The one agreement of a message that makes no more; null where it made none. */
export const agreedBy = (plan: Plan, link: string): PlanItem | null => agreedOf(plan, link)[0] ?? null;

/** What tells a message from others; what follows says only how one gets there. */
const addressOf = (link: string): string => link.split('?')[0] ?? link;

/** What names another role in an item: the person who had the one before has it no longer. Pure. */
export const inCharge = (
  item: Pick<PlanItem, 'responsible' | 'personId'>,
  role: string | null,
): { readonly responsible: string | null; readonly personId?: null } => ({
  responsible: role,
  ...(role !== item.responsible && item.personId !== null && { personId: null }),
});

/** "Aftalt i tråden: a, b og c. Gennemført: 1." */
export function summaryOf(plan: Plan, activityKey: string, say: Say): string {
  const all = agreedOn(plan, activityKey);
  if (all.length === 0) return say('answer.agreedNone');
  return say('thread.summary', {
    followUps: listed(
      all.map(({ text }) => `”${text.split('\n').join(' · ').replace(/\.$/, '')}”`),
      say,
    ),
    n: all.filter(({ status }) => status === 'reached').length,
  });
}

/** More than five: the first three, and how many more there are (VOICE.md 5). */
function listed(words: readonly string[], say: Say): string {
  if (words.length > 5) return `${words.slice(0, 3).join(', ')} ${say('list.more', { n: words.length - 3 })}`;
  const last = words[words.length - 1] ?? '';
  return words.length === 1 ? last : say('list.two', { head: words.slice(0, -1).join(', '), last });
}
