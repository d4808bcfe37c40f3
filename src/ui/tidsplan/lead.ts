import type { LocalDate, Plan } from '../../plan/plan';
import { countStates } from '../../plan/standing';
import type { ItemState } from '../../plan/status';
import type { Say } from '../../text/text';

const told: readonly ItemState[] = ['late', 'running', 'planned', 'undated', 'reached', 'postponed', 'dropped'];

/** The sentence that opens the tidsplan: what a leader could read aloud ("2 er overskredet, 5 … og 1 mangler dato."). */
export function leadSentence(plan: Plan, today: LocalDate, say: Say): string {
  const all = countStates(plan.items, today);
  const counts = told.map((state) => [state, all[state]] as const).filter(([, n]) => n > 0);
  const parts = counts.map(([state, n]) => say.count(`tidsplan.lead.${state}`, n));
  const last = parts[parts.length - 1];
  if (last === undefined) return say('tidsplan.lead.none');
  const rest = parts.slice(0, -1);
  return `${rest.length === 0 ? last : say('list.two', { head: rest.join(', '), last })}.`;
}
