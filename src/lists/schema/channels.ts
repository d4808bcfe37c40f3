import { field, list } from './declaration';
import { statusPill } from './formatters';
import { view } from './views';

/**
 * `appMissing` and `blocked` are what Teams answers the bot; `closed` is a channel that is gone; in one of an archived team
 * nobody can write.
 */
export const channelStates = ['open', 'appMissing', 'blocked', 'closed', 'archived'] as const;
const stateWords = {
  open: 'Åben',
  appMissing: 'Appen mangler',
  blocked: 'Blokeret',
  closed: 'Lukket',
  archived: 'Arkiveret',
};

/** As Teams has them: for the whole team, for some of its members, and for people of several teams or organisations. */
export const channelKinds = ['standard', 'private', 'shared'] as const;

export const channels = list({
  name: 'FremdriftChannels',
  da: 'Kanaler',
  en: 'Channels',
  descriptionDa: 'De Teams-kanaler, botten er i, og hvordan den når dem.',
  descriptionEn: 'The Teams channels that the bot is in, and how it reaches them.',
  titleDa: 'Kanal',
  titleEn: 'Channel',
  titleDescriptionDa: 'Kanalens navn i Teams.',
  titleDescriptionEn: 'The name of the channel in Teams.',
  service: true,
  fields: [
    field(
      'ChannelId',
      'text',
      ['Kanalens id', 'Channel id'],
      ['Kanalens id i Teams.', 'The id of the channel in Teams.'],
      { unique: true },
    ),
    field(
      'TeamId',
      'text',
      ['Teamets id', 'Team id'],
      ['Id på det team, kanalen er i.', 'The id of the team that the channel is in.'],
    ),
    field(
      'TenantId',
      'text',
      ['Organisationens id', 'Tenant id'],
      ['Organisationens id hos Microsoft.', 'The id of the organisation at Microsoft.'],
    ),
    field(
      'ServiceUrl',
      'text',
      ['Tjenestens adresse', 'Service address'],
      ['Den adresse, botten sender til.', 'The address that the bot sends to.'],
    ),
    field('BotId', 'text', ['Bottens id', 'Bot id'], ['Bottens id i kanalen.', 'The id of the bot in the channel.']),
    field(
      'BotName',
      'text',
      ['Bottens navn', 'Bot name'],
      ['Det navn, botten har i kanalen.', 'The name that the bot has in the channel.'],
    ),
    field(
      'State',
      'choice',
      ['Tilstand', 'State'],
      [
        'Om botten kan skrive i kanalen. Det, der venter til en kanal, kommer, når den er åben igen.',
        'Whether the bot can write in the channel. What waits for a channel comes when it is open again.',
      ],
      {
        choices: channelStates,
        labels: stateWords,
        formatter: statusPill({
          Åben: 'good',
          'Appen mangler': 'bad',
          Blokeret: 'bad',
          Lukket: 'quiet',
          Arkiveret: 'quiet',
        }),
      },
    ),
    field(
      'StateSince',
      'date',
      ['Siden', 'Since'],
      ['Den dag, kanalen fik den tilstand.', 'The day that the channel came into that state.'],
      { optional: true },
    ),
    field(
      'ChannelKind',
      'choice',
      ['Slags', 'Kind'],
      [
        'Hvem der er i kanalen. I private og delte kanaler skal appen tilføjes i selve kanalen.',
        'Who is in the channel. In private and shared channels the app has to be added in the channel itself.',
      ],
      {
        choices: channelKinds,
        labels: { standard: 'Almindelig', private: 'Privat', shared: 'Delt' },
        optional: true,
      },
    ),
    field(
      'TeamName',
      'text',
      ['Team', 'Team'],
      ['Navnet på det team, kanalen er i.', 'The name of the team that the channel is in.'],
      { optional: true },
    ),
    field(
      'AreaTitles',
      'note',
      ['Indsatsområder', 'Focus areas'],
      [
        'De indsatsområder, kanalen får kort om. Vælges på Fremdrifts kort i Teams; skriv @Fremdrift kanaler.',
        'The focus areas that the channel gets cards about. Chosen on Fremdrift’s card in Teams; write @Fremdrift kanaler.',
      ],
      { optional: true },
    ),
  ],
  views: [
    view(
      'Channels',
      ['Alle kanaler', 'All channels'],
      'Alle kanaler, botten er eller har været i.',
      ['LinkTitle', 'State', 'StateSince', 'AreaTitles', 'ChannelKind', 'TeamName'],
      '',
      { default: true },
    ),
  ],
  queries: [{ why: 'a channel by its id', filter: ['ChannelId'] }],
});

export const threads = list({
  name: 'FremdriftThreads',
  da: 'Tråde',
  en: 'Threads',
  descriptionDa: 'Den tråd i en kanal, der samler en aktivitets kort.',
  descriptionEn: 'The thread of a channel that holds the cards of an activity.',
  titleDa: 'Tråd',
  titleEn: 'Thread',
  titleDescriptionDa: 'Nummeret på den aktivitet, tråden hører til.',
  titleDescriptionEn: 'The number of the activity that the thread belongs to.',
  service: true,
  fields: [
    field(
      'UniqueKey',
      'text',
      ['Unik nøgle', 'Unique key'],
      [
        'Aktivitet og kanal tilsammen. Sikrer, at der kun er én tråd.',
        'Activity and channel together. Keeps it to one thread.',
      ],
      { unique: true },
    ),
    field(
      'ActivityKey',
      'text',
      ['Aktivitet', 'Activity'],
      ['Nummeret på aktiviteten.', 'The number of the activity.'],
      { indexed: true },
    ),
    field(
      'ChannelId',
      'text',
      ['Kanal', 'Channel'],
      ['Id på den kanal, tråden er i.', 'The id of the channel that the thread is in.'],
    ),
    field(
      'ConversationId',
      'text',
      ['Samtale', 'Conversation'],
      ['Trådens id i Teams.', 'The id of the thread in Teams.'],
      { indexed: true },
    ),
    field(
      'RootMessageId',
      'text',
      ['Rodbesked', 'Root message'],
      ['Id på trådens første besked.', 'The id of the first message of the thread.'],
    ),
  ],
  views: [
    view(
      'Threads',
      ['Alle tråde', 'All threads'],
      'Alle tråde.',
      ['LinkTitle', 'ActivityKey', 'ChannelId', 'RootMessageId'],
      '',
      { default: true },
    ),
  ],
  queries: [
    { why: 'the thread of an activity in a channel', filter: ['UniqueKey'] },
    { why: 'the activity of a thread', filter: ['ConversationId'] },
    { why: 'threads of an activity', filter: ['ActivityKey'] },
  ],
});
