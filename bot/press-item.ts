import { standingOf, stillStands, undoUntil } from '../src/cards/index';
import { remembered, takenBack, type CardPress, type PressedFields } from '../src/lists/card-press';
import type { ItemChange, OutboxRow } from '../src/lists/repository';
import type { Plan, PlanItem } from '../src/plan/plan';
import type { TextKey } from '../src/text/text';
import { changeItem } from './change-item';
import type { Press, PressAnswer } from './port';
import type { PressOptions } from './press';
import { askedBy } from './press-change';
import { boundKey, cardOfRow, endOf } from './reminder-cards';

/** A press on the card of an item, by somebody whose right is proven. */
export interface ItemPress {
  readonly pressed: Press;
  readonly row: OutboxRow;
  readonly login: string;
  readonly name: string;
}

/** Carries a press out: once, on the plan as it is now, and remembers what stood before. */
export async function pressItem(options: PressOptions, { pressed, row, login, name }: ItemPress): Promise<PressAnswer> {
  const { say, repository, calendar } = options;
  const today = options.today();
  const refused = (key: TextKey): PressAnswer => ({ kind: 'refused', text: say(key) });
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') return refused('state.notFound');
  const { plan } = loaded;
  const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey);
  if (!item) return refused('state.notFound');
  const planClosed = (loaded.closedOn ?? null) !== null;
  if (planClosed) return refused('reminder.withdrawn.planClosed');
  const cardNow = (of: OutboxRow, now: PlanItem): PressAnswer => ({
    kind: 'card',
    card: cardOfRow(of, withItem(plan, now), today, options, true),
  });
  // The same press sent again: it was carried out, and has perhaps been taken back since.
  if (pressed.id !== '' && row.presses.seen.includes(pressed.id)) return cardNow(row, item);

  const finish = async (last: CardPress | null, now: PlanItem, snoozed?: string | null): Promise<PressAnswer> => {
    const change = snoozed === undefined ? {} : { snoozedUntil: snoozed };
    const kept = await remember(options, row, last, pressed.id, change);
    if (snoozed !== undefined && snoozed !== null && kept?.snoozedUntil !== snoozed)
      return refused('cards.refused.olderSite');
    // Whoever took it over is named on the card that is drawn now.
    await options.people.learn(withItem(plan, now), new Set([now.key]));
    await options.redrawItem(row);
    return cardNow(kept ?? row, now);
  };
  const write = async (change: ItemChange): Promise<PlanItem | PressAnswer> => {
    const written = await changeItem(options, item, change, login);
    if (written === 'forbidden') return refused('bot.refused.noRight');
    if (written === 'gone') return refused('state.notFound');
    if (written === 'conflict') {
      await options.redrawItem(row);
      return refused('cards.refused.conflict');
    }
    if ('refused' in written) return { kind: 'refused', text: written.refused[say.locale] };
    return written;
  };

  if (pressed.verb === 'item.undo') {
    const { last } = row.presses;
    if (last === null) return item.status === 'reached' ? refused('cards.refused.undoLate') : cardNow(row, item);
    if (today > undoUntil(last, calendar)) return refused('cards.refused.undoLate');
    if (!stillStands(last, item, row)) return refused('cards.refused.undoChanged');
    const { snoozedUntil, ...change } = last.before;
    const written = hasFields(change) ? await write(changeFrom(change)) : item;
    return isAnswer(written) ? written : finish(null, written, snoozedUntil);
  }

  const verb = takenBack.map((kind) => `item.${kind}` as const).find((one) => one === pressed.verb);
  if (!verb) return refused('card.refused.unknown');
  const standing = standingOf({
    item,
    step: row.kind,
    madeFor: endOf(row),
    snoozedUntil: row.snoozedUntil,
    planClosed,
  });
  // Pressed twice, or by two at once: it is as they meant it.
  const hasTyped = (pressed.inputs['status'] ?? '').trim() !== '';
  if (standing === 'reached' && verb === 'item.reached' && !hasTyped) return cardNow(row, item);
  const personId = verb === 'item.take' ? ((await repository.personOf(login))?.id ?? null) : null;
  const by = { name };
  const asked = askedBy({ ...pressed, verb, item, row, by, personId, today, calendar, say });
  if (asked.kind === 'refused') return asked;
  if (asked.kind === 'nothing') return cardNow(row, item);
  if (standing !== 'open' && !(standing === 'never' && verb === 'item.remind')) {
    await options.redrawItem(row);
    return refused('cards.refused.settled');
  }
  const written = hasFields(asked.change) ? await write(asked.change) : item;
  if (isAnswer(written)) return written;
  // A column that the site lacks is left out of what is written.
  const { news, never } = asked.change;
  if ((news && written.news === null) || (never && never.length > written.never.length))
    return refused('cards.refused.olderSite');
  return finish(asked.press, written, asked.press.after.snoozedUntil);
}

const hasFields = (change: object): boolean => Object.keys(change).length > 0;
const isAnswer = (value: PlanItem | PressAnswer): value is PressAnswer => !('key' in value);

const changeFrom = (before: Omit<PressedFields, 'snoozedUntil'>): ItemChange =>
  Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined));

/** Writes down what was pressed; after a conflict on what the row holds now. Null where the row is gone. */
async function remember(
  { outbox }: PressOptions,
  row: OutboxRow,
  last: CardPress | null,
  id: string,
  change: { readonly snoozedUntil?: string | null },
): Promise<OutboxRow | null> {
  let present: OutboxRow | null = row;
  for (let attempt = 0; attempt < 4 && present; attempt++) {
    const kept = await outbox.update(present, { ...change, presses: remembered(present.presses, last, id) });
    if (kept) return kept;
    present = await outbox.byToken(row.token);
  }
  return null;
}

const withItem = (plan: Plan, item: PlanItem): Plan => ({
  ...plan,
  items: plan.items.map((one) => (one.key === item.key ? item : one)),
});
