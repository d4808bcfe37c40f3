import { writeKey } from './common';
import { field, list } from './declaration';
import { statusPill } from './formatters';
import { both, equals, longPast, sorted, view, where, within } from './views';

export const outboxStates = ['planned', 'sending', 'sent', 'uncertain', 'failed', 'withdrawn', 'skipped'] as const;
const stateWords = {
  planned: 'Venter',
  sending: 'Sendes nu',
  sent: 'Sendt',
  uncertain: 'Uvist',
  failed: 'Ikke leveret',
  withdrawn: 'Trukket tilbage',
  skipped: 'Sprunget over',
};
const shown = ['LinkTitle', 'Kind', 'ItemKey', 'ActivityKey', 'Day', 'State', 'SentAt', 'Why'];

export const reminders = list({
  name: 'FremdriftReminders',
  da: 'Påmindelser',
  en: 'Reminders',
  descriptionDa: 'Én række for hvert kort til en kanal: hvad der er sendt, hvad der venter, og hvad der gik galt.',
  descriptionEn: 'One row for each card to a channel: what was sent, what waits and what went wrong.',
  titleDa: 'Påmindelse',
  titleEn: 'Reminder',
  titleDescriptionDa: 'Påmindelsens nøgle.',
  titleDescriptionEn: 'The key of the reminder.',
  service: true,
  fields: [
    field(
      'UniqueKey',
      'text',
      ['Unik nøgle', 'Unique key'],
      [
        'Regel, punkt og dag tilsammen. Sikrer, at den samme påmindelse kun sendes én gang.',
        'Rule, item and day together. Keeps a reminder from being sent twice.',
      ],
      { unique: true, hidden: true, writer: 'service' },
    ),
    field('Kind', 'text', ['Slags', 'Kind'], ['Hvilket trin påmindelsen er.', 'Which step the reminder is.']),
    field(
      'ItemKey',
      'text',
      ['Punkt', 'Item'],
      ['Nummeret på det, der mindes om.', 'The number of what is reminded of.'],
      { indexed: true },
    ),
    field(
      'ActivityKey',
      'text',
      ['Aktivitet', 'Activity'],
      ['Nummeret på aktiviteten.', 'The number of the activity.'],
    ),
    field(
      'ChannelId',
      'text',
      ['Kanal', 'Channel'],
      ['Id på den kanal, kortet sendes til.', 'The id of the channel that the card goes to.'],
      { hidden: true },
    ),
    field('Day', 'date', ['Dag', 'Day'], ['Den dag, kortet skal sendes.', 'The day that the card is to be sent.'], {
      indexed: true,
    }),
    field('State', 'choice', ['Tilstand', 'State'], ['Hvor langt kortet er.', 'How far the card has come.'], {
      choices: outboxStates,
      labels: stateWords,
      indexed: true,
      formatter: statusPill({
        Venter: 'waiting',
        'Sendes nu': 'running',
        Sendt: 'good',
        Uvist: 'waiting',
        'Ikke leveret': 'bad',
        'Trukket tilbage': 'quiet',
        'Sprunget over': 'quiet',
      }),
    }),
    field(
      'Token',
      'text',
      ['Mærke', 'Token'],
      ['Tilfældigt mærke, som kortets knapper bærer.', 'Random token that the card’s buttons carry.'],
      { unique: true, hidden: true, writer: 'service' },
    ),
    field(
      'LeaseUntil',
      'text',
      ['Taget til', 'Claimed until'],
      ['Så længe er kortet i hænderne på én afsender.', 'So long the card is in the hands of one sender.'],
      { hidden: true, writer: 'service' },
    ),
    field(
      'ConversationId',
      'text',
      ['Samtale', 'Conversation'],
      ['Id på den samtale, kortet står i.', 'The id of the conversation that the card is in.'],
      { hidden: true, writer: 'service' },
    ),
    field('MessageId', 'text', ['Besked', 'Message'], ['Id på beskeden i Teams.', 'The id of the message in Teams.'], {
      hidden: true,
      writer: 'service',
    }),
    field('SentAt', 'text', ['Sendt', 'Sent'], ['Hvornår kortet blev sendt.', 'When the card was sent.']),
    field(
      'CardHash',
      'text',
      ['Kortets aftryk', 'Card hash'],
      ['Kendetegn for kortet, som det sidst blev sendt.', 'Mark of the card as it was last sent.'],
      { hidden: true, writer: 'service' },
    ),
    field(
      'Why',
      'note',
      ['Hvorfor', 'Why'],
      [
        'Hvorfor påmindelsen kommer denne dag, eller hvorfor den ikke blev sendt.',
        'Why the reminder comes on this day, or why it was not sent.',
      ],
    ),
    field(
      'Proposal',
      'note',
      ['Aftale', 'Agreement'],
      [
        'Det, der blev aftalt i en tråd, til det er gemt i planen.',
        'What was agreed in a thread, until it is saved in the plan.',
      ],
      { hidden: true, writer: 'service', optional: true },
    ),
    field(
      'Problem',
      'text',
      ['Hvad gik galt', 'What went wrong'],
      [
        'Hvad der stod i vejen, sidst kortet skulle sendes. Tomt, når intet gør.',
        'What stood in the way when the card was last to be sent. Empty when nothing does.',
      ],
      { writer: 'service', optional: true },
    ),
    field(
      'Attempts',
      'number',
      ['Forsøg', 'Attempts'],
      ['Hvor mange gange kortet er prøvet og afvist.', 'How many times the card was tried and refused.'],
      { hidden: true, writer: 'service', optional: true, decimals: 0 },
    ),
    field(
      'NotBefore',
      'text',
      ['Ikke før', 'Not before'],
      ['Så længe venter kortet, før det prøves igen.', 'So long the card waits before it is tried again.'],
      { hidden: true, writer: 'service', optional: true },
    ),
    field(
      'SnoozedUntil',
      'date',
      ['Udskudt til', 'Snoozed until'],
      [
        'Den arbejdsdag, der mindes om punktet igen. Sættes, når nogen udskyder påmindelsen på kortet.',
        'The working day on which the item is reminded of again. Set when somebody snoozes the reminder on its card.',
      ],
      { optional: true, indexed: true, writer: 'service' },
    ),
    field(
      'Pressed',
      'note',
      ['Seneste tryk', 'Latest press'],
      [
        'Hvad der sidst blev trykket på kortet, og hvad der stod før. Bruges af Fortryd.',
        'What was last pressed on the card, and what stood before. Used by Undo.',
      ],
      { optional: true, hidden: true, writer: 'service' },
    ),
    writeKey,
  ],
  views: [
    view(
      'Upcoming',
      ['På vej', 'Upcoming'],
      'Påmindelser, der venter i dag og de næste 30 dage.',
      shown,
      where(both(within('Day', 0, 30), equals('State', stateWords.planned)), 'Day'),
      { default: true, forWhom: 'Staben' },
    ),
    view(
      'Undelivered',
      ['Ikke leveret', 'Undelivered'],
      'Påmindelser fra de seneste to år, som ingen kanal tog imod.',
      [...shown, 'Problem'],
      where(both(within('Day', -longPast, 30), equals('State', stateWords.failed)), 'Day'),
      { forWhom: 'Staben' },
    ),
    view(
      'Uncertain',
      ['Uvisse', 'Uncertain'],
      'Påmindelser fra de seneste to år, hvor Teams ikke svarede, om de kom frem.',
      [...shown, 'Problem'],
      where(both(within('Day', -longPast, 30), equals('State', stateWords.uncertain)), 'Day'),
      { forWhom: 'Staben' },
    ),
    view(
      'Recent',
      ['Seneste 30 dage', 'Last 30 days'],
      'Alle påmindelser fra de seneste 30 dage med den nyeste øverst.',
      shown,
      `${where(within('Day', -30, 0))}${sorted('Day', true)}`,
    ),
  ],
  queries: [
    { why: 'is it planned already', filter: ['UniqueKey'] },
    { why: 'what waits, what failed', filter: ['State', 'ItemKey'] },
    { why: 'reminders of an item', filter: ['ItemKey'] },
    { why: 'the card of a button', filter: ['Token'] },
    { why: 'reminders of a day', filter: ['Day'], sort: ['Day'] },
    { why: 'what was put off until later', filter: ['SnoozedUntil'] },
  ],
});
