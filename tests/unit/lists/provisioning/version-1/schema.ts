// Frozen: what version 1 declared. Never changed; the upgrade is tested from it.
const itemKinds = ['milestone', 'goal', 'followUp'] as const;
const itemStatuses = ['planned', 'reached', 'dropped'] as const;
const stages = ['idea', 'development', 'implementation', 'operation', 'ended'] as const;

export type FieldType = 'text' | 'note' | 'number' | 'date' | 'moment' | 'choice' | 'boolean';

export interface FieldDeclaration {
  /** Internal name, English and ASCII; never changes. */
  readonly name: string;
  readonly type: FieldType;
  readonly da: string;
  readonly en: string;
  readonly choices?: readonly string[];
  /** The Danish words that stab sees for the choices; a column without them is the product's own. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly indexed?: boolean;
  readonly unique?: boolean;
  readonly required?: boolean;
  /** Left out of the default view: keys and figures that only the product needs. */
  readonly hidden?: boolean;
}

export interface ListDeclaration {
  /** Last part of the list's address, and its name until it is shown one: English and ASCII. */
  readonly name: string;
  readonly da: string;
  readonly en: string;
  readonly descriptionDa: string;
  /** What the built-in Title column is called. */
  readonly titleDa: string;
  readonly fields: readonly FieldDeclaration[];
}

const field = (
  name: string,
  type: FieldType,
  da: string,
  en: string,
  more: Omit<FieldDeclaration, 'name' | 'type' | 'da' | 'en'> = {},
): FieldDeclaration => ({ name, type, da, en, ...more });

const kindLabels = { milestone: 'Milepæl', goal: 'Mål', followUp: 'Opfølgning' };
const statusLabels = { planned: 'Planlagt', reached: 'Nået', dropped: 'Udgået' };
const stageLabels = {
  idea: 'Idé',
  development: 'Udvikling',
  implementation: 'Implementering',
  operation: 'Drift',
  ended: 'Afsluttet',
};

const keys = [
  field('Key', 'text', 'Nummer', 'Number', { indexed: true, required: true }),
  field('UniqueKey', 'text', 'Unik nøgle', 'Unique key', { unique: true, hidden: true }),
  field('PlanKey', 'text', 'Plan', 'Plan', { indexed: true, hidden: true }),
  // SharePoint has a column "Order" of its own in every list.
  field('SortOrder', 'number', 'Rækkefølge', 'Order', { hidden: true }),
];
const period = [
  field('PeriodText', 'text', 'Periode', 'Period'),
  field('Start', 'date', 'Fra', 'From'),
  field('End', 'date', 'Til', 'Until', { indexed: true }),
];

const list = (
  name: string,
  da: string,
  en: string,
  descriptionDa: string,
  titleDa: string,
  fields: readonly FieldDeclaration[],
): ListDeclaration => ({ name, da, en, descriptionDa, titleDa, fields });

export const planStates = ['writing', 'current', 'former'] as const;
export const outboxStates = ['planned', 'sending', 'sent', 'uncertain', 'failed', 'withdrawn', 'skipped'] as const;
export const channelStates = ['open', 'closed'] as const;

export const lists = {
  plans: list('FremdriftPlans', 'Udviklingsplaner', 'Development plans', 'Kommunens udviklingsplaner.', 'Titel', [
    field('PlanKey', 'text', 'Plan', 'Plan', { unique: true }),
    field('State', 'choice', 'Tilstand', 'State', { choices: planStates, indexed: true }),
    field('Fingerprint', 'text', 'Fingeraftryk', 'Fingerprint', { hidden: true }),
    field('Organisation', 'text', 'Organisation', 'Organisation'),
    field('Unit', 'text', 'Enhed', 'Unit'),
    field('DocumentDate', 'date', 'Dokumentets dato', 'Date of the document'),
    field('PeriodText', 'text', 'Periode', 'Period'),
  ]),
  areas: list(
    'FremdriftAreas',
    'Indsatsområder',
    'Focus areas',
    'Planens indsatsområder og deres kanaler.',
    'Indsatsområde',
    [
      ...keys,
      field('Focus', 'note', 'Fokus', 'Focus'),
      field('ChannelId', 'text', 'Kanal', 'Channel', { hidden: true }),
    ],
  ),
  activities: list('FremdriftActivities', 'Aktiviteter', 'Activities', 'Planens aktiviteter.', 'Aktivitet', [
    ...keys,
    field('AreaKey', 'text', 'Indsatsområde', 'Focus area', { indexed: true }),
    field('TaskForce', 'boolean', 'Task Force-anbefaling', 'Task Force recommendation'),
    field('Purpose', 'note', 'Formål', 'Purpose'),
    field('Body', 'note', 'Beskrivelse', 'Description'),
    field('Responsible', 'note', 'Ansvarlige', 'Responsible'),
    field('Roles', 'note', 'Roller', 'Roles'),
    field('Support', 'note', 'Bistår', 'Support'),
    field('Stage', 'choice', 'Fase', 'Stage', { choices: stages, labels: stageLabels }),
    field('DevelopmentText', 'text', 'Udvikling', 'Development'),
    field('DevelopmentStart', 'date', 'Udvikling fra', 'Development from'),
    field('DevelopmentEnd', 'date', 'Udvikling til', 'Development until'),
    field('ImplementationText', 'text', 'Implementering', 'Implementation'),
    field('ImplementationStart', 'date', 'Implementering fra', 'Implementation from'),
    field('ImplementationEnd', 'date', 'Implementering til', 'Implementation until'),
  ]),
  items: list(
    'FremdriftItems',
    'Milepæle, mål og opfølgninger',
    'Milestones, goals and follow-ups',
    'Det, der skal nås, og det, der følges op på.',
    'Tekst',
    [
      ...keys,
      field('Kind', 'choice', 'Slags', 'Kind', { choices: itemKinds, labels: kindLabels, required: true }),
      field('ActivityKey', 'text', 'Aktivitet', 'Activity', { indexed: true }),
      field('AreaKey', 'text', 'Indsatsområde', 'Focus area', { indexed: true }),
      field('Words', 'note', 'Hele teksten', 'Full text', { hidden: true }),
      ...period,
      // The words that the dates were read from: where a person has changed the period, the dates are read again.
      field('ReadFrom', 'text', 'Datoer læst af', 'Dates read from', { hidden: true }),
      field('Recurrence', 'text', 'Gentagelse', 'Recurrence'),
      field('Status', 'choice', 'Status', 'Status', { choices: itemStatuses, labels: statusLabels }),
      field('ReachedOn', 'date', 'Nået den', 'Reached on'),
      field('ReachedBy', 'text', 'Markeret af', 'Marked by'),
      field('Responsible', 'note', 'Ansvarlig', 'Responsible'),
    ],
  ),
  groups: list('FremdriftGroups', 'Grupper', 'Groups', 'Styregruppe, følgegrupper og andre.', 'Gruppe', [
    ...keys,
    field('Chair', 'text', 'Forperson', 'Chair'),
    field('Members', 'note', 'Medlemmer', 'Members'),
    field('Cadence', 'text', 'Mødes', 'Meets'),
    field('Tasks', 'note', 'Opgaver', 'Tasks'),
  ]),
  earlier: list(
    'FremdriftEarlier',
    'Tidligere aktiviteter',
    'Earlier activities',
    'Det, der var i gang før planen.',
    'Aktivitet',
    [
      ...keys,
      field('AreaTitle', 'text', 'Indsatsområde', 'Focus area'),
      field('Purpose', 'note', 'Formål', 'Purpose'),
      field('StartedText', 'note', 'Igangsat', 'Started'),
      field('StatusText', 'note', 'Status', 'Status'),
    ],
  ),
  notes: list(
    'FremdriftNotes',
    'Noter fra dokumentet',
    'Notes from the document',
    'Det, der ikke fandt plads i planen.',
    'Hvor',
    [...keys, field('Words', 'note', 'Tekst', 'Text')],
  ),
  reminders: list(
    'FremdriftReminders',
    'Påmindelser',
    'Reminders',
    'Én række for hvert kort til en kanal.',
    'Påmindelse',
    [
      field('UniqueKey', 'text', 'Unik nøgle', 'Unique key', { unique: true, hidden: true }),
      field('Kind', 'text', 'Slags', 'Kind'),
      field('ItemKey', 'text', 'Punkt', 'Item', { indexed: true }),
      field('ActivityKey', 'text', 'Aktivitet', 'Activity'),
      field('ChannelId', 'text', 'Kanal', 'Channel', { hidden: true }),
      field('Day', 'date', 'Dag', 'Day', { indexed: true }),
      field('State', 'choice', 'Tilstand', 'State', { choices: outboxStates, indexed: true }),
      field('Token', 'text', 'Mærke', 'Token', { unique: true, hidden: true }),
      field('LeaseUntil', 'text', 'Taget til', 'Claimed until', { hidden: true }),
      field('ConversationId', 'text', 'Samtale', 'Conversation', { hidden: true }),
      field('MessageId', 'text', 'Besked', 'Message', { hidden: true }),
      field('SentAt', 'text', 'Sendt', 'Sent'),
      field('CardHash', 'text', 'Kortets aftryk', 'Card hash', { hidden: true }),
      field('Why', 'note', 'Hvorfor', 'Why'),
    ],
  ),
  channels: list('FremdriftChannels', 'Kanaler', 'Channels', 'De Teams-kanaler, botten er i.', 'Kanal', [
    field('ChannelId', 'text', 'Kanalens id', 'Channel id', { unique: true }),
    field('TeamId', 'text', 'Teamets id', 'Team id'),
    field('TenantId', 'text', 'Organisationens id', 'Tenant id'),
    field('ServiceUrl', 'text', 'Tjenestens adresse', 'Service address'),
    field('BotId', 'text', 'Bottens id', 'Bot id'),
    field('BotName', 'text', 'Bottens navn', 'Bot name'),
    field('State', 'choice', 'Tilstand', 'State', { choices: channelStates }),
  ]),
  threads: list(
    'FremdriftThreads',
    'Tråde',
    'Threads',
    'Den tråd i en kanal, der samler en aktivitets kort.',
    'Aktivitet',
    [
      field('UniqueKey', 'text', 'Unik nøgle', 'Unique key', { unique: true }),
      field('ActivityKey', 'text', 'Aktivitet', 'Activity', { indexed: true }),
      field('ChannelId', 'text', 'Kanal', 'Channel'),
      field('ConversationId', 'text', 'Samtale', 'Conversation', { indexed: true }),
      field('RootMessageId', 'text', 'Rodbesked', 'Root message'),
    ],
  ),
} as const satisfies Record<string, ListDeclaration>;

export type ListName = keyof typeof lists;
export const allLists: readonly ListDeclaration[] = Object.values(lists);
