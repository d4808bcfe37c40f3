import type { Say } from '../text/text';
import {
  card,
  execute,
  plainLine,
  refreshedFor,
  spokenLine,
  textBlock,
  type AdaptiveCard,
  type CardJson,
} from './elements';
import type { CardView } from './reminder-card';
import { tryButtons } from './welcome-card';

export interface ChannelsCardOptions {
  /** What stands above it all: a greeting, or what has become of a channel. */
  readonly intro: string | null;
  /** What can be asked to begin with, as buttons under it. */
  readonly tries?: readonly string[];
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
export const mostAreas = 12;
const room = { title: 120, channel: 120, choice: 60 } as const;

/** Which channel each focus area has its cards in, and how the channels stand; for who may change it with a field for each. */
export function channelsCard(options: ChannelsCardOptions): AdaptiveCard {
  const { intro, tries = [], areas, notes, warning, closed, view, token, say } = options;
  const acting = !closed && (view.acting || view.userIds === null) && options.choices.length > 0;
  const head = say('channels.head');
  const body: CardJson[] = [
    ...(intro === null ? [] : [textBlock(intro)]),
    ...(tries.length === 0 ? [] : [{ type: 'ActionSet', actions: tryButtons(tries) }]),
    textBlock(head, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    ...(acting ? fieldsOf(options) : areas.flatMap(linesOf)),
    ...notes.map((note) => textBlock(note, { isSubtle: true, spacing: 'Small' })),
    ...(warning === null || !acting ? [] : confirmation(warning, say)),
    // Only where somebody gets the fields on this very card.
    ...(acting || closed || view.userIds?.length === 0
      ? []
      : [textBlock(say('channels.reader'), { isSubtle: true, spacing: 'Small' })]),
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

type Area = ChannelsCardOptions['areas'][number];

/** One under the other: side by side long names would break in the middle of a word on a phone. */
const linesOf = (area: Area): CardJson[] => [
  textBlock(nameOf(area), { weight: 'Bolder', spacing: 'Small' }),
  sayOf(area),
];
const sayOf = ({ channel }: Area): CardJson => textBlock(plainLine(channel, room.channel), { spacing: 'None' });

/** A field for each area; where its channel cannot be chosen now, how it stands is said under it. */
function fieldsOf({ areas, choices, say }: ChannelsCardOptions): CardJson[] {
  const shown = areas.slice(0, mostAreas);
  const fields = shown.flatMap((area): CardJson[] => [
    {
      type: 'Input.ChoiceSet',
      id: areaField(area.key),
      // Labels and choices know no Markdown.
      label: spokenLine(`${area.key} ${area.title}`, room.title),
      style: 'compact',
      wrap: true,
      ...(area.choice !== null && { value: area.choice }),
      placeholder: say('channels.choose'),
      choices: choices.map(({ title, value }) => ({ title: spokenLine(title, room.choice), value })),
    },
    ...(area.choice === null ? [sayOf(area)] : []),
  ]);
  return [
    textBlock(say('channels.ask'), { spacing: 'Small' }),
    ...fields,
    ...(areas.length > shown.length
      ? [textBlock(say('channels.moreAreas', { n: shown.length }), { isSubtle: true, spacing: 'Small' })]
      : []),
  ];
}

const confirmation = (warning: string, say: Say): CardJson[] => [
  textBlock(warning, { color: 'Warning', spacing: 'Medium' }),
  { type: 'Input.Toggle', id: 'confirm', title: say('channels.confirm'), value: 'false', wrap: true },
];
