import { sayPeriod, sayRecurrence } from '../periods/index';
import { isResting } from '../plan/merged';
import type { Activity, LocalDate, PlanItem } from '../plan/plan';
import { stateOf } from '../plan/status';
import type { Say } from '../text/text';
import {
  card,
  column,
  linkTo,
  openUrl,
  plainLine,
  spokenLine,
  textBlock,
  type AdaptiveCard,
  type CardJson,
} from './elements';
import { sayState, signOf, stateColours } from './reminder-words';
import { saySetAside, type Merged } from './set-aside';

export interface ActivityCardOptions {
  readonly activity: Activity;
  /** The activity's milestones, goals and follow-ups in the plan's order. */
  readonly items: readonly PlanItem[];
  readonly today: LocalDate;
  readonly links: { readonly activity: string; readonly timeline: string };
  /** The thread's root before this one, and the one that goes on from it. */
  readonly earlier?: string | null;
  readonly later?: string | null;
  readonly planClosed?: boolean;
  /** What the activity has become a part of. */
  readonly merged?: Merged | null;
  readonly say: Say;
}

/** More rows than this make a card that no one reads on a phone; the rest is a click away. */
const mostRows = 8;
/** So many signs of people's words stand in a line, and in a longer text. */
const room = { line: 160, text: 300 } as const;

/** The root of an activity's thread: what it consists of and how each part stands. */
export function activityCard(options: ActivityCardOptions): AdaptiveCard {
  const { activity, items, today, links, say, earlier = null, later = null } = options;
  const title = `${activity.key} ${activity.title}`;
  const open = items.filter((item) => item.status === 'planned');
  const shown = [...open, ...items.filter((item) => item.status !== 'planned')].slice(0, mostRows);
  const ordered = items.filter((item) => shown.includes(item));
  const roles = activity.roles.length > 0 ? activity.roles : activity.responsible;
  const rest = items.length - ordered.length;
  const head = textBlock(plainLine(title, room.line), { weight: 'Bolder', size: 'Large', style: 'heading' });
  if (later !== null)
    return card(
      say.locale,
      say('bot.card.activitySpoken', { title: spokenLine(title, room.line) }),
      [head, textBlock(say('cards.thread.ended'))],
      [openUrl(say('cards.thread.openNew'), later), openUrl(say('bot.card.openActivity'), links.activity)],
    );
  return card(
    say.locale,
    say('bot.card.activitySpoken', { title: spokenLine(title, room.line) }),
    [
      head,
      ...(options.planClosed === true ? [textBlock(say('reminder.withdrawn.planClosed'))] : []),
      ...(isResting(activity) && activity.mergedInto === null && activity.stage !== null
        ? [textBlock(say(`stage.${activity.stage}`))]
        : []),
      ...saySetAside(activity, options.merged ?? null, say).map((line) => textBlock(line, { spacing: 'None' })),
      ...(earlier === null
        ? []
        : [textBlock(`${say('thread.newRoot')} ${linkTo(say('cards.thread.openOld'), earlier)}`, { spacing: 'None' })]),
      ...(activity.purpose[0] === undefined
        ? []
        : [
            textBlock(plainLine(activity.purpose.join(' '), room.text), {
              isSubtle: true,
              spacing: 'None',
              maxLines: 3,
            }),
          ]),
      {
        type: 'Container',
        spacing: 'Medium',
        separator: true,
        items: ordered.map((item) => row(item, items, today, say)),
      },
      ...(rest > 0 ? [textBlock(say('bot.card.more', { n: rest }), { isSubtle: true, size: 'Small' })] : []),
      ...(roles.length === 0
        ? []
        : [
            textBlock(`${say('bot.card.responsible')}: ${plainLine(roles.join(', '), room.text)}`, {
              spacing: 'Medium',
              separator: true,
            }),
          ]),
    ],
    [
      ...(options.merged ? [openUrl(say('cards.merged.open'), options.merged.link)] : []),
      openUrl(say('bot.card.openActivity'), links.activity),
      openUrl(say('card.button.open'), links.timeline),
    ],
  );
}

function row(item: PlanItem, items: readonly PlanItem[], today: LocalDate, say: Say): CardJson {
  // What comes again and again has no date of its own to miss.
  const recurs = item.recurrence !== null && item.start === null && item.end === null;
  const state = recurs && item.status === 'planned' ? 'running' : stateOf(item, today);
  const color = stateColours[state];
  const into = items.find(({ key }) => key === item.mergedInto);
  // What rests with its activity has its reason there.
  const isAside = item.status === 'dropped' || item.status === 'postponed';
  const aside = isAside ? saySetAside(item, into ? { title: `${into.key} ${into.text}` } : null, say) : [];
  const kind = say(`kind.${item.kind}`);
  const period = sayPeriod({ ...item, text: item.periodText }, say.locale);
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      column('20px', [textBlock(signOf(item), { wrap: false, color, weight: 'Bolder' })]),
      column('stretch', [
        textBlock(plainLine(item.text, room.line), { spacing: 'None' }),
        textBlock(`${kind.charAt(0).toLocaleUpperCase('da')}${kind.slice(1)}, ${plainLine(period, room.line)}`, {
          size: 'Small',
          isSubtle: true,
          spacing: 'None',
        }),
        ...aside.map((line) => textBlock(line, { size: 'Small', spacing: 'None' })),
      ]),
      column('auto', [
        textBlock(
          recurs && state === 'running' ? (sayRecurrence(item.recurrence, say.locale) ?? '') : sayState(state, say),
          { wrap: false, color, size: 'Small', horizontalAlignment: 'Right' },
        ),
      ]),
    ],
  };
}
