import { askAbout, readAgreement, readMeetingProposal, readProposal, type Proposal } from '../src/agreements/index';
import { agreementDialog, agreementSigns } from '../src/cards/index';
import type { OutboxRow, Threads } from '../src/lists/repository';
import { holdsCpr } from '../src/plan/cpr';
import type { Plan, PlanItem } from '../src/plan/plan';
import { agree, type AgreeOptions } from './agree';
import { agreeAgain } from './agree-again';
import { agreementKey } from './agreement';
import { fieldsOf, judged, type AgreementFields } from './agreement-fields';
import { forThread, type PlanSpeech } from './plan-of-row';
import type { ChosenMessage, DialogAnswer, MessagePlace } from './port';
import { boundKey } from './reminder-cards';

export interface ChosenOptions extends AgreeOptions, PlanSpeech {
  readonly threads: Threads;
  /** Draws the cards again that show the item of a row. */
  readonly redrawItem: (row: OutboxRow) => Promise<void>;
}

/**
 * "Gem som opfølgning" in a message's menu: the dialog, filled in with what the message says, and the saving of what was typed.
 * Who reads the plan and may not change it proposes. A message is one agreement, by whichever way it was made.
 */
export async function chosenMessage(given: ChosenOptions, chosen: ChosenMessage): Promise<DialogAnswer> {
  const said = (text: string): DialogAnswer => ({ kind: 'said', text });
  const { place, text, inputs } = chosen;
  // Without lists there is no thread, and no plan either: that is said below.
  const thread = place && (await given.threads.findByConversation(place.conversationId).catch(() => null));
  const options = await forThread(given, thread);
  const { say, repository, today } = options;
  const loaded = await repository.load();
  if (loaded === 'notProvisioned') return said(say('bot.noPlan'));
  const { name, userPrincipalName: login } = await chosen.person();
  if (login === null || !(await repository.mayUserRead(login))) return said(say('bot.noAccess'));
  if (loaded === null) return said(say('bot.noPlan'));
  if ((loaded.closedOn ?? null) !== null) return said(say('agreement.dialog.planClosed'));
  const { plan } = loaded;
  const channels = await options.channels.list();
  const known = channels.some(({ channelId, state }) => channelId === place?.channelId && state === 'open');
  if (place === null || !known) return said(say('agreement.dialog.notHere'));
  if (holdsCpr(text)) return said(say('agreement.dialog.messageCpr'));
  const row = (await options.outbox.list({ keys: [agreementKey(plan, place.conversationId, place.messageId)] }))[0];
  const mayEdit = await repository.mayUserEdit(login);
  const item = row && plan.items.find(({ key }) => boundKey(plan, key) === row.itemKey);
  const ofMeeting = row !== undefined && readMeetingProposal(row.proposal) !== null;
  const isLeft = row !== undefined && readProposal(row.proposal)?.ask?.kind === 'none';
  // Undone, or left after a question: it may be agreed again, in its own words.
  const isOpen = isLeft || (item?.status === 'dropped' && !ofMeeting);
  if (inputs === null) {
    if (row && !isOpen && row.state !== 'planned') return said(alreadyOf(options, plan, row, item));
    return dialog(options, { plan, mayEdit, fields: await readFields(options, plan, place, text), question: null });
  }
  const result = judged(fieldsOf(inputs), { plan, today: today(), say });
  if (result.kind === 'asked') return dialog(options, { plan, mayEdit, ...result });
  const { period, role, activity } = result;
  const proposal: Proposal = {
    ...{ text: result.text, periodText: period?.text ?? null, before: period?.before ?? null, role },
    ...{ by: name, on: today(), link: place.link },
    ask: askAbout(plan, activity.key, { text: result.text, period: null, role }, today()),
  };
  if (row && isOpen) {
    const problem = await agreeAgain(options, { plan, activity, place, proposal, login, mayEdit }, row, item ?? null);
    return problem === null ? { kind: 'done' } : said(say(problem));
  }
  const agreed = await agree(options, { plan, activity, place, proposal, login, mayEdit });
  if (agreed.kind === 'failed') return said(say('agreement.failed'));
  // Sent twice by an impatient finger it is what was meant; by two people, the second is told of the first.
  if (agreed.kind === 'before' && !isSame(agreed.row, proposal)) {
    const now = plan.items.find(({ key }) => boundKey(plan, key) === agreed.row.itemKey);
    return said(alreadyOf(options, plan, agreed.row, now));
  }
  return { kind: 'done' };
}

/** The fields as the message itself says them, on the activity of its thread. */
async function readFields(
  { threads, today }: ChosenOptions,
  plan: Plan,
  place: MessagePlace,
  message: string,
): Promise<AgreementFields> {
  const { text, period, role } = readAgreement(message, today());
  const thread = await threads.findByConversation(place.conversationId);
  const activity = plan.activities.find(({ key }) => boundKey(plan, key) === thread?.activityKey);
  return {
    text: text.slice(0, agreementSigns.text),
    period: period?.text ?? '',
    role: role ?? '',
    activity: activity?.key ?? '',
  };
}

interface Shown {
  readonly plan: Plan;
  readonly mayEdit: boolean;
  readonly fields: AgreementFields;
  readonly question: string | null;
}

const dialog = ({ say }: ChosenOptions, { plan, mayEdit, fields, question }: Shown): DialogAnswer => ({
  kind: 'dialog',
  title: say('thread.saveTitle'),
  card: agreementDialog({ plan, values: fields, question, mayEdit, say }),
});

function alreadyOf({ say }: ChosenOptions, plan: Plan, row: OutboxRow, item: PlanItem | undefined): string {
  const of = plan.activities.find(({ key }) => boundKey(plan, key) === row.activityKey);
  const activity = of ? `${of.key} ${of.title}` : '';
  return item
    ? say('agreement.dialog.already', { activity, title: item.text.split('\n').join(' · ') })
    : say('agreement.dialog.proposed', { activity });
}

function isSame(row: OutboxRow, proposal: Proposal): boolean {
  const before = readProposal(row.proposal);
  const told = ({ text, periodText, role, by }: Proposal): string => JSON.stringify([text, periodText, role, by]);
  return before !== null && told(before) === told(proposal);
}
