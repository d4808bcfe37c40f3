import type { Found, KnownDocument } from '../answers/index';
import { sayDate, sayPeriod } from '../periods/index';
import type { Activity, LocalDate, PlanItem } from '../plan/plan';
import { stateOf } from '../plan/status';
import { capital } from '../text/capital';
import type { Say } from '../text/text';
import { activityCard } from './activity-card';
import { followable } from './answer-row';
import { card, facts, openUrl, plainLine, spokenLine, textBlock, type AdaptiveCard, type CardJson } from './elements';
import { rolesOf, sayState, signOf, signs } from './reminder-words';
import { saySetAside, type Merged } from './set-aside';

export interface FoundCardOptions {
  /** The plan's items: of an activity those are shown that belong to it. */
  readonly items: readonly PlanItem[];
  readonly links: { activity(key: string): string | null; item(key: string): string | null };
  /** What a number of the plan names, for what has been merged into it; null where it names nothing. */
  readonly mergedOf?: (key: string | null) => Merged | null;
  readonly today: LocalDate;
  readonly say: Say;
}

/** So many signs of people's words stand in a line. */
const room = { title: 220, line: 160, news: 300 } as const;

/**
 * What was found in the plan, as somebody puts it into a conversation. Nothing draws it anew afterwards, so it says of which day
 * it is, and it has no button but the way to the plan. Pure.
 */
export const foundCard = (found: Found, options: FoundCardOptions): AdaptiveCard =>
  datedCard(drawn(found, options), options.today, options.say);

/** A card that nothing draws anew, with the day that it is of. Pure. */
export function datedCard(made: AdaptiveCard, today: LocalDate, say: Say): AdaptiveCard {
  const asOf = textBlock(say('compose.asOf', { date: sayDate(today, say.locale) }), { isSubtle: true, size: 'Small' });
  return { ...made, body: [...made.body, asOf] };
}

/** The same where not all who will see it may read the plan: which thing it is by number, and the way to it. Pure. */
export function hiddenCard(found: Found, { links, say }: Pick<FoundCardOptions, 'links' | 'say'>): AdaptiveCard {
  const what = whatItIs(found, say);
  const url = linkOf(found, links);
  return card(
    say.locale,
    what,
    [textBlock(what, { weight: 'Bolder', size: 'Medium', style: 'heading' }), textBlock(say('compose.hidden'))],
    followable(url) ? [openUrl(say('answerCard.open'), url)] : [],
  );
}

/** How something found stands in the list of what was found. */
export function foundLine(found: Found, { today, say }: Pick<FoundCardOptions, 'today' | 'say'>): FoundLine {
  const title = spokenLine(titleOf(found), room.line);
  return { title, text: spokenLine([whatItIs(found, say), ...aboutOf(found, today, say)].join(' · '), room.line) };
}

export interface FoundLine {
  readonly title: string;
  readonly text: string;
}

const titleOf = (found: Found): string =>
  found.kind === 'document'
    ? found.known.document.title
    : found.kind === 'activity'
      ? found.activity.title
      : found.item.text;

/** "Milepæl 2.1.m2", "Aktivitet 2.1", "Styringsdokument". */
function whatItIs(found: Found, say: Say): string {
  const number = found.kind === 'document' ? '' : found.kind === 'activity' ? found.activity.key : found.item.key;
  return `${capital(say(`kind.${found.kind}`))} ${number}`.trim();
}

function aboutOf(found: Found, today: LocalDate, say: Say): string[] {
  if (found.kind === 'document') return [found.known.document.ownerRole].filter((role) => role !== '');
  if (found.kind === 'activity') return found.activity.roles.slice(0, 1);
  const { item } = found;
  const state = stateOf(item, today);
  // Its period says so already.
  if (state === 'undated') return [sayState(state, say)];
  return [sayPeriod({ ...item, text: item.periodText }, say.locale), sayState(state, say)];
}

const linkOf = (found: Found, links: FoundCardOptions['links']): string | null =>
  found.kind === 'document'
    ? found.known.url
    : found.kind === 'activity'
      ? links.activity(found.activity.key)
      : links.item(found.item.key);

function drawn(found: Found, options: FoundCardOptions): AdaptiveCard {
  if (found.kind === 'document') return documentCard(found.known, options);
  if (found.kind !== 'activity') return itemCard(found.item, found.activity, options);
  const { activity } = found;
  const { today, say } = options;
  const url = options.links.activity(activity.key);
  const items = options.items.filter(({ activityKey }) => activityKey === activity.key);
  const links = { activity: url ?? '', timeline: url ?? '' };
  const merged = options.mergedOf?.(activity.mergedInto) ?? null;
  const { actions, ...made } = activityCard({ activity, items, today, links, merged, say });
  return { ...made, ...(followable(url) && actions ? { actions } : {}) };
}

function itemCard(item: PlanItem, activity: Activity | null, options: FoundCardOptions): AdaptiveCard {
  const { links, today, say } = options;
  const merged = options.mergedOf?.(item.mergedInto) ?? null;
  const place = activity ? `${activity.key} ${activity.title}` : item.activityKey;
  const roles = rolesOf(item, activity);
  const kind = `${capital(say(`kind.${item.kind}`))} ${item.key}`;
  const url = links.item(item.key);
  return card(
    say.locale,
    say('bot.card.spoken', {
      head: kind,
      title: spokenLine(item.text, room.title),
      place: spokenLine(place, room.line),
    }),
    [
      textBlock(kind, { isSubtle: true, size: 'Small' }),
      heading(`${signOf(item)} ${plainLine(item.text, room.title)}`),
      textBlock(plainLine(place, room.line), { isSubtle: true, spacing: 'None' }),
      facts([
        [say('bot.card.period'), plainLine(sayPeriod({ ...item, text: item.periodText }, say.locale), room.line)],
        ...line(say('bot.card.responsible'), roles),
        [say('bot.card.state'), sayState(stateOf(item, today), say)],
        ...line(say('cards.news'), item.news?.text ?? '', room.news),
      ]),
      ...(item.status === 'dropped' || item.status === 'postponed'
        ? saySetAside({ ...item, reason: item.reason ?? activity?.reason ?? null }, merged, say)
        : []
      ).map((said) => textBlock(said, { spacing: 'Small' })),
    ],
    [
      ...(merged && followable(merged.link) ? [openUrl(say('cards.merged.open'), merged.link)] : []),
      ...(followable(url) ? [openUrl(say('card.button.open'), url)] : []),
    ],
  );
}

function documentCard({ document, url }: KnownDocument, { say }: FoundCardOptions): AdaptiveCard {
  const { title, kind, ownerRole, audience, version, validFrom, reviewBy, decided } = document;
  const day = (date: LocalDate | null): string => (date === null ? '' : sayDate(date, say.locale));
  return card(
    say.locale,
    `${capital(say('kind.document'))}: ${spokenLine(title, room.title)}`,
    [
      textBlock(capital(say('kind.document')), { isSubtle: true, size: 'Small' }),
      heading(`${signs.document} ${plainLine(title, room.title)}`),
      facts([
        ...line(say('documents.field.kind'), kind === null ? '' : say(`documents.kind.${kind}`)),
        ...line(say('documents.field.ownerRole'), ownerRole),
        ...line(say('documents.field.audience'), audience.join(', ')),
        ...line(say('documents.field.version'), version),
        ...line(say('documents.field.validFrom'), day(validFrom)),
        ...line(say('documents.field.reviewBy'), day(reviewBy)),
        ...line(say('documents.field.decided'), decided ? say(`documents.decision.${decided.decision}`) : ''),
      ]),
    ],
    followable(url) ? [openUrl(say('documents.open'), url)] : [],
  );
}

const heading = (text: string): CardJson =>
  textBlock(text, { weight: 'Bolder', size: 'Medium', style: 'heading', spacing: 'None' });

/** A line of facts, or none where nothing is said. */
const line = (name: string, value: string, most: number = room.line): (readonly [string, string])[] =>
  value === '' ? [] : [[name, plainLine(value, most)]];
