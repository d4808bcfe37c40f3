import { readMeetingProposal, readProposal } from '../src/agreements/index';
import { shownPrint, type CardVerb } from '../src/cards/index';
import type { ItemChange, OutboxRow } from '../src/lists/repository';
import type { LocalDate, Plan, PlanItem } from '../src/plan/plan';
import type { TextKey } from '../src/text/text';
import { agreementCard, saveAgreement } from './agreement';
import { type SavingOptions } from './write-agreement';
import { fieldsOf, judged } from './agreement-fields';
import { answerQuestion } from './answer-question';
import { changeItem } from './change-item';
import { undoMeeting } from './meeting-agreement';
import type { Press, PressAnswer } from './port';
import { boundKey, type CardContext } from './reminder-cards';

export interface AgreementPressOptions extends CardContext, SavingOptions {
  readonly today: () => LocalDate;
  readonly redrawItem: (row: OutboxRow) => Promise<void>;
}

/** A press on the card of an agreement, by somebody whose right is proven. */
export interface AgreementPress {
  readonly pressed: Pick<Press, 'inputs'>;
  readonly row: OutboxRow;
  readonly verb: CardVerb;
  readonly login: string;
}

/** "Gem i planen", "Gem rettelsen" and "Fortryd" on the card of an agreement; the same twice changes nothing. */
export async function pressAgreement(options: AgreementPressOptions, press: AgreementPress): Promise<PressAnswer> {
  const { say, repository } = options;
  const { row, verb, login } = press;
  const refused = (key: TextKey): PressAnswer => ({ kind: 'refused', text: say(key) });
  const before = await repository.load();
  if (before === null || before === 'notProvisioned') return refused('state.notFound');
  if ((before.closedOn ?? null) !== null) return refused('reminder.withdrawn.planClosed');
  const { plan } = before;
  // The numbers in a row are of its own plan, and may be others' in this one.
  if (!row.activityKey.startsWith(boundKey(plan, ''))) return refused('state.notFound');
  let now = row;
  if (verb === 'agreement.save' || verb === 'agreement.answer') {
    const saved =
      verb === 'agreement.save'
        ? await saveAgreement(options, row, plan, login)
        : await answerQuestion(options, row, plan, press.pressed.inputs['answer'] ?? '', login);
    if (saved.kind !== 'saved') return refused(saved.kind === 'forbidden' ? 'bot.refused.noRight' : 'agreement.failed');
    now = saved.row;
  } else if (readMeetingProposal(row.proposal)) {
    if (verb !== 'agreement.undo') return refused('card.refused.unknown');
    const problem = await undoMeeting(options, row, plan, login);
    if (problem !== null) return refused(problem === 'forbidden' ? 'bot.refused.noRight' : 'agreement.failed');
  } else {
    const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey);
    if (!item) return refused('state.notFound');
    // What was there before is not undone with what was said now.
    if (verb === 'agreement.undo' && readProposal(row.proposal)?.known) return refused('card.refused.unknown');
    if (verb === 'agreement.edit' && item.status !== 'planned') {
      await options.redrawItem(row);
      return refused('cards.refused.settled');
    }
    const asked: Edit = verb === 'agreement.edit' ? editOf(options, plan, item, press) : { status: 'dropped' };
    if (asked !== 'conflict' && 'question' in asked) return { kind: 'refused', text: asked.question };
    const written =
      asked === 'conflict' ? asked : isDone(item, asked) ? item : await changeItem(options, item, asked, login);
    if (written === 'forbidden') return refused('bot.refused.noRight');
    if (written === 'gone') return refused('state.notFound');
    if (written === 'conflict') {
      await options.redrawItem(row);
      return refused('cards.refused.conflict');
    }
    if ('refused' in written) return { kind: 'refused', text: written.refused[say.locale] };
  }
  await options.redrawItem(now);
  const loaded = await repository.load();
  const present = loaded === null || loaded === 'notProvisioned' ? plan : loaded.plan;
  return { kind: 'card', card: agreementCard(now, present, options.today(), options, true) };
}

const isDone = (item: PlanItem, change: ItemChange): boolean =>
  Object.entries(change).every(([name, value]) => item[name as keyof PlanItem] === value);

type Edit = ItemChange | 'conflict' | { readonly question: string };

/** What the fields of the card ask to be written, or the question about it. */
function editOf(
  { say, today }: AgreementPressOptions,
  plan: Plan,
  item: PlanItem,
  { pressed: { inputs } }: AgreementPress,
): Edit {
  const fields = { ...fieldsOf(inputs), activity: item.activityKey };
  // Words that stand unchanged are not judged anew: what was agreed for a day that has come may still be worded better.
  const isKept = fields.period === (item.periodText ?? '');
  const result = judged(isKept ? { ...fields, period: '' } : fields, { plan, today: today(), say });
  if (result.kind === 'asked') return result;
  const { text, role } = result;
  const periodText = isKept ? item.periodText : (result.period?.text ?? null);
  const change = { text, periodText, responsible: role };
  // The fields were filled in from what was shown: where that has changed since, they would write it back.
  const isStale = inputs['shown'] !== undefined && inputs['shown'] !== shownPrint(item);
  return isStale && !isDone(item, change) ? 'conflict' : change;
}
