import { inCharge, readMeetingProposal, readProposal } from '../src/agreements/index';
import { shownPrint, type CardVerb } from '../src/cards/index';
import type { ItemChange, OutboxRow } from '../src/lists/repository';
import type { LocalDate, Plan, PlanItem } from '../src/plan/plan';
import { saveAgreement } from './agreement';
import { type SavingOptions } from './write-agreement';
import { fieldsOf, judged } from './agreement-fields';
import { answerQuestion } from './answer-question';
import { changeItem } from './change-item';
import { undoMeeting } from './meeting-agreement';
import type { Press, PressAnswer } from './port';
import { boundKey, cardOfRow, type CardContext } from './reminder-cards';

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

/** A press on the card of an agreement: saved, answered, corrected or undone; the same twice changes nothing. */
export async function pressAgreement(options: AgreementPressOptions, press: AgreementPress): Promise<PressAnswer> {
  const { say, repository } = options;
  const { row } = press;
  const refused = (text: string): PressAnswer => ({ kind: 'refused', text });
  const before = await repository.load();
  if (before === null || before === 'notProvisioned') return refused(say('state.notFound'));
  if ((before.closedOn ?? null) !== null) return refused(say('agreement.dialog.planClosed'));
  const { plan } = before;
  // The numbers in a row are of its own plan, and may be others' in this one.
  if (!row.activityKey.startsWith(boundKey(plan, ''))) return refused(say('state.notFound'));
  const now = await carriedOut(options, plan, press);
  if (typeof now === 'string') return refused(now);
  await options.redrawItem(now);
  const loaded = await repository.load();
  const present = loaded === null || loaded === 'notProvisioned' ? plan : loaded.plan;
  return { kind: 'card', card: cardOfRow(now, present, options.today(), options, true) };
}

/** The row as it stands after the press, or a sentence about why nothing was changed. */
async function carriedOut(
  options: AgreementPressOptions,
  plan: Plan,
  press: AgreementPress,
): Promise<OutboxRow | string> {
  const { say } = options;
  const { row, verb, login, pressed } = press;
  const failed = (kind: 'forbidden' | 'failed'): string =>
    say(kind === 'forbidden' ? 'bot.refused.noRight' : 'agreement.failed');
  switch (verb) {
    case 'agreement.save':
    case 'agreement.answer': {
      const answer = pressed.inputs['answer'] ?? '';
      const saving =
        verb === 'agreement.save'
          ? saveAgreement(options, row, plan, login)
          : answerQuestion(options, row, plan, answer, login);
      const saved = await saving;
      return saved.kind === 'saved' ? saved.row : failed(saved.kind);
    }
    case 'agreement.undo': {
      // What was there before is not undone with what was said now.
      if (readProposal(row.proposal)?.known) return say('card.refused.unknown');
      if (readMeetingProposal(row.proposal) === null) return changed(options, plan, press);
      const problem = await undoMeeting(options, row, plan, login);
      return problem === null ? row : failed(problem);
    }
    case 'agreement.edit':
      return readMeetingProposal(row.proposal) === null ? changed(options, plan, press) : say('card.refused.unknown');
    default:
      return say('card.refused.unknown');
  }
}

/** "Gem rettelsen" and "Fortryd" of the one follow-up of a card. */
async function changed(options: AgreementPressOptions, plan: Plan, press: AgreementPress): Promise<OutboxRow | string> {
  const { say, redrawItem } = options;
  const { row, verb, login } = press;
  const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey);
  if (!item) return say('state.notFound');
  if (verb === 'agreement.edit' && item.status !== 'planned') {
    await redrawItem(row);
    return say('cards.refused.settled');
  }
  const asked: Edit = verb === 'agreement.edit' ? editOf(options, plan, item, press) : { status: 'dropped' };
  if (asked !== 'conflict' && 'question' in asked) return asked.question;
  const written =
    asked === 'conflict' ? asked : isDone(item, asked) ? item : await changeItem(options, item, asked, login);
  switch (written) {
    case 'forbidden':
      return say('bot.refused.noRight');
    case 'gone':
      return say('state.notFound');
    case 'conflict':
      await redrawItem(row);
      return say('cards.refused.conflict');
    default:
      return 'refused' in written ? written.refused[say.locale] : row;
  }
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
  const change = { text, periodText, ...inCharge(item, role) };
  // The fields were filled in from what was shown: where that has changed since, they would write it back.
  const isStale = inputs['shown'] !== undefined && inputs['shown'] !== shownPrint(item);
  return isStale && !isDone(item, change) ? 'conflict' : change;
}
