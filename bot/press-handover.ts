import type { OutboxRow, PlanRepository, Outbox } from '../src/lists/repository';
import type { RolePeople } from '../src/lists/role-people';
import { keysOf, only, openThingsOf, type OpenThings } from '../src/plan/handover';
import type { LocalDate, Plan } from '../src/plan/plan';
import { handoverCardOf, readHandover, type Handover } from './handover';
import type { PressAnswer } from './port';
import type { CardContext } from './reminder-cards';

export interface HandoverPressOptions extends Pick<CardContext, 'say' | 'actors' | 'tokenFor'> {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly rolePeople: RolePeople;
  readonly today: () => LocalDate;
  readonly redrawItem: (row: OutboxRow) => Promise<void>;
}

/** A row that somebody changes at the same time is read again and tried once more. */
const rounds = 3;

/**
 * Hands over what a person has open, or takes back what this card handed over. What is about to be done is written down first,
 * each thing is written with its own ETag, and what a crash left is done by the next press: the same twice changes nothing.
 */
export async function pressHandover(
  options: HandoverPressOptions,
  row: OutboxRow,
  verb: 'handover.do' | 'handover.undo',
  by: string,
): Promise<PressAnswer> {
  const { say, repository, today } = options;
  const refused = (text: string): PressAnswer => ({ kind: 'refused', text });
  const handover = readHandover(row.proposal);
  const plan = await planNow(repository);
  if (plan === 'closed') return refused(say('reminder.withdrawn.planClosed'));
  if (handover === null || plan?.key !== handover.planKey) return refused(say('state.notFound'));
  const isUndo = verb === 'handover.undo';
  const [from, to] = isUndo ? [handover.to, handover.from] : [handover.from, handover.to];
  const wanted = keysOf(openThingsOf(plan, from.id, today()));
  const moved = isUndo ? handover.moved : [...new Set([...(handover.undone ? [] : handover.moved), ...wanted])];
  const kept = await keep(options, row, { ...handover, by: isUndo ? handover.by : by, moved, undone: isUndo });
  if (kept === null) return refused(say('cards.refused.conflict'));
  const written = await move(options, from.id, to.id, isUndo ? handover.moved : wanted);
  if (written === 'forbidden') return refused(say('bot.refused.noRight'));
  await options.redrawItem(kept);
  const after = await planNow(repository);
  return {
    kind: 'card',
    card: handoverCardOf(kept, after === null || after === 'closed' ? plan : after, today(), options, true),
  };
}

async function planNow(repository: PlanRepository): Promise<Plan | 'closed' | null> {
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') return null;
  return (loaded.closedOn ?? null) === null ? loaded.plan : 'closed';
}

async function keep({ outbox }: HandoverPressOptions, row: OutboxRow, handover: Handover): Promise<OutboxRow | null> {
  let present: OutboxRow | null = row;
  for (let attempt = 0; attempt < rounds && present; attempt++) {
    const kept = await outbox.update(present, { proposal: JSON.stringify(handover) });
    if (kept) return kept;
    present = await outbox.byToken(row.token);
  }
  return null;
}

/** Writes until nothing of these names the first person any more, or somebody is at them all the time. */
async function move(
  options: HandoverPressOptions,
  from: number,
  to: number,
  keys: readonly string[],
): Promise<'done' | 'forbidden'> {
  for (let round = 0; round < rounds; round++) {
    const plan = await planNow(options.repository);
    if (plan === null || plan === 'closed') return 'done';
    const left = only(openThingsOf(plan, from, options.today()), keys);
    if (keysOf(left).length === 0) return 'done';
    if (!(await write(options, plan, left, to))) return 'forbidden';
  }
  return 'done';
}

async function write(
  { repository, rolePeople }: HandoverPressOptions,
  plan: Plan,
  { items, activities, roles }: OpenThings,
  personId: number,
): Promise<boolean> {
  const changes = [
    ...items.map((base) => ({ kind: 'item' as const, base, change: { personId } })),
    ...activities.map((base) => ({ kind: 'activity' as const, base, change: { personId } })),
  ];
  const results = changes.length === 0 ? [] : await repository.change(plan.key, changes);
  for (const { holder, place } of roles) await rolePeople.put(holder, place, personId);
  if (roles.length > 0) repository.written();
  return !results.some((result) => !result.ok && result.error.kind === 'forbidden');
}
