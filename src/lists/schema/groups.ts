import { inOrder, keyQueries, keys, planKey, planQuery, unit, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { statusPill } from './formatters';
import { grouped, longPast, mine, sorted, view, where, within } from './views';

export const groups = list({
  name: 'FremdriftGroups',
  da: 'Grupper',
  en: 'Groups',
  descriptionDa: 'Styregruppe, følgegrupper og andre grupper, som planen nævner.',
  descriptionEn: 'Steering group, reference groups and other groups that the plan names.',
  titleDa: 'Gruppe',
  titleEn: 'Group',
  titleDescriptionDa: 'Gruppens navn.',
  titleDescriptionEn: 'The name of the group.',
  fields: [
    ...keys,
    field(
      'Chair',
      'text',
      ['Forperson', 'Chair'],
      ['Den, der leder gruppens møder.', 'Who leads the group’s meetings.'],
    ),
    field(
      'Members',
      'note',
      ['Medlemmer', 'Members'],
      [
        'Medlemmerne med planens egne ord, én på hver linje. Personer står i listen Roller og personer.',
        'The members in the plan’s own words, one on each line. Persons stand in the list Roles and people.',
      ],
    ),
    field(
      'Cadence',
      'text',
      ['Mødes', 'Meets'],
      ['Hvor tit gruppen mødes, fx hver anden måned.', 'How often the group meets, such as every second month.'],
    ),
    field(
      'Tasks',
      'note',
      ['Opgaver', 'Tasks'],
      ['Hvad gruppen skal, én opgave på hver linje.', 'What the group is to do, one task on each line.'],
    ),
  ],
  views: [
    view(
      'Groups',
      ['Alle grupper', 'All groups'],
      'Grupperne efter nummer.',
      ['Key', 'LinkTitle', 'Chair', 'Members', 'Cadence'],
      sorted('Key'),
      { default: true },
    ),
  ],
  queries: keyQueries,
});

/** Roles are kept apart from the plan's text: a plan names roles, and who has them changes (DOMAIN.md 4.24). */
export const members = list({
  name: 'FremdriftMembers',
  da: 'Roller og personer',
  en: 'Roles and people',
  descriptionDa: 'Hvem der har en rolle nu, i hvilken enhed, og hvem der er stedfortræder.',
  descriptionEn: 'Who has a role now, in which unit, and who stands in.',
  titleDa: 'Rolle',
  titleEn: 'Role',
  titleDescriptionDa: 'Rollens navn, som planen skriver det, fx områdechef.',
  titleDescriptionEn: 'The name of the role as the plan writes it.',
  fields: [
    uniqueKey,
    field(
      'RoleKey',
      'text',
      ['Rollens nøgle', 'Role key'],
      [
        'Fremdrifts eget navn for rollen. Sættes ud fra rollens navn.',
        'Fremdrift’s own name for the role. Set from its name.',
      ],
      { indexed: true, hidden: true },
    ),
    unit,
    field(
      'GroupKey',
      'text',
      ['Gruppe', 'Group'],
      [
        'Nummeret på den gruppe, rollen hører til. Tomt, hvis den ikke hører til en.',
        'The number of the group that the role belongs to, if any.',
      ],
      { indexed: true },
    ),
    field(
      'Covers',
      'note',
      ['Dækker', 'Covers'],
      [
        'De sagstrin og målgrupper, personen står for i gruppen, ét på hver linje, fx undersøgelse eller unge.',
        'The case steps and target groups that the person stands for in the group, one on each line.',
      ],
      { optional: true },
    ),
    field('Person', 'person', ['Person', 'Person'], ['Den, der har rollen.', 'Who has the role.'], {
      indexed: true,
      named: true,
    }),
    field(
      'Substitute',
      'person',
      ['Stedfortræder', 'Substitute'],
      [
        'Den, der får påmindelsen, når den første ikke svarer.',
        'Who gets the reminder when the first does not answer.',
      ],
      { named: true },
    ),
    field(
      'Leader',
      'person',
      ['Leder', 'Leader'],
      [
        'Den, der får påmindelsen, når hverken den første eller stedfortræderen svarer.',
        'Who gets the reminder when neither the first nor the substitute answers.',
      ],
      { named: true, optional: true },
    ),
    field(
      'Start',
      'date',
      ['Fra', 'From'],
      [
        'Første dag med rollen. Tomt, hvis den har været der fra begyndelsen.',
        'First day in the role. Empty where it was so from the beginning.',
      ],
    ),
    field(
      'End',
      'date',
      ['Til', 'Until'],
      ['Sidste dag med rollen. Tomt, så længe den gælder.', 'Last day in the role. Empty as long as it holds.'],
      { indexed: true },
    ),
  ],
  validation: {
    formula: `=${inOrder('Start', 'End')}`,
    da: 'Rollen kan ikke slutte, før den begynder. Ret Fra eller Til, eller lad det ene felt stå tomt.',
    en: 'The role cannot end before it begins. Correct From or Until, or leave one empty.',
  },
  views: [
    view(
      'Roles',
      ['Efter enhed', 'By unit'],
      'Rollerne samlet under hver enhed.',
      ['LinkTitle', 'Unit', 'Person', 'Substitute', 'Leader', 'Start', 'End'],
      grouped('Unit'),
      { default: true },
    ),
    view(
      'ByGroup',
      ['Efter gruppe', 'By group'],
      'Hvem der sidder i hvilken gruppe, og hvad de dækker.',
      ['LinkTitle', 'GroupKey', 'Unit', 'Person', 'Covers', 'Start', 'End'],
      grouped('GroupKey'),
    ),
    view(
      'Mine',
      ['Mine', 'Mine'],
      'De roller, som den, der ser visningen, har.',
      ['LinkTitle', 'Unit', 'Person', 'Substitute', 'Start', 'End'],
      where(mine('Person')),
      { forWhom: 'Alle' },
    ),
    view(
      'Ending',
      ['Udløber snart', 'Ending soon'],
      'Roller, hvis sidste dag ligger inden for de næste 30 dage.',
      ['LinkTitle', 'Unit', 'Person', 'Substitute', 'End'],
      where(within('End', 0, 30), 'End'),
      { forWhom: 'Staben' },
    ),
  ],
  queries: [
    uniqueKeyQuery,
    { why: 'who has a role', filter: ['RoleKey', 'Unit'] },
    { why: 'roles of a unit', filter: ['Unit'] },
    { why: 'members of a group', filter: ['GroupKey'] },
    { why: 'roles of a person', filter: ['Person'] },
    { why: 'roles that end', filter: ['End'] },
  ],
});

/** Kept apart from src/meetings, which no list's columns hang on; a test holds the two together. */
export const meetingStates = ['proposed', 'planned', 'held', 'cancelled'] as const;
const meetingLabels = { proposed: 'Foreslået', planned: 'Planlagt', held: 'Holdt', cancelled: 'Aflyst' } as const;

export const meetings = list({
  name: 'FremdriftMeetings',
  da: 'Møder',
  en: 'Meetings',
  descriptionDa: 'Gruppernes møder med dagsorden og beslutninger.',
  descriptionEn: 'The groups’ meetings with agenda and decisions.',
  titleDa: 'Møde',
  titleEn: 'Meeting',
  titleDescriptionDa: 'Mødets navn, fx Styregruppen, møde 3.',
  titleDescriptionEn: 'The name of the meeting.',
  fields: [
    uniqueKey,
    planKey,
    field(
      'GroupKey',
      'text',
      ['Gruppe', 'Group'],
      ['Nummeret på den gruppe, der mødes.', 'The number of the group that meets.'],
      { indexed: true },
    ),
    field('HeldOn', 'date', ['Dato', 'Date'], ['Den dag, mødet holdes.', 'The day of the meeting.'], { indexed: true }),
    field(
      'HeldAt',
      'text',
      ['Klokkeslæt', 'Time'],
      ['Hvornår på dagen, fx 13.00-15.00.', 'The time of day, such as 13.00-15.00.'],
      { optional: true },
    ),
    field('Place', 'text', ['Sted', 'Place'], ['Hvor mødet holdes.', 'Where the meeting is held.'], { optional: true }),
    field(
      'State',
      'choice',
      ['Tilstand', 'State'],
      [
        'Hvordan det går med mødet. Tomt: planlagt, og holdt, når dagen er gået.',
        'How the meeting stands. Empty: planned, and held once its day has gone.',
      ],
      {
        choices: meetingStates,
        labels: meetingLabels,
        optional: true,
        formatter: statusPill({ Foreslået: 'waiting', Planlagt: 'running', Holdt: 'good', Aflyst: 'quiet' }),
      },
    ),
    field(
      'Agenda',
      'note',
      ['Dagsorden', 'Agenda'],
      ['Punkterne på mødet, ét på hver linje.', 'The points, one on each line.'],
    ),
    field(
      'AgendaFilled',
      'note',
      ['Dagsorden fra planen', 'Agenda from the plan'],
      [
        'Sættes af Fremdrift: de punkter, planen sidst satte på dagsordenen. Så bliver jeres egne stående.',
        'Set by Fremdrift: the points that the plan put on the agenda last, so that your own stay.',
      ],
      { hidden: true, writer: 'service', optional: true },
    ),
    field(
      'Decisions',
      'note',
      ['Beslutninger', 'Decisions'],
      [
        'Det, mødet besluttede, én beslutning på hver linje. Skriv ikke om borgere.',
        'What was decided, one decision on each line. Write nothing about citizens.',
      ],
    ),
  ],
  validation: {
    formula: '=([State]="")+([State]<>"Holdt")+([HeldOn]<>"")>0',
    da: 'Et møde, der er holdt, har en dato. Skriv den, eller vælg en anden tilstand.',
    en: 'A meeting that was held has a date. Write it, or choose another state.',
  },
  views: [
    view(
      'Upcoming',
      ['Kommende', 'Upcoming'],
      'Møder i dag og det næste halve år.',
      ['LinkTitle', 'GroupKey', 'HeldOn', 'HeldAt', 'Place', 'State', 'Agenda'],
      where(within('HeldOn', 0, 183), 'HeldOn'),
      { default: true, forWhom: 'Gruppens medlemmer' },
    ),
    view(
      'Held',
      ['Afholdte', 'Held'],
      'Møder, der er holdt inden for de seneste to år.',
      ['LinkTitle', 'GroupKey', 'HeldOn', 'State', 'Decisions'],
      where(within('HeldOn', -longPast, -1), 'HeldOn'),
    ),
  ],
  queries: [
    uniqueKeyQuery,
    planQuery,
    { why: 'meetings of a group', filter: ['GroupKey'] },
    { why: 'meetings of a time', filter: ['HeldOn'], sort: ['HeldOn'] },
  ],
});
