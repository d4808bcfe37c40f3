import type { Proposal } from '../agreements/index';
import { sayDate, sayDistance, sayPeriod, sayPeriodDistance, type Calendar } from '../periods/index';
import type { Activity, LocalDate, PlanItem } from '../plan/plan';
import type { Say } from '../text/text';
import { agreementInputs, agreementSigns } from './agreement-inputs';
import { askedCard } from './asked-card';
import {
  card,
  execute,
  facts,
  openUrl,
  plainLine,
  refreshedFor,
  showCard,
  spokenLine,
  textBlock,
  type AdaptiveCard,
  type CardJson,
} from './elements';
import type { CardView } from './reminder-card';

export interface AgreedCardOptions {
  readonly activity: Activity;
  readonly proposal: Proposal;
  /** The follow-up as the plan has it now; null as long as nobody has saved it. */
  readonly item: PlanItem | null;
  readonly today: LocalDate;
  readonly planClosed: boolean;
  readonly view: CardView;
  readonly token: string;
  /** Opens the follow-up, or the activity, in the tab. */
  readonly link: string;
  readonly calendar: Calendar;
  readonly say: Say;
}

const room = { title: 300, activity: 120, period: 120, role: 120 } as const;

/** What was agreed in a thread: as it stands in the plan, and how to correct or undo it; else that it is not saved. */
export function agreedCard(options: AgreedCardOptions): AdaptiveCard {
  const { activity, proposal, item, link, say, view, token } = options;
  const title = `${activity.key} ${activity.title}`;
  const open = openUrl(say('agreement.open'), link);
  if (item?.status === 'dropped')
    return card(say.locale, say('agreement.undone'), [small(say('agreement.undone')), words(item.text)], [open]);
  const ask = item === null ? proposal.ask : null;
  if (ask) return askedCard({ ...options, ask });
  const isSettled = item?.status === 'reached' || options.planClosed;
  const acting = !isSettled && (view.acting || view.userIds === null);
  const text = item?.text ?? proposal.text;
  const body = [
    textBlock(say(headKey(item, proposal), { activity: plainLine(title, room.activity) }), {
      weight: 'Bolder',
      size: 'Small',
      color: item === null ? 'Warning' : 'Good',
    }),
    words(text),
    factsOf(options),
    ...(isSettled ? [] : notes(options, acting)),
  ];
  const spoken = `${say(headKey(item, proposal), { activity: spokenLine(title, room.activity) })}: ${spokenLine(text, room.title)}`;
  const made = card(say.locale, spoken, body, [...(acting ? actionsOf(options) : []), open]);
  return isSettled ? made : refreshedFor(made, token, view.userIds ?? []);
}

function headKey(item: PlanItem | null, { known }: Proposal) {
  if (item === null) return 'agreement.proposed';
  if (item.status === 'reached') return 'agreement.reached';
  return known ? 'agreement.known' : 'thread.saved';
}

function actionsOf({ item, proposal, token, say }: AgreedCardOptions): CardJson[] {
  if (item === null) return [execute(say('agreement.save'), 'agreement.save', token, { style: 'positive' })];
  const { text, periodText, responsible } = item;
  const values = { text, period: periodText ?? '', role: responsible ?? '' };
  const save = execute(say('agreement.saveEdit'), 'agreement.edit', token, {
    style: 'positive',
    shown: shownPrint(item),
  });
  // Longer words than a field takes, or a card, are corrected in the plan.
  const fits = text.length <= agreementSigns.text;
  return [
    ...(fits ? [showCard(say('card.button.edit'), say.locale, agreementInputs(values, say), save)] : []),
    // What was there before is not undone with what was said now.
    ...(proposal.known ? [] : [execute(say('card.button.undo'), 'agreement.undo', token)]),
  ];
}

/** A print of what the fields of the card are filled in with; by it a press tells that they have changed since. Pure. */
export function shownPrint({ text, periodText, responsible }: PlanItem): string {
  const words = JSON.stringify([text, periodText, responsible]);
  let print = 5381;
  for (let i = 0; i < words.length; i++) print = (Math.imul(print, 33) ^ words.charCodeAt(i)) >>> 0;
  return `${words.length}-${print.toString(36)}`;
}

/** By when, who, and who said it. */
function factsOf({ item, proposal, today, calendar, say }: AgreedCardOptions): CardJson {
  const when = item === null ? proposal.periodText : whenOf(item, today, calendar, say);
  const role = item === null ? proposal.role : item.responsible;
  return facts([
    ...(when === null ? [] : ([[say('agreement.field.when'), plainLine(when, room.period)]] as const)),
    ...(role === null ? [] : ([[say('agreement.field.who'), plainLine(role, room.role)]] as const)),
    [say('agreement.field.by'), plainLine(proposal.by, room.role)],
  ]);
}

function whenOf(item: PlanItem, today: LocalDate, calendar: Calendar, say: Say): string | null {
  const { periodText, start, end, recurrence } = item;
  if (periodText === null && start === null && end === null && recurrence === null) return null;
  const period = sayPeriod({ ...item, text: periodText }, say.locale);
  // "senest 30. april" is a day, and ends nowhere.
  const isDay = start === null && end !== null;
  const distance = isDay
    ? sayDistance(end, today, say.locale, calendar)
    : sayPeriodDistance(item, today, say.locale, calendar);
  return distance === null ? period : say('agreement.when', { period, distance });
}

/** What was read in another way than it may be meant, and what is missing: asked for once, and saved all the same. */
function notes({ item, proposal, say }: AgreedCardOptions, acting: boolean): CardJson[] {
  if (item === null) {
    const key = acting ? 'agreement.whoSaves' : 'agreement.whoSavesReader';
    return [small(say(key, { person: plainLine(proposal.by, room.role) }))];
  }
  const before =
    proposal.before !== null && item.end !== null && item.periodText === proposal.periodText
      ? say('agreement.before', {
          words: plainLine(proposal.before, room.period),
          meaning: `senest ${sayDate(item.end, 'da')}`,
        })
      : null;
  const asked = [
    before,
    item.periodText === null ? say('thread.noDate') : null,
    item.responsible === null ? say('thread.noRole') : null,
    acting ? say('agreement.howToCorrect') : null,
  ];
  return asked.filter((one) => one !== null).map((one) => small(one));
}

const words = (text: string): CardJson =>
  textBlock(plainLine(text, room.title), { weight: 'Bolder', size: 'Medium', spacing: 'None', style: 'heading' });
const small = (text: string): CardJson => textBlock(text, { isSubtle: true, spacing: 'Small', size: 'Small' });
