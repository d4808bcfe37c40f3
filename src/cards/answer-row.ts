import type { Fact, Source, SourceKind } from '../answers/index';
import { sayPeriod } from '../periods/index';
import { capital } from '../text/capital';
import type { Say, TextKey } from '../text/text';
import { column, facts as factSet, linkTo, plainLine, textBlock, type CardJson } from './elements';
import { sayState, signs, stateColours } from './reminder-words';

const kindKeys: Readonly<Record<SourceKind, TextKey>> = {
  plan: 'kind.plan',
  area: 'kind.area',
  activity: 'kind.activity',
  milestone: 'kind.milestone',
  goal: 'kind.goal',
  followUp: 'kind.followUp',
  group: 'answerCard.kind.group',
  earlier: 'kind.earlier',
  note: 'answerCard.kind.note',
  member: 'answerCard.kind.member',
  indicator: 'answerCard.kind.indicator',
  deadline: 'answerCard.kind.deadline',
  delivery: 'answerCard.kind.delivery',
  effect: 'answerCard.kind.effect',
  evaluation: 'answerCard.kind.evaluation',
  document: 'kind.document',
  meeting: 'kind.meeting',
  round: 'kind.round',
  sample: 'answerCard.kind.sample',
  theme: 'answerCard.kind.theme',
  review: 'answerCard.kind.review',
  roundReport: 'answerCard.kind.roundReport',
  report: 'answerCard.kind.report',
  change: 'answerCard.kind.change',
};

export const sayKind = (kind: SourceKind, say: Say): string => capital(say(kindKeys[kind]));

/** What has no mark in the tidsplan stands as a point of a list. */
export const signOfKind = (kind: SourceKind): string => (kind in signs ? signs[kind as keyof typeof signs] : '•');

/** The number that people know a row by in the plan; empty where its id is a key of ours. */
export const numberOf = ({ id, kind }: Source): string =>
  ['area', 'activity', 'milestone', 'goal', 'followUp'].includes(kind) && /^\d/.test(id) ? id : '';

/** "2.1 Handleplaner", "Bekendtgørelsen". */
export const titleOf = (source: Source): string =>
  [numberOf(source), source.title].filter((part) => part !== '').join(' ');

/** An address that a person may follow from a card; anything else is no link. */
export const followable = (url: string | null): url is string => url !== null && /^https?:\/\/\S+$/i.test(url);

/** So many signs of people's words stand in a line. */
const room = { text: 240, detail: 160, title: 120 } as const;

/** A source as a link within a text, or its words alone where it has no address. */
export function sourceLink(source: Source): string {
  const title = plainLine(titleOf(source), room.title);
  return followable(source.url) ? linkTo(title, source.url) : title;
}

/**
 * A fact as a row: the mark of its kind, the plan's words with a link to where they stand, what it is, and its state as a
 * word. What is said beside it stands in a table of its own where the fact stands alone.
 */
export function factRow(fact: Fact, alone: boolean, say: Say): CardJson {
  const { source, text, state } = fact;
  const words = plainLine(text, room.text);
  const color = state === null ? 'Default' : stateColours[state];
  const details = detailsOf(fact, say);
  const line = [
    whatItIs(fact, say),
    ...(alone ? [] : details.map(([name, value]) => say('answerCard.detail', { name, value }))),
  ];
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      {
        type: 'ColumnSet',
        columns: [
          column('20px', [textBlock(signOfKind(source.kind), { wrap: false, color, weight: 'Bolder' })]),
          column('stretch', [
            textBlock(followable(source.url) ? linkTo(words, source.url) : words, { spacing: 'None' }),
            textBlock(line.join(' · '), { size: 'Small', isSubtle: true, spacing: 'None' }),
          ]),
          ...(state === null
            ? []
            : [
                column('auto', [
                  textBlock(sayState(state, say), { wrap: false, color, size: 'Small', horizontalAlignment: 'Right' }),
                ]),
              ]),
        ],
      },
      ...(alone && details.length > 0 ? [factSet(details)] : []),
    ],
  };
}

/** "Milepæl 2.1.m2"; with the row's title where the fact's words are others. */
function whatItIs({ source, text }: Fact, say: Say): string {
  const kind = sayKind(source.kind, say);
  const title = source.title === text ? numberOf(source) : titleOf(source);
  return plainLine(title === '' ? kind : `${kind} ${title}`, room.title);
}

function detailsOf({ source, details, period }: Fact, say: Say): readonly (readonly [name: string, value: string])[] {
  if (details.length > 0)
    return details
      .filter(({ value }) => value !== source.title && value !== titleOf(source))
      .map(({ name, value }) => [plainLine(name, room.detail), plainLine(value, room.detail)] as const);
  return period === null ? [] : [[say('bot.card.period'), plainLine(sayPeriod(period, say.locale), room.detail)]];
}
