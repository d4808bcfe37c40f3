import type { Say } from '../text/text';
import { card, execute, facts, plainLine, refreshedFor, textBlock, type AdaptiveCard, type CardJson } from './elements';
import type { CardView } from './reminder-card';

export interface ChannelsCardOptions {
  /** What stands above it all: a greeting, or what has become of a channel. */
  readonly intro: string | null;
  /** Each area with what it says of its channel, and which choice stands for it now; null where none does. */
  readonly areas: readonly {
    readonly key: string;
    readonly title: string;
    readonly channel: string;
    readonly choice: string | null;
  }[];
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** More to say under it, each in a line of its own. */
  readonly notes: readonly string[];
  /** What somebody has to agree to before their choice counts; null where nothing is asked. */
  readonly warning: string | null;
  /** Only to be read: the plan takes no changes, or the card is no longer the newest. */
  readonly closed: boolean;
  readonly view: CardView;
  readonly token: string;
  readonly say: Say;
}

/** The field of an area's channel. */
export const areaField = (areaKey: string): string => `area-${areaKey}`;

/** A form of more fields than these is no form for a phone, and no message for Teams. */
const mostAreas = 15;
const room = { title: 120, channel: 160 } as const;

/** Which channel each focus area has its cards in, and how the channels stand; for who may change it with a field for each. */
export function channelsCard(options: ChannelsCardOptions): AdaptiveCard {
  const { intro, areas, notes, warning, closed, view, token, say } = options;
  const acting = !closed && (view.acting || view.userIds === null) && options.choices.length > 0;
  const head = say('channels.head');
  const body: CardJson[] = [
    ...(intro === null ? [] : [textBlock(intro)]),
    textBlock(head, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    ...(acting
      ? fieldsOf(options)
      : [facts(areas.map((area) => [nameOf(area), plainLine(area.channel, room.channel)]))]),
    ...notes.map((note) => textBlock(note, { isSubtle: true, spacing: 'Small' })),
    ...(warning === null || !acting ? [] : confirmation(warning, say)),
    ...(acting || closed ? [] : [textBlock(say('channels.reader'), { isSubtle: true, spacing: 'Small' })]),
  ];
  const made = card(
    say.locale,
    intro ?? head,
    body,
    acting ? [execute(say('channels.save'), 'channels.save', token, { style: 'positive' })] : [],
  );
  return closed ? made : refreshedFor(made, token, view.userIds ?? []);
}

const nameOf = ({ key, title }: { readonly key: string; readonly title: string }): string =>
  plainLine(`${key} ${title}`, room.title);

/** The label says how it stands, since the field alone names the channel without its state. */
function fieldsOf({ areas, choices, say }: ChannelsCardOptions): CardJson[] {
  const fields = areas.slice(0, mostAreas).map((area) => ({
    type: 'Input.ChoiceSet',
    id: areaField(area.key),
    label: nameOf(area),
    style: 'compact',
    wrap: true,
    ...(area.choice !== null && { value: area.choice }),
    placeholder: plainLine(area.channel, room.channel),
    choices: choices.map(({ title, value }) => ({ title: plainLine(title, room.channel), value })),
  }));
  const left = areas.length - fields.length;
  return left > 0
    ? [...fields, textBlock(say('channels.moreAreas', { n: fields.length }), { isSubtle: true, spacing: 'Small' })]
    : fields;
}

const confirmation = (warning: string, say: Say): CardJson[] => [
  textBlock(warning, { color: 'Warning', spacing: 'Medium' }),
  { type: 'Input.Toggle', id: 'confirm', title: say('channels.confirm'), value: 'false', wrap: true },
];
