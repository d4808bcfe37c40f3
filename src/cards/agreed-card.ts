import type { Proposal } from '../agreements/index';
import { sayDate, sayPeriod, sayPeriodDistance, type Calendar } from '../periods/index';
import type { Activity, LocalDate, PlanItem } from '../plan/plan';
import type { Say } from '../text/text';
import { card, execute, openUrl, plain, textBlock, type AdaptiveCard, type CardJson } from './elements';

export interface AgreedCardOptions {
  readonly activity: Activity;
  readonly proposal: Proposal;
  /** The follow-up as the plan has it now; null as long as nobody has saved it. */
  readonly item: PlanItem | null;
  readonly today: LocalDate;
  readonly token: string;
  /** Opens the follow-up, or the activity, in the tab. */
  readonly link: string;
  readonly calendar: Calendar;
  readonly say: Say;
}

/** What was agreed in a thread: as it stands in the plan, and how to correct or undo it; else that it is not saved. */
export function agreedCard(options: AgreedCardOptions): AdaptiveCard {
  const { activity, proposal, item, token, link, say } = options;
  const title = `${activity.key} ${activity.title}`;
  const open = openUrl(say('agreement.open'), link);
  if (item?.status === 'dropped')
    return card(say.locale, say('agreement.undone'), [small(say('agreement.undone')), words(item.text)], [open]);
  const head = item === null ? 'agreement.proposed' : 'thread.saved';
  const text = item?.text ?? proposal.text;
  const body = [
    textBlock(say(head, { activity: plain(title) }), {
      weight: 'Bolder',
      size: 'Small',
      color: item === null ? 'Warning' : 'Good',
    }),
    words(text),
    small(whenAndWho(options)),
    ...notes(options),
  ];
  const spoken = `${say(head, { activity: title })}: ${firstLine(text)}`;
  return card(
    say.locale,
    spoken,
    body,
    item === null
      ? [execute(say('agreement.save'), 'agreement.save', token, { style: 'positive' }), open]
      : [execute(say('card.button.undo'), 'agreement.undo', token), open],
  );
}

/** "senest 30. april 2019 (om 12 arbejdsdage) · Ansvarlig: områdejurist · Aftalt af Kim Holm" */
function whenAndWho({ item, proposal, today, calendar, say }: AgreedCardOptions): string {
  const role = item === null ? proposal.role : item.responsible;
  const parts = [
    item === null ? proposal.periodText && plain(proposal.periodText) : whenOf(item, today, calendar, say),
    role && say('agreement.responsible', { role: plain(role) }),
    say('agreement.by', { person: plain(proposal.by) }),
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function whenOf(item: PlanItem, today: LocalDate, calendar: Calendar, say: Say): string | null {
  if (item.periodText === null && item.start === null && item.end === null && item.recurrence === null) return null;
  const period = plain(sayPeriod({ ...item, text: item.periodText }, say.locale));
  const distance = sayPeriodDistance(item, today, say.locale, calendar);
  return distance === null ? period : say('agreement.when', { period, distance });
}

/** What was read in another way than it may be meant, and what is missing: asked for once, and saved all the same. */
function notes({ item, proposal, say }: AgreedCardOptions): CardJson[] {
  if (item === null) return [small(say('agreement.whoSaves', { person: plain(proposal.by) }))];
  const before =
    proposal.before !== null && item.end !== null && item.periodText === proposal.periodText
      ? say('agreement.before', { words: plain(proposal.before), meaning: `senest ${sayDate(item.end, 'da')}` })
      : null;
  const asked = [
    before,
    item.periodText === null ? say('thread.noDate') : null,
    item.responsible === null ? say('thread.noRole') : null,
    say('agreement.howToCorrect'),
  ];
  return asked.filter((one) => one !== null).map((one) => small(one));
}

const words = (text: string): CardJson => textBlock(plain(firstLine(text)), { spacing: 'None', style: 'heading' });
const small = (text: string): CardJson => textBlock(text, { isSubtle: true, spacing: 'Small', size: 'Small' });
const firstLine = (text: string): string => text.split('\n').join(' · ');
