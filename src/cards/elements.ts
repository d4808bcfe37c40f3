// The few parts of Adaptive Cards 1.5 that the product's cards are made of.

export type CardJson = Readonly<Record<string, unknown>>;

export interface AdaptiveCard extends CardJson {
  readonly type: 'AdaptiveCard';
  readonly body: readonly CardJson[];
  readonly actions?: readonly CardJson[];
}

/** Signs that steer the direction of a text, and halves of signs: they would change how what follows is read. */
const unseen =
  /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const visible = (text: string): string => text.replace(unseen, (sign) => (sign === '\n' ? '\n' : ' '));

/**
 * People's text as plain text: Teams reads a TextBlock as Markdown, `<at>` as a mention, an address as a link, and
 * `{{DATE()}}` as a macro (TEAMS.md 5, THREATS). What would be read so is escaped or parted.
 */
export function plain(text: string): string {
  return visible(text)
    .replace(/[\\*_`~[\]#>|]/g, (sign) => `\\${sign}`)
    .replace(/</g, '&lt;')
    .replace(/\{\{/g, '{\u200b{')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\u200b.`)
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}

/** A text as so many signs hold it, cut at a word where one is near; a sign of two halves stays whole. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  const word = /^(.+)\s\S*$/su.exec(room)?.[1] ?? '';
  const kept = word.length > most * 0.7 ? word : room.replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}

/** People's text in one line of a card, with no more signs than a card has room for. */
export const plainLine = (text: string, most: number): string => plain(cut(oneLine(text), most));
/** The same for the ear and for notifications, which know no Markdown. */
export const spokenLine = (text: string, most: number): string => visible(cut(oneLine(text), most));

export const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' · ');

export function textBlock(text: string, more: CardJson = {}): CardJson {
  return { type: 'TextBlock', text, wrap: true, ...more };
}

/** One column of a row; `width` is a number of pixels ("20px"), "auto" or "stretch". */
export const column = (width: string, items: readonly CardJson[]): CardJson => ({
  type: 'Column',
  width,
  spacing: 'Small',
  items,
});

/** A link of our own within a text: brackets in the address would end it. */
export const linkTo = (title: string, url: string): string =>
  `[${title}](${url.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;

export function facts(pairs: readonly (readonly [title: string, value: string])[]): CardJson {
  return { type: 'FactSet', spacing: 'Medium', facts: pairs.map(([title, value]) => ({ title, value })) };
}

/**
 * A button that asks the bot. Its data is the token (docs/decisions/0005), and which answer of those that stand in the token's
 * row it is, or the print of what was shown in its fields: neither says what is written.
 */
export function execute(
  title: string,
  verb: CardVerb,
  token: string,
  { shown, answer, ...more }: CardJson & { readonly shown?: string; readonly answer?: string } = {},
): CardJson {
  const data = { token, ...(shown !== undefined && { shown }), ...(answer !== undefined && { answer }) };
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    // Clients that do not know Action.Execute send a message with the verb in the data.
    fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
    ...more,
  };
}

/** A button that opens fields in the card, with the button that sends them. */
export function showCard(title: string, locale: string, body: readonly CardJson[], action: CardJson): CardJson {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', lang: locale, body, actions: [action] } };
}

export function openUrl(title: string, url: string): CardJson {
  return { type: 'Action.OpenUrl', title, url };
}

/** A button that writes these words in the chat in the presser's own name, as if they had asked. */
export function askBack(title: string, value: string): CardJson {
  return { type: 'Action.Submit', title, data: { msteams: { type: 'imBack', value } } };
}

export const cardVerbs = [
  'item.reached',
  'item.status',
  'item.move',
  'item.snooze',
  'item.take',
  'item.remind',
  'activity.never',
  'activity.remind',
  'item.undo',
  'document.read',
  'agreement.save',
  'agreement.edit',
  'agreement.undo',
  'channels.save',
  'delivery.save',
  'handover.do',
  'handover.undo',
  'personal.save',
  'agreement.answer',
  'card.refresh',
] as const;
export type CardVerb = (typeof cardVerbs)[number];

export function card(
  locale: string,
  spoken: string,
  body: readonly CardJson[],
  actions: readonly CardJson[] = [],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
    fallbackText: spoken,
    speak: spoken,
    msteams: { width: 'Full' },
    body,
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** More people than these Teams gives no view of their own. */
const mostViewers = 60;

/** The card with the question that these people's Teams asks by itself: what does it look like for me? */
export function refreshedFor(made: AdaptiveCard, token: string, userIds: readonly string[]): AdaptiveCard {
  if (userIds.length === 0) return made;
  const action = { type: 'Action.Execute', verb: 'card.refresh' satisfies CardVerb, data: { token } };
  return { ...made, refresh: { action, userIds: userIds.slice(0, mostViewers) } };
}
