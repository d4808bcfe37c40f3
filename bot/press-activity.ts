import type { OutboxRow } from '../src/lists/repository';
import type { Activity, Plan } from '../src/plan/plan';
import { withNever, withoutNever } from '../src/reminders/index';
import type { PressAnswer } from './port';
import type { PressOptions } from './press';
import { boundKey, cardOfRow } from './reminder-cards';

const rounds = 3;

/** "Aldrig for denne" on the card that asks for news of an activity, and "Mind om den igen"; the same twice changes nothing. */
export async function pressActivity(
  options: PressOptions,
  row: OutboxRow,
  verb: 'activity.never' | 'activity.remind',
): Promise<PressAnswer> {
  const { say, repository, today } = options;
  const refused = (text: string): PressAnswer => ({ kind: 'refused', text });
  for (let round = 0; round < rounds; round++) {
    const loaded = await repository.load();
    if (loaded === null || loaded === 'notProvisioned') return refused(say('state.notFound'));
    if ((loaded.closedOn ?? null) !== null) return refused(say('reminder.withdrawn.planClosed'));
    const { plan } = loaded;
    const base = plan.activities.find(({ key }) => boundKey(plan, key) === row.itemKey);
    if (!base) return refused(say('state.notFound'));
    const never = verb === 'activity.never' ? withNever(base.never, row.kind) : withoutNever(base.never, row.kind);
    if (never.join() === base.never.join()) return drawn(plan, base);
    const [result] = await repository.change(plan.key, [{ kind: 'activity', base, change: { never } }]);
    if (result?.ok === true && result.kind === 'activity') {
      if (result.value.never.length < never.length) return refused(say('cards.refused.olderSite'));
      await options.redrawItem(row);
      return drawn(plan, result.value);
    }
    if (result?.ok === false && result.error.kind === 'forbidden') return refused(say('bot.refused.noRight'));
  }
  return refused(say('cards.refused.conflict'));

  function drawn(plan: Plan, activity: Activity): PressAnswer {
    const activities = plan.activities.map((one) => (one.key === activity.key ? activity : one));
    return { kind: 'card', card: cardOfRow(row, { ...plan, activities }, today(), options, true) };
  }
}
